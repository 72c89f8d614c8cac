"""Which records are worth comparing: those that share a key, found through an index and never by trying all pairs."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence

_SMALL = 24
"""So many records under one key are compared each with each."""
_WINDOW = 8
"""Under a key with more, each is compared with so many after it in the order of the records."""


def candidates(keys: Sequence[Iterable[Hashable]]) -> Iterator[tuple[int, int]]:
    """Yield each pair of records that share a key, once, the lower number first.

    The work grows with the number of records, not with its square: a key that many share pairs only neighbours.

    >>> sorted(candidates([{"a", "b"}, {"b"}, {"c"}, {"a"}]))
    [(0, 1), (0, 3)]
    """
    postings: defaultdict[Hashable, list[int]] = defaultdict(list)
    for number, of_record in enumerate(keys):
        for key in of_record:
            postings[key].append(number)
    seen: set[tuple[int, int]] = set()
    for numbers in postings.values():
        reach = len(numbers) if len(numbers) <= _SMALL else _WINDOW
        for at, first in enumerate(numbers):
            for second in numbers[at + 1 : at + 1 + reach]:
                if (first, second) not in seen:
                    seen.add((first, second))
                    yield first, second
