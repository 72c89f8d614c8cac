"""Tells a bare number that is someone's age: "Mary Hale, 47, a nurse", "aged 47"."""

import re

from extractor.english.calendar import WRITTEN_MONTHS
from extractor.figures.context import bare

IMPLIED_UNIT = "years"
"""The unit of an age that stands without one; it has no place in the text."""

_AFTER = re.compile(r"[,;)]|\.(?:\s|$)| (?:of|from|and)\b|$|\n")
_OLDEST = 115
_YOUNGEST = 13
"""Younger people are told with "aged" or with their full name; smaller numbers between commas belong to lists."""
_LEADS = frozenset(("aged", "age", "ages"))
_HEDGES = frozenset(("of", "between", "from", "about", "around", "over", "under"))


def is_age(text: str, start: int, end: int, words: list[str]) -> bool:
    """Whether the bare number stands as a person's age does, after "aged" or between commas after a name.

    >>> is_age("Mary Hale, 47, a nurse", 11, 13, ["Mary", "Hale,"])
    True
    """
    if not words or not text[start:end].isdigit() or end - start > 3 or not 0 < int(text[start:end]) <= _OLDEST:
        return False
    if (
        bare(words[-1]) in _LEADS
        or _who_is(words)
        or (len(words) > 1 and bare(words[-2]) in _LEADS and bare(words[-1]) in _HEDGES)
    ):
        return True
    if not _AFTER.match(text, end) or text[start - 1] not in " (":
        return False
    if text[start - 1] == "(":
        return _in_brackets(text, start, end, words)
    return _after_name(words) or (text[end : end + 1] == "," and _after_person(words, int(text[start:end])))


def _who_is(words: list[str]) -> bool:
    return len(words) > 1 and words[-1] in ("is", "was") and words[-2].lower() == "who"


def _after_person(words: list[str], number: int) -> bool:
    """One word and a comma, where another comma follows: "the suspect, 21, was", "Adeyemi, 65, now"."""
    word = words[-1]
    return (
        number >= _YOUNGEST
        and word.endswith(",")
        and word[:-1].replace("-", "").isalpha()
        and word[:-1] not in WRITTEN_MONTHS
    )


def _after_name(words: list[str]) -> bool:
    """Two capitalised words and a comma, or an initial between them: "Ada M. Okafor,"."""
    if len(words) < 2 or not words[-1].endswith(",") or not words[-1][0].isupper():
        return False
    return (words[-2][0].isupper() and words[-1][1:-1].isalpha()) or words[-1] in ("Jr.,", "Sr.,", "III,")


def _in_brackets(text: str, start: int, end: int, words: list[str]) -> bool:
    if text[start - 1] != "(" or text[end : end + 1] != ")" or int(text[start:end]) < 10 or len(words) < 3:
        return False
    return words[-2][0].isupper() and words[-3][0].isupper()
