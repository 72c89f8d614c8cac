"""Tells numbers that are no figures by their shape: clock times, full dates, decades, ordinals, telephone numbers."""

import re

from extractor.figures.context import lead_of, words_before
from extractor.figures.quantity import Lookalike
from extractor.figures.tables.numbers import SMALL, TENS
from extractor.figures.tables.shapes import SHAPES

_SHAPE = re.compile("|".join(f"(?P<shape{index}>{shape.pattern})" for index, shape in enumerate(SHAPES)), re.ASCII)
_KINDS = {f"shape{index}": shape.kind for index, shape in enumerate(SHAPES)}
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?!\d)", re.ASCII)

_ONES = "|".join(word for word, value in SMALL.items() if 0 < value < 10)
_TEENS = "|".join(word for word, value in SMALL.items() if value > 9)
_SPELLED_YEAR = re.compile(
    rf"(?:seventeen|eighteen|nineteen|twenty)[ -](?:(?:{'|'.join(TENS)})(?:-(?:{_ONES}))?|{_TEENS})(?![A-Za-z-])",
    re.IGNORECASE,
)
_SPELLED_HOUR = re.compile(r"[A-Za-z]{3,6} o['’]clock\b", re.IGNORECASE)
_MINUTES = re.compile(
    rf"(?:half|quarter|five|ten|twenty|twenty-five) (past|to) (?:{_ONES}|ten|eleven|twelve)(?![\w-])", re.IGNORECASE
)
_AT = frozenset(("about", "after", "around", "at", "before", "by", "since", "till", "until"))


def shaped(text: str, start: int) -> Lookalike | None:
    """What the characters at ``start`` are by their shape: a time, a date, a decade, an ordinal, a telephone number.

    >>> shaped("9:30 p.m. on Friday", 0)
    Lookalike(start=0, end=9, kind='time')
    """
    found = _SHAPE.match(text, start)
    if not found or found.lastgroup is None:
        return None
    kind = _KINDS[found.lastgroup]
    if kind == "label" and _GROUPED.fullmatch(found.group()):
        return None
    return Lookalike(start, found.end(), kind)


def spelled(text: str, start: int) -> Lookalike | None:
    """A year or an hour in words: "nineteen ninety-four", "three o'clock", "at ten to seven".

    >>> spelled("in nineteen ninety-four", 3)
    Lookalike(start=3, end=23, kind='date')
    """
    if hour := _SPELLED_HOUR.match(text, start):
        return Lookalike(start, hour.end(), "time")
    minutes = _MINUTES.match(text, start)
    if minutes and (minutes.group(1).lower() == "past" or lead_of(words_before(text, start)) in _AT):
        return Lookalike(start, minutes.end(), "time")
    found = _SPELLED_YEAR.match(text, start)
    return Lookalike(start, found.end(), "date") if found else None
