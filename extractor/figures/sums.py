"""Adds the subunit to the money before it: "three dollars and fifty cents" is one figure."""

import re
from decimal import Decimal

from extractor.figures.amount import Amount
from extractor.figures.money import SUBUNIT_NAMES

_GLUE = re.compile(r"(?: and)? ")
_HUNDRED = Decimal(100)


def summed(text: str, left: Amount, right: Amount) -> Amount | None:
    """Both amounts as one, if whole money is followed by less than a hundred of its subunit, else None."""
    if left.kind != "money" or right.kind != "money" or left.high is not None or right.high is not None:
        return None
    whole, part = left.numeral.value, right.numeral.value
    if whole is None or part is None or whole != int(whole) or not 0 < part < _HUNDRED or part != int(part):
        return None
    if not _subunit(right) or _subunit(left) or not _of_one_currency(left, right):
        return None
    if right.start - left.end > len(" and ") or not _GLUE.fullmatch(text, left.end, right.start):
        return None
    left.numeral.value, left.end = whole + part / _HUNDRED, right.end
    return left


def _subunit(amount: Amount) -> bool:
    return amount.unit is not None and amount.unit.lower() in SUBUNIT_NAMES


def _of_one_currency(left: Amount, right: Amount) -> bool:
    """Whether the subunit can be the money's own; many currencies have cents, which alone are taken for American."""
    cents = right.unit is not None and right.unit.lower() in ("cent", "cents", "c", "¢")
    return cents or None in (left.currency, right.currency) or left.currency == right.currency
