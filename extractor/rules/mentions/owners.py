"""Owners: the body that a role belongs to, before it ("Orsova’s harbour chief") or behind it ("engineer at Brenn")."""

from itertools import pairwise
from typing import NamedTuple

from extractor.english.bodies import BODY_HEADS
from extractor.english.function_words import NUMBER_WORDS
from extractor.english.wordlist import word_set
from extractor.reading.tokens import Tokens

_TIES = word_set("at for from of with")
"""Prepositions between a role and its body."""
_BEHIND_BODY = word_set("after as during from in since until who")
"""Words that end the name of a body behind a role: "director of the Orsova Museum since 2012"."""


class Tie(NamedTuple):
    """A preposition at token ``at`` that ties a role to a body."""

    at: int
    body: str


def without_owner(tokens: Tokens, start: int, stop: int) -> int:
    """Return where the group begins without article and owner: behind "Orsova’s", behind "the"."""
    for at in range(stop - 1, start - 1, -1):
        if tokens.tags[at] == "genitive":
            return at + 1
    while start < stop and (
        tokens.tags[start] in {"determiner", "conjunction", "day", "number"} or tokens.lower[start] in NUMBER_WORDS
    ):
        start += 1
    return start


def owner_of(tokens: Tokens, start: int, stop: int) -> str | None:
    """Return whose role it is: "Orsova" of "Orsova’s harbour chief"."""
    for at in range(stop - 1, start, -1):
        if tokens.tags[at] == "genitive":
            begin = at
            while begin > start and tokens.tags[begin - 1] in {"name", "word", "number"}:
                begin -= 1
            return tokens.phrase(begin, at) or None
    return None


def tied_body(tokens: Tokens, start: int, stop: int) -> Tie | None:
    """Return how a description is tied to a body: by "at" to "Orsova Power" in "engineer at Orsova Power"."""
    ties = [at for at in range(start, stop - 1) if tokens.lower[at] in _TIES]
    for at, further in pairwise([*ties, stop]):
        begin = at + 1
        while begin < stop and tokens.tags[begin] == "determiner":
            begin += 1
        end = next((i for i in range(begin + 1, stop) if _ends_body(tokens, i)), stop)
        if _is_body(tokens, begin, min(further, end), bare=begin == at + 1 and end <= begin + 1):
            return Tie(at, tokens.phrase(begin, end))
    return None


def _ends_body(tokens: Tokens, at: int) -> bool:
    return tokens.tags[at] in {"number", "day", "verb", "auxiliary"} or tokens.lower[at] in _BEHIND_BODY


def _is_body(tokens: Tokens, begin: int, stop: int, *, bare: bool) -> bool:
    """Tell whether words behind a preposition are a body: capitals, or a noun for bodies that isn't bare.

    "Head of the board" is of a body, "director of enforcement" is not.
    """
    if any(tokens.tags[i] == "name" for i in range(begin, stop)):
        return True
    return not bare and begin < stop and tokens.lower[stop - 1] in BODY_HEADS
