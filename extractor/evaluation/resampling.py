"""How sure a score is: intervals by drawing articles again, and whether two systems differ by exchanging them.

Both go by whole articles, since the records of one article are not independent of each other.  Both are seeded: the
same input gives the same numbers.
"""

import random
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from extractor.evaluation.counts import Count
from extractor.evaluation.packing import Packing

SEED = 20261124


class Interval(NamedTuple):
    """The middle 95 per cent of the values that redrawn articles give."""

    low: float
    high: float


def bootstrap(rows: Sequence[int], packing: Packing, resamples: int) -> list[dict[str, float]]:
    """Return F1 by column for each of ``resamples`` draws of as many articles, with replacement."""
    chance = random.Random(SEED)
    drawn = []
    for _ in range(resamples):
        total = packing.unpack(sum(chance.choices(rows, k=len(rows))))
        drawn.append({column: f1 for column, count in total.items() if (f1 := count.f1) is not None})
    return drawn


def interval(values: Iterable[float]) -> Interval | None:
    """Return the 2.5th and 97.5th percentile; None without values.

    >>> interval(range(1, 1001))
    Interval(low=26, high=975)
    """
    ordered = sorted(values)
    if not ordered:
        return None
    cut = len(ordered) // 40
    return Interval(ordered[min(cut, len(ordered) - 1)], ordered[max(len(ordered) - 1 - cut, 0)])


def exchange_test(first: Sequence[int], second: Sequence[int], packing: Packing, rounds: int) -> dict[str, float]:
    """Return, by column, how often chance alone makes two systems differ in F1 as much as they do (a p-value).

    Approximate randomisation: in each round every article's results change sides with probability a half.  The
    value is (rounds at least as different + 1) / (rounds + 1), and never 0 (Noreen 1989).
    """
    chance = random.Random(SEED)
    both = sum(first) + sum(second)
    seen = _distances(packing, sum(first), both)
    as_far = dict.fromkeys(seen, 0)
    pairs = list(zip(first, second, strict=True))
    for _ in range(rounds):
        sides = f"{chance.getrandbits(len(pairs)):0{len(pairs)}b}"
        exchanged = sum(one if side == "0" else other for side, (one, other) in zip(sides, pairs, strict=True))
        for column, distance in _distances(packing, exchanged, both).items():
            if column in as_far and distance >= seen[column] - 1e-12:
                as_far[column] += 1
    return {column: (far + 1) / (rounds + 1) for column, far in as_far.items()}


def _distances(packing: Packing, one: int, both: int) -> dict[str, float]:
    ours, theirs = packing.unpack(one), packing.unpack(both - one)
    return {
        column: abs(_f1(count) - _f1(theirs[column]))
        for column, count in ours.items()
        if count.f1 is not None or theirs[column].f1 is not None
    }


def _f1(count: Count) -> float:
    return count.f1 or 0.0
