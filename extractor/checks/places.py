"""Where the records of a draft stand, found together because each helps to settle the others."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice

from extractor.checks.locate import Located, locate
from extractor.reading import Reading
from extractor.reading.stretches import Stretch
from extractor.schemas import Draft, DraftClaim, Evidence


class Places:
    """Where the claims and figures of a draft stand; each helps to settle the other where words occur twice."""

    def __init__(self, reading: Reading, draft: Draft) -> None:
        first = [locate(reading, claim.quotes, claim.context) for claim in draft.claims]
        users = defaultdict(list)
        for claim, located in zip(draft.claims, first, strict=True):
            for key in claim.figures:
                users[key].extend(_settled(located))
        self.figures = [locate(reading, [figure.quote], figure.context, users[figure.key]) for figure in draft.figures]
        by_key = {figure.key: located for figure, located in zip(draft.figures, self.figures, strict=True)}
        self.claims = [
            self._again(reading, claim, located, by_key) if located.ambiguous else located
            for claim, located in zip(draft.claims, first, strict=True)
        ]

    def figures_at(self, evidence: Evidence) -> Iterator[int]:
        """Yield the numbers of the figures that share a character with a claim's evidence."""
        first = bisect_left(self._figure_spans, (evidence.start - self._longest, 0, 0))
        for start, end, number in islice(self._figure_spans, first, None):
            if start >= evidence.end:
                return
            if end > evidence.start:
                yield number

    @cached_property
    def _figure_spans(self) -> list[tuple[int, int, int]]:
        found = ((n, located.evidence) for n, located in enumerate(self.figures, 1))
        return sorted((evidence.start, evidence.end, n) for n, evidence in found if evidence)

    @cached_property
    def _longest(self) -> int:
        return max((end - start for start, end, _ in self._figure_spans), default=0)

    @staticmethod
    def _again(reading: Reading, claim: DraftClaim, located: Located, figures: Mapping[str, Located]) -> Located:
        near = [stretch for key in claim.figures if key in figures for stretch in _settled(figures[key])]
        return locate(reading, claim.quotes, claim.context, near) if near else located


def _settled(located: Located) -> list[Stretch]:
    return [(located.evidence.start, located.evidence.end)] if located.evidence and not located.ambiguous else []


def stretches(places: Sequence[Located]) -> Iterator[Stretch]:
    """Yield the stretches of the article that records rest on, piece by piece."""
    for located in places:
        if located.evidence:
            for span in located.evidence.pieces or (located.evidence,):
                yield span.start, span.end
