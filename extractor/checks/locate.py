"""Verdict one, located: every quote of a record stands in the article, at a place that can be told."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.checks.verdict import finding
from extractor.reading import Reading
from extractor.reading.stretches import Stretch
from extractor.schemas import Evidence, Finding, Match
from extractor.text.caret import caret
from extractor.text.ground import Place

# Pieces of one quotation stand in one paragraph or in neighbouring ones.
_LONGEST_GAP = 2_000


@dataclass(frozen=True, slots=True)
class Located:
    """The evidence of a record, if its words stand in the article, and what was found on the way."""

    evidence: Evidence | None
    findings: tuple[Finding, ...] = ()
    ambiguous: bool = False


def locate(reading: Reading, quotes: Sequence[str], context: str | None, near: Sequence[Stretch] = ()) -> Located:
    """Find the pieces of a quotation in order.

    Where they stand in more than one place, ``context`` and then ``near`` (the places of records that belong to this
    one) settle which; if neither does, the first is taken and a ``quote-ambiguous`` says so.
    """
    pieces = [quote for quote in quotes if quote.strip()]
    if not pieces:
        return Located(None, (finding("quote-not-found", "The record gives no quote."),))
    missing = tuple(_not_found(reading, piece) for piece in pieces if not reading.grounded.places(piece))
    if missing:
        return Located(None, missing)
    routes = _settled(reading, pieces, context, near)
    if not routes:
        message = f"The {len(pieces)} pieces stand in the article, but not together in this order."
        return Located(None, (finding("quote-not-found", message, found=" … ".join(pieces)),))
    evidence = _evidence(reading, routes[0])
    if len(routes) == 1:
        return Located(evidence)
    return Located(evidence, (_ambiguous(evidence, len(routes)),), ambiguous=True)


def _settled(
    reading: Reading, pieces: Sequence[str], context: str | None, near: Sequence[Stretch]
) -> list[tuple[Place, ...]]:
    """Return the ways to walk through the pieces: inside the context, else beside a neighbour, else anywhere."""
    places = reading.grounded.places(pieces[0])
    if len(places) > 1:
        around = [(p.start, p.end) for p in reading.grounded.places(context)] if context else []
        for stretches in (around, near):
            inside = {place: None for s in stretches for place in reading.grounded.within(pieces[0], *s)}
            routes = _routes(reading, list(inside), pieces[1:])
            holding = [route for route in routes if any(_holds(s, _whole(route)) for s in stretches)]
            if holding:
                return holding
        holding = [route for route in _holding(reading, pieces, near) if route]
        if holding:
            return holding
    return _routes(reading, places, pieces[1:])


def _holding(reading: Reading, pieces: Sequence[str], near: Sequence[Stretch]) -> list[tuple[Place, ...]]:
    """Return the walks that hold a neighbour, such as a claim's that hold its figure."""
    before = [reading.grounded.last_before(pieces[0], end) for _, end in near]
    routes = _routes(reading, [place for place in dict.fromkeys(before) if place], pieces[1:])
    return [route for route in routes if any(_holds(_whole(route), s) for s in near)]


def _routes(reading: Reading, firsts: Sequence[Place], pieces: Sequence[str]) -> list[tuple[Place, ...]]:
    """Return for each first place the tightest walk through the other pieces, where there is one."""
    routes = []
    for first in firsts:
        route = [first]
        for piece in pieces:
            end = route[-1].end
            after = reading.grounded.within(piece, end, end + _LONGEST_GAP)
            if not after:
                break
            route.append(after[0])
        if len(route) == len(pieces) + 1:
            routes.append(tuple(route))
    return routes


def _whole(route: tuple[Place, ...]) -> Stretch:
    return route[0].start, route[-1].end


def _holds(outer: Stretch, inner: Stretch) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _evidence(reading: Reading, route: tuple[Place, ...]) -> Evidence:
    start, end = _whole(route)
    spans = tuple(reading.grounded.span(place.start, place.end) for place in route)
    match: Match = "exact" if all(place.match == "exact" for place in route) else "normalized"
    pieces = spans if len(spans) > 1 else ()
    return Evidence(quote=reading.text[start:end], start=start, end=end, match=match, pieces=pieces)


def _not_found(reading: Reading, quote: str) -> Finding:
    hint = reading.grounded.hint(quote)
    if hint is None:
        return finding("quote-not-found", f"These words are not in the article: {quote!r}.", found=quote)
    shown = caret(reading.text, hint.start, hint.end)
    message = f"These words are not in the article: {quote!r}. The nearest wording is:\n{shown}"
    return finding("quote-not-found", message, (hint.start, hint.end), expected=hint.quote, found=quote)


def _ambiguous(evidence: Evidence, count: int) -> Finding:
    return finding(
        "quote-ambiguous",
        f"These words stand at {count} places and nothing settles which is meant; the first is shown.",
        (evidence.start, evidence.end),
        severity="warning",
        found=evidence.quote,
    )
