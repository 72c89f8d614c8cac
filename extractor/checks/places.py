"""Where the records of a draft stand, found together because each helps to settle the others."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from extractor.checks.locate import Located, Stretch, locate
from extractor.checks.reading import Reading
from extractor.schemas import Draft, DraftClaim


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
