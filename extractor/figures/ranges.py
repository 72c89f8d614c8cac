"""Joins two amounts to a range: "$89 to $93 billion", "between five and 10", "33–35 bn euros"."""

import re
from decimal import Decimal

from extractor.figures.amount import ONE, Amount
from extractor.figures.context import bare, words_before
from extractor.figures.money import SUBUNIT_NAMES as SUBUNITS
from extractor.figures.tables.numbers import SMALL, TENS
from extractor.figures.tables.ranges import APPROXIMATE, CHANGES, CONTESTS

_DASH = re.compile(r"\s?[-–—−~]\s?|-to-| to-")
_HEDGE = rf"(?:(?:{'|'.join(APPROXIMATE)}) ?)?"
_TO = re.compile(rf"-?[ \n](?:up )?to[ \n]{_HEDGE}|[ \n]through[ \n]")
_AND = re.compile(rf"[ \n]and[ \n]{_HEDGE}")
_OR = re.compile(r"[ \n]or[ \n]|-or-")
_GOES_ON = re.compile(rf"(?:,? (?:and|or)|,) (?:\d|(?:{'|'.join((*SMALL, *TENS))})\b)")
_STEPS = (1, 5, 10)
_LONGEST = 26
_STEP = 3
_REACH = 70


def joined(text: str, left: Amount, right: Amount) -> Amount | None:
    """The range from ``left`` to ``right`` if the text between them says so, else None."""
    if left.numeral.value is None or right.numeral.value is None or left.high is not None:
        return None
    if right.start - left.end > _LONGEST or right.start < left.end or not _alike(left, right):
        return None
    if left.unit_start is not None and right.high is not None:
        return None
    between = text[left.end : right.start]
    low, high = _ends(left, right)
    if not low < high and not _falling_below_zero(low, high):
        return None
    if not _connects(text, left, right, between):
        return None
    return _range(left, right, min(low, high), max(low, high))


def _falling_below_zero(low: Decimal, high: Decimal) -> bool:
    return high < low < 0


def _alike(left: Amount, right: Amount) -> bool:
    """Whether both count the same: one unit, or one unit and none."""
    if left.currency and right.currency and left.currency != right.currency:
        return False
    if "fold" in (left.unit, right.unit) or (left.kind == "ratio" and left.numeral.spelled):
        return False
    if left.kind == right.kind:
        return not left.unit or not right.unit or _stem(left) == _stem(right)
    return left.unit_start is None or (left.kind == "money" and right.bare)


def _stem(amount: Amount) -> str:
    """The unit reduced to what two spellings share; for money, whether it is the currency or its subunit."""
    assert amount.unit is not None, "callers have seen a unit"
    unit = amount.unit.lower()
    if amount.kind == "money":
        return "subunit" if unit in SUBUNITS else "currency"
    return {"feet": "foot", "inches": "inch"}.get(unit, unit.removesuffix("s"))


def _connects(text: str, left: Amount, right: Amount, between: str) -> bool:
    if _DASH.fullmatch(between):
        return between.strip() == between or between[0] == between[-1] == " " or between == " to-"
    words = words_before(text, left.start, _REACH)
    if _TO.fullmatch(between):
        counted = right.unit_start is None or right.kind == "count"
        return not (_changes(words) or _changes_by(words, left, right) or (counted and _contest(words)))
    if _AND.fullmatch(between):
        return any(bare(word) == "between" for word in words[-3:])
    if _OR.fullmatch(between):
        return _neighbours(left, right)
    return between == ", " and _guessed(text, left, right)


def _changes(words: list[str]) -> bool:
    """Whether "from A to B" tells of a change between two figures: "rose from 5 to 7"."""
    lowered = [bare(word) for word in words[-9:]]
    if "from" not in lowered[-3:]:
        return False
    at = len(lowered) - 1 - lowered[::-1].index("from")
    # In "60 billion, down from 64 to 67 billion" the range is what it was compared with.
    base = at > 1 and lowered[at - 1] in ("up", "down") and words[-9:][at - 2].endswith(",")
    moved = any(word in CHANGES and word not in ("up", "down") for word in lowered)
    return not base and (moved or any(word in ("up", "down") for word in lowered[at - 2 : at]))


