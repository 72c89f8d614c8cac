"""Records that say the same of the same place."""

from collections.abc import Iterator, Sequence

from extractor.checks.verdict import finding
from extractor.schemas import Claim, Figure, Finding


def duplicates(claims: Sequence[Claim], figures: Sequence[Figure]) -> Iterator[Finding]:
    """Yield a finding for each claim or figure that repeats an earlier one; both are kept."""
    first_claims: dict[object, str] = {}
    for claim in claims:
        if claim.evidence:
            speakers = tuple(link.source_id for link in claim.attributions)
            place = (claim.evidence.start, claim.evidence.end)
            yield from _again(first_claims, (place, speakers), claim.id, place)
    first_figures: dict[object, str] = {}
    for figure in figures:
        if figure.evidence and figure.derivation is None:
            place = (figure.evidence.start, figure.evidence.end)
            yield from _again(first_figures, (place, figure.value, figure.lower, figure.upper), figure.id, place)


def _again(seen: dict[object, str], key: object, record: str, place: tuple[int, int]) -> Iterator[Finding]:
    earlier = seen.setdefault(key, record)
    if earlier != record:
        message = f"{record} says what {earlier} says, of the same words."
        yield finding("duplicate-record", message, place, severity="info", expected=earlier, found=record)
