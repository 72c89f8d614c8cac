"""Tells bare numbers that are years or days of a month."""

import re

from extractor.english.calendar import WRITTEN_MONTHS
from extractor.figures.context import bare
from extractor.figures.counted import counted_noun
from extractor.figures.quantity import Lookalike
from extractor.figures.tables.calendar import (
    AMOUNT_LEADS,
    COMPARISONS,
    COUNTED_AFTER_YEARS,
    YEAR_LEADS,
)
from extractor.figures.units import unit_after

_YEAR = re.compile(r"(?:1\d|20)\d{2}(?![\d/⁄]|[,.]\d)(?![%°$€£¥½¼¾])(?![A-Za-z])", re.ASCII)
_SHORT_YEAR = re.compile(r"\d{2}(?![\w%]|[.,]\d|['’])", re.ASCII)
_NEXT_WORD = re.compile(r"[ \n-]([A-Za-z]+)")
_SCALES = frozenset(("hundred", "thousand", "million", "billion", "trillion"))
_DAY_GLUE = re.compile(r"(?:,? ?(?:to|and|or|-|–|/) ?)")
_YEAR_GLUE = re.compile(r",? |,?\n|-|–| ?/ ?| to | and | or |, and ")


def year(text: str, start: int, words: list[str]) -> Lookalike | None:
    """The year at ``start``, unless what stands around says that four figures are an amount.

    >>> year("in 1987", 3, ["in"])
    Lookalike(start=3, end=7, kind='date')
    >>> year("about 1950 workers", 6, ["about"]) is None
    True
    """
    found = _YEAR.match(text, start)
    if not found or _counts(text, found.end()) or _amount_lead(words):
        return None
    if _likely(int(found.group())) or (words and (bare(words[-1]) in YEAR_LEADS or is_month(words[-1]))):
        return Lookalike(start, found.end(), "date")
    return None


def _likely(number: int) -> bool:
    """Whether four bare figures are sooner a year than an amount; round ones before 1900 may be either."""
    return 1900 <= number <= 2050 or (1600 <= number < 1900 and number % 50 != 0)


def short_year(text: str, start: int) -> Lookalike | None:
    """The year of two figures behind an apostrophe: "the '82 vintage", unless the mark opens a quotation.

    >>> short_year("the '82 vintage", 5)
    Lookalike(start=5, end=7, kind='date')
    """
    if text[start - 1 : start] not in ("'", "’") or text[start - 2 : start - 1].isalnum():
        return None
    found = _SHORT_YEAR.match(text, start)
    if not found or (text[start - 1] == "'" and counted_noun(text, found.end(), None)):
        return None
    return Lookalike(start, found.end(), "date")


def is_month(word: str) -> bool:
    """Whether a word names a month; in lower case only those that mean nothing else.

    >>> is_month("Nov."), is_month("nov."), is_month("January-February"), is_month("may")
    (True, True, True, False)
    """
    word = word.lstrip("([\"'“‘").rpartition("-")[2]
    return word in WRITTEN_MONTHS or (len(word) > 3 and word != "march" and word.capitalize() in WRITTEN_MONTHS)


def _counts(text: str, end: int) -> bool:
    """Whether a unit, a scale or a noun that is never dated follows."""
    following = _NEXT_WORD.match(text, end)
    if not following:
        return False
    word = following.group(1)
    if word.lower() in COUNTED_AFTER_YEARS or word.lower() in _SCALES:
        return True
    return word.islower() and _measured(text, end)


def _measured(text: str, end: int) -> bool:
    measure = unit_after(text, end, spelled=False)
    return measure is not None and measure.kind != "ratio"


def _amount_lead(words: list[str]) -> bool:
    if not words:
        return False
    last = bare(words[-1])
    if last in AMOUNT_LEADS:
        return True
    return last in ("than", "of") and len(words) > 1 and bare(words[-2]) in COMPARISONS


def day_of_month(start: int, end: int, words: list[str]) -> bool:
    """Whether a number of one or two digits stands right after a month: "Nov. 10"."""
    return end - start <= 2 and bool(words) and is_month(words[-1])


def goes_on_date(text: str, last: Lookalike, start: int, end: int) -> bool:
    """Whether a number goes on the date right before it: "May 5-7", "Nov. 10, 1989", "1987 and 1988"."""
    if last.kind != "date" or start - last.end > 6:
        return False
    between = text[last.end : start]
    if end - start <= 2 and last.end - last.start <= 2:
        return bool(_DAY_GLUE.fullmatch(between)) and text[start:end].isdigit() and int(text[start:end]) <= 31
    return bool(_YEAR.match(text, start)) and bool(_YEAR_GLUE.fullmatch(between))
