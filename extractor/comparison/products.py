"""Numbers that follow from two of one sentence: two brigades of up to 6,000 each are up to 12,000."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.comparison.numbers import Count, with_number
from extractor.english import events
from extractor.english.stems import WORD
from extractor.schemas.base import plain

_MOST_PARTS = 100
_FARTHEST = 60


def products(counts: Sequence[Count]) -> Iterator[Count]:
    """Yield what the counts of one article multiply to where its sentence says "each"; declared products as well.

    The number of parts is exact and small, and stands before the amount in the same sentence.
    """
    for parts, amount in pairwise(counts):
        if _are_factors(parts, amount):
            product = parts.number * amount.number
            yield with_number(amount, product, f"{plain(parts.number)} × {plain(amount.number)} = {plain(product)}")


def _are_factors(parts: Count, amount: Count) -> bool:
    if parts.sentence != amount.sentence or amount.figure.kind not in ("count", "money", "measure"):
        return False
    if parts.figure.kind != "count" or parts.figure.modifier != "exact" or not 1 < parts.number <= _MOST_PARTS:
        return False
    between = amount.offset - parts.offset
    return 0 < between <= _FARTHEST and parts.number != amount.number and _says_each(parts, amount)


def _says_each(parts: Count, amount: Count) -> bool:
    """Look for "each" before, between or right behind the two."""
    assert amount.figure.evidence is not None
    end = amount.offset + len(amount.figure.evidence.quote)
    words = WORD.findall(amount.sentence[max(0, parts.offset - 12) : end].lower())
    behind = WORD.findall(amount.sentence[end : end + 24].lower())[:3]
    return any(word in events.EVERY for word in (*words, *behind))
