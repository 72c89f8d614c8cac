"""Reads numbers that begin with a digit: grouping, decimals, fractions, and the scale after them."""

import re
from decimal import Decimal

from extractor.figures.amount import ONE, Numeral
from extractor.figures.tables.numbers import GROUPS, MONEY_SUFFIXES, SCALE_WORDS, SUFFIXES, VULGAR

MAX_DIGITS = 40
"""A longer run of digits is a serial number, not an amount."""

_VULGAR = "".join(VULGAR)
_CORE = re.compile(
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d])"  # 1,234,567.8
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?!\d)"  # 12,34,567
    r"|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?(?!\d)"  # 1.234.567,8
    r"|\d{1,3}(?:['’]\d{3})+(?:\.\d+)?(?!\d)"  # 1'234'567
    r"|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d,.]?\d)"  # 1 234 567
    r"|\d+(?:\.\d+)?"
    r"|\.\d+",
    re.ASCII,
)
_FRACTION = re.compile(rf"([ \u00a0-]?)(?:(\d{{1,3}})[/⁄](\d{{1,4}})(?:th|rd|nd|ths|rds)?\b|([{_VULGAR}]))", re.ASCII)
_SLASH = re.compile(r"[/⁄](\d{1,4})(?:ths?|rds?|nds?)?\b(?![/-]\d)", re.ASCII)

SCALES = {form: Decimal(10) ** scale.power for scale in SCALE_WORDS for form in scale.forms.split()}
SCALES |= {form: Decimal(size) for form, size in GROUPS.items()}
_SUFFIX = {form: Decimal(10) ** scale.power for scale in SUFFIXES for form in scale.forms.split()}
_MONEY_SUFFIX = {
    form: Decimal(10) ** scale.power for scale in (*SUFFIXES, *MONEY_SUFFIXES) for form in scale.forms.split()
}

_GLUED = re.compile(r"[A-Za-z]{1,3}(?![A-Za-z0-9²³/°])")
_NEXT = re.compile(r"[ \u00a0\n-]([A-Za-z]{2,12})\b\.?")


def read_digits(text: str, start: int, money: bool = False) -> Numeral:
    """The number that begins with the digit (or the point, or the vulgar fraction) at ``start``.

    >>> read_digits("9 1/2% high", 0).value
    Decimal('9.5')
    >>> read_digits("1,234.5 million tonnes", 0).value
    Decimal('1234500000.0')
    """
    if text[start] in VULGAR:
        return _scaled(text, start, start + 1, VULGAR[text[start]], money)
    core = _CORE.match(text, start)
    assert core is not None, "callers stand on a digit"
    value = plain_value(core.group())
    end = core.end()
    if slash := _SLASH.match(text, end):
        return _divided(text, start, value, slash, money)
    if (mixed := _FRACTION.match(text, end)) and value == int(value):
        part = _part(mixed)
        if part is not None:
            return _scaled(text, start, mixed.end(), value + part, money)
    return _scaled(text, start, end, value, money)


def plain_value(digits: str) -> Decimal:
    """The value of grouped digits, in any of the groupings that news uses.

    >>> plain_value("1,234.50"), plain_value("1.234.567,5"), plain_value("12,34,567")
    (Decimal('1234.50'), Decimal('1234567.5'), Decimal('1234567'))
    """
    if digits.count(".") > 1:
        digits = digits.replace(".", "").replace(",", ".")
    return Decimal(digits.translate(_GROUPING))


_GROUPING = str.maketrans("", "", ",'’ \u00a0\u2009\u202f")


def _divided(text: str, start: int, value: Decimal, slash: re.Match[str], money: bool) -> Numeral:
    below = Decimal(slash.group(1))
    if not below:
        return Numeral(start, slash.start(), value)
    read = _scaled(text, start, slash.end(), value / below, money)
    read.kind = "ratio"
    return read


def _part(mixed: re.Match[str]) -> Decimal | None:
    glue, above, below, vulgar = mixed.groups()
    if vulgar:
        return VULGAR[vulgar]
    if not glue or not int(below) or int(above) >= int(below):
        return None
    return Decimal(above) / Decimal(below)


def _scaled(text: str, start: int, end: int, value: Decimal, money: bool) -> Numeral:
    factor, end = read_scale(text, end, money)
    return Numeral(start, end, value * factor, factor)


def read_scale(text: str, end: int, money: bool = False) -> tuple[Decimal, int]:
    """The product of the scales that begin at ``end``, and where they stop.

    >>> read_scale("4.3M copies", 3)
    (Decimal('1000000'), 4)
    """
    factor = ONE
    if glued := _GLUED.match(text, end):
        size = (_MONEY_SUFFIX if money else _SUFFIX).get(glued.group()) or SCALES.get(glued.group())
        if size is not None:
            return size, glued.end()
    while word := _NEXT.match(text, end):
        form = word.group(1)
        size = SCALES.get(form) or SCALES.get(form.lower())
        if size is None:
            break
        factor, end = factor * size, word.end(1)
    return factor, end
