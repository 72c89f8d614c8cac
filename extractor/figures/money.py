"""Finds the currency beside a number: sign, letters or code, before or after, spaced or not."""

import re
from decimal import Decimal
from typing import NamedTuple

from extractor.figures.tables.iso4217 import CURRENCIES, FORMER_CURRENCIES
from extractor.figures.tables.money import (
    BARE_NAMES,
    DOLLAR_PREFIXES,
    LETTERS,
    NEEDS_SCALE,
    NEEDS_SIZE,
    OPEN_NAMES,
    OTHER_PREFIXES,
    SIGNS,
    SUBUNITS,
)

CODES = frozenset(code for code, *_ in (*CURRENCIES, *FORMER_CURRENCIES)) | {"EUR"}
SIGN_CHARS = "".join(mark.form for mark in SIGNS)


class Money(NamedTuple):
    """A currency beside a number: where it stands, its code, and the word to report as the unit."""

    start: int
    end: int
    code: str | None


def _names() -> dict[str, str | None]:
    names: dict[str, str | None] = dict.fromkeys(OPEN_NAMES)
    for code, adjective, singular, plural in (*FORMER_CURRENCIES, *CURRENCIES):
        for noun in (singular, plural):
            names[f"{adjective} {noun}".lower()] = code
            if names.setdefault(noun, code) != code:
                names[noun] = None
    names.pop("gold", None)
    for mark in BARE_NAMES:
        names.update(dict.fromkeys(mark.form.split(), mark.code))
    for subunit in SUBUNITS:
        names.update(dict.fromkeys(subunit.forms.split(), subunit.code))
    for adjective, code in (
        ("american", "USD"),
        ("u.s.", "USD"),
        ("us", "USD"),
        ("taiwan", "TWD"),
        ("australian", "AUD"),
    ):
        names |= {f"{adjective} dollar": code, f"{adjective} dollars": code}
    return names


NAMES = _names()
"""Currency names after a number, lower case; None where whose money it is stays open."""

SUBUNIT_FORMS = frozenset(form for subunit in SUBUNITS for form in subunit.forms.split())

_PREFIXES = {f"{mark.form}$": mark.code for mark in DOLLAR_PREFIXES}
_PREFIXES |= {mark.form: mark.code for mark in (*SIGNS, *OTHER_PREFIXES, *LETTERS)}
_PREFIXES |= {code: code for code in CODES}
_BEFORE = re.compile(
    rf"(?:(?<![A-Za-z])([A-Z][A-Za-z]{{0,3}}|U\.S\.|RMB|I|E) ?)?([{re.escape(SIGN_CHARS)}])\s?$"
    r"|(?<![A-Za-z&$-])([A-Za-zł¢č]{1,4}\.?)\s?$"
)
_SIGN_AFTER = re.compile(rf"\s?([{re.escape(SIGN_CHARS)}])|\s?(US|A|C|HK|NZ|S)\$")
_WORDS_AFTER = re.compile(r"[ \n-]?((?:[A-Za-z.]+[ ])?(?:[A-Za-z]+[ ])?[A-Za-złč¢']+)")


def money_before(text: str, start: int) -> Money | None:
    """The currency that ends where the number starts.

    >>> money_before("HK $3.7 billion", 4)
    Money(start=0, end=4, code='HKD')
    """
    low = max(0, start - 8)
    found = _BEFORE.search(text[low:start])
    if not found:
        return None
    letters, sign, word = found.groups()
    if sign:
        return _signed(found, low, letters, sign)
    code = _PREFIXES.get(word)
    if code is None:
        return None
    return Money(low + found.start(3), start, code)


def _signed(found: re.Match[str], low: int, letters: str | None, sign: str) -> Money:
    code = _PREFIXES.get((letters or "") + sign)
    if letters and code is None and letters in CODES:
        code = letters
    if letters and code is not None:
        return Money(low + found.start(), low + found.end(), code)
    return Money(low + found.start(2), low + found.end(), _PREFIXES[sign])


def needs_size(text: str, money: Money) -> bool:
    """Whether these letters are money only before a large number ("R500 million", not "R2")."""
    return text[money.start : money.end].strip() in NEEDS_SIZE


def money_after(text: str, end: int, value: Decimal | None) -> Money | None:
    """The currency that begins where the number ends, at most three words long.

    >>> money_after("20 million Hong Kong dollars", 10, Decimal(20_000_000)).code
    'HKD'
    """
    if sign := _SIGN_AFTER.match(text, end):
        form = sign.group().strip()
        return Money(sign.start() + len(sign.group()) - len(form), sign.end(), _PREFIXES[form])
    words = _WORDS_AFTER.match(text, end)
    if not words:
        return None
    return _named(words.group(1), words.start(1), value)


def _named(phrase: str, at: int, value: Decimal | None) -> Money | None:
    while phrase:
        lowered = phrase.lower()
        if lowered in NAMES and not (lowered in NEEDS_SCALE and (value is None or value < 1000)):
            return Money(at, at + len(phrase), NAMES[lowered])
        if phrase in CODES or (phrase in _PREFIXES and len(phrase) > 1):
            return Money(at, at + len(phrase), _PREFIXES[phrase])
        phrase = phrase.rpartition(" ")[0]
    return None
