"""Finds the currency beside a number: sign, letters or code, before or after, spaced or not."""

import re
from decimal import Decimal
from typing import NamedTuple

from extractor.figures.tables.iso4217 import CURRENCIES, FORMER_CURRENCIES
from extractor.figures.tables.money import (
    BARE_NAMES,
    DOLLAR_PREFIXES,
    LETTERS,
    NATIONS,
    NEEDS_SCALE,
    NEEDS_SIZE,
    OPEN_NAMES,
    OTHER_PREFIXES,
    SIGNS,
    SUBUNITS,
)


class Money(NamedTuple):
    """A currency beside a number: where it stands, and its code if it is known whose money it is."""

    start: int
    end: int
    code: str | None


CODES = frozenset(code for code, *_ in (*CURRENCIES, *FORMER_CURRENCIES)) | {"EUR"}

_SIGNS = {mark.form: mark.code for mark in SIGNS}
_SIGN = "[" + "".join(_SIGNS) + "]"
_PREFIXES = {f"{mark.form}$": mark.code for mark in DOLLAR_PREFIXES}
_PREFIXES |= {mark.form: mark.code for mark in (*OTHER_PREFIXES, *LETTERS)} | {code: code for code in CODES}


def _names() -> dict[str, str | None]:
    """Every currency name in lower case, with its code, or None where the name leaves open whose money it is."""
    names: dict[str, str | None] = {}
    for code, adjective, singular, plural in (*FORMER_CURRENCIES, *CURRENCIES):
        for noun in {singular, plural}:
            names[f"{adjective} {noun}".lower()] = code
            names[noun] = code if names.setdefault(noun, code) == code else None
    names |= dict.fromkeys(OPEN_NAMES)
    for mark in BARE_NAMES:
        names |= dict.fromkeys(mark.form.split(), mark.code)
    for subunit in SUBUNITS:
        names |= dict.fromkeys(subunit.forms.split(), subunit.code)
    for nation in NATIONS:
        names |= dict.fromkeys(nation.form.split("|"), nation.code)
    del names["gold"]
    return names


NAMES = _names()
SUBUNIT_NAMES = frozenset(form for subunit in SUBUNITS for form in subunit.forms.split())

_WIDTH = 10
_BEFORE = re.compile(
    rf"(?:(?<![A-Za-z])([A-Z][A-Za-z]{{0,3}}|U\.S\.) ?)?({_SIGN})(US|A|NZ|CA|HK)?\s?[-−]?$"
    r"|(?<![\w&$£€-])([A-Za-zč¢ł]{1,4}\.?)[ \u00a0\n]?$"
)
_SIGN_AFTER = re.compile(rf"[ \u00a0]?((?:US|A|C|HK|NZ|S)?{_SIGN})(?![\d])")
_FIRST = re.compile(r"[ \u00a0\n-]{0,2}([A-Za-zÀ-ÿ.łč¢']{1,15})")
_FIRST_WORDS = frozenset(re.split(r"[ -]", name)[0].rstrip(".") for name in NAMES)
_NAME_AFTER = re.compile(r"(?:[A-Za-zÀ-ÿ.]{1,15}[ \n-]){0,3}[A-Za-zÀ-ÿłč¢']{1,12}(?![A-Za-z])")
_ANY_PART = re.compile(r"[^ \n-]+")
_LONGEST = 3
_GLUED_SUBUNIT = re.compile(r"[pc](?![\w-])")
_SCAN_LINES = frozenset((240, 360, 480, 720, 1080, 1440, 2160))


def money_before(text: str, start: int, floor: int = 0) -> Money | None:
    """The currency that ends where the number starts and does not reach before ``floor``.

    >>> money_before("HK $4.1 billion", 4)
    Money(start=0, end=4, code='HKD')
    """
    last = text[start - 1 : start]
    if not last or last in "0123456789,(":
        return None
    low = max(floor, start - _WIDTH)
    found = _BEFORE.search(text, low, start)
    if not found:
        return None
    if found.group(2):
        return _signed(found)
    code = _PREFIXES.get(found.group(4))
    return Money(found.start(4), start, code) if code else None


def _signed(found: re.Match[str]) -> Money:
    letters, sign, behind, _ = found.groups()
    if behind and (code := _PREFIXES.get(sign + behind)):
        return Money(found.start(2), found.end(), code)
    # "A $5 million deal" begins with an article; the Australian letter is glued to its sign.
    if letters == "A" and found.end(1) != found.start(2):
        letters = None
    code = _PREFIXES.get((letters or "") + sign) or (letters if letters in CODES else None)
    if letters and code:
        return Money(found.start(), found.end(), code)
    return Money(found.start(2), found.end(), _SIGNS[sign])


def needs_size(text: str, money: Money) -> bool:
    """Whether these letters are money only beside a large or a decimal number: "R500 million", not "R2", "TOP 10"."""
    return text[money.start : money.end].strip() in NEEDS_SIZE


def money_after(text: str, end: int, value: Decimal | None) -> Money | None:
    """The currency that begins where the number ends, at most three words long.

    >>> money_after("20 million Hong Kong dollars", 10, Decimal(20_000_000)).code
    'HKD'
    """
    if sign := _SIGN_AFTER.match(text, end):
        form = sign.group(1)
        return Money(sign.start(1), sign.end(), _PREFIXES.get(form) or _SIGNS[form[-1]])
    if _GLUED_SUBUNIT.match(text, end) and value not in _SCAN_LINES:
        return Money(end, end + 1, NAMES[text[end]])
    first = _FIRST.match(text, end)
    if not first or not _opens_name(first.group(1)):
        return None
    name = _NAME_AFTER.match(text, first.start(1))
    return _named(text, name.start(), name.end(), value) if name else None


def _opens_name(word: str) -> bool:
    """Whether a currency's name can begin with this word; most numbers are ruled out here at little cost."""
    return word.lower().rstrip(".'") in _FIRST_WORDS or word.rstrip(".'") in _PREFIXES or word in _PREFIXES


def _named(text: str, start: int, end: int, value: Decimal | None) -> Money | None:
    """The longest name that begins at ``start``: "Hong Kong dollars" before "dollars"."""
    parts = [part.end() for part in _ANY_PART.finditer(text, start, end)]
    for stop in reversed(parts[: _LONGEST + 1]):
        form = text[start:stop]
        name = form.lower().replace("\n", " ")
        # The sentence may end with the currency: "5 million euros. The city paid."
        ended = name not in NAMES and name.endswith(".")
        name = name.removesuffix(".") if ended else name
        if name in NAMES and _large_enough(name, value):
            return Money(start, stop - ended, NAMES[name])
        if stop == parts[0] and form in _PREFIXES and len(form) > 1 and (form not in NEEDS_SIZE or _odd(value)):
            return Money(start, stop, _PREFIXES[form])
    return None


def _odd(value: Decimal | None) -> bool:
    """Whether a number is too large or too exact to be a place in a list: "5,000 COP", but "20 ALL"."""
    return value is not None and (value >= 1000 or value.as_tuple().exponent != 0)


def _large_enough(name: str, value: Decimal | None) -> bool:
    """Whether a name that is a common word too ("won", "pounds") stands after a number that only money would have."""
    if name in ("p", "c"):
        return False
    return name not in NEEDS_SCALE or (value is not None and value >= 1000)