def _changes_by(words: list[str], left: Amount, right: Amount) -> bool:
    """Whether "A to B" tells by how much something changed and to what: "rose 2.5 to 310.4"."""
    lowered = [bare(word) for word in words[-3:]]
    if "by" in lowered and left.kind == right.kind == "money" and left.currency and right.currency:
        # "Increased by $40 billion to $420 billion" names a step and an end; "by $3 million to $4 million" a range.
        low, high = _ends(left, right)
        return high > _STEP * low and any(bare(word) in CHANGES for word in words[-4:])
    if "by" in lowered or "from" in lowered:
        return False
    return any(word in CHANGES for word in lowered) and (left.unit is not None or right.unit is None)


def _contest(words: list[str]) -> bool:
    return any(bare(word) in CONTESTS for word in words[-4:])


def _neighbours(left: Amount, right: Amount) -> bool:
    """Whether "A or B" is an estimate, "two or three days", rather than a choice."""
    low, high = _ends(left, right)
    return left.bare and right.numeral.spelled == left.numeral.spelled and low < high <= low + max(ONE, low)


def _guessed(text: str, left: Amount, right: Amount) -> bool:
    """Whether two numbers in words are one guess, "three, four minutes", rather than items of a list."""
    low, high = left.numeral.value, right.numeral.value
    assert low is not None and high is not None, "vague amounts make no range"
    spelled = left.numeral.spelled and right.numeral.spelled and left.bare
    listed = text.endswith(", ", 0, left.start) or _GOES_ON.match(text, right.end)
    return spelled and not listed and high - low in _STEPS and low >= high - low


def _ends(left: Amount, right: Amount) -> tuple[Decimal, Decimal]:
    """Both values; a scale that only the right one has holds for the left one too: "$89 to $93 billion"."""
    low, high = left.numeral.value, right.numeral.value
    assert low is not None and high is not None, "vague amounts make no range"
    factor = right.numeral.factor
    if left.numeral.factor == ONE and factor > ONE and 0 < low < 1000 and not _far_apart(left, low, high / factor):
        low *= factor
    return low, high


def _far_apart(left: Amount, low: Decimal, high: Decimal) -> bool:
    """Whether the left end would exceed the right one if it had its scale: "500 to 2 thousand"."""
    return low > high


def _range(left: Amount, right: Amount, low: Decimal, high: Decimal) -> Amount:
    unit, at = (right.unit, right.unit_start) if right.unit_start is not None else (left.unit, left.unit_start)
    kind = right.kind if right.kind != "count" else left.kind
    return Amount(left.numeral, left.start, right.end, kind, unit, at, right.currency or left.currency, low, high)


def carry_back(text: str, left: Amount, right: Amount) -> None:
    """Give ``left`` the unit and scale that only ``right`` states: "20 and 30 mg", "from 18 to 21-23 billion euros"."""
    if not left.bare or left.numeral.value is None or not 0 < right.start - left.end <= _LONGEST:
        return
    between = text[left.end : right.start]
    if right.kind in ("measure", "percent") and _AND.fullmatch(between):
        left.kind, left.unit, left.unit_start = right.kind, right.unit, right.unit_start
    elif right.kind == "money" and right.high is not None and _TO.fullmatch(between):
        _carry_money(left, right)


def _carry_money(left: Amount, right: Amount) -> None:
    assert left.numeral.value is not None and right.low is not None, "both are checked before"
    left.kind, left.unit, left.unit_start, left.currency = right.kind, right.unit, right.unit_start, right.currency
    factor = Decimal(10) ** (right.low.adjusted() - right.low.adjusted() % 3)
    if left.numeral.value * factor < right.low * 100:
        left.numeral.value *= factor
