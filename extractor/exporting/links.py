"""Which figures stand in which claims: what claims and figures say of each other, joined."""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence

from extractor.exporting.table import Row
from extractor.schemas import Claim, Figure


class RecordKeys:
    """The keys of one kind of records: in their order, and by id (of two with one id, the first).

    >>> keys = RecordKeys([("c1", 7), ("c2", 8), ("c1", 9)])
    >>> keys.in_order, keys.of("c1"), keys.of("c3")
    ([7, 8, 9], 7, None)
    """

    def __init__(self, keys: Sequence[tuple[str, int]]) -> None:
        self.in_order = [key for _, key in keys]
        self._by_id = dict(reversed(keys))

    def of(self, record_id: str) -> int | None:
        """Return the key of the record with this id, None where there is none."""
        return self._by_id.get(record_id)


def links(
    claims: Sequence[Claim], figures: Sequence[Figure], claim_keys: RecordKeys, figure_keys: RecordKeys
) -> Iterator[Row]:
    """Yield claim key, figure key, claim id, figure id, place in the claim's list and place in the figure's.

    What both list is one row; what only one of them lists is a row without the other's place.
    """
    listed: dict[tuple[int | None, int], deque[tuple[str, str, int]]] = defaultdict(deque)
    for figure, key in zip(figures, figure_keys.in_order, strict=True):
        for n, claim_id in enumerate(figure.claim_ids, 1):
            listed[claim_keys.of(claim_id), key].append((claim_id, figure.id, n))
    for claim, key in zip(claims, claim_keys.in_order, strict=True):
        for n, figure_id in enumerate(claim.figure_ids, 1):
            other = figure_keys.of(figure_id)
            same = listed.get((key, other)) if other is not None else None
            yield key, other, claim.id, figure_id, n, same.popleft()[2] if same else None
    for (claim_key, figure_key), rest in listed.items():
        for claim_id, figure_id, n in rest:
            yield claim_key, figure_key, claim_id, figure_id, None, n
