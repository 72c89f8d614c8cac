"""Reads amounts that only say their order of magnitude: "dozens", "tens of thousands", "several hundred"."""

import re
from decimal import Decimal

from extractor.figures.amount import ONE, Numeral
from extractor.figures.digits import SCALES
from extractor.figures.tables.numbers import VAGUE, VAGUE_COUNTS

_LEAST = {word: Decimal(least) for word, least, _ in VAGUE}
_PLURALS = "|".join(_LEAST)
_SCALES = "hundred|thousand|million|billion|trillion|dozen|score|lakh|crore"
_STEP = re.compile(rf" (?:upon|of|and) ({_PLURALS})(?![A-Za-z])|-of-({_PLURALS})(?![A-Za-z])", re.IGNORECASE)
_COUNT = re.compile(rf"(a few|a couple of|a couple|several|few|couple)[ -]({_SCALES})(?![A-Za-z])", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]{1,12}")
_SCORE = Decimal(20)


def read_vague(text: str, start: int) -> Numeral | None:
    """The vague amount that begins at ``start``: its least value in ``lower``, no value.

    A plural means two of its kind at least: "dozens" 24, "tens of thousands" 20,000.  "Several" and "a few" mean three
    at least, "a couple" two.

    >>> read_vague("tens of thousands of crates", 0).lower
    Decimal('20000')
    """
    if counted := _COUNT.match(text, start):
        return _counted(start, counted)
    word = _WORD.match(text, start)
    least = _LEAST.get(word.group().lower()) if word else None
    if word is None or least is None:
        return None
    return _plural(text, start, word.end(), word.group().lower(), least)


def _counted(start: int, found: re.Match[str]) -> Numeral:
    scale = found.group(2).lower()
    least = VAGUE_COUNTS[found.group(1).lower().removeprefix("a ")]
    size = _SCORE if scale == "score" else SCALES[scale]
    return Numeral(start, found.end(), None, ONE, spelled=True, lower=least * size)


def _plural(text: str, start: int, end: int, word: str, least: Decimal) -> Numeral | None:
    while step := _STEP.match(text, end):
        least *= _LEAST[(step.group(1) or step.group(2)).lower()] / 2
        end = step.end()
    # Test scores and film scores are many; only "scores of people" is a number.
    if word in ("scores", "tens") and not text.startswith(" of ", end) and end == start + len(word):
        return None
    return Numeral(start, end, None, ONE, spelled=True, lower=least)
