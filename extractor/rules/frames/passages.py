"""What stands between a cue and its content and is passed over: times, places, brackets, the addressee."""

from extractor.english import function_words
from extractor.reading.subjects_after import core_after, links_after
from extractor.reading.tokens import Tokens

_BRACKET_REACH = 22
"""Tokens that a phrase between commas takes at most: ", at a meeting of the board on Monday, "."""
_NAME_REACH = 7
"""Tokens of a paper's name behind "the daily": "the daily The Harbour Post that"."""
_FINITE_REACH = 30
"""Tokens in which a clause comes to its verb."""


def past_name(tokens: Tokens, at: int, last: int) -> int:
    """Return where "the daily The Harbour Post that …" lets its clause begin, given the end of "the daily"."""
    for ahead in range(at, min(at + _NAME_REACH, last)):
        if tokens.lower[ahead] == "that":
            return ahead
        if tokens.tags[ahead] not in {"determiner", "name"}:
            break
    return at


def adjunct_end(tokens: Tokens, at: int, last: int) -> int:
    """Return where "at a conference of the party" ends, given the end of its first noun."""
    return links_after(tokens, at, last) if at < last and tokens.lower[at] in ("of", "with") else at


def time_after(tokens: Tokens, at: int, last: int) -> int | None:
    """Return where "last week", "a day earlier" or "this month" that begins here ends."""
    if tokens.lower[at] in ("last", "this", "next", "earlier", "late", "early", "that") or tokens.tags[at] in {
        "determiner",
        "number",
    }:
        for ahead in range(at + 1, min(at + 4, last)):
            if tokens.lower[ahead] in function_words.TIME_NOUNS or tokens.tags[ahead] == "day":
                after = ahead + 1
                if (
                    after < last
                    and tokens.tags[after] in {"genitive", "word"}
                    and tokens.lower[after] not in ("earlier", "later", "ago")
                ):
                    return None
                return after
            if tokens.tags[ahead] not in {"word", "number", "determiner"} or tokens.lower[ahead] in ("that",):
                return None
    return None


def past_mark(tokens: Tokens, at: int, last: int, closing: str) -> int:
    """Return the token behind the next closing mark."""
    while at < last and tokens.tags[at] != closing:
        at += 1
    return min(at + 1, last)


def past_comma(tokens: Tokens, comma: int, last: int) -> int | None:
    """Return where to go on after a comma: right behind it before a quotation, or behind a bracketed phrase."""
    if comma + 1 >= last:
        return None
    if tokens.tags[comma + 1] == "opening":
        return comma + 1
    if tokens.tags[comma + 1] in {"preposition", "day", "subordinator", "adverb"} or tokens.lower[comma + 1] in (
        "citing",
        "quoting",
    ):
        for at in range(comma + 2, min(comma + _BRACKET_REACH, last)):
            if tokens.tags[at] == ",":
                return at + 1
            if tokens.tags[at] in {"opening", "closing", ":", ";"}:
                return None
    return None


def clause_subject(tokens: Tokens, at: int, last: int) -> bool:
    """Tell whether the noun group here is the subject of a reported clause ("warned Russia would attack")."""
    if tokens.lower[at] in ("he", "she", "they", "it", "we", "i", "there"):
        return True
    end = core_after(tokens, at, last)
    if end is None or end >= last:
        return False
    return tokens.tags[end] in {"auxiliary", "verb"} and tokens.lower[end] != "to"


def finite_ahead(tokens: Tokens, at: int, last: int) -> bool:
    """Tell whether a finite verb stands in what follows, so that it can be a clause."""
    for ahead in range(at + 1, min(at + _FINITE_REACH, last)):
        word = tokens.lower[ahead]
        if tokens.tags[ahead] in {"auxiliary", "verb", "opening"} or (
            tokens.tags[ahead] == "word" and word.endswith(("ed", "s"))
        ):
            return True
    return False


def sentence_end(tokens: Tokens, first: int, last: int) -> int:
    """Return the end of the sentence without its full stop; a closing quotation mark stays."""
    while last > first + 1 and tokens.tags[last - 1] == ".":
        last -= 1
    return last
