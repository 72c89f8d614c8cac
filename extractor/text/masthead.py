"""The masthead: what the lines around an article say of when, where, by whom and for whom it was written."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from extractor.text.furniture import Piece, bare, furniture, is_byline, is_credit, is_stamp, is_wire
from extractor.text.furniture_tables import WIRES
from extractor.text.moments import moment

_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.’'-]{2,}(?: [A-ZÀ-Þ][A-ZÀ-Þ.’'-]+){0,3}"
_MIXED = r"[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){0,3}"
_REGION = r"(?:, [A-Z][\w.’']+(?: [A-Z][\w.’']+)?(?! \d))?"
_DAY = r"(?:, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:, \d{4})?)?"
_REST = _REGION + _DAY
_DATELINE = re.compile(
    rf"(?:(?P<capitals>{_CAPITALS}){_REST}|(?P<mixed>{_MIXED}){_REST}(?= \())"
    r"(?: ?\((?P<wire>[^()]{2,30})\))? ?(?:--|[-–—]) ?(?=[\"'“‘A-ZÀ-Þ])"
)
_NO_PLACES = frozenset(
    ("BREAKING", "UPDATE", "UPDATED", "EXCLUSIVE", "WATCH", "LIVE", "OPINION", "ANALYSIS", "CORRECTION", "NEW", "VIDEO")
)
_AMONG_FIRST = 4
_TOP = 400


@dataclass(frozen=True, slots=True)
class Masthead:
    """What is known from the lines around an article; nothing of it is guessed from its sentences."""

    published_at: date | datetime | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    place: str | None = None


def masthead(text: str) -> Masthead:
    r"""Return what the lines around an article say of it.

    >>> masthead("By Ada Holm and Jo Ruiz\nPublished 03:09 | 23 October 2024\nORSOVA (Reuters) - It rained.").authors
    ('Ada Holm', 'Jo Ruiz')
    >>> masthead("By Ada Holm\nORSOVA, Oct 23 (Reuters) - It rained.").place
    'Orsova'
    """
    pieces = furniture(text)
    dateline = _dateline(text, pieces)
    wire = WIRES.get((dateline["wire"] or "").lower()) if dateline else None
    return Masthead(
        published_at=_published(text, pieces),
        outlet=wire or next(_wires(text, pieces), None),
        authors=_authors(text, pieces),
        place=_place(dateline) if dateline else None,
    )


def _published(text: str, pieces: Sequence[Piece]) -> date | datetime | None:
    """Return the moment that is said to be of publication, else one that stands alone at the top."""
    alone = None
    for piece in pieces:
        label, when = _dated(text, piece)
        if when and any(word in label for word in ("publi", "posted", "issued")):
            return when
        if when and not any(word in label for word in ("updated", "modified")) and piece.start < _TOP:
            alone = alone or when
    return alone


def _dated(text: str, piece: Piece) -> tuple[str, date | datetime | None]:
    """Return what a stamp says its moment is of, and the moment of a stamp or a byline."""
    line = bare(text, piece.start, piece.end)
    if piece.kind == "stamp" and (stamp := is_stamp(line)):
        return (stamp["label"] or "").lower(), moment(stamp["when"])
    if piece.kind == "byline" and (by := is_byline(line)) and by["when"]:
        return "", moment(by["when"])
    return "", None


def _authors(text: str, pieces: Sequence[Piece]) -> tuple[str, ...]:
    """Return who the byline names, else who is said to have done the reporting."""
    for piece in pieces:
        line = bare(text, piece.start, piece.end)
        found = is_byline(line) if piece.kind == "byline" else is_credit(line) if piece.kind == "credit" else None
        if not found or not re.match(r"\(?(?:by|reporting|reported|writ|words|story)", line, re.IGNORECASE):
            continue
        names = re.split(r", and | and |, | & ", found["names"].partition(";")[0])
        people = [re.sub(r" in [A-ZÀ-Þ].*", "", name).strip(" .") for name in names]
        return tuple(name for name in people if name and name.lower() not in WIRES)
    return ()


def _wires(text: str, pieces: Sequence[Piece]) -> Iterator[str]:
    for piece in pieces:
        if piece.kind == "byline":
            line = bare(text, piece.start, piece.end)
            by = is_byline(line)
            wire = is_wire(line) or (is_wire(by["names"]) if by else None)
            if wire:
                yield wire


def _dateline(text: str, pieces: Sequence[Piece]) -> re.Match[str] | None:
    """Return the place and wire before the first sentences, as in ORSOVA, Oct 23 (Reuters) - …"""
    aside = {piece.start for piece in pieces}
    lines = [m for m in re.finditer(r"\S[^\n]*", text[: 4 * _TOP]) if m.start() not in aside]
    for line in lines[:_AMONG_FIRST]:
        found = _DATELINE.match(line.group())
        if found and (found["capitals"] or found["mixed"]) not in _NO_PLACES:
            known = found["wire"] is None or found["wire"].lower() in WIRES
            if known and (found["capitals"] or found["wire"]):
                return found
    return None


def _place(dateline: re.Match[str]) -> str:
    place = dateline["capitals"] or dateline["mixed"]
    return place.title() if place.isupper() else place
