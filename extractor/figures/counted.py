"""Finds the noun that a number counts: "3,000 North Korean troops" counts "North Korean troops"."""

import re
from decimal import Decimal

from extractor.figures.tables.nouns import NOT_PLURAL, PLURALS, SKIPPED, STOPS

_WORD = re.compile(r"([ \n]|-)([A-Za-z][\w'’&-]*)")
_LONGEST = 7


def counted_noun(text: str, end: int, value: Decimal | None) -> tuple[int, int] | None:
    """The span of the noun group that begins at ``end``, or None.

    >>> text = "about 3,000 mountain troops had been posted"
    >>> text[slice(*counted_noun(text, 11, Decimal(3000)))]
    'North Korean troops'
    """
    words = _group(text, end)
    if not words:
        return None
    head = _head(text, words, value)
    return (words[0][0], head) if head is not None else None


def _group(text: str, end: int) -> list[tuple[int, int]]:
    """The words from ``end`` on that may belong to one noun group."""
    words: list[tuple[int, int]] = []
    at = end
    while len(words) < _LONGEST and (found := _WORD.match(text, at)):
        word = found.group(2).lower()
        if word in SKIPPED and not words and word != "the":
            at = found.end()
            continue
        if word in STOPS:
            break
        words.append((found.start(2), found.end()))
        at = found.end()
    return words


def _head(text: str, words: list[tuple[int, int]], value: Decimal | None) -> int | None:
    best = None
    for start, end in words:
        if plural(text[start:end]):
            best = end
        elif best is not None:
            return best
    if best is None and (value == 1 or text[words[0][0] - 1] == "-"):
        return words[0][1] if text[words[0][0] - 1] == "-" else words[-1][1]
    return best


def plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    low = word.lower().removesuffix("’").removesuffix("'")
    if low in PLURALS:
        return True
    if low.endswith(("'s", "’s")):
        return False
    return len(low) > 2 and low.endswith("s") and not low.endswith(("ss", "ous", "'s")) and low not in NOT_PLURAL
