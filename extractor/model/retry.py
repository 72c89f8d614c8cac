"""Trying again what may pass: limits, server errors, broken connections.  Nothing here knows a vendor."""

import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

import tenacity

from extractor.errors import ModelError

R = TypeVar("R")


class TransientError(ModelError):
    """A call failed in a way that may pass; ``retry_after`` is the server's own word, in seconds."""

    def __init__(self, message: str, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How often and how long to try; times in seconds.

    ``timeout`` is for one answer: a model on one's own machine may take minutes for a long one, and what has timed out
    is paid for again.
    ``heed_server`` is off where no server stands behind an answer: a recording that asks to wait is not waited for.
    """

    attempts: int = 6
    deadline: float = 900.0
    first_wait: float = 0.5
    longest_wait: float = 30.0
    timeout: float = 300.0
    heed_server: bool = True


class _Wait(tenacity.wait.wait_base):
    """Wait as long as the server says, never less; without its word, exponentially with full jitter."""

    def __init__(self, policy: RetryPolicy) -> None:
        self._policy = policy

    def __call__(self, retry_state: tenacity.RetryCallState) -> float:
        error = retry_state.outcome.exception() if retry_state.outcome else None
        asked = error.retry_after if isinstance(error, TransientError) else None
        if asked is not None and self._policy.heed_server:
            return asked + random.uniform(0, 0.1 * max(asked, self._policy.first_wait))
        ceiling = min(self._policy.longest_wait, self._policy.first_wait * 2**retry_state.attempt_number)
        return random.uniform(0, ceiling)


def with_retry(call: Callable[..., Awaitable[R]], policy: RetryPolicy) -> Callable[..., Awaitable[R]]:
    """Return the call, tried again while it raises TransientError and the policy allows; the last error is raised."""

    async def retried(*args: object, **kwargs: object) -> R:
        attempts = tenacity.AsyncRetrying(
            retry=tenacity.retry_if_exception_type(TransientError),
            stop=tenacity.stop_after_attempt(policy.attempts) | tenacity.stop_before_delay(policy.deadline),
            wait=_Wait(policy),
            reraise=True,
        )
        return await attempts(call, *args, **kwargs)

    return retried
