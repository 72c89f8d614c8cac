"""What the article says and no record covers: omitted figures and quotations, the weightiest first."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from extractor.checks.verdict import finding
from extractor.english.stems import WORD
from extractor.figures import Quantity
from extractor.reading import Reading
from extractor.reading.stretches import Stretch
from extractor.schemas import Finding, Severity
from extractor.text.furniture import inside

# A line that begins with a bullet, or that has no full stop and few words, is a list, a link or a caption.
_BULLET = re.compile(r"\s*[-–—•*▪◦>|]\s")
_ENDED = re.compile(r"[.!?…:][\"'”’)\]]*\s*$")
_FEWEST_WORDS = 12
_LARGE = 100
_SHORT_QUOTATION = 5
_SHOWN = 80


def omitted(reading: Reading, figures: Iterable[Stretch], claims: Iterable[Stretch]) -> Iterator[Finding]:
    """Yield a finding for each figure and each quotation of speech that shares no character with a record.

    Severity ``warning`` is for what a reader would miss, ``info`` for small numbers, lists and boilerplate.  Bylines,
    stamps, links and the like around the article say nothing that could be omitted.
    """
    yield from _omitted_figures(reading, _merge(figures))
    yield from _omitted_quotations(reading, _merge(claims))


def _omitted_figures(reading: Reading, covered: list[Stretch]) -> Iterator[Finding]:
    missing = [
        quantity
        for quantity in reading.figures
        if not _touches(covered, quantity.start, quantity.end) and not inside(reading.furniture, quantity.start)
    ]
    weights = {id(quantity): _weight(reading.text, quantity) for quantity in missing}
    for quantity in sorted(missing, key=lambda quantity: -weights[id(quantity)]):
        words = reading.text[quantity.outer_start : quantity.outer_end]
        message = f"The article gives {words!r}; no figure records it."
        severity: Severity = "warning" if weights[id(quantity)] > 0 else "info"
        place = (quantity.outer_start, quantity.outer_end)
        yield finding("omitted-figure", message, place, severity=severity, expected=words)


def _weight(text: str, quantity: Quantity) -> int:
    """Return how much a reader would miss a number: money and shares most, counts in lists least."""
    weight = 3 if quantity.kind in ("money", "percent") else 1
    weight += quantity.modifier != "exact"
    weight += any(
        number is not None and number >= _LARGE for number in (quantity.value, quantity.lower, quantity.upper)
    )
    weight += quantity.unit is not None
    return weight - 6 if _is_boilerplate(text, quantity.start) else weight


def _is_boilerplate(text: str, at: int) -> bool:
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    line = text[start : end if end >= 0 else len(text)]
    if _BULLET.match(line):
        return True
    return start > 0 and not _ENDED.search(line) and len(WORD.findall(line)) < _FEWEST_WORDS


def _omitted_quotations(reading: Reading, covered: list[Stretch]) -> Iterator[Finding]:
    missing = [
        quotation
        for quotation in reading.quotations
        if quotation.speech
        and not _touches(covered, quotation.inner_start, quotation.inner_end)
        and not inside(reading.furniture, quotation.start)
    ]
    for quotation in sorted(missing, key=lambda q: q.inner_start - q.inner_end):
        words = reading.text[quotation.inner_start : quotation.inner_end]
        shown = words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
        message = f"The article quotes {shown!r}; no claim records it."
        severity: Severity = "warning" if len(WORD.findall(words)) >= _SHORT_QUOTATION else "info"
        place = (quotation.start, quotation.end)
        yield finding("omitted-quotation", message, place, severity=severity, expected=words)


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
