"""How many requests may be under way at once: halved where the server is overloaded, more again with each answer."""

import math


class Width:
    """Without limit until the server refuses; then half of what was under way, and one more for each round of answers.

    >>> width = Width()
    >>> width.refused(turn=9, under_way=8, newest=12)
    >>> width.refused(turn=10, under_way=7, newest=12)  # Started before it was lowered: the same overload.
    >>> width.allowed
    4
    """

    def __init__(self) -> None:
        self.allowed: float = math.inf
        self._steep_below: float = 0.0
        self._newest = 0

    def refused(self, turn: int, under_way: int, newest: int) -> None:
        """Halve, once for all that were started before; turns are numbered as they start."""
        if turn > self._newest:
            self._newest = newest
            self.allowed = self._steep_below = max(1, under_way // 2)

    def gone(self, under_way: int) -> None:
        """Begin again with one at a time, steeply up to half of what was under way."""
        self.allowed, self._steep_below = 1, max(1, under_way // 2)

    def answered(self) -> None:
        """Allow more: one more an answer at first, then one more for each round of answers."""
        if self.allowed < math.inf:
            self.allowed += 1 if self.allowed < self._steep_below else 1 / self.allowed
