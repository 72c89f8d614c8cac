"""Reads what begins at an anchor: an amount with its currency or unit, a look-alike, or nothing."""

import re
from collections.abc import Callable

from extractor.figures.ages import IMPLIED_UNIT, is_age
from extractor.figures.amount import ONE, Amount, Numeral
from extractor.figures.anchors import AnchorKind, anchor_kind
from extractor.figures.context import bare, words_before
from extractor.figures.dates import day_of_month, goes_on_date, year
from extractor.figures.digits import read_digits
from extractor.figures.fractions import article_fraction, lone_half
from extractor.figures.money import Money, money_after, money_before, needs_size
from extractor.figures.names import (
    capitalised_word,
    glued,
    in_address,
    labelled,
    named,
    numbered_name,
    set_phrase,
    street,
)
from extractor.figures.pronouns import is_pronoun
from extractor.figures.quantity import Lookalike
from extractor.figures.ratios import multiple, shared_of
from extractor.figures.scores import score
from extractor.figures.shapes import shaped
from extractor.figures.units import means_million, unit_after
from extractor.figures.vague import read_vague
from extractor.figures.words import read_words

Found = Amount | Lookalike | None

_SIGN = re.compile(r"(?:(?<![\w)\]%.,–—-])([-−])|\b(minus|negative)[ -])$", re.IGNORECASE)
_SIGN_REACH = 9
_OF_ONE = re.compile(r" of (?:an?|one) ")


def read_at(text: str, anchor: re.Match[str], last: Found) -> Found:
    """What begins at the anchor; ``last`` is what was read before it."""
    kind = anchor_kind(anchor)
    words = words_before(text, anchor.start())
    return _READERS[kind](text, anchor, words, last)


def _read_digit(text: str, anchor: re.Match[str], words: list[str], last: Found) -> Found:
    start = anchor.start()
    money = money_before(text, start)
    if not money and (look := _by_place(text, start, words)):
        return look
    numeral = read_digits(text, start, money is not None)
    if money and needs_size(text, money) and numeral.factor is ONE and "," not in text[start : numeral.end]:
        return Lookalike(money.start, numeral.end, "name")
    if not money and numeral.factor is ONE and numeral.value is not None:
        if look := _by_context(text, numeral, words, last):
            return look
        if is_age(text, start, numeral.end, words):
            return Amount(numeral, start, numeral.end, "duration", IMPLIED_UNIT)
    return _amount(text, numeral, money)


def _by_place(text: str, start: int, words: list[str]) -> Lookalike | None:
    """Look-alikes that show before the number is read: names, addresses, times, dates, scores, years."""
    if start and not (before := text[start - 1]).isspace() and before not in "(\"“‘'":
        if look := in_address(text, start) or glued(text, start):
            return look
    return set_phrase(text, start) or shaped(text, start) or score(text, start, words) or year(text, start, words)


def _by_context(text: str, numeral: Numeral, words: list[str], last: Found) -> Lookalike | None:
    """Look-alikes that the words around a plain number make: days, labels, names, house numbers."""
    start, end = numeral.start, numeral.end
    if day_of_month(start, end, words) or (isinstance(last, Lookalike) and goes_on_date(text, last, start, end)):
        return Lookalike(start, end, "date")
    if kind := labelled(text, start, end, words):
        return Lookalike(start, end, kind)
    if named(text, start, end, words):
        return Lookalike(start, end, "name")
    return street(text, start, end)


def _read_word(text: str, anchor: re.Match[str], words: list[str], last: Found) -> Found:
    start, word = anchor.start(), anchor.group().lower()
    lead = bare(words[-1]) if words else ""
    if look := numbered_name(text, start, anchor.end()):
        return look
    if word == "half":
        numeral = lone_half(text, start, lead)
    else:
        numeral = read_vague(text, start) or read_words(text, start, lead == "between")
    if numeral is None or capitalised_word(text, start, anchor.end(), words):
        return None
    if numeral.end - start == len("one") and word == "one" and is_pronoun(text, numeral.end, lead):
        return None
    return _amount(text, numeral, None)


def _read_article(text: str, anchor: re.Match[str], words: list[str], last: Found) -> Found:
    start = anchor.start()
    lead = bare(words[-1]) if words else ""
    numeral = article_fraction(text, start, lead) or read_vague(text, start) or read_words(text, start)
    return _amount(text, numeral, None) if numeral else None


def _read_multiple(text: str, anchor: re.Match[str], words: list[str], last: Found) -> Found:
    return multiple(text, anchor.start(), anchor.end(), bare(words[-1]) if words else "")


def _read_ordinal(text: str, anchor: re.Match[str], words: list[str], last: Found) -> Found:
    return Lookalike(anchor.start(), anchor.end(), "ordinal")


_READERS: dict[AnchorKind, Callable[[str, re.Match[str], list[str], Found], Found]] = {
    "digit": _read_digit,
    "word": _read_word,
    "article": _read_article,
    "multiple": _read_multiple,
    "ordinal": _read_ordinal,
}


def _amount(text: str, numeral: Numeral, before: Money | None) -> Amount:
    """The numeral with its sign and the currency or unit beside it."""
    if before is None and (ratio := shared_of(text, numeral)):
        return Amount(ratio, ratio.start, ratio.end, "ratio")
    start = _with_sign(text, numeral, before)
    if before:
        unit = text[before.start : before.end].rstrip(" \u00a0\n-")
        return Amount(numeral, start, numeral.end, "money", unit, before.start, before.code)
    return _with_unit(text, numeral, start)


def _with_unit(text: str, numeral: Numeral, start: int) -> Amount:
    end = numeral.end
    if numeral.kind == "ratio" and (of := _OF_ONE.match(text, end)):
        end = of.end() - 1
    if after := money_after(text, end, numeral.value):
        return Amount(numeral, start, after.end, "money", text[after.start : after.end], after.start, after.code)
    measure = unit_after(text, end, numeral.spelled)
    if measure is None:
        return Amount(numeral, start, numeral.end, numeral.kind)
    if text[measure.start : measure.end] == "m" and measure.start == end and means_million(text, measure.end):
        million = read_digits(text, numeral.start, money=True)
        return Amount(million, start, million.end, "count")
    unit = text[measure.start : measure.end]
    return Amount(numeral, start, measure.end, measure.kind, unit, measure.start)


def _with_sign(text: str, numeral: Numeral, before: Money | None) -> int:
    """Makes the number negative if a minus stands before it; says where the amount then starts."""
    start = before.start if before else numeral.start
    low = max(0, start - _SIGN_REACH)
    sign = _SIGN.search(text[low:start])
    if not sign or numeral.value is None:
        return start
    numeral.value = -numeral.value
    return low + sign.start()
