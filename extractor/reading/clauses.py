"""Clauses: whether words can be a statement, and what the subject of their sentence is."""

from extractor.english import function_words
from extractor.reading.cores import Group
from extractor.reading.subjects_after import subject_after
from extractor.reading.tokens import Tokens

_BEGIN_GROUP = frozenset(["name", "determiner", "pronoun", "word", "number"])
_HEADLINE = frozenset(["name", "preposition", "determiner", "conjunction", "number", "genitive"])
_LEAST_WORDS = 3
"""Fewer words than these state nothing."""
_LONG_PHRASE = 8
"""Tokens: an opening phrase without a comma that is longer may hold a clause."""


def main_subject(tokens: Tokens, begin: int, stop: int) -> Group | None:
    """Return the first noun group at the head of a clause that a verb follows: "In Orsova, Ruiz spoke …".

    >>> from extractor.reading.tokens import tokenize
    >>> tokens = tokenize("In Orsova, the mayor of the town spoke.", [])
    >>> tokens.phrase(*main_subject(tokens, 0, len(tokens)))
    'the mayor of the town'
    """
    opens = tokens.tags[begin] not in {"preposition", "subordinator"} if begin < stop else False
    opening: Group | None = None
    at = begin
    while at < stop:
        if at == begin or tokens.tags[at - 1] in {",", "conjunction"}:
            at = _past_lead(tokens, at, stop)
            group = _group_at(tokens, at, stop)
            if group is not None and _verb_at(tokens, group[1], stop):
                return group
            if opens:
                opening = opening or _past_time(tokens, group, stop)
        at += 1
    return opening


def _past_lead(tokens: Tokens, at: int, stop: int) -> int:
    while at < stop and tokens.tags[at] in {"conjunction", "adverb", "day", ","}:
        at += 1
    return at


def _group_at(tokens: Tokens, at: int, stop: int) -> Group | None:
    return subject_after(tokens, at, stop) if at < stop and tokens.tags[at] in _BEGIN_GROUP else None


def _past_time(tokens: Tokens, group: Group | None, stop: int) -> Group | None:
    """Return the group, or the one behind it if it is a time: "Last week the board …"."""
    if group is not None and tokens.lower[group[1] - 1] in function_words.TIME_NOUNS:
        return subject_after(tokens, group[1], stop)
    return group


def _verb_at(tokens: Tokens, at: int, stop: int) -> bool:
    while at < stop and tokens.tags[at] in {"adverb", ","}:
        at += 1
    return at < stop and (tokens.tags[at] in {"auxiliary", "verb"} or tokens.lower[at].endswith("ed"))


def is_said(tokens: Tokens, begin: int, end: int) -> bool:
    """Tell whether the words can be a statement: a quotation, or a clause with a finite verb.

    >>> from extractor.reading.tokens import tokenize
    >>> tokens = tokenize("In a statement on Monday, the pier was closed.", [])
    >>> is_said(tokens, 0, 5), is_said(tokens, 0, 10)
    (False, True)
    """
    if tokens.tags[end] == "closing":
        return True
    if _opens_phrase(tokens, begin):
        return _phrase_says(tokens, begin, end)
    return end - begin >= _LEAST_WORDS and (_finite(tokens, begin, end) or _headline(tokens, begin, end))


def _opens_phrase(tokens: Tokens, at: int) -> bool:
    """Tell whether an opening phrase begins here, which is no statement unless a clause follows it."""
    return (
        tokens.tags[at] in {"preposition", "subordinator", "day"}
        or tokens.lower[at].endswith("ing")
        or tokens.lower[at] in ("asked", "according", "pressed")
    )


def _phrase_says(tokens: Tokens, begin: int, end: int) -> bool:
    comma = next((at for at in range(begin, end) if tokens.tags[at] == ","), None)
    if comma is not None:
        return comma + 1 < end and is_said(tokens, comma + 1, end)
    if tokens.lower[begin].endswith("ing") and "auxiliary" in tokens.tags[begin:end]:
        # "Closing the pier would cost £2m" has its verb behind the gerund.
        return True
    return tokens.tags[begin] == "preposition" and end - begin > _LONG_PHRASE and _finite(tokens, begin, end)


def _finite(tokens: Tokens, begin: int, end: int) -> bool:
    return any(_past_or_known(tokens, at) for at in range(begin, end)) or any(
        _present(tokens, at) for at in range(begin + 1, end - 1)
    )


def _past_or_known(tokens: Tokens, at: int) -> bool:
    tag = tokens.tags[at]
    return tag in {"auxiliary", "verb"} or (tag == "word" and tokens.lower[at].endswith("ed"))


def _present(tokens: Tokens, at: int) -> bool:
    """Tell whether a word in -s between two nouns is their verb: "the board backs the plan"."""
    return (
        tokens.tags[at] == "word"
        and tokens.lower[at].endswith("s")
        and tokens.tags[at - 1] in {"name", "word"}
        and tokens.tags[at + 1] in {"determiner", "preposition", "name", "pronoun", "word"}
    )


def _headline(tokens: Tokens, begin: int, end: int) -> bool:
    """Tell whether the words may be a headline: its verb has a capital like its nouns."""
    return all(tokens.tags[at] in _HEADLINE for at in range(begin, end))
