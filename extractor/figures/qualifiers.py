"""Reads the words that qualify a number, before and after it."""

import re
from decimal import Decimal
from typing import NamedTuple

from extractor.figures.tables.qualifiers import AFTER, BEFORE
from extractor.schemas.figure import Modifier


class Qualified(NamedTuple):
    """What a qualifier says and how far out it stands."""

    modifier: Modifier
    at: int


_BEFORE = {tuple(q.phrase.split()): q.modifier for q in BEFORE}
_AFTER = {q.phrase: q.modifier for q in AFTER}
_LONGEST = max(len(phrase) for phrase in _BEFORE)
_WORD_BACK = re.compile(r"\S+")
_TAIL = re.compile(
    r"(?:\s|(?=[-+]))(" + "|".join(sorted((re.escape(p) for p in _AFTER), key=len, reverse=True)) + r")(?![A-Za-z0-9])"
)
LAST_WORDS = frozenset(phrase[-1] for phrase in _BEFORE)


def qualifier_before(text: str, start: int) -> Qualified | None:
    """The qualifier that ends where the amount starts; the longest phrase counts.

    >>> qualifier_before("as many as 300 guests", 11)
    Qualified(modifier='at_most', at=0)
    """
    low = max(0, start - 32)
    words = [(m.group().lower().lstrip("(\"“'‘—–-"), low + m.start()) for m in _WORD_BACK.finditer(text[low:start])]
    if not words or words[-1][0] not in LAST_WORDS:
        return None
    for size in range(min(_LONGEST, len(words)), 0, -1):
        key = tuple(word for word, _ in words[-size:])
        if (modifier := _BEFORE.get(key)) and _separate(text, words[-1], start):
            return Qualified(modifier, words[-size][1])
    return None


def _separate(text: str, last: tuple[str, int], start: int) -> bool:
    return text[start - 1].isspace() or last[0] in ("~", ">", "<", "≥", "≤")


def qualifier_after(text: str, end: int) -> Qualified | None:
    """The qualifier that begins where the amount ends."""
    found = _TAIL.match(text, end)
    return Qualified(_AFTER[found.group(1)], found.end()) if found else None


def bounds(modifier: Modifier, value: Decimal | None) -> tuple[Decimal | None, Decimal | None]:
    """The bounds that a modifier sets around a value."""
    if modifier in ("at_least", "more_than"):
        return value, None
    if modifier in ("at_most", "less_than"):
        return None, value
    return None, None
