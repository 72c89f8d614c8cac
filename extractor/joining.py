"""Joining a draft and an answer to its complaints: which record takes the place of which, and which are new."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from extractor.engines import DraftedRecord
from extractor.schemas import Draft, DraftAttribution, DraftClaim, DraftFigure, DraftSource

_R = TypeVar("_R", DraftSource, DraftClaim, DraftFigure)


def drafted_records(draft: Draft) -> tuple[DraftedRecord, ...]:
    """Return a draft's records in the order of their kinds: sources, claims, figures."""
    records: list[DraftedRecord] = [*draft.sources, *draft.claims, *draft.figures]
    return tuple(records)


@dataclass(frozen=True, slots=True)
class Joined:
    """A draft with an answer joined in; ``replaced`` gives for the id() of a new record the one whose place it took."""

    before: Draft
    draft: Draft
    replaced: Mapping[int, DraftedRecord]

    @property
    def changed(self) -> bool:
        """Whether anything of the answer is in it."""
        return self.draft != self.before

    def is_new(self, record: DraftedRecord) -> bool:
        """Tell whether a record was neither in the draft before nor in the place of one that was."""
        return id(record) not in self.replaced and all(
            record is not original for original in drafted_records(self.before)
        )

    def without(self, records: Iterable[DraftedRecord]) -> "Joined":
        """Return it without some of the answer's records: the replaced ones come back."""
        dropped = {id(record) for record in records}

        def settled(given: Sequence[_R]) -> tuple[_R, ...]:
            back = (self.replaced.get(id(record)) if id(record) in dropped else record for record in given)
            return tuple(record for record in back if record is not None)  # type: ignore[misc]  # of one kind each

        draft = Draft(
            sources=settled(self.draft.sources), claims=settled(self.draft.claims), figures=settled(self.draft.figures)
        )
        return Joined(self.before, draft, self.replaced)


def join(draft: Draft, answer: Draft, failed: Sequence[DraftedRecord]) -> Joined:
    """Put the answer's records in the place of the failed ones of the same key, and the others behind.

    What the answer says again of a record that was good is left out; a new record under a taken key gets another.
    """
    replaced: dict[int, DraftedRecord] = {}
    sources, renamed_sources = _joined(draft.sources, answer.sources, failed, replaced)
    figures, renamed_figures = _joined(draft.figures, answer.figures, failed, replaced)
    refer = [_refer_to(claim, renamed_sources, renamed_figures) for claim in answer.claims]
    claims, _ = _joined(draft.claims, refer, failed, replaced)
    # Built without validation, so that the records stay the very same objects: they are told apart by identity.
    return Joined(draft, Draft.model_construct(sources=sources, claims=claims, figures=figures), replaced)


def _joined(
    first: Sequence[_R], answer: Sequence[_R], failed: Sequence[DraftedRecord], replaced: dict[int, DraftedRecord]
) -> tuple[tuple[_R, ...], dict[str, str]]:
    """Return the records joined, and the keys that new ones had to give up."""
    wrong = {id(record) for record in failed}
    open_places = {record.key: n for n, record in reversed(list(enumerate(first))) if id(record) in wrong}
    joined, renamed = list(first), {}
    for record in answer:
        place = open_places.pop(record.key, None)
        if place is not None:
            replaced[id(record)] = first[place]
            joined[place] = record
        elif not any(_says_again(record, known) for known in first):
            free = _free_key(record.key, joined)
            renamed[record.key] = free
            joined.append(record if free == record.key else record.model_copy(update={"key": free}))
    return tuple(joined), renamed


def _says_again(record: DraftedRecord, known: DraftedRecord) -> bool:
    """Tell whether a record is one that we have: under the same key, or the same words of the article."""
    if isinstance(record, DraftSource) and isinstance(known, DraftSource):
        return record.name == known.name
    if isinstance(record, DraftClaim) and isinstance(known, DraftClaim):
        return (record.quotes, record.context) == (known.quotes, known.context)
    if isinstance(record, DraftFigure) and isinstance(known, DraftFigure):
        return (record.quote, record.context) == (known.quote, known.context)
    return False


def _free_key(key: str, taken: Sequence[_R]) -> str:
    keys = {record.key for record in taken}
    if key not in keys:
        return key
    letter, n = key.rstrip("0123456789") or key, len(taken) + 1
    while f"{letter}{n}" in keys:
        n += 1
    return f"{letter}{n}"


def _refer_to(claim: DraftClaim, sources: Mapping[str, str], figures: Mapping[str, str]) -> DraftClaim:
    """Return the claim with references to renamed records."""
    links: tuple[DraftAttribution, ...] = tuple(
        link.model_copy(update={"source": sources.get(link.source, link.source)}) for link in claim.attributions
    )
    keys = tuple(figures.get(key, key) for key in claim.figures)
    return claim.model_copy(update={"attributions": links, "figures": keys})
