"""Which found record answers which marked one."""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal, TypeAlias

Assignment = Literal["optimal", "greedy", "any"]
"""How records are put together: one to one, as many pairs as can be (``optimal``); one to one, the likest first
(``greedy``); or every record that any other touches counts (``any``)."""

Pair: TypeAlias = tuple[int, int]


def optimal(pairs: Iterable[Pair]) -> dict[int, int]:
    """Return as many of the pairs as can stand side by side, each left and each right in one pair at most.

    Where several choices have as many, those that come first in ``pairs`` are tried first, so that the same pairs
    in the same order give the same choice.  How many there are doesn't depend on the order.

    >>> optimal([(0, 0), (0, 1), (1, 0)])
    {0: 1, 1: 0}
    """
    rights: dict[int, list[int]] = {}
    for left, right in pairs:
        rights.setdefault(left, []).append(right)
    chosen: dict[int, int] = {}
    holders: dict[int, int] = {}
    for left in rights:
        _place(left, rights, chosen, holders)
    return chosen


def _place(first: int, rights: dict[int, list[int]], chosen: dict[int, int], holders: dict[int, int]) -> None:
    """Find a right for one more left, moving others along a path in breadth where theirs is needed."""
    came_from: dict[int, int] = {}
    waiting = [first]
    for left in waiting:
        for right in rights[left]:
            if right in came_from:
                continue
            came_from[right] = left
            if right not in holders:
                _move_along(right, came_from, chosen, holders)
                return
            waiting.append(holders[right])


def _move_along(free: int, came_from: dict[int, int], chosen: dict[int, int], holders: dict[int, int]) -> None:
    right: int | None = free
    while right is not None:
        left = came_from[right]
        before = chosen.get(left)
        chosen[left], holders[right] = right, left
        right = before


def greedy(pairs: Iterable[Pair]) -> dict[int, int]:
    """Return the pairs taken in their order, each left and each right once.

    >>> greedy([(0, 0), (0, 1), (1, 0)])
    {0: 0}
    """
    chosen: dict[int, int] = {}
    used: set[int] = set()
    for left, right in pairs:
        if left not in chosen and right not in used:
            chosen[left] = right
            used.add(right)
    return chosen


def rights_and_wrongs(
    pairs: Sequence[Pair], assignment: Assignment, holds: Callable[[int, int], bool]
) -> tuple[int, int]:
    """Return how many lefts and how many rights are in a pair that holds; ``pairs`` come likest first.

    One to one, both are the same number.  Greedily, the pairs are chosen before it is asked whether they hold.
    """
    if assignment == "greedy":
        right = sum(holds(*pair) for pair in greedy(pairs).items())
        return right, right
    holding = [pair for pair in pairs if holds(*pair)]
    if assignment == "optimal":
        right = len(optimal(holding))
        return right, right
    return len({left for left, _ in holding}), len({right for _, right in holding})
