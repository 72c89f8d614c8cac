"""Evidence: the pieces of the text that say what somebody said, without the marks around them."""

from bisect import bisect_left
from typing import NamedTuple

from extractor.reading.cores import Group
from extractor.reading.reading import Reading
from extractor.rules.frames.statement import Piece, Statement
from extractor.rules.sources.speaker import Speaker
from extractor.rules.trace import Choice, rule

_CLOSED_BY = {"“": "”", '"': '"', "«": "»", "„": "“", "‘": "’"}
_AROUND = " ,;\u00a0"
"""What is no part of a piece at its ends."""


class Evidence(NamedTuple):
    """A statement with its speaker, and its pieces without the marks around them, in characters and in tokens."""

    reading: Reading
    speaker: Speaker
    statement: Statement
    pieces: tuple[Piece, ...]
    groups: tuple[Group, ...]

    @property
    def place(self) -> Piece:
        """The characters from the beginning of its first piece to the end of its last, marks included."""
        return self.statement.start, self.statement.end

    @property
    def start(self) -> int:
        """Where the first piece begins."""
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        """Where the last piece ends."""
        return self.pieces[-1][1]

    def token_at(self, position: int) -> int:
        """Return the first token at or behind a character."""
        return bisect_left(self.reading.tokens.starts, position)


def evidence_for(reading: Reading, speaker: Speaker) -> Evidence:
    """Return the evidence for a speaker's statement."""
    starts = reading.tokens.starts
    pieces = tuple([unmarked(reading.text, start, end) for start, end in speaker.statement.content])
    groups = tuple([(bisect_left(starts, start), bisect_left(starts, end)) for start, end in pieces])
    return Evidence(reading, speaker, speaker.statement, pieces, groups)


def unmarked(text: str, start: int, end: int) -> Piece:
    """Return the piece without commas, blanks and the pair of marks around it.

    >>> text = "“The dam is safe,” said Ruiz."
    >>> start, end = unmarked(text, 0, 18)
    >>> text[start:end]
    'The dam is safe'
    """
    start, end = _stripped(text, start, end)
    if text[start : start + 1] not in _CLOSED_BY:
        return start, end
    return MARKS(_Piece(text, start, end)) or (start, end)


class _Piece(NamedTuple):
    """What the rules of the stage “marks” decide about."""

    text: str
    start: int
    end: int


@rule(
    example="“The dam is safe,” Ana Ruiz said.",
    near_miss="“The dam” is “safe,” Ana Ruiz said.",
)
def pair_around(piece: _Piece) -> Piece | None:
    """One pair of marks holds all of the piece."""
    text, start, end = piece
    opening, closing, inner = text[start : start + 1], text[end - 1 : end], text[start + 1 : end - 1]
    # An apostrophe looks like a closing single mark.
    once = opening not in inner and (closing not in inner or closing == "’")
    return _stripped(text, start + 1, end - 1) if _CLOSED_BY[opening] == closing and once else None


@rule(
    example="Ana Ruiz said:\n\n“The dam is safe.\n\n“It will hold.”",
    near_miss="Ana Ruiz said:\n\n“The dam is safe.”",
)
def never_closed(piece: _Piece) -> Piece | None:
    """A quotation that the next paragraph goes on with has no closing mark."""
    text, start, end = piece
    opening = text[start : start + 1]
    if opening == '"' or _CLOSED_BY[opening] in text[start + 1 : end]:
        return None
    return _stripped(text, start + 1, end)


MARKS: Choice[_Piece, Piece] = Choice(
    "marks",
    (pair_around, never_closed),
    where=lambda piece: (piece.start, piece.end),
    shown=lambda _, piece: "no part of the evidence",
)
"""The piece without its quotation marks; None where they don't hold all of it."""


def _stripped(text: str, start: int, end: int) -> Piece:
    while end > start and text[end - 1] in _AROUND:
        end -= 1
    while start < end and text[start] in _AROUND:
        start += 1
    return start, end
