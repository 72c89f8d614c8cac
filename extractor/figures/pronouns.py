"""Tells number words that mean none: the pronoun one, "net zero", "a seven-figure sum"."""

import re

from extractor.figures.amount import ONE
from extractor.figures.counted import plural
from extractor.figures.money import money_after
from extractor.figures.tables.leads import (
    MAGNITUDES,
    NO_NUMBER_AFTER,
    ONE_COMPOUNDS,
    PERIOD_LEADS,
    PERIODS,
    POINTING,
    ZERO_AFTER,
    ZERO_BEFORE,
)
from extractor.figures.tables.nouns import STOPS
from extractor.figures.units import unit_after

_OF = re.compile(r"[ \n]of\b")
_NEXT_WORD = re.compile(r"[ -]([A-Za-z]{1,12})(?![A-Za-z])")
_NEXT = re.compile(r"[ \n]([A-Za-z]+)(?:[ \n]([A-Za-z]+))?")
_COUNTING = frozenset(("in", "or", "to", "and", "out"))
_NUMBERED = re.compile(r"[ -](?:in|or|to|and|out of) [a-z0-9]+")
_PARTICIPLE = re.compile(r"(?:ed|ing|ly)$")


def is_pronoun(text: str, end: int, lead: str) -> bool:
    """Whether the "one" that ends at ``end`` stands for a noun or for people; ``lead`` is the word before it.

    >>> is_pronoun("no one came", 6, "no"), is_pronoun("one ferry sank", 3, "")
    (True, False)
    """
    if text.startswith("-in-", end):
        return False
    if text[end : end + 1] == "-":
        return not _counting_compound(text, end)
    if lead in NO_NUMBER_AFTER:
        return True
    if lead in ("least", "than"):
        return False
    if _OF.match(text, end) or lead in ("minus", "negative"):
        return False
    following = _NEXT.match(text, end)
    return following is None or _stands_alone(text, end, lead, following)


def _counting_compound(text: str, end: int) -> bool:
    measure = unit_after(text, end, spelled=True)
    if measure:
        return measure.kind != "ratio"
    if money_after(text, end, ONE):
        return True
    return re.split(r"[^a-z]", text[end + 1 : end + 12])[0] in ONE_COMPOUNDS


def _stands_alone(text: str, end: int, lead: str, following: re.Match[str]) -> bool:
    """Whether no noun follows that "one" could count."""
    word = following.group(1).lower()
    if word in PERIODS:
        return lead not in PERIOD_LEADS
    if word in _COUNTING:
        return not _NUMBERED.match(text, end)
    measure = unit_after(text, end, spelled=True)
    if measure:
        return measure.kind == "ratio" and lead in POINTING
    if word in STOPS or (lead in POINTING and plural(word)):
        return True
    return bool(_PARTICIPLE.search(word)) and (following.group(2) or "of").lower() in STOPS


def is_idiom(text: str, word: str, end: int, lead: str) -> bool:
    """Whether a number word that ends at ``end`` belongs to a term that states no number.

    >>> is_idiom("a seven-figure sum", "seven", 7, "a"), is_idiom("zero tolerance", "zero", 4, "")
    (True, True)
    """
    following = _NEXT_WORD.match(text, end)
    after = following.group(1).lower() if following else ""
    if after in MAGNITUDES and text[end] == "-":
        return True
    if word in ("naught", "nought") and lead in ("for", "to"):
        return True
    return word == "zero" and (lead in ZERO_AFTER or after in ZERO_BEFORE)
