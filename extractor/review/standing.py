"""How a record stands when people have had their word beside the check's."""

from collections.abc import Iterator, Sequence

from extractor.review.records import Reviewable, records_of
from extractor.schemas import Facts, Mark, RecordKind, Status


def standing(status: Status, marks: Sequence[Mark]) -> Status:
    """Return how a record stands: as people say where they said something, else as the check says.

    One rejection rejects, whoever else accepts; a record accepted, or put right beside, counts as verified.

    >>> accepted, rejected = (Mark(kind="claim", record="c1", verdict=verdict) for verdict in ("accepted", "rejected"))
    >>> standing("flagged", []), standing("rejected", [accepted]), standing("verified", [accepted, rejected])
    ('flagged', 'verified', 'rejected')
    """
    if any(mark.verdict == "rejected" for mark in marks):
        return "rejected"
    return "verified" if marks else status


def marks_on(facts: Facts, kind: RecordKind, record: str) -> tuple[Mark, ...]:
    """Return the marks on one record, in the order of the facts."""
    return tuple(mark for mark in facts.marks if mark.kind == kind and mark.record == record)


def standings(facts: Facts) -> Iterator[tuple[RecordKind, Reviewable, Status]]:
    """Yield every record with its kind and how it stands; see `standing`."""
    for kind, record in records_of(facts):
        yield kind, record, standing(record.status, marks_on(facts, kind, record.id))
