"""Subjects behind their verb, and any noun group that begins at a word: "said Ana Ruiz, head of the harbour board"."""

from extractor.english import function_words
from extractor.reading.cores import Group
from extractor.reading.tokens import Tokens

_BRACKET = 12
"""Tokens in a bracket that is part of a noun group, such as "(OHB)" or "(R-Orsova)"; what is longer is an aside."""


def core_after(tokens: Tokens, at: int, last: int) -> int | None:
    """Return where a noun group that begins at ``at`` ends, without what prepositions tie to it.

    >>> from extractor.reading.tokens import tokenize
    >>> core_after(tokenize("The harbour board of Orsova sued.", []), 0, 6)
    3
    """
    return tokens.cores.after(at, last)


def subject_after(tokens: Tokens, at: int, last: int) -> Group | None:
    """Return the noun group that begins at token ``at``, with its appositions: "said Ana Ruiz, the mayor".

    >>> from extractor.reading.tokens import tokenize
    >>> tokens = tokenize("said Ana Ruiz, head of the harbour board.", [])
    >>> tokens.phrase(*subject_after(tokens, 1, len(tokens)))
    'Ana Ruiz, head of the harbour board'
    """
    end = linked_after(tokens, at, last)
    if end is None:
        return None
    while end + 1 < last and tokens.tags[end] == "," and _apposes(tokens, end + 1):
        further = linked_after(tokens, end + 1, last)
        if further is None:
            break
        end = further
        if end < last and tokens.lower[end] in ("who", "which"):
            break
    return at, end


def _apposes(tokens: Tokens, at: int) -> bool:
    """Tell whether what follows the comma describes the name before it."""
    return tokens.tags[at] in {"determiner", "number", "word", "name"} and tokens.lower[at] not in ("saying", "adding")


def linked_after(tokens: Tokens, at: int, last: int) -> int | None:
    """Return where the noun group that begins at ``at`` ends, with what prepositions tie to it."""
    end = core_after(tokens, at, last)
    return None if end is None else links_after(tokens, end, last)


def links_after(tokens: Tokens, end: int, last: int) -> int:
    """Return where a group that has come to ``end`` ends with what prepositions and brackets add to it."""
    while end + 1 < last:
        bracketed = tokens.tags[end] == "("
        further = _past_bracket(tokens, end, last) if bracketed else _past_link(tokens, end, last)
        if further is None:
            return end
        end = further
    return end


def _past_bracket(tokens: Tokens, opening: int, last: int) -> int | None:
    for at in range(opening + 1, min(last, opening + _BRACKET + 1)):
        if tokens.tags[at] == ")":
            return at + 1
    return None


def _past_link(tokens: Tokens, link: int, last: int) -> int | None:
    """Return where the core ends that the word at ``link`` ties to the group before it; None if it ties nothing."""
    if tokens.lower[link] not in function_words.LINKS and not _joins(tokens, link):
        return None
    behind = link + 1
    if tokens.tags[behind] == "day" or tokens.lower[behind].endswith("ing"):
        return None
    return core_after(tokens, behind, last)


def _joins(tokens: Tokens, link: int) -> bool:
    """Tell whether "and" ties two nouns rather than two clauses."""
    return (
        tokens.lower[link] in ("and", "&")
        and tokens.tags[link - 1] in {"name", "word"}
        and tokens.tags[link + 1] in {"name", "determiner", "word"}
    )
