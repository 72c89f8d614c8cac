"""Which of the places where words stand is meant: told by the words around them, compared exactly."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from extractor.schemas import Span
from extractor.text.fold import fold
from extractor.text.ground import GroundedText, Place


class _Level(NamedTuple):
    """How many words before and after have to be the same; ``inside``: all of them inside the sentence."""

    before: int
    after: int
    inside: bool = False


_SENTENCE = _Level(40, 40, inside=True)
# The most telling first.
_LEVELS = tuple(_Level(*level) for level in ((8, 8), _SENTENCE, (8, 0), (0, 8), (4, 4), (4, 0), (0, 4), (2, 2)))
# A word or two on one side say enough only of words that stand once in both versions.
_WEAK_LEVELS = tuple(_Level(*level) for level in ((2, 0), (0, 2), (1, 0), (0, 1)))
_WINDOW = 240
_SENTENCE_END = re.compile(r"[.!?…]\W*\s|\n")
_WORD = re.compile(r"\w+")
# So many words are said once: where they stand is where they stood, whatever is around them now.
_TELLING = 6

_Context = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Settled:
    """The place that is meant, or where the words stand if none of them can be."""

    place: Place | None
    elsewhere: tuple[Place, ...] = ()


class Surroundings:
    """The old and the new text of an article; without the old, words are settled only where they stand once.

    A quote of two words in a text that has it a thousand times costs no more than one look-up a record.
    """

    def __init__(self, old: GroundedText | None, new: GroundedText) -> None:
        self._old = old
        self._new = new
        self._kept: dict[tuple[str, bool, _Level], Mapping[_Context, Sequence[Place]]] = {}

    def settle(self, was: Span) -> Settled:
        """Return the place in the new text that is the span's of the old.

        >>> old = GroundedText("Two died in Aru. Two fled. Rain fell.")
        >>> new = GroundedText("Rain fell. Two fled. Two died in Aru.")
        >>> Surroundings(old, new).settle(Span(quote="Two", start=17, end=20)).place
        Place(start=11, end=14, match='exact')
        """
        places = self._new.places(was.quote)
        if self._old is None:
            return Settled(places[0]) if len(places) == 1 else Settled(None, places)
        before = self._old.places(was.quote)
        once = len(places) == 1 and len(before) <= 1
        for level in _LEVELS + (_WEAK_LEVELS if once else ()):
            context = _context(self._old.text, was, level)
            same = self._by_context(was.quote, level, new=True).get(context, ()) if context else ()
            if same and context:
                place = same[0] if len(same) == 1 else self._in_order(was, level, context, same)
                return Settled(place, () if place else tuple(same))
        if once and len(_WORD.findall(was.quote)) >= _TELLING:
            return Settled(places[0])
        return Settled(None, places)

    def _in_order(self, was: Span, level: _Level, context: _Context, same: Sequence[Place]) -> Place | None:
        """Return the place with the span's number, where the same words stand as often as before."""
        before = self._by_context(was.quote, level, new=False).get(context, ())
        numbers = [n for n, place in enumerate(before) if place.start == was.start]
        return same[numbers[0]] if numbers and len(before) == len(same) else None

    def _by_context(self, quote: str, level: _Level, *, new: bool) -> Mapping[_Context, Sequence[Place]]:
        """Return the places of a quote by the words around them; made once for all records that ask."""
        kept = self._kept.get((quote, new, level))
        if kept is None:
            text = self._new if new or self._old is None else self._old
            found = defaultdict(list)
            for place in text.places(quote):
                context = _context(text.text, place, level)
                if context:
                    found[context].append(place)
            kept = self._kept[quote, new, level] = dict(found)
        return kept


def _context(text: str, at: Span | Place, level: _Level) -> _Context | None:
    """Return so many words before and after a place as they are compared.

    Where the text ends before there are so many, what there is has to do if both sides are asked for, and None comes
    back if one is.
    """
    before, after = text[max(0, at.start - _WINDOW) : at.start], text[at.end : at.end + _WINDOW]
    if level.inside:
        before, after = _SENTENCE_END.split(before)[-1], _SENTENCE_END.split(after)[0]
    context = (
        tuple(_words(before)[-level.before :]) if level.before else (),
        tuple(_words(after)[: level.after]) if level.after else (),
    )
    short = len(context[0]) < level.before or len(context[1]) < level.after
    return None if short and not (level.before and level.after) else context


def _words(stretch: str) -> list[str]:
    return _WORD.findall(fold(stretch).key)
