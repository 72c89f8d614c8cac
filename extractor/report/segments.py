"""A text cut at every boundary of the places in it, so that overlapping and nested places show rightly."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from extractor.text.paragraphs import paragraphs

Role = Literal["claim", "cue", "speaker", "figure", "operand", "source", "finding"]
"""What a place is to the record that it belongs to."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the text (code points, half-open) and the record it belongs to."""

    start: int
    end: int
    owner: str
    role: Role


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch that no boundary cuts, with the numbers of the places that cover it, in their order."""

    start: int
    end: int
    places: tuple[int, ...] = ()


def segments(start: int, end: int, places: Sequence[Place]) -> Iterator[Segment]:
    """Yield the segments of a stretch of text: they cover it without gap, and none is empty.

    >>> outer, inner = Place(0, 9, "c1", "claim"), Place(5, 12, "f1", "figure")
    >>> [(part.start, part.end, part.places) for part in segments(0, 20, [outer, inner])]
    [(0, 5, (0,)), (5, 9, (0, 1)), (9, 12, (1,)), (12, 20, ())]
    """
    inside = [
        (number, max(place.start, start), min(place.end, end))
        for number, place in enumerate(places)
        if max(place.start, start) < min(place.end, end)
    ]
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for number, begins, ends in inside:
        opening.setdefault(begins, []).append(number)
        closing.setdefault(ends, []).append(number)
    cuts = sorted({start, end, *opening, *closing})
    covering: set[int] = set()
    for here, there in itertools.pairwise(cuts):
        covering.difference_update(closing.get(here, ()))
        covering.update(opening.get(here, ()))
        yield Segment(here, there, tuple(sorted(covering)))


def paragraph_segments(text: str, places: Sequence[Place]) -> Iterator[list[Segment]]:
    """Yield the segments of each paragraph; the blanks between paragraphs belong to none."""
    by_start = sorted(range(len(places)), key=lambda number: places[number].start)
    waiting = iter([*by_start, None])
    following = next(waiting)
    open_places: list[int] = []
    for start, end in paragraphs(text):
        while following is not None and places[following].start < end:
            open_places.append(following)
            following = next(waiting)
        open_places = [number for number in open_places if places[number].end > start]
        numbers = sorted(open_places)
        here = [places[number] for number in numbers]
        yield [
            Segment(part.start, part.end, tuple(numbers[at] for at in part.places))
            for part in segments(start, end, here)
        ]
