"""Heads: where the core of a noun group ends, and which of its nouns says what it is."""

from extractor.english import people
from extractor.english.function_words import BREAKS, NUMBER_WORDS
from extractor.english.wordlist import word_set
from extractor.reading.tags import Tag
from extractor.reading.tokens import Tokens

_DESCRIBING = word_set("aware briefed close familiar involved present")
"""Words behind people that say which people: "officials familiar with the plan"."""


def core_end(tokens: Tokens, first: int, last: int, *marks: Tag) -> int:
    """Return where the core of a noun group ends: before a mark, or a preposition that is no part of a name."""
    for at in range(first + 1, last):
        tag = tokens.tags[at]
        if tag == "(" or tag in marks or (tokens.lower[at] in BREAKS and tag != "name"):
            return at
    return last


def head_at(tokens: Tokens, first: int, last: int) -> int | None:
    """Return the token of the group's head noun: the last noun before a preposition, or people described behind."""
    stop = core_end(tokens, first, last)
    for at in range(stop - 1, first - 1, -1):
        if tokens.tags[at] in {"word", "name", "number"}:
            return next((i for i in range(first, at) if _counted_or_described(tokens, i)), at)
    return None


def _counted_or_described(tokens: Tokens, at: int) -> bool:
    """Tell whether the word means people, counted or with a description behind: "three people close to the board"."""
    if tokens.lower[at] not in people.GROUPS:
        return False
    before = tokens.lower[at - 1] if at else ""
    return tokens.word_after(at) in _DESCRIBING or before in NUMBER_WORDS or before in people.QUANTITIES
