"""Plans for a scripted server: steps that go on for a while, keep a rate, or fail at random, the same on every run.

A plan is a step of `ScriptedServer`, and picklable, so that `ServerProcess` takes it too.
"""

import hashlib
import random
import time
from collections import Counter, deque
from collections.abc import Sequence

from scripted_server import Received, Reply, Step, completion, failure

BROKEN_ANSWERS = (completion('{"sources": ['), completion('{"sources": 5}'), completion("Certainly!"))
"""Answers that break the schema."""

PASSING_FAULTS = (
    failure(429, "slow down", retry_after="0"),
    failure(429, "slow down", retry_after_ms="5"),
    failure(500, "oops"),
    failure(503, "busy"),
    Reply(reset=True),
    Reply(completion('{"sources": []}').body, cut=True),
    Reply("<html>gateway</html>"),
    *BROKEN_ANSWERS,
)
"""Faults that a client of some patience gets over."""


def play(step: Step, received: Received) -> Reply:
    """What a step says to a request."""
    return step(received) if callable(step) else step


class ForAWhile:
    """One step for ``seconds`` from the first request (or from the ``after``-th on), and another before and then."""

    def __init__(self, seconds: float, trouble: Step, otherwise: Step, *, after: int = 0) -> None:
        self._seconds, self._trouble, self._otherwise, self._after = seconds, trouble, otherwise, after
        self._count, self._until = 0, 0.0

    def __call__(self, received: Received) -> Reply:
        if self._count == self._after:
            self._until = time.monotonic() + self._seconds
        self._count += 1
        return play(self._trouble if time.monotonic() < self._until else self._otherwise, received)


class Limited:
    """Keeps a rate: over ``limit`` requests in ``window`` seconds it says 429, how long to wait, and what is left."""

    def __init__(self, limit: int, window: float, otherwise: Step) -> None:
        self._limit, self._window, self._otherwise = limit, window, otherwise
        self._taken: deque[float] = deque()
        self.refused = 0

    def __call__(self, received: Received) -> Reply:
        now = time.monotonic()
        while self._taken and self._taken[0] <= now - self._window:
            self._taken.popleft()
        wait = self._taken[0] + self._window - now if self._taken else 0.0
        if len(self._taken) >= self._limit:
            self.refused += 1
            return failure(429, "rate limit reached", retry_after_ms=f"{wait * 1000:.0f}")
        self._taken.append(now)
        reply = play(self._otherwise, received)
        said = {
            "x-ratelimit-limit-requests": str(self._limit),
            "x-ratelimit-remaining-requests": str(self._limit - len(self._taken)),
            "x-ratelimit-reset-requests": f"{max(wait, 0.001) * 1000:.0f}ms",
        }
        return Reply(reply.body, reply.status, {**reply.headers, **said}, reply.delay)


class Unlucky:
    """Answers a ``share`` of all requests with one of the ``faults``; each question has the same luck on every run."""

    def __init__(
        self, good: Step, faults: Sequence[Reply] = PASSING_FAULTS, *, share: float = 0.2, seed: int = 1
    ) -> None:
        self._good, self._faults, self._share, self._seed = good, faults, share, seed
        self._asked: Counter[bytes] = Counter()
        self.faults = 0

    def __call__(self, received: Received) -> Reply:
        key = hashlib.sha256(received.raw).digest()
        self._asked[key] += 1
        luck = random.Random(f"{self._seed} {key.hex()} {self._asked[key]}")
        if luck.random() >= self._share:
            return play(self._good, received)
        self.faults += 1
        return luck.choice(self._faults)
