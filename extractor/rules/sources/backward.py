"""Backward: quotations left open before anybody was named, told by who speaks at their end."""

from typing import NamedTuple

from extractor.rules.sources.entities import Entity
from extractor.rules.sources.speaker import Speaker
from extractor.rules.trace import Choice, rule


class _Below(NamedTuple):
    """What the rules of the stage “speaker-below” decide about."""

    speaker: Speaker
    behind: Speaker | None


@rule(
    example="“The dam is safe.\n\n“It will hold,” Ana Ruiz said.",
    near_miss="“The dam is safe.”\n\n“It will hold,” Ana Ruiz said.",
)
def goes_on_below(below: _Below) -> Entity | None:
    """A quotation that is open at its paragraph's end belongs to who speaks next."""
    speaker, behind = below
    return behind.entity if behind is not None and speaker.statement.frame == "open" else None


LATER: Choice[_Below, Entity] = Choice(
    "speaker-below",
    (goes_on_below,),
    where=lambda below: (below.speaker.statement.start, below.speaker.statement.end),
    shown=lambda _, entity: entity.name,
    follows=lambda below, *_: below.behind.place if below.behind is not None else None,
)
"""Who has made a statement of which nothing before tells it."""


def filled_back(speakers: list[Speaker]) -> list[Speaker]:
    """Return the speakers, a quotation left open before anybody was named given to who ends it."""
    found: list[Speaker] = []
    for speaker in reversed(speakers):
        if speaker.entity is None:
            speaker = speaker._replace(entity=LATER(_Below(speaker, found[-1] if found else None)))
        found.append(speaker)
    return found[::-1]
