"""Counts of one measure over one article, and what precision, recall and F1 they make."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Layer = Literal["claims", "sources", "figures"]
Unit = Literal["records", "characters", "shares"]

SHARE = 1 << 12
"""Shares of a record are counted in 1/4,096, so that sums are whole numbers and don't depend on their order."""


class Count(NamedTuple):
    """How much of what was found is right, and how much of what is marked was found."""

    right_found: int = 0
    found: int = 0
    right_marked: int = 0
    marked: int = 0

    def __add__(self, other: object) -> "Count":
        if not isinstance(other, Count):
            return NotImplemented
        return Count(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right; None where nothing was found (or none of it can be judged)."""
        return self.right_found / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """The share of what is marked that was found; None where nothing is marked."""
        return self.right_marked / self.marked if self.marked else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None where either is unknown and something is not.

        >>> Count(1, 2, 1, 4).f1, Count(0, 2, 0, 4).f1, Count(0, 0, 0, 4).f1, Count().f1
        (0.3333333333333333, 0.0, 0.0, None)
        """
        precision, recall = self.precision, self.recall
        if recall is None and precision is None:
            return None
        if not precision or not recall:
            return 0.0
        return 2 * precision * recall / (precision + recall)


class Measure(NamedTuple):
    """What is measured, in words, and whether it needs both sides (else it is a share of pairs: an accuracy)."""

    layer: Layer
    name: str
    meaning: str
    unit: Unit = "records"
    accuracy: bool = False

    def __str__(self) -> str:
        return f"{self.layer}: {self.name}"


MEASURES: tuple[Measure, ...] = (
    Measure("claims", "exact span", "the same letters and digits"),
    Measure("claims", "overlap", "enough of the same letters and digits"),
    Measure("claims", "overlap + speaker", "who said what: the same words and the right speaker"),
    Measure("claims", "partial", "how much of each claim is covered", "shares"),
    Measure("claims", "characters", "letters and digits in any claim", "characters"),
    Measure("claims", "characters + speaker", "the same, where the speaker is right as well", "characters"),
    Measure("claims", "speaker, if found", "the right speaker among overlapping claims", accuracy=True),
    Measure("claims", "cue", "the words that mark the speech share a character"),
    Measure("sources", "name", "names share a word that tells who it is"),
    Measure("sources", "whole name", "one of the source's full names"),
    Measure("sources", "name + kind", "the name and the kind of source"),
    Measure("sources", "name + title", "the name and the title"),
    Measure("figures", "exact span", "just the characters of the number with its qualifier and unit"),
    Measure("figures", "overlap", "any character of the number"),
    Measure("figures", "value", "the number found and read right"),
    Measure("figures", "value + unit", "the same, with the right unit or currency"),
    Measure("figures", "value + modifier", "the same, with the right qualifier"),
    Measure("figures", "value, if found", "the number read right among those found", accuracy=True),
)


@dataclass(frozen=True, slots=True)
class Difference:
    """A record that differs from the gold: not found, found but not marked, or found with something wrong."""

    kind: Literal["missed", "invented", "wrong"]
    layer: Layer
    text: str
    detail: str = ""


@dataclass
class Scored:
    """One article scored: counts by measure, and the differences behind them."""

    counts: dict[str, Count] = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)

    def put(self, measure: str, count: Count) -> None:
        """Note the counts of a measure, checked to exist."""
        self.counts[measure] = count

    def __iter__(self) -> Iterator[tuple[str, Count]]:
        return iter(self.counts.items())
