"""Noun groups that end before a word, with what prepositions and "and" tie to them: "a spokesman for the ministry"."""

from extractor.english import function_words
from extractor.reading.cores import Group
from extractor.reading.tokens import Tokens

TIME_WORDS = function_words.TIME_NOUNS | {"last", "this", "on", "in", "earlier"}
"""Words that a time between a noun and its verb is made of."""

_PARTS = frozenset(["one", "some", "many", "most", "several", "both", "none", "two", "three", "few", "all"])
"""Words that "of" follows: "several of the judges"."""
_BEFORE_CLAUSE = frozenset([",", "closing", ":", ";", "conjunction", "subordinator", "."])
_DATE = 5
"""A date between a participle and "by" is shorter: "published on 3 May by the university"."""


def group_before(tokens: Tokens, last: int, first: int, linked: bool = True) -> Group | None:
    """Return the noun group that ends before token ``last``: "a spokesman for the ministry".

    With ``linked`` False only what stands behind the last preposition.

    >>> from extractor.reading.tokens import tokenize
    >>> tokens = tokenize("On Monday a spokesman for the ministry left.", [])
    >>> tokens.phrase(*group_before(tokens, 7, 0)), tokens.phrase(*group_before(tokens, 7, 0, linked=False))
    ('a spokesman for the ministry', 'the ministry')
    """
    start = tokens.cores.before(last, first)
    if start is None:
        return None
    while linked and start - 2 >= first:
        end = _linked_end(tokens, start, first)
        further = None if end is None else tokens.cores.before(end, first)
        if further is None:
            break
        start = further
    return _trimmed(tokens, start, last)


def _linked_end(tokens: Tokens, start: int, first: int) -> int | None:
    """Return where the core ends that a preposition, "and" or a clipped clause ties to the one at ``start``."""
    link = start - 1
    word = tokens.lower[link]
    participle = _participle(tokens, link, first) if word == "by" else None
    if participle is not None:
        return participle
    if word in function_words.LINKS:
        return link if _takes_link(tokens, link - 1) else None
    return link if word in ("and", "&", "or") and _joins(tokens, link, start, first) else None


def _participle(tokens: Tokens, by: int, first: int) -> int | None:
    """Return where the participle stands that "by" follows: "a study published in May by the university"."""
    at = by - 1
    while at > first and by - at < _DATE and (tokens.tags[at] in {"day", "number"} or tokens.lower[at] in TIME_WORDS):
        at -= 1
    clipped = at > first and tokens.lower[at].endswith("ed") and tokens.tags[at - 1] in {"name", "word"}
    return at if clipped else None


def _takes_link(tokens: Tokens, at: int) -> bool:
    return tokens.tags[at] in {"name", "word", "number", ")", "day", "verb"} or tokens.lower[at] in _PARTS


def _joins(tokens: Tokens, link: int, start: int, first: int) -> bool:
    """Tell whether "and" ties two nouns rather than two clauses."""
    left = tokens.tags[link - 1]
    if left == "name" and tokens.tags[start] in {"name", "determiner"}:
        return True
    other = tokens.cores.before(link, first) if left in {"name", "word"} else None
    return other is not None and (
        other == first or tokens.tags[other - 1] in _BEFORE_CLAUSE or tokens.lower[other - 1] in function_words.LINKS
    )


def _trimmed(tokens: Tokens, start: int, last: int) -> Group | None:
    """Return the group without days, adverbs and conjunctions at its beginning."""
    while start < last and tokens.tags[start] in {"day", "conjunction", "adverb", "preposition"}:
        start += 1
    for at in range(start + 1, min(start + 4, last - 1)):
        # "Two hours later Ruiz said": the time before the name.
        if (
            tokens.lower[at] in ("later", "earlier", "ago", "after")
            and tokens.lower[at - 1] in function_words.TIME_NOUNS
        ):
            return at + 1, last
    return (start, last) if start < last else None
