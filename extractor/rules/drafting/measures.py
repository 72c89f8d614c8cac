"""Counted: what a figure says, in the article's words beside it."""

from bisect import bisect_left

from extractor.figures import Quantity
from extractor.reading.reading import Reading
from extractor.reading.subjects_after import core_after, linked_after
from extractor.rules.frames.sentences import cued_sentences

_LONGEST = 9
_DESCRIBING = frozenset(["of", "in", "with", "among", "for", "between"])


def measures(reading: Reading, quantity: Quantity) -> str | None:
    """Return the noun that is counted with what describes it ("troops in the region"), or None.

    For money and shares it is what follows "of" or "in": "€40 million in flood aid" gives "flood aid".
    """
    tokens = reading.tokens
    if quantity.unit_start is not None and quantity.kind == "count":
        return _phrase(reading, bisect_left(tokens.starts, quantity.unit_start))
    after = bisect_left(tokens.starts, quantity.outer_end)
    if (
        after + 1 < len(tokens)
        and tokens.lower[after] in ("of", "in", "for")
        and tokens.tags[after + 1] in {"determiner", "name", "word"}
    ):
        return _phrase(reading, after + 1)
    return None


def _phrase(reading: Reading, at: int) -> str | None:
    tokens = reading.tokens
    sentence = max(0, bisect_left(cued_sentences(reading), (at + 1, 0)) - 1)
    if not cued_sentences(reading) or at >= cued_sentences(reading)[sentence][1]:
        return None
    last = min(at + _LONGEST, cued_sentences(reading)[sentence][1])
    end = linked_after(tokens, at, last)
    core = core_after(tokens, at, last)
    if core is not None and (
        end is None
        or tokens.tags[end - 1] == "genitive"
        or (core < len(tokens) and tokens.lower[core] not in _DESCRIBING)
    ):
        end = core
    return (
        None
        if end is None or end <= at or tokens.tags[end - 1] in {"determiner", "preposition"}
        else tokens.phrase(at, end)
    )
