"""Which steps belong to which record: those whose words lie within the record's own places."""

from bisect import bisect_left
from collections.abc import Iterable

from extractor.reading import Reading
from extractor.reading.stretches import Stretch
from extractor.rules import Speaker
from extractor.schemas import Claim, Source, Span, Step


class Allotment:
    """The steps of a run, given out to records; a step may belong to several, and what is left belongs to none."""

    def __init__(self, steps: Iterable[Step]) -> None:
        self._steps = tuple(steps)
        self._order = sorted(range(len(self._steps)), key=lambda at: self._steps[at].span.start)
        self._starts = [self._steps[at].span.start for at in self._order]
        self._taken: set[int] = set()

    def take(self, places: Iterable[Stretch]) -> tuple[Step, ...]:
        """Return the steps within some places, in the order in which they were taken."""
        found = {at for place in places for at in self._within(*place)}
        self._taken |= found
        return tuple(self._steps[at] for at in sorted(found))

    @property
    def left(self) -> tuple[Step, ...]:
        """The steps that nobody took."""
        return tuple(step for at, step in enumerate(self._steps) if at not in self._taken)

    def _within(self, start: int, end: int) -> list[int]:
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [at for at in self._order[first:last] if self._steps[at].span.end <= end]


def places_of_claim(claim: Claim, speaker: Speaker, reading: Reading) -> list[Stretch]:
    """Return where a claim stands: its words, its cue, whoever it names as speaker or relay, and whom "who" means."""
    statement = speaker.statement
    relays = (group for relay in statement.relays for group in relay)
    groups = (statement.cue, statement.source, statement.antecedent, *relays)
    linked = (span for link in claim.attributions for span in (link.mention, link.cue))
    return [
        *statement.content,
        *(reading.tokens.span(*group) for group in groups if group),
        *_stretches((*linked, claim.evidence)),
    ]


def places_of_source(source: Source) -> list[Stretch]:
    """Return where a source is mentioned."""
    return _stretches(source.mentions)


def _stretches(spans: Iterable[Span | None]) -> list[Stretch]:
    return [(span.start, span.end) for span in spans if span]
