"""Looks at the words around a number."""

import re

_SENTENCE_END = re.compile(r"[.!?][\"”’')]*$")
_TOKEN = re.compile(r"\S+")

REACH = 48
"""How many characters to the left matter; enough for four words."""


def words_before(text: str, start: int, reach: int = REACH) -> list[str]:
    """The words that end before ``start``, the nearest last, with their punctuation."""
    low = start - reach
    if low <= 0:
        return text[:start].split()
    words = text[low:start].split()
    return words[1:] if words else words


def starts_sentence(text: str, at: int) -> bool:
    """Whether the word at ``at`` begins a sentence or a line."""
    before = text[max(0, at - 4) : at].rstrip(" \"“‘'(")
    return not before or before[-1] in ".!?:\n"
