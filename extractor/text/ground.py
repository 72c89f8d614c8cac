"""Grounding: from a quote to the place in the text where exactly these words stand.

Exact, or exact after the reversible folding of `extractor.text.fold`; punctuation at the two ends of the quote is
free.  Nothing else is ever accepted.  A quote that would cut a word or a number in two ("2.4 million" in
"12.4 million", "can" in "can't") is not found there.
"""

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass

from rapidfuzz import fuzz

from extractor.schemas.span import Match, Span
from extractor.text.fold import INVISIBLE, SINGLE_QUOTES, Folded, fold

# Digits after these continue a number: 12.4, 12,400, 1/2, 3:30, 10-12 is two numbers and so not among them.
_NUMBER_MARKS = ".,/:"
_END_MARKS = " .,;:!?'\"-()[]{}*_"
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_MINIMUM_HINT_SCORE = 60.0
_LONGEST_HINT = 400
_LONGEST_REACH = 1_024


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quote stands, and how it was found."""

    start: int
    end: int
    match: Match


class GroundedText:
    """A text prepared for finding quotes in it; finds are remembered, so that a second question costs nothing."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded: Folded | None = None
        self._found: dict[str, tuple[Place, ...]] = {}

    @property
    def folded(self) -> Folded:
        """The text as it is compared; made when first needed."""
        if self._folded is None:
            self._folded = fold(self.text)
        return self._folded

    def span(self, start: int, end: int) -> Span:
        """Return the span [start, end) with its characters."""
        return Span(quote=self.text[start:end], start=start, end=end)

    def places(self, quote: str) -> tuple[Place, ...]:
        """Return every place of the quote in order: the exact ones, or else those found after folding.

        >>> GroundedText("He said: “We can’t go on.”").places('"We can\\'t go on"')
        (Place(start=10, end=24, match='normalized'),)
        """
        found = self._found.get(quote)
        if found is None:
            found = self._found[quote] = self._exact(quote) or self._normalized(quote)
        return found

    def nearest(self, quote: str, start: int, end: int) -> Place | None:
        """Return the place of the quote with the fewest characters between it and [start, end)."""
        places = self.places(quote)
        if not places:
            return None
        i = bisect_left(places, start, key=lambda place: place.start)
        around = places[max(0, i - 1) : i + 1] + self._first_after(places, i, end)
        return min(around, key=lambda place: distance(place, start, end))

    def within(self, quote: str, start: int, end: int) -> tuple[Place, ...]:
        """Return the places of the quote inside [start, end)."""
        places = self.places(quote)
        first = bisect_left(places, start, key=lambda place: place.start)
        last = bisect_left(places, end, key=lambda place: place.start)
        return tuple(place for place in places[first:last] if place.end <= end)

    def last_before(self, quote: str, end: int) -> Place | None:
        """Return the last place of the quote that begins before an offset."""
        places = self.places(quote)
        i = bisect_left(places, end, key=lambda place: place.start)
        return places[i - 1] if i else None

    def unique_context(self, start: int, end: int, whole: tuple[int, int] | None = None) -> str | None:
        """Return a stretch around [start, end) that occurs once, or None where the words themselves do.

        ``whole`` is the stretch that it must hold, where the words are the first piece of several.  None also where
        nothing of a thousand characters around is unique, as in a text that says everything twice.

        >>> GroundedText("Two died. Rain fell. Two died.").unique_context(21, 24)
        'Rain fell. Two died.'
        """
        if len(self.places(self.text[start:end])) <= 1:
            return None
        first, last = whole or (start, end)
        reach = 8
        while reach <= _LONGEST_REACH:
            left, right = _at_words(self.text, max(0, first - reach), min(len(self.text), last + reach // 2))
            if not self._occurs_again(self.text[left:right]):
                return self.text[left:right]
            reach *= 2
        return None

    def _occurs_again(self, words: str) -> bool:
        return self.text.find(words, self.text.find(words) + 1) >= 0

    def hint(self, quote: str) -> Span | None:
        """Return the wording nearest to a quote that is not in the text, for a message; never a match."""
        needle = fold(quote[:_LONGEST_HINT]).key
        alignment = fuzz.partial_ratio_alignment(needle, self.folded.key, score_cutoff=_MINIMUM_HINT_SCORE)
        if alignment is None or alignment.dest_start >= alignment.dest_end or len(needle) > len(self.folded.key):
            return None
        return self.span(*_at_words(self.text, *self.folded.origin(alignment.dest_start, alignment.dest_end)))

    @staticmethod
    def _first_after(places: tuple[Place, ...], i: int, end: int) -> tuple[Place, ...]:
        return places[i + 1 : i + 2] if i < len(places) and places[i].start < end else ()

    def _exact(self, quote: str) -> tuple[Place, ...]:
        if not any(char.isalnum() for char in quote):
            return ()
        return tuple(Place(at, at + len(quote), "exact") for at in _find_whole(self.text, quote))

    def _normalized(self, quote: str) -> tuple[Place, ...]:
        needle = _strip_ends(fold(quote).key)
        if not any(char.isalnum() for char in needle):
            return ()
        found = _find_whole(self.folded.key, needle)
        return tuple(Place(*self.folded.origin(at, at + len(needle)), "normalized") for at in found)


def ground(text: str, quote: str, context: str | None = None) -> tuple[Place, ...]:
    """Return the places where the quote stands in the text: none, one, or several if nothing settles which.

    ``context``, a longer verbatim stretch around the quote, settles a quote that occurs more than once.

    >>> ground("Losses grew. Analysts expected losses.", "losses", context="expected losses")
    (Place(start=31, end=37, match='exact'),)
    >>> ground("12.4 million people had fled", "2.4 million people")
    ()
    """
    grounded = GroundedText(text)
    places = grounded.places(quote)
    if len(places) < 2 or context is None:
        return places
    around = grounded.places(context)
    inside = tuple(place for c in around for place in grounded.within(quote, c.start, c.end))
    return inside or places


def distance(place: Place | Span, start: int, end: int) -> int:
    """Return how many characters stand between a place and [start, end); 0 where they touch.

    >>> distance(Place(10, 14, "exact"), 0, 7)
    3
    """
    return max(place.start - end, start - place.end, 0)


def _find_whole(text: str, needle: str) -> list[int]:
    """Return where the needle stands without cutting a word or number at either end."""
    found, at = [], text.find(needle)
    while at >= 0:
        if not _cuts(text, at) and not _cuts(text, at + len(needle)):
            found.append(at)
        at = text.find(needle, at + 1)
    return found


def _cuts(text: str, at: int) -> bool:
    """Tell whether a boundary at this offset goes through a word or a number."""
    if text[at : at + 1] == " ":
        # The commonest boundary, and nothing goes through a blank.
        return False
    before, after = _around_invisible(text, at)
    if before == 0 or after == len(text):
        return False
    left, right = text[before - 1], text[after]
    if unicodedata.combining(right):
        return True
    if left.isalnum() and right.isalnum():
        return not (_UNSPACED.match(left) or _UNSPACED.match(right))
    if right in _NUMBER_MARKS:
        return left.isdigit() and text[after + 1 : after + 2].isdigit()
    if left in _NUMBER_MARKS:
        return right.isdigit() and text[before - 2 : before - 1].isdigit()
    return right in SINGLE_QUOTES and left in "nN" and text[after + 1 : after + 2] in ("t", "T")


def _around_invisible(text: str, at: int) -> tuple[int, int]:
    """Return where what is seen before this offset ends and what is seen after it begins."""
    before = after = at
    while before > 0 and text[before - 1] in INVISIBLE:
        before -= 1
    while after < len(text) and text[after] in INVISIBLE:
        after += 1
    return before, after


def _strip_ends(key: str) -> str:
    """Strip punctuation from the ends of a folded quote, but never the sign or point of a number."""
    key = key.rstrip(_END_MARKS)
    stripped = key.lstrip(_END_MARKS)
    mark = key[len(key) - len(stripped) - 1 : len(key) - len(stripped)]
    return mark + stripped if stripped[:1].isdigit() and mark and mark in "-." else stripped


def _at_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen [start, end) to whole words and leave blanks at its ends out."""
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
