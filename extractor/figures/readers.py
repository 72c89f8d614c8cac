"""Reads what begins at an anchor: an amount, a look-alike, or nothing."""

import re
from collections.abc import Callable

from extractor.figures.ages import IMPLIED_UNIT, is_age
from extractor.figures.amount import ONE, Amount, Numeral
from extractor.figures.anchors import AnchorKind, anchor_kind
from extractor.figures.beside import with_neighbours
from extractor.figures.context import lead_of, words_before
from extractor.figures.dates import day_of_month, goes_on_date, short_year, year
from extractor.figures.digits import read_digits
from extractor.figures.fractions import article_fraction, lone_half
from extractor.figures.measured import one_unit
from extractor.figures.money import Money, money_before, needs_size
from extractor.figures.names import (
    alloyed,
    capitalised_word,
    glued,
    in_address,
    labelled,
    list_number,
    named,
    numbered_name,
    set_phrase,
    street,
    token_end,
)
from extractor.figures.pronouns import is_idiom, is_pronoun
from extractor.figures.quantity import Lookalike
from extractor.figures.ratios import multiple
from extractor.figures.scores import score
from extractor.figures.shapes import shaped, spelled
from extractor.figures.tables.numbers import ORDINALS
from extractor.figures.units import unit_after
from extractor.figures.vague import read_vague
from extractor.figures.words import read_words

Found = Amount | Lookalike | None

_ORDINAL_TAIL = re.compile(rf"[ -](?:and )?(?:{'|'.join(ORDINALS)})(?![A-Za-z])", re.IGNORECASE)
_OPENERS = frozenset(" \n\t\r\u00a0(\"“‘'[")


def read_at(text: str, anchor: re.Match[str], last: Found) -> Found:
    """What begins at the anchor; ``last`` is what was read before it."""
    words = words_before(text, anchor.start())
    return _READERS[anchor_kind(anchor)](text, anchor, words, last)


def _read_digit(text: str, anchor: re.Match[str], words: list[str], last: Found) -> Found:
    start, floor = anchor.start(), last.end if last else 0
    money = _money(text, start, floor)
    if not money and (look := _going_on(text, start, last) or _by_place(text, start, words, floor)):
        return look
    numeral = read_digits(text, start, money is not None)
    if not money and numeral.factor is ONE and (found := _by_context(text, numeral, words, last)):
        return found
    amount = with_neighbours(text, numeral, money, floor)
    if amount.end == numeral.end and (name := alloyed(text, start, numeral.end)):
        return name
    return amount


def _money(text: str, start: int, floor: int) -> Money | None:
    """The currency before the number; letters that are words as well count only before large or decimal numbers."""
    money = money_before(text, start, floor)
    if money and needs_size(text, money):
        numeral = read_digits(text, start, money=True)
        return None if numeral.factor is ONE and text[start : numeral.end].isdigit() else money
    return money


def _going_on(text: str, start: int, last: Found) -> Lookalike | None:
    """The second number of a name or label: the 800 of "Boeing 737-800"."""
    if not isinstance(last, Lookalike) or last.kind not in ("name", "label") or last.end != start - 1:
        return None
    return Lookalike(start, token_end(text, start), last.kind) if text[start - 1] in "-–/." else None


def _by_place(text: str, start: int, words: list[str], floor: int) -> Lookalike | None:
    """Look-alikes that show before the number is read: names, addresses, times, dates, scores, years."""
    outside = not start or text[start - 1] in _OPENERS
    if not outside and (look := in_address(text, start) or glued(text, start, floor)):
        return look
    return (
        set_phrase(text, start)
        or street(text, start)
        or shaped(text, start)
        or score(text, start, words)
        or year(text, start, words)
        or short_year(text, start)
    )


def _by_context(text: str, numeral: Numeral, words: list[str], last: Found) -> Found:
    """What the words around make of a plain number: a day, a label, a name, an age."""
    start, end = numeral.start, numeral.end
    if day_of_month(start, end, words) or (isinstance(last, Lookalike) and goes_on_date(text, last, start, end)):
        return Lookalike(start, end, "date")
    measure = unit_after(text, end, spelled=False)
    if measure and measure.kind != "ratio":
        return None
    if kind := labelled(text, start, end, words):
        return Lookalike(start, end, kind)
    if list_number(text, start, end):
        return Lookalike(start, end, "label")
    if named(text, start, end, words):
        return Lookalike(start, end, "name")
    if is_age(text, start, end, words):
        return Amount(numeral, start, end, "duration", IMPLIED_UNIT)
    return None


def _read_word(text: str, anchor: re.Match[str], words: list[str], last: Found) -> Found:
    start, word, lead = anchor.start(), anchor.group().lower(), lead_of(words)
    if look := set_phrase(text, start) or numbered_name(text, start, anchor.end()) or spelled(text, start):
        return look
    if capitalised_word(text, start, anchor.end(), words):
        return Lookalike(start, anchor.end(), "name")
    if word == "half":
        numeral = lone_half(text, start, lead)
    else:
        numeral = read_vague(text, start) or read_words(text, start, lead == "between")
    if numeral is None or (numeral.end == anchor.end() and _means_none(text, word, numeral.end, lead)):
        return None
    return _ordinal(text, numeral) or with_neighbours(text, numeral, None, last.end if last else 0)


def _means_none(text: str, word: str, end: int, lead: str) -> bool:
    """Whether a single number word states no number."""
    return is_idiom(text, word, end, lead) or (word == "one" and is_pronoun(text, end, lead))


def _ordinal(text: str, numeral: Numeral) -> Lookalike | None:
    """The ordinal that a longer number ends in: "two thousand six hundred eleventh"."""
    if numeral.value is None or numeral.value < 100 or numeral.kind == "ratio":
        return None
    tail = _ORDINAL_TAIL.match(text, numeral.end)
    return Lookalike(numeral.start, tail.end(), "ordinal") if tail else None


def _read_article(text: str, anchor: re.Match[str], words: list[str], last: Found) -> Found:
    start = anchor.start()
    if one := one_unit(text, start):
        return one
    numeral = article_fraction(text, start, lead_of(words)) or read_vague(text, start) or read_words(text, start)
    return with_neighbours(text, numeral, None, last.end if last else 0) if numeral else None


def _read_multiple(text: str, anchor: re.Match[str], words: list[str], last: Found) -> Found:
    return multiple(text, anchor.start(), anchor.end(), lead_of(words))


def _read_ordinal(text: str, anchor: re.Match[str], words: list[str], last: Found) -> Found:
    return Lookalike(anchor.start(), anchor.end(), "ordinal")


_READERS: dict[AnchorKind, Callable[[str, re.Match[str], list[str], Found], Found]] = {
    "digit": _read_digit,
    "word": _read_word,
    "article": _read_article,
    "multiple": _read_multiple,
    "ordinal": _read_ordinal,
}
