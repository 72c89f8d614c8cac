"""Which claims and sources of some facts the rules draft today, and with which speaker behind each claim."""

from bisect import bisect_left, bisect_right

from extractor.rules import Explained, Speaker
from extractor.schemas import Claim

_MARKS = 16
"""A claim begins behind the quotation mark and the blanks that its statement begins with: never so many."""


class Drafts:
    """The claims and sources of a run of the rules, found by what they say and where, never by id."""

    def __init__(self, explained: Explained) -> None:
        self._claims = {(claim.statement, tuple(claim.quotes)) for claim in explained.draft.claims}
        self._sources = {source.name for source in explained.draft.sources}
        self._speakers = sorted(explained.speakers, key=_start)

    def speaker_of(self, claim: Claim) -> Speaker | None:
        """Return the speaker behind a claim that has the statement and the evidence of a drafted one, else None."""
        if claim.evidence is None:
            return None
        start, end = claim.evidence.start, claim.evidence.end
        pieces = claim.evidence.pieces or (claim.evidence,)
        if (claim.statement, tuple(piece.quote for piece in pieces)) not in self._claims:
            return None
        first = bisect_left(self._speakers, start - _MARKS, key=_start)
        last = bisect_right(self._speakers, start, key=_start)
        around = [one for one in self._speakers[first:last] if end <= one.statement.end]
        return min(around, key=lambda one: one.statement.end - one.statement.start, default=None)

    def has_source(self, name: str) -> bool:
        """Tell whether a source of this name is drafted."""
        return name in self._sources


def _start(speaker: Speaker) -> int:
    return speaker.statement.start
