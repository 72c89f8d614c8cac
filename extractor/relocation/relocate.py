"""What became of every place that an article's records rest on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from extractor.relocation.surroundings import Surroundings
from extractor.schemas import Evidence, Facts, Match, RecordKind, Relocation, Span
from extractor.schemas.relocation import Fate
from extractor.text.fold import fold
from extractor.text.ground import GroundedText, Place

# A wording at least so like the old one (0 to 100) is called its change; anything else only stands there.
_LIKE = 72.0
# Pieces of one quotation stand in one paragraph or in neighbouring ones.
_LONGEST_GAP = 2_000

PlaceKey = tuple[RecordKind, int, int]
"""A kind of record, the record's place among them, and a source's mention, from 0."""


@dataclass(frozen=True, slots=True)
class Relocated:
    """What became of each place, by record."""

    places: Mapping[PlaceKey, Relocation]


def relocate(facts: Facts, old: str | None, new: str, new_sha256: str) -> Relocated:
    """Find every place that facts rest on again in a later text.

    Words are found exactly or after reversible folding, never by likeness; the words around them settle which of
    several places is meant.  ``old`` is the text that the facts are about; without it nothing around is compared.
    """
    if new_sha256 == facts.article.sha256:
        return Relocated({key: _unchanged(facts, key, record, was) for key, record, was in _places(facts)})
    search = _Search(old, new)
    places = {}
    for key, record, was in _places(facts):
        fate, now, hint, note = search.find(was)
        places[key] = _relocation(facts, key, record, was, fate, now, hint, note, new_sha256)
    return Relocated(places)


def missing(facts: Facts) -> Relocated:
    """Return what is to be said of facts whose article has no later version."""
    note = "no later version of the article was given"
    return Relocated(
        {
            key: _relocation(facts, key, record, was, "missing", None, None, note, None)
            for key, record, was in _places(facts)
        }
    )


def _places(facts: Facts) -> Iterator[tuple[PlaceKey, str, Span]]:
    """Yield every place that a record rests on with the record's id; records without evidence have none."""
    for n, source in enumerate(facts.sources):
        for m, mention in enumerate(source.mentions):
            yield ("source", n, m), source.id, mention
    for n, claim in enumerate(facts.claims):
        if claim.evidence:
            yield ("claim", n, 0), claim.id, claim.evidence
    for n, figure in enumerate(facts.figures):
        if figure.evidence:
            yield ("figure", n, 0), figure.id, figure.evidence


_Outcome = tuple[Fate, Evidence | None, Span | None, str | None]


class _Search:
    """The search for places of one article in its later text; what was found once is not sought again."""

    def __init__(self, old: str | None, new: str) -> None:
        self._new = GroundedText(new)
        self._surroundings = Surroundings(None if old is None else GroundedText(old), self._new)
        self._found: dict[Span, _Outcome] = {}
        self._hints: dict[str, Span | None] = {}

    def find(self, was: Span) -> _Outcome:
        if was not in self._found:
            self._found[was] = self._find(was)
        return self._found[was]

    def _find(self, was: Span) -> _Outcome:
        pieces = (was.pieces if isinstance(was, Evidence) else ()) or (was,)
        first = self._surroundings.settle(pieces[0])
        if first.place is None:
            return self._not_settled(pieces[0], first.elsewhere)
        route = [first.place]
        for piece in pieces[1:]:
            end = route[-1].end
            after = self._new.within(piece.quote, end, end + _LONGEST_GAP)
            if not after:
                return "changed", None, self._hint(piece.quote), f"a piece of it is gone from there: {piece.quote!r}"
            route.append(after[0])
        now = self._evidence(route)
        same = (now.start, now.quote, now.match) == (was.start, was.quote, "exact")
        return ("unchanged" if same else "moved"), now, None, None

    def _not_settled(self, was: Span, places: tuple[Place, ...]) -> _Outcome:
        if len(places) > 1:
            note = f"these words stand at {len(places)} places, and nothing around them settles which is meant"
            return "ambiguous", None, None, note
        if places:
            note = "these words stand elsewhere, and nothing around them is the same"
            return "changed", None, self._new.span(places[0].start, places[0].end), note
        hint = self._hint(was.quote)
        return ("changed", None, hint, None) if hint else ("vanished", None, None, None)

    def _hint(self, quote: str) -> Span | None:
        """Return the nearest wording if it is like the quote."""
        if quote not in self._hints:
            hint = self._new.hint(quote)
            like = hint and fuzz.ratio(fold(quote).key, fold(hint.quote).key) >= _LIKE
            self._hints[quote] = hint if like else None
        return self._hints[quote]

    def _evidence(self, route: list[Place]) -> Evidence:
        start, end = route[0].start, route[-1].end
        match: Match = "exact" if all(place.match == "exact" for place in route) else "normalized"
        pieces = tuple(self._new.span(place.start, place.end) for place in route) if len(route) > 1 else ()
        return Evidence(quote=self._new.text[start:end], start=start, end=end, match=match, pieces=pieces)


def _unchanged(facts: Facts, key: PlaceKey, record: str, was: Span) -> Relocation:
    now = was if isinstance(was, Evidence) else Evidence(quote=was.quote, start=was.start, end=was.end)
    return _relocation(facts, key, record, was, "unchanged", now, None, None, facts.article.sha256)


def _relocation(
    facts: Facts,
    key: PlaceKey,
    record: str,
    was: Span,
    fate: Fate,
    now: Evidence | None,
    hint: Span | None,
    note: str | None,
    new_sha256: str | None,
) -> Relocation:
    kind, _, mention = key
    return Relocation(
        article=facts.article.id,
        sha256=facts.article.sha256,
        new_sha256=new_sha256,
        kind=kind,
        record=record,
        mention=mention + 1 if kind == "source" else None,
        fate=fate,
        was=Span(quote=was.quote, start=was.start, end=was.end),
        now=now,
        hint=hint,
        note=note,
    )
