"""Tells scores and votes, two numbers that are no range: "382-37", "won 3-1", "a vote of 52 to 48"."""

import re

from extractor.figures.context import bare
from extractor.figures.quantity import Lookalike
from extractor.figures.tables.ranges import CHANGES, CONTESTS

_PAIR = re.compile(r"(\d{1,4})(?:[-–](\d{1,4})(?:[-–]\d{1,3})*|[ -]to[ -](\d{1,4}))(?![\w%/]|[,.]\d|[-–]\d)", re.ASCII)
_CONTEST_AFTER = re.compile(
    r" (?:votes?|victory|win|defeat|loss|lead|decision|ruling|margin|majority|draw|tie|score|record|triumph)\b"
)
_UNIT = re.compile(
    r"[ -](?:billion|million|bn|percent|per cent|years?|days?|hours?|minutes?|miles?|km|points?)\b|[ -]?[%°]"
)


def score(text: str, start: int, words: list[str]) -> Lookalike | None:
    """The score or vote at ``start``: a pair of numbers after a word of contest, or a pair that does not rise.

    >>> score("in a tight 41-37 vote", 11, ["in", "a", "tight"])
    Lookalike(start=11, end=16, kind='score')
    """
    found = _PAIR.match(text, start)
    if not found or _UNIT.match(text, found.end()):
        return None
    contested = _CONTEST_AFTER.match(text, found.end()) or any(bare(word) in CONTESTS for word in words[-8:])
    if found.group(3):
        return Lookalike(start, found.end(), "score") if _falls(found) and not _changed(words) else None
    if contested or int(found.group(2)) <= int(found.group(1)):
        return Lookalike(start, found.end(), "score")
    return None


def _falls(found: re.Match[str]) -> bool:
    """Whether "A to B" falls, as votes and odds are told; a rising pair is a range even after "won"."""
    return int(found.group(3)) <= int(found.group(1))


def _changed(words: list[str]) -> bool:
    """Whether "A to B" tells of a change: "from 50 to 49", "cut the crew 50 to 49"."""
    return any(bare(word) in CHANGES or bare(word) in ("from", "by") for word in words[-4:])
