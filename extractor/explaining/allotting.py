"""Which steps belong to which record: those whose words lie within the record's own places."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping

from extractor.reading import Reading
from extractor.reading.stretches import Stretch
from extractor.rules import Place, Speaker, Taken
from extractor.schemas import Claim, Source, Span, Step

_OF_FIGURES = frozenset(("figure", "measures"))
_OF_STATEMENTS = frozenset(
    (
        *("veto", "mood", "noun-or-verb", "cue", "frame", "closing-frame", "according", "quotation", "label"),
        *("subject", "content", "end", "aside", "resumed", "proposition", "sentence"),
        *("marks", "omitted", "edit", "speech", "stance", "when"),
    )
)


def of_figures(stage: str) -> bool:
    """Tell whether a stage tells of figures."""
    return stage in _OF_FIGURES


def of_claims(stage: str) -> bool:
    """Tell whether a stage tells of claims: what a number measures is told of the figure."""
    return stage not in _OF_FIGURES


def of_sources(stage: str) -> bool:
    """Tell whether a stage tells of sources: that "document" is no verb says nothing of the document."""
    return stage not in _OF_FIGURES | _OF_STATEMENTS


class Allotment:
    """The steps of a run, given out to records; a step may belong to several, and what is left belongs to none."""

    def __init__(self, taken: Mapping[Step, Taken]) -> None:
        self._steps = tuple(taken)
        self._scopes = [beside.scopes for beside in taken.values()]
        self._order = sorted(range(len(self._steps)), key=lambda at: self._steps[at].span.start)
        self._starts = [self._steps[at].span.start for at in self._order]
        self._given: set[int] = set()

    def take(
        self, places: Iterable[Stretch], wanted: Callable[[str], bool], scope: Place | None = None
    ) -> tuple[Step, ...]:
        """Return the steps of the wanted stages within some places, in the order in which they were taken.

        With a scope, steps that were taken for other statements alone are left out.
        """
        within = {at for place in places for at in self._within(*place)}
        found = {at for at in within if wanted(self._steps[at].stage)}
        if scope is not None:
            found = {at for at in found if {None, scope} & self._scopes[at]}
        self._given |= found
        return tuple(self._steps[at] for at in sorted(found))

    @property
    def left(self) -> tuple[Step, ...]:
        """The steps that nobody took."""
        return tuple(step for at, step in enumerate(self._steps) if at not in self._given)

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
