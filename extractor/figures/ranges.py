"""Joins two amounts to a range: "$89 to $93 billion", "between five and 10", "33–35 bn euros"."""

import re
from decimal import Decimal

from extractor.figures.amount import ONE, Amount
from extractor.figures.context import words_before

_DASH = re.compile(r"\s?[-–—−]\s?|-to-")
_TO = re.compile(r"\s(?:to|up to|through)\s(?:about |around |nearly |almost |as much as |as many as |roughly |up to )?")
_AND = re.compile(r"\sand\s(?:about )?")
_OR = re.compile(r"\sor\s")

CHANGES = frozenset(
    ["rose", "rise", "rises", "rising", "fell", "fall", "falls", "falling", "fallen", "risen", "increase", "increased", "increases", "increasing", "raise", "raised", "raises", "raising", "cut", "cuts", "cutting", "grew", "grow", "grown", "growing", "drop", "dropped", "drops", "dropping", "jump", "jumped", "jumping", "climb", "climbed", "climbing", "decline", "declined", "declining", "slip", "slipped", "slid", "widen", "widened", "narrow", "narrowed", "boost", "boosted", "lower", "lowered", "lowering", "reduce", "reduced", "reducing", "up", "down", "surge", "surged", "soared", "plunged", "plummeted", "dipped", "gained", "went", "go", "moved", "changed", "expand", "expanded", "swell", "swelled", "shrink", "shrank", "double", "doubled", "improved", "advanced", "tumbled", "sank", "moving", "revised", "upgraded", "downgraded"]
)
"""Words that make "from A to B" a change between two figures, and no range."""


def joined(text: str, left: Amount, right: Amount) -> Amount | None:
    """The range from ``left`` to ``right`` if the text between says so, else None."""
    if left.numeral.value is None or right.numeral.value is None or left.top is not None:
        return None
    if not _fits(left, right) or not _connected(text, left, right):
        return None
    low, high = _carried(left, right)
    if high < low:
        low, high = high, low
    unit, at = (right.unit, right.unit_start) if right.unit else (left.unit, left.unit_start)
    kind = right.kind if right.kind != "count" else left.kind
    read = Amount(left.numeral, left.start, right.end, kind, unit, at, right.currency or left.currency, high)
    read.numeral.value = low
    read.glued = right.glued
    return read


def _fits(left: Amount, right: Amount) -> bool:
    if left.currency and right.currency and left.currency != right.currency:
        return False
    if left.kind == right.kind:
        return not (left.unit and right.unit and left.kind != "money" and _stem(left.unit) != _stem(right.unit))
    return left.kind == "count" or (left.kind == "money" and right.kind == "count")


def _stem(unit: str) -> str:
    return unit.lower().removesuffix("s")


def _connected(text: str, left: Amount, right: Amount) -> bool:
    between = text[left.end : right.start]
    if len(between) > 22:
        return False
    if _DASH.fullmatch(between):
        return _rising(left, right)
    words = [w.lower() for w in words_before(text, left.start, 60)]
    lead = words[-1] if words else ""
    if _TO.fullmatch(between):
        return not (lead == "from" and any(w.strip(",") in CHANGES for w in words[-8:])) and _rising(left, right)
    return bool(_AND.fullmatch(between)) and "between" in words[-2:]


def _rising(left: Amount, right: Amount) -> bool:
    low, high = _carried(left, right)
    return low < high


def _carried(left: Amount, right: Amount) -> tuple[Decimal, Decimal]:
    """Both values, with the scale of the right one carried to the left where that makes sense."""
    low, high = left.numeral.value, right.numeral.value
    assert low is not None and high is not None, "vague amounts make no range"
    factor = right.numeral.factor
    if left.numeral.factor == ONE and factor > ONE and low < high / factor * 10 and low < 1000:
        low *= factor
    return low, high
