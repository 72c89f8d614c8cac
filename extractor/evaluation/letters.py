"""Stretches of text as the letters and digits in them: marks and blanks at the borders never decide a match."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from extractor.schemas import Span


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters and digits that some spans cover: bit ``i`` stands for the character at ``start + i``.

    >>> quoted = Letters.of([Span(quote="“We lost it,”", start=10, end=23)])
    >>> bare = Letters.of([Span(quote="We lost it", start=11, end=21)])
    >>> quoted.ratio(bare), len(quoted), quoted.common(bare)
    (1.0, 8, 8)
    """

    start: int
    bits: int

    @classmethod
    def of(cls, spans: Iterable[Span]) -> "Letters":
        """Return the letters and digits of spans."""
        placed = [(span.start, _bits(span.quote)) for span in spans]
        start = min((at for at, bits in placed if bits), default=0)
        covered = 0
        for at, bits in placed:
            covered |= bits << (at - start) if bits else 0
        return cls(start, covered)

    @property
    def end(self) -> int:
        """The offset behind the last of them."""
        return self.start + self.bits.bit_length()

    def __len__(self) -> int:
        return self.bits.bit_count()

    def __or__(self, other: "Letters") -> "Letters":
        if not self.bits or not other.bits:
            return self if self.bits else other
        start = min(self.start, other.start)
        return Letters(start, self.bits << (self.start - start) | other.bits << (other.start - start))

    def __and__(self, other: "Letters") -> "Letters":
        start = max(self.start, other.start)
        return Letters(start, (self.bits >> (start - self.start)) & (other.bits >> (start - other.start)))

    def __sub__(self, other: "Letters") -> "Letters":
        both = self & other
        return Letters(self.start, self.bits ^ (both.bits << (both.start - self.start) if both.bits else 0))

    def common(self, other: "Letters") -> int:
        """Return how many both cover."""
        return len(self & other)

    def ratio(self, other: "Letters") -> float:
        """Return what both cover over what either covers; 0 where neither covers any."""
        both = self.common(other)
        return both / (len(self) + len(other) - both) if both else 0.0


def together(parts: Iterable[Letters]) -> Letters:
    """Return what any of the parts covers."""
    covered = Letters(0, 0)
    for part in parts:
        covered = covered | part
    return covered


@lru_cache(maxsize=4096)
def _bits(quote: str) -> int:
    return int("".join(["1" if char.isalnum() else "0" for char in reversed(quote)]) or "0", 2)
