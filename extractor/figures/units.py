"""Finds the unit of measure after a number."""

import re
from typing import NamedTuple

from extractor.figures.tables.units import NOT_METRES, UNITS
from extractor.schemas.figure import FigureKind


class Measure(NamedTuple):
    """A unit of measure in the text and the kind of figure it makes."""

    start: int
    end: int
    kind: FigureKind


WORDS: dict[str, FigureKind] = {form.replace("-", " "): unit.kind for unit in UNITS for form in unit.words.split("|")}
LETTERS: dict[str, FigureKind] = {form: unit.kind for unit in UNITS for form in unit.letters.split()}
_ANY_CASE = {form.lower(): kind for form, kind in LETTERS.items() if len(form) > 1}
_FIRST_WORDS = frozenset(re.split(r"[ -]", form)[0].rstrip(".") for form in WORDS)

_FIRST = re.compile(r"[ \u00a0\n-]{0,2}([A-Za-z]{1,20})")
_PHRASE = re.compile(r"[A-Za-z]{1,20}\.?(?:[ \n-][A-Za-z]{1,20}\.?){0,3}")
_SYMBOL = re.compile(
    r"[ \u00a0-]?(%|° ?[CFK](?![a-z])|°|º[CF]|℃|℉|['′](?![\w'])|[\"″](?!\w)|[A-Za-zµμ]+(?:[/-][a-z]+)?[²³23]?(?!\w))"
)
_PART = re.compile(r"[^ \n-]+")
_GLUED_ONLY = frozenset(("s", "h", "in", "x", "X", "'", '"'))
"""Letters too short to trust with a space before them."""


def unit_after(text: str, end: int, spelled: bool) -> Measure | None:
    """The unit that begins where the number ends; after a number in words only units in words count.

    >>> unit_after("80 square metres", 2, False)
    Measure(start=3, end=16, kind='measure')
    """
    if text[end : end + 1] == "%":
        return Measure(end, end + 1, "percent")
    first = _FIRST.match(text, end)
    if first and first.group(1).lower() in _FIRST_WORDS:
        phrase = _PHRASE.match(text, first.start(1))
        if phrase and (found := _in_words(text, phrase.start(), phrase.end())):
            return found
    return None if spelled else _symbol(text, end)


def _in_words(text: str, start: int, stop: int) -> Measure | None:
    """The longest unit in words that begins at ``start``."""
    parts = [part.end() for part in _PART.finditer(text, start, stop)]
    for end in reversed(parts):
        key = text[start:end].lower().replace("\n", " ").replace("-", " ")
        if kind := WORDS.get(key) or WORDS.get(key.rstrip(".")):
            return Measure(start, end if key in WORDS else end - key.endswith("."), kind)
    return None


def _symbol(text: str, end: int) -> Measure | None:
    found = _SYMBOL.match(text, end)
    if not found:
        return None
    form = found.group(1)
    kind = LETTERS.get(form) or LETTERS.get(form.replace(" ", "")) or _ANY_CASE.get(form.lower())
    if form in ("'", '"') and not _is_mark(text, end):
        return None
    spaced = found.start(1) != end
    if kind is None or (spaced and (form in _GLUED_ONLY or text[found.end() : found.end() + 1] == "-")):
        return None
    return Measure(found.start(1), found.end(1), kind)


def _is_mark(text: str, end: int) -> bool:
    """Whether the mark after a number means feet or inches, and does not close a quotation: 6'3", a 9" plate."""
    if text[end] == "'":
        return bool(_INCHES.match(text, end + 1))
    last = text.rfind('"', max(0, end - _QUOTE_REACH), end)
    return last < 0 or not (last == 0 or text[last - 1] in _BEFORE_QUOTES)


_INCHES = re.compile(r"\s?\d")
_QUOTE_REACH = 400
_BEFORE_QUOTES = frozenset(" \n\t\u00a0([-–—:")
_MONEY_TO = re.compile(r"[£$€¥]\d[\d.,]*m?(?: ?[-–—] ?| to | or )$")
_MONEY_REACH = 16
_TO_MORE = re.compile(r"(?: ?[-–—] ?| to | and | or )(\d[\d.,]*\d|\d)(m)?(?![\w%])")
_MOST_ENDS = 8
"""So many numbers with an m are followed to the noun behind the last one."""
_THEN = re.compile(r" ([A-Za-z-]+)")


def means_million(text: str, start: int, end: int) -> bool:
    """Whether the m glued to the digits from ``start`` to ``end`` is a million: "2.7m viewers", but "20m tall".

    >>> means_million("2.7m viewers", 0, 4), means_million("20m tall", 0, 3), means_million("£3-5m", 3, 5)
    (True, False, True)
    """
    for _ in range(_MOST_ENDS):
        if _MONEY_TO.search(text, max(0, start - _MONEY_REACH), start):
            return True
        further = _TO_MORE.match(text, end)
        if not further:
            break
        # "From 5.2m to 1.9m barrels": both ends are millions or neither is.
        if not further.group(2):
            return len(further.group(1).replace(",", "")) > len("9999")
        start, end = further.start(1), further.end()
    following = _THEN.match(text, end)
    if not following:
        return False
    if measure := unit_after(text, end, spelled=True):
        return measure.kind == "measure"
    word = following.group(1).lower()
    return word not in NOT_METRES and (word == "of" or len(word) > 3)


def lasting(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The unit of time that a noun group ends in, so that what is counted is a duration: "three more long years".

    >>> lasting("long years", 0, 10)
    (5, 10)
    """
    at = max(text.rfind(" ", start, end) + 1, start)
    return (at, end) if WORDS.get(text[at:end]) == "duration" else None
