"""Roles: the nouns that say what a person is ("minister", "welder"), and the words that stand before a name."""

import re

from extractor.english import people
from extractor.reading.tokens import Tokens
from extractor.rules.mentions.heads import core_end

_AGENT = re.compile(r"[a-z-]{3,}(?:er|or|ist|ian|ee|man|woman|monger|smith|wright)")
"""What somebody does, by the form of the word: "welder", "beekeeper", "trombonist"."""
_LOWER_TITLES = frozenset(title.lower() for title in people.TITLES)


def is_title(word: str) -> bool:
    """Tell whether the word can stand before a name as its title."""
    return word in people.TITLES or word in people.HONORIFICS or word.lower() in people.ROLES


def is_agent(word: str) -> bool:
    """Tell whether the form of the word says what somebody does.

    >>> is_agent("trombonist"), is_agent("former")
    (True, False)
    """
    return _AGENT.fullmatch(word) is not None and word not in people.NO_AGENTS


def role_at(tokens: Tokens, first: int, last: int) -> int | None:
    """Return the token of the noun that says what the group is: the last role before "of", behind any owner."""
    stop = core_end(tokens, first, last)
    for at in range(stop - 1, first - 1, -1):
        if tokens.tags[at] in {"word", "name"} and _is_role(tokens.lower[at]):
            return at
        if tokens.tags[at] == "genitive":
            return None
    return None


def occupation_at(tokens: Tokens, first: int, last: int) -> int | None:
    """Return the token of the noun that says what a person is, said as what he does: "a trombonist in the band"."""
    if tokens.lower[first] not in ("a", "an"):
        return None
    stop = core_end(tokens, first, last, "number")
    return stop - 1 if is_agent(tokens.lower[stop - 1]) else None


def _is_role(word: str) -> bool:
    return word in people.ROLES or word in _LOWER_TITLES or (word.endswith("s") and word[:-1] in people.ROLES)
