"""Statements: what is said, by which words and with which cue, before anybody asks who that is."""

from dataclasses import dataclass, field
from typing import Literal

from extractor.english.inflection import Verb
from extractor.reading.cores import Group

Piece = tuple[int, int]
"""Half-open character offsets."""

Frame = Literal["after", "before", "inverted", "passive", "according", "colon", "dialogue", "signed", "bare", "open"]
"""How cue, subject and content stand to each other.

``after`` has the content behind its cue, ``before`` in front of it, ``inverted`` in front of verb and subject;
``passive`` has the speaker behind "by"; ``according`` is "according to"; ``colon`` a quotation behind the colon of a
sentence with a cue; ``dialogue`` a paragraph behind a name and a colon; ``signed`` a quotation with a name on a line of
its own; ``bare`` a quotation by itself, ``open`` one that the next paragraph goes on with.
"""


@dataclass(frozen=True, slots=True)
class Statement:
    """One reported statement.

    ``content`` holds its pieces in characters, in order; ``source`` and ``cue`` are token spans, None where the text
    names none here.  ``relays`` are the token spans of who passed it on.  ``goes_on`` marks a quotation whose speaker
    is the one of the statement before.  ``antecedent`` is what a "who" as source stands for.
    ``proposition`` is False where no more than a thing is named ("mocked the plan"): an attribution, but no claim.
    """

    content: tuple[Piece, ...]
    source: Group | None
    cue: Group | None
    verb: Verb | None
    frame: Frame
    negated: bool = False
    goes_on: bool = False
    antecedent: Group | None = None
    proposition: bool = True
    relays: tuple[tuple[Group, Group], ...] = field(default=())

    @property
    def start(self) -> int:
        """Where its content begins."""
        return self.content[0][0]

    @property
    def end(self) -> int:
        """Where its content ends."""
        return self.content[-1][1]
