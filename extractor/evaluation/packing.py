"""All counts of an article in one whole number, so that adding articles is one addition each."""

from collections.abc import Iterable
from dataclasses import dataclass

from extractor.evaluation.counts import Count

_FIELDS = 4


# Any sum fits: 10 ** 12 characters, the shares of 2 ** 28 claims.
_WIDTH = 40
_MASK = (1 << _WIDTH) - 1


@dataclass(frozen=True, slots=True)
class Packing:
    """Where the counts of each column stand in the number."""

    columns: tuple[str, ...]

    @property
    def bits(self) -> int:
        """How many bits the number takes."""
        return len(self.columns) * _FIELDS * _WIDTH

    def pack(self, counts: Iterable[Count]) -> int:
        """Return the counts, one a column, as a number.

        >>> packing = Packing(("a", "b"))
        >>> both = packing.pack([Count(1, 2, 1, 3)] * 2) + packing.pack([Count(4, 4, 4, 4)] * 2)
        >>> packing.unpack(both)["b"]
        Count(right_found=5, found=6, right_marked=5, marked=7)
        """
        packed = 0
        for number in reversed([number for count in counts for number in count]):
            packed = packed << _WIDTH | number
        return packed

    def unpack(self, packed: int) -> dict[str, Count]:
        """Return the counts by column."""
        numbers = []
        for _ in range(len(self.columns) * _FIELDS):
            numbers.append(packed & _MASK)
            packed >>= _WIDTH
        return {column: Count(*numbers[at * _FIELDS : (at + 1) * _FIELDS]) for at, column in enumerate(self.columns)}
