"""Measures: what a figure says, in the article's words beside it."""

from bisect import bisect_left
from typing import NamedTuple

from extractor.figures import Quantity
from extractor.reading.reading import Reading
from extractor.reading.subjects_after import core_after, linked_after
from extractor.rules.frames.sentences import cued_sentences
from extractor.rules.trace import Choice, rule

_LONGEST = 9
"""Tokens of the phrase; what follows is seldom part of what is counted."""
_DESCRIBING = frozenset(["of", "in", "with", "among", "for", "between"])
"""Prepositions that say more of what is counted: "troops in the region"."""


class Counted(NamedTuple):
    """What the rules of the stage “measures” decide about."""

    reading: Reading
    quantity: Quantity


@rule(
    example="Ana Ruiz said 40 ferries in the bay had sunk.",
    near_miss="Ana Ruiz said €40 million in flood aid was gone.",
)
def counted_noun(counted: Counted) -> str | None:
    """The noun that is counted, with what describes it."""
    reading, quantity = counted
    if not _counts(quantity) or quantity.unit_start is None:
        return None
    return _phrase(reading, bisect_left(reading.tokens.starts, quantity.unit_start))


@rule(
    example="Ana Ruiz said €40 million in flood aid was gone.",
    near_miss="Ana Ruiz said €40 million was gone.",
)
def behind_preposition(counted: Counted) -> str | None:
    """Money and shares are of what follows "of", "in" or "for"."""
    reading, quantity = counted
    if _counts(quantity):
        return None
    tokens, after = reading.tokens, bisect_left(reading.tokens.starts, quantity.outer_end)
    if after + 1 >= len(tokens) or tokens.lower[after] not in ("of", "in", "for"):
        return None
    return _phrase(reading, after + 1) if tokens.tags[after + 1] in {"determiner", "name", "word"} else None


MEASURES: Choice[Counted, str] = Choice(
    "measures",
    (counted_noun, behind_preposition),
    where=lambda counted: (counted.quantity.outer_start, counted.quantity.outer_end),
)
"""What a figure measures, in the words of the article."""


def _counts(quantity: Quantity) -> bool:
    """Tell whether the figure counts a noun that stands beside it."""
    return quantity.unit_start is not None and quantity.kind == "count"


def _phrase(reading: Reading, at: int) -> str | None:
    """Return the noun group that begins at a token, within its sentence."""
    last = _last_of_phrase(reading, at)
    end = _phrase_end(reading, at, last) if last is not None else None
    if end is None or end <= at or reading.tokens.tags[end - 1] in {"determiner", "preposition"}:
        return None
    return reading.tokens.phrase(at, end)


def _last_of_phrase(reading: Reading, at: int) -> int | None:
    """Return where a phrase that begins at a token ends at the latest; None if no sentence holds it."""
    sentences = cued_sentences(reading)
    number = max(0, bisect_left(sentences, (at + 1, 0)) - 1)
    if not sentences or at >= sentences[number][1]:
        return None
    return min(at + _LONGEST, sentences[number][1])


def _phrase_end(reading: Reading, at: int, last: int) -> int | None:
    """Return where the group ends: with what a describing preposition ties to it, else with its noun."""
    tokens = reading.tokens
    end, core = linked_after(tokens, at, last), core_after(tokens, at, last)
    if core is None or (end is not None and tokens.tags[end - 1] != "genitive" and _describes(reading, core)):
        return end
    return core


def _describes(reading: Reading, at: int) -> bool:
    return at >= len(reading.tokens) or reading.tokens.lower[at] in _DESCRIBING
