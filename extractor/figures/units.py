"""Finds the unit of measure after a number."""

import re
from typing import NamedTuple

from extractor.figures.tables.units import UNITS
from extractor.schemas.figure import FigureKind


class Measure(NamedTuple):
    """A unit of measure in the text and the kind of figure it makes."""

    start: int
    end: int
    kind: FigureKind


WORDS: dict[str, FigureKind] = {form: unit.kind for unit in UNITS for form in unit.words.split("|")}
LETTERS: dict[str, FigureKind] = {form: unit.kind for unit in UNITS for form in unit.letters.split()}
_LONGEST = max(form.count(" ") for form in WORDS) + 1

_PHRASE = re.compile(r"([ \n\u00a0-]{0,2})([A-Za-z]+(?:-(?:hours?|years?))?\.?(?:[ \n-][A-Za-z]+\.?){0,3})")
_SYMBOL = re.compile(r"[ \u00a0-]?(%|°[CF]?|º[CF]|℃|℉|'(?![\w'])|\"(?!\w)|[a-zA-Zµμ]+[²³23/]?[a-z]?(?![\w]))")
_SHARED = frozenset(["s", "h", "m", "g", "l", "t", "L", "C", "F", "V", "W", "x", "X", "in.", "'", '"'])
"""Letters too short to trust with a space before them, or with a number that is no digits."""


def unit_after(text: str, end: int, spelled: bool) -> Measure | None:
    """The unit that begins where the number ends.

    >>> unit_after("80 square metres", 2, False)
    Measure(start=3, end=16, kind='measure')
    """
    phrase = _PHRASE.match(text, end)
    if phrase and (found := _longest(phrase)):
        return found
    if spelled:
        return None
    return _symbol(text, end)


def _longest(phrase: re.Match[str]) -> Measure | None:
    words = phrase.group(2).rstrip(".")
    at = phrase.start(2)
    while words:
        key = words.lower().replace("\n", " ")
        kind = WORDS.get(key) or WORDS.get(key.replace("-", " "))
        if kind:
            return Measure(at, at + len(words), kind)
        words = re.split(r"[ \n-](?=[^ \n-]*$)", words)[0] if re.search(r"[ \n-]", words) else ""
    return None


def _symbol(text: str, end: int) -> Measure | None:
    found = _SYMBOL.match(text, end)
    if not found:
        return None
    form, glued = found.group(1), found.start(1) == end
    kind = LETTERS.get(form)
    if kind is None or (form in _SHARED and not glued):
        return None
    return Measure(found.start(1), found.end(1), kind)
