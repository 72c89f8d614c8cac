"""How fast requests may start: a rate of one's own, and what the server says is left.  Pure: the time is given."""

from collections import deque
from dataclasses import dataclass

WINDOW = 60.0
"""The seconds for which a rate is meant."""

# So many seconds' worth may start at once after a lull; the rest is spread evenly.
_BURST = 1.0


@dataclass(slots=True)
class Start:
    """What was started, and when; ``amount`` is corrected once it is known."""

    at: float
    amount: float


class Rate:
    """At most ``limit`` (requests, or tokens) in any window of 60 seconds, evenly spread but for a second's worth.

    A window is half open: what started 60 seconds ago has left it.  One request that is larger than the whole limit
    starts alone in its window.

    >>> rate = Rate(30)
    >>> _ = rate.start(1, now=0.0)
    >>> rate.wait(1, now=0.5)
    0.5
    """

    def __init__(self, limit: float) -> None:
        self._limit = limit
        self._each = WINDOW / limit
        self._even = 0.0
        self._sum = 0.0
        self._recent: deque[Start] = deque()

    def wait(self, amount: float, now: float) -> float:
        """Return the seconds until so much may start, 0 for now."""
        self._forget(now)
        return max(0.0, self._even - _BURST - now, self._room(amount) - now)

    def start(self, amount: float, now: float) -> Start:
        """Note a start; what comes back can be corrected."""
        started = Start(now, amount)
        self._recent.append(started)
        self._sum += amount
        self._even = max(self._even, now) + amount * self._each
        return started

    def correct(self, started: Start, amount: float) -> None:
        """Set what a start really took."""
        more = amount - started.amount
        started.amount = amount
        self._even += more * self._each
        if self._recent and started.at >= self._recent[0].at:
            self._sum += more

    def _forget(self, now: float) -> None:
        while self._recent and self._recent[0].at + WINDOW <= now:
            self._sum -= self._recent.popleft().amount
        if not self._recent:
            self._sum = 0.0

    def _room(self, amount: float) -> float:
        """Return the time at which enough will have left the window."""
        over, at = self._sum + amount - self._limit, 0.0
        for started in self._recent:
            if over <= 0:
                break
            over -= started.amount
            at = started.at + WINDOW
        return at


class Quota:
    """What the server says is left, until it is reset; no limit where it says nothing.

    >>> quota = Quota()
    >>> quota.tell(left=1, reset=20.0, now=100.0)
    >>> quota.start(1)
    >>> quota.wait(1, now=105.0), quota.wait(1, now=120.0)
    (15.0, 0.0)
    """

    def __init__(self) -> None:
        self._left, self._until = 0.0, 0.0

    def tell(self, left: float, reset: float, now: float) -> None:
        """Take the server's word: so much is left, all is there again in ``reset`` seconds."""
        self._left, self._until = left, now + reset

    def wait(self, amount: float, now: float) -> float:
        """Return the seconds until so much may start."""
        return 0.0 if self._left >= amount else max(0.0, self._until - now)

    def start(self, amount: float) -> None:
        """Take from what is left."""
        self._left -= amount
