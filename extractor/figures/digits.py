"""Reads numbers that begin with a digit: grouping, decimals, fractions, powers of ten, and the scale after them."""

import re
from decimal import Decimal

from extractor.figures.amount import ONE, Numeral
from extractor.figures.tables.numbers import GROUPS, MONEY_SUFFIXES, SCALE_WORDS, SUFFIXES, VULGAR, Scale

_VULGAR = "".join(VULGAR)
_CORE = re.compile(
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)"  # 1,234,567.8
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?!\d)"  # 12,34,567
    r"|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?(?!\d)"  # 1.234.567,8
    r"|\d{1,3}(?:['’]\d{3})+(?:\.\d+)?(?!\d)"  # 1'234'567
    r"|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:\.\d+)?(?![\d,]?\d)"  # 1 234 567.8
    r"|\d+(?:\.\d+)?",
    re.ASCII,
)
_MIXED = re.compile(rf"(?:[ \u00a0-](\d{{1,3}})[/⁄] ?(\d{{1,3}})(?:ths?|rds?|nds?)?|([{_VULGAR}]))(?!\w)", re.ASCII)
_OVER = re.compile(r"[/⁄](\d{1,4})(?:ths?|rds?|nds?)?(?![\w/-])", re.ASCII)
_POWER = re.compile(
    r"\s?[x×*]\s?10(?:\^?([-−+]?\d{1,2})|([⁻⁺]?[⁰¹²³⁴-⁹]{1,2}))(?!\d)|[eE]([-−+]?\d{1,2})(?![\w.-])", re.ASCII
)
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−", "0123456789-+-")
_GROUPING = str.maketrans("", "", ",'’ \u00a0\u2009\u202f")

_GLUED = re.compile(r"[A-Za-z]{1,3}(?![A-Za-z0-9²³/°])")
_NEXT = re.compile(r"[ \u00a0\n-]([A-Za-z]{2,12})(?![A-Za-z])")


def _sizes(*tables: tuple[Scale, ...]) -> dict[str, Decimal]:
    return {form: Decimal(10) ** scale.power for table in tables for scale in table for form in scale.forms.split()}


SCALES = _sizes(SCALE_WORDS) | {form: Decimal(size) for form, size in GROUPS.items()}
_SUFFIXES = SCALES | _sizes(SUFFIXES)
_MONEY_SUFFIXES = _SUFFIXES | _sizes(MONEY_SUFFIXES)


def read_digits(text: str, start: int, money: bool = False) -> Numeral:
    """The number that begins with the digit, the vulgar fraction or the leading point at ``start``.

    With ``money`` the suffixes m, b and t are scales; without it they would be metres and tonnes.

    >>> read_digits("9 1/2% more", 0).value
    Decimal('9.5')
    >>> str(read_digits(".5m meals", 0, money=True).value)
    '500000.0'
    >>> read_digits("1,234.5 million tonnes", 0).value
    Decimal('1234500000.0')
    """
    if text[start] == ".":
        # Read again from its own beginning: ".5m meals".
        start += 1
    if text[start] in VULGAR:
        return _scaled(text, start, start + 1, VULGAR[text[start]], money)
    core = _CORE.match(text, start)
    assert core is not None, "callers stand on a digit"
    value, end = plain_value(core.group()), core.end()
    if core.group().isdigit() and _leads_with_point(text, start):
        start, value = start - 1, Decimal("0." + core.group())
    if (over := _OVER.match(text, end)) and int(over.group(1)):
        numeral = _scaled(text, start, over.end(), value / int(over.group(1)), money)
        numeral.kind = "ratio"
        return numeral
    if mixed := _MIXED.match(text, end):
        value, end = _with_part(value, end, mixed)
    elif power := _POWER.match(text, end):
        exponent = power.group(power.lastindex or 0).translate(_SUPERSCRIPTS)
        value, end = value.scaleb(int(exponent)), power.end()
    return _scaled(text, start, end, value, money)


def plain_value(digits: str) -> Decimal:
    """The value of grouped digits, in any of the groupings that news uses.

    >>> plain_value("1,234.50"), plain_value("1.234.567,5"), plain_value("12,34,567")
    (Decimal('1234.50'), Decimal('1234567.5'), Decimal('1234567'))
    """
    if digits.count(".") > 1:
        digits = digits.replace(".", "").replace(",", ".")
    return Decimal(digits.translate(_GROUPING))


def _leads_with_point(text: str, start: int) -> bool:
    """Whether the digits are the decimals of a number without its zero: ".77"."""
    return text[start - 1 : start] == "." and (start < 2 or not (text[start - 2].isalnum() or text[start - 2] in "."))


def _with_part(value: Decimal, end: int, mixed: re.Match[str]) -> tuple[Decimal, int]:
    """The number with the fraction after it: "9 1/2"."""
    above, below, vulgar = mixed.groups()
    if vulgar:
        return value + VULGAR[vulgar], mixed.end()
    if value != int(value) or not 0 < int(above) < int(below):
        return value, end
    return value + Decimal(above) / Decimal(below), mixed.end()


def _scaled(text: str, start: int, end: int, value: Decimal, money: bool) -> Numeral:
    factor, end = read_scale(text, end, money)
    return Numeral(start, end, value if factor is ONE else value * factor, factor)


def read_scale(text: str, end: int, money: bool = False) -> tuple[Decimal, int]:
    """The product of the scales that begin at ``end``, and where they stop.

    >>> read_scale("4.3M copies", 3)
    (Decimal('1000000'), 4)
    """
    if glued := _GLUED.match(text, end):
        size = (_MONEY_SUFFIXES if money else _SUFFIXES).get(glued.group())
        return (size, glued.end()) if size is not None else (ONE, end)
    factor = ONE
    while word := _NEXT.match(text, end):
        size = SCALES.get(word.group(1).lower())
        if size is None:
            break
        factor, end = factor * size, word.end()
    return factor, end
