"""Tells the number one from the pronoun: "one bank", "one of them" against "no one", "the one who"."""

import re

from extractor.figures.tables.nouns import STOPS

_NEVER_AFTER = frozenset(
    (
        "no",
        "any",
        "every",
        "each",
        "this",
        "that",
        "which",
        "another",
        "same",
        "everyone",
        "a",
        "an",
        "loved",
        "very",
        "such",
    )
)
_OF = re.compile(r"[ \n]of\b")
_NEXT = re.compile(r"[ \n]([A-Za-z]+)")
_NUMBERED = re.compile(
    r"[ -](?:hundred|thousand|million|billion|trillion|dozen|in|out of|to|or|half|third|quarter|fifth|tenth)\b"
)
_VERBS = re.compile(r"(?:[a-z]+(?:ed|ing)|[a-z]+ly)$")
_DAYS = frozenset(("day", "night", "morning", "evening", "afternoon", "thing"))
_DAY_LEADS = frozenset(
    (
        "in",
        "for",
        "within",
        "after",
        "just",
        "only",
        "than",
        "least",
        "about",
        "of",
        "to",
        "every",
        "by",
        "nearly",
        "almost",
    )
)


def is_pronoun(text: str, end: int, lead: str) -> bool:
    """Whether the "one" that ends at ``end`` stands for a noun or for people; ``lead`` is the word before it.

    >>> is_pronoun("no one came", 6, "no"), is_pronoun("one bank agreed", 3, "")
    (True, False)
    """
    if lead in _NEVER_AFTER:
        return True
    if _OF.match(text, end):
        return False
    following = _NEXT.match(text, end)
    if not following:
        return text[end : end + 1] != "-"
    word = following.group(1).lower()
    if word in ("in", "or", "to", "and"):
        return not _NUMBERED.match(text, end)
    if word in _DAYS:
        return lead not in _DAY_LEADS
    if word in STOPS or _VERBS.search(word):
        return True
    return lead == "the" and not following.group(1)[0].isupper() and word.endswith("s")
