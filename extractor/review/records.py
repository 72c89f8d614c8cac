"""What a mark knows its record by: kind, id, place, and a digest of what the record says."""

import hashlib
from collections.abc import Iterator
from typing import TypeAlias

from extractor.schemas import Claim, Facts, Figure, RecordKind, Source

Reviewable: TypeAlias = Source | Claim | Figure

_DIGITS = 12
# What the check says of a record is no part of what the record says, and its place is compared by itself.
_NOT_SAID = {"id", "status", "findings", "evidence", "mentions", "claim_ids", "figure_ids"}


def records_of(facts: Facts) -> Iterator[tuple[RecordKind, Reviewable]]:
    """Yield every record that can be marked, with its kind."""
    for source in facts.sources:
        yield "source", source
    for claim in facts.claims:
        yield "claim", claim
    for figure in facts.figures:
        yield "figure", figure


def place_of(record: Reviewable) -> tuple[int, int] | tuple[None, None]:
    """Return where a record's evidence stands (a source's first mention); Nones where it stands nowhere.

    >>> from extractor.api import extract
    >>> place_of(extract("Some 40 sheep drowned.").figures[0])
    (0, 13)
    """
    span = next(iter(record.mentions), None) if isinstance(record, Source) else record.evidence
    return (span.start, span.end) if span else (None, None)


def content_of(record: Reviewable) -> str:
    """Return twelve hexadecimal digits that change with what the record says, not with what the check says of it."""
    return hashlib.sha256(record.model_dump_json(exclude=_NOT_SAID).encode("utf-8")).hexdigest()[:_DIGITS]
