"""Gives a bare count the unit that a number beside it states: "from 48 to 19 faults", "17 men, four of them hurt"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from extractor.figures.quantity import Quantity

_TO = re.compile(r" to (?:about |almost |around |just |nearly |some )?")
_OF_THEM = re.compile(r" of (?:them|these|those)\b")
_SENTENCE_END = re.compile(r"[.!?]\s")
_REACH = 160


def carried(text: str, quantities: Iterable[Quantity], offset: int) -> Iterator[Quantity]:
    """Yield the quantities of a paragraph; ``offset`` is where it begins in the text that they count from.

    >>> from extractor.figures import scan_figures
    >>> [(q.value, q.unit) for q in scan_figures("It fell from 48 to 19 violations, six of them grave.")]
    [(Decimal('48'), 'violations'), (Decimal('19'), 'violations'), (Decimal('6'), 'violations')]
    """
    before: Quantity | None = None
    waiting: Quantity | None = None
    for quantity in quantities:
        if waiting is not None:
            yield _beside(waiting, quantity) if _falls_to(text, waiting, quantity, offset) else waiting
        if before is not None and _is_bare(quantity) and _are_of(text, before, quantity, offset):
            quantity = _beside(quantity, before)
        before = quantity if quantity.kind == "count" and quantity.unit is not None else before
        waiting = quantity
    if waiting is not None:
        yield waiting


def _is_bare(quantity: Quantity) -> bool:
    return quantity.kind == "count" and quantity.unit is None


def _beside(quantity: Quantity, other: Quantity) -> Quantity:
    return replace(quantity, kind=other.kind, unit=other.unit, unit_start=other.unit_start, currency=other.currency)


def _falls_to(text: str, left: Quantity, right: Quantity, offset: int) -> bool:
    """Whether "from A to B things" tells what A counts as well."""
    if not _is_bare(left) or right.unit is None or right.kind in ("ratio", "other"):
        return False
    between = text[left.outer_end - offset : right.start - offset]
    lead = text[max(0, left.outer_start - offset - 5) : left.outer_start - offset].lower()
    return lead == "from " and _TO.fullmatch(between) is not None


def _are_of(text: str, whole: Quantity, part: Quantity, offset: int) -> bool:
    """Whether "four of them" are of what the number before counts; no sentence lies between."""
    if part.start - whole.outer_end > _REACH or not _OF_THEM.match(text, part.end - offset):
        return False
    if _SENTENCE_END.search(text, whole.outer_end - offset, part.start - offset):
        return False
    return part.value is not None and (whole.value is None or part.value < whole.value)
