"""Reads the words that qualify a number, before and after it."""

import re
from decimal import Decimal
from typing import NamedTuple

from extractor.figures.context import bare, words_before
from extractor.figures.tables.qualifiers import AFTER, BEFORE, MOVING_UP, PREFIXES
from extractor.schemas.figure import FigureKind, Modifier


class Qualified(NamedTuple):
    """What a qualifier says, and where it begins (before the amount) or ends (after it)."""

    modifier: Modifier
    at: int


_BEFORE = {tuple(entry.phrase.split()): entry.modifier for entry in BEFORE}
_AFTER = {entry.phrase: entry.modifier for entry in AFTER}
_LAST_WORDS = frozenset(phrase[-1] for phrase in _BEFORE)
_LONGEST = max(len(phrase) for phrase in _BEFORE)
_REACH = 32
_WORD = re.compile(r"[^\s(\"“‘—–]+")
_PREFIXES = {entry.phrase: entry.modifier for entry in PREFIXES}
_PREFIX = re.compile(rf"(?<![A-Za-z])({'|'.join(_PREFIXES)})-$", re.IGNORECASE)
_MARKS = ("~", ">", "<", "≥", "≤")
_TAIL = re.compile(
    r"(?:[ \n]|(?=[-+]))("
    + "|".join(re.escape(phrase) for phrase in sorted(_AFTER, key=len, reverse=True))
    + r")(?![A-Za-z0-9])"
)
_TAIL_STARTS = frozenset(" \n-+")
_SPAN_LEADS = frozenset(
    ("for", "in", "after", "of", "took", "takes", "take", "lasted", "aged", "is", "was", "spent", "been")
)
_WORKING = re.compile(r"[ -](?:business|calendar|school|trading|working) (?:day|hour|week)")
_TAKES = re.compile(r"\b(?:take|taken|takes|taking|took) $")
_LACKS = re.compile(r"(?:\b(?:am|are|be|been|being|is|left|run|running|was|were)|['’](?:m|re|s)) $", re.IGNORECASE)
_AGO = re.compile(r" (?:ago|old)\b|-old\b")


def qualifier_before(text: str, start: int) -> Qualified | None:
    """The qualifier that ends where the amount starts; the longest phrase counts.

    >>> qualifier_before("as many as 300 guests", 11)
    Qualified(modifier='at_most', at=0)
    """
    last = text[max(0, start - 1) : start]
    if not last.isspace():
        return _mark_before(text, start)
    low = max(0, start - _REACH)
    last_word = text[low:start].split()[-1:]
    if not last_word or last_word[0].lower().lstrip('("“‘—–') not in _LAST_WORDS:
        return None
    found = list(_WORD.finditer(text, low, start))
    words = [match.group().lower() for match in found[-_LONGEST - 1 :]]
    for size in range(min(len(words), _LONGEST), 0, -1):
        if modifier := _BEFORE.get(tuple(words[-size:])):
            moved = words[-size:] == ["up", "to"] and words[-size - 1 : -size] and words[-size - 1] in MOVING_UP
            return None if moved else Qualified(modifier, found[-size].start())
    return None


def _mark_before(text: str, start: int) -> Qualified | None:
    if text[max(0, start - 1) : start] in _MARKS:
        return Qualified(_BEFORE[(text[start - 1],)], start - 1)
    prefix = _PREFIX.search(text, max(0, start - _REACH), start)
    return Qualified(_PREFIXES[prefix.group(1).lower()], prefix.start()) if prefix else None


def qualifier_after(text: str, end: int) -> Qualified | None:
    """The qualifier that begins where the amount ends.

    >>> qualifier_after("10% or more", 3)
    Qualified(modifier='at_least', at=11)
    """
    if text[end : end + 1] not in _TAIL_STARTS:
        return None
    found = _TAIL.match(text, end)
    return Qualified(_AFTER[found.group(1)], found.end()) if found else None


def qualifies(text: str, at: int, kind: FigureKind, end: int) -> bool:
    """Whether the words that begin at ``at`` qualify an amount of this kind, or say something else of it.

    "Within" bounds times, distances and errors ("right to within 8%"); what somebody is short of is what he lacks:
    "they are short of 40 nurses".
    ``end`` is where the amount ends.
    """
    phrase = text[at : at + 8].lower()
    if phrase.startswith("within "):
        exactly = kind == "percent" and text[max(0, at - 3) : at].lower() == "to "
        return exactly or kind in ("duration", "measure") or _WORKING.match(text, end) is not None
    if phrase.startswith("over "):
        return not _spans_time(text, at, kind, end)
    return not (phrase == "short of" and _LACKS.search(text, max(0, at - _REACH), at))


def _spans_time(text: str, at: int, kind: FigureKind, end: int) -> bool:
    """Whether "over" is no "more than": "a loss of 2% over nine years", "who took over 14 months ago"."""
    ago = _AGO.match(text, end) is not None
    if ago and _TAKES.search(text, max(0, at - _REACH), at):
        return True
    if kind != "duration" or ago:
        return False
    words = words_before(text, at)
    lead = bare(words[-1]) if words else ""
    return bool(lead) and lead not in _SPAN_LEADS


def bounds(modifier: Modifier, value: Decimal | None) -> tuple[Decimal | None, Decimal | None]:
    """The lower and the upper bound that a modifier sets around a value."""
    if modifier in ("at_least", "more_than"):
        return value, None
    if modifier in ("at_most", "less_than"):
        return None, value
    return None, None
