"""What the article says and no record covers: omitted figures and quotations."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from extractor.checks.locate import Stretch
from extractor.checks.reading import Reading
from extractor.checks.verdict import finding
from extractor.schemas import Finding


def omitted(reading: Reading, figures: Iterable[Stretch], claims: Iterable[Stretch]) -> Iterator[Finding]:
    """Yield a finding for each figure and each quotation of speech that shares no character with a record."""
    yield from _omitted_figures(reading, _merge(figures))
    yield from _omitted_quotations(reading, _merge(claims))


def _omitted_figures(reading: Reading, covered: list[Stretch]) -> Iterator[Finding]:
    for quantity in reading.figures:
        if not _touches(covered, quantity.start, quantity.end):
            words = reading.text[quantity.outer_start : quantity.outer_end]
            message = f"The article gives {words!r}; no figure records it."
            place = (quantity.outer_start, quantity.outer_end)
            yield finding("omitted-figure", message, place, severity="warning", expected=words)


def _omitted_quotations(reading: Reading, covered: list[Stretch]) -> Iterator[Finding]:
    for quotation in reading.quotations:
        if quotation.speech and not _touches(covered, quotation.inner_start, quotation.inner_end):
            words = reading.text[quotation.inner_start : quotation.inner_end]
            shown = words if len(words) <= 80 else words[:77] + "…"
            message = f"The article quotes {shown!r}; no claim records it."
            place = (quotation.start, quotation.end)
            yield finding("omitted-quotation", message, place, severity="warning", expected=words)


def _merge(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Return sorted stretches without overlaps."""
    merged: list[Stretch] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _touches(covered: list[Stretch], start: int, end: int) -> bool:
    i = bisect_left(covered, end, key=lambda stretch: stretch[0])
    return i > 0 and covered[i - 1][1] > start
