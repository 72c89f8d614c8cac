"""Grows a numeral to an amount: its sign, the currency or unit beside it, and what hangs on it by a hyphen."""

import re

from extractor.figures.amount import Amount, Numeral
from extractor.figures.digits import read_digits
from extractor.figures.fractions import halves
from extractor.figures.money import Money, money_after
from extractor.figures.ratios import shared_of
from extractor.figures.tables.leads import SIZES
from extractor.figures.tables.numbers import SMALL, TENS
from extractor.figures.units import Measure, means_million, unit_after

_SIGN = re.compile(r"(?:(?<![\w)\]%.,–—-])([-−])|\b(?:minus|negative)[ -])$", re.IGNORECASE)
_SIGN_REACH = 9
_OF_ONE = re.compile(r" of (?:an?|one) ")
_HALF_ONE = re.compile(r"(?<=half) an? ", re.IGNORECASE)
_BELOW_ZERO = re.compile(r" below zero\b")
_MAGNITUDE = re.compile(r"\b(magnitude)(?: of)?[ -]$", re.IGNORECASE)
_NUMBER = "|".join((*SMALL, *TENS))
_COMPOUND = re.compile(
    rf"-(?!(?:plus|odd|some|ish|to|and|or|fold|{_NUMBER})(?![A-Za-z]))(?:(?:an?|per)-)?([A-Za-z]+)(?:-old)?(?![A-Za-z])"
)


def with_neighbours(text: str, numeral: Numeral, before: Money | None, floor: int = 0) -> Amount:
    """The numeral with its sign and the currency or unit beside it; ``before`` is the currency in front.

    Nothing before ``floor`` is taken: it belongs to the number before.

    >>> with_neighbours("a seven-million-ton haul", Numeral(2, 15, None), None).end
    19
    """
    if before is None:
        numeral = shared_of(text, numeral) or _with_half(text, numeral)
    amount = _amount(text, numeral, before, floor)
    if compound := _COMPOUND.match(text, amount.end):
        if amount.bare and amount.numeral.value is not None and compound.group(1) not in SIZES:
            amount.unit, amount.unit_start = compound.group(1), compound.start(1)
        amount.end = compound.end()
    return amount


def _with_half(text: str, numeral: Numeral) -> Numeral:
    """Digits with the fraction in words after them: "5 and a half minutes", "3 million and a half"."""
    if numeral.spelled or numeral.value is None or not (part := halves(text, numeral.end)):
        return numeral
    return Numeral(numeral.start, part[1], numeral.value + part[0] * numeral.factor, numeral.factor)


def _of_magnitude(text: str, numeral: Numeral) -> Amount | None:
    """The number behind "magnitude", which is its unit: "a magnitude 6.7 earthquake"."""
    found = _MAGNITUDE.search(text, max(0, numeral.start - len("magnitude of ")), numeral.start)
    if not found or numeral.value is None:
        return None
    return Amount(numeral, found.start(), numeral.end, "other", found.group(1), found.start(1))


def _amount(text: str, numeral: Numeral, before: Money | None, floor: int) -> Amount:
    start = _with_sign(text, numeral, before, floor)
    if before:
        unit = text[before.start : before.end].rstrip(" \u00a0\n-−")
        return Amount(numeral, start, numeral.end, "money", unit, before.start, before.code)
    return _with_unit(text, numeral, start)


def _with_unit(text: str, numeral: Numeral, start: int) -> Amount:
    end = numeral.end
    if numeral.kind == "ratio" and (of := _OF_ONE.match(text, end) or _HALF_ONE.match(text, end)):
        end = of.end() - 1
    elif numeral.value is None and text.startswith(" of ", end):
        end += len(" of")
    if after := money_after(text, end, numeral.value or numeral.lower):
        return Amount(numeral, start, after.end, "money", text[after.start : after.end], after.start, after.code)
    if magnitude := _of_magnitude(text, numeral):
        return magnitude
    shared = numeral.kind == "ratio" and text[end : end + 1] == "-"
    if not shared and (measure := unit_after(text, end, numeral.spelled)):
        return _measured(text, numeral, start, measure)
    return Amount(numeral, start, _below_zero(text, numeral, numeral.end), numeral.kind)


def _measured(text: str, numeral: Numeral, start: int, measure: Measure) -> Amount:
    unit = text[measure.start : measure.end]
    if unit == "m" and measure.start == numeral.end and means_million(text, numeral.start, measure.end):
        return _with_unit(text, read_digits(text, numeral.start, money=True), start)
    end = _below_zero(text, numeral, measure.end) if measure.kind == "measure" else measure.end
    return Amount(numeral, start, end, measure.kind, unit, measure.start)


def _below_zero(text: str, numeral: Numeral, end: int) -> int:
    """Makes "20 degrees below zero" negative; says where the amount then ends."""
    below = _BELOW_ZERO.match(text, end)
    if not below or numeral.value is None:
        return end
    numeral.value = -numeral.value
    return below.end()


def _with_sign(text: str, numeral: Numeral, before: Money | None, floor: int) -> int:
    """Makes the number negative if a minus stands before it; says where the amount then starts."""
    start = before.start if before else numeral.start
    low = max(floor, start - _SIGN_REACH)
    sign = _SIGN.search(text, low, start)
    inside = before is not None and text[before.end - 1 : before.end] in ("-", "−") and before.end > before.start + 1
    if numeral.value is None or not (sign or inside):
        return start
    numeral.value = -numeral.value
    return sign.start() if sign else start
