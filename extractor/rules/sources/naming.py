"""Namings for the trace: by which of its words the article has named an entity before."""

import re

from extractor.rules.sources.entities import Entity
from extractor.rules.trace import Place

_BESIDE = 60
"""Characters around a name in which the words that describe it stand: "Ana Ruiz, the finance minister"."""

_BEHIND = re.compile(r",[^.;:!?“”\n]*")
_STOPS = re.compile(r"[.;:!?“”\n]")


def naming_before(text: str, entity: Entity, place: Place, word: str = "") -> Place | None:
    """Return the words that tell best who an entity is: with a word said of it, else its whole name, else the latest.

    Words before ``place`` come first; the place itself is returned where the entity goes by nothing else.
    """
    others = [other for other in sorted(entity.mentions) if other[1] <= place[0] or place[1] <= other[0]]
    before = [other for other in others if other[1] <= place[0]] or others
    if not before:
        return place if place in entity.mentions else None
    described = [with_word(text, other, word) for other in before] if word else []
    whole = [other for other in before if entity.name in text[other[0] : other[1]]]
    return next(filter(None, (*described, *whole)), before[-1])


def latest_before(entity: Entity, place: Place) -> Place | None:
    """Return the last words before a place by which an entity was named."""
    return max((other for other in entity.mentions if other[1] <= place[0]), default=None)


def in_full(text: str, name: str, place: Place) -> Place | None:
    """Return where the article gives the whole name that other words stand for, None if these hold it."""
    start = -1 if name in text[place[0] : place[1]] else text.find(name)
    return None if start < 0 else (start, start + len(name))


def with_word(text: str, place: Place, word: str) -> Place | None:
    """Return the characters of a naming together with a word said of it right beside, None if it isn't there.

    >>> text = "The finance minister, Ana Ruiz, left."
    >>> start, end = with_word(text, (22, 30), "minister")
    >>> text[start:end]
    'minister, Ana Ruiz'
    """
    start, end = place
    spoken = re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE)
    if spoken.search(text, start, end):
        return place
    behind = _BEHIND.match(text, end, end + _BESIDE)
    said = spoken.search(text, end, behind.end()) if behind else None
    if said:
        return start, said.end()
    last = None
    for said in spoken.finditer(text, max(0, start - _BESIDE), start):
        last = said
    return (last.start(), end) if last and not _STOPS.search(text, last.end(), start) else None
