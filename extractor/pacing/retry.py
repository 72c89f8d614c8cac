"""Trying again what may pass: limits, server errors, broken connections.  Nothing here knows a vendor."""

import logging
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Literal, TypeVar

import tenacity

from extractor.errors import ModelError

R = TypeVar("R")
_log = logging.getLogger(__name__)

Kind = Literal["refused", "unreachable", "faulty"]
"""``refused``: the server is overloaded or a limit is reached; ``unreachable``: there is no connection to be had;
``faulty``: something went wrong with this one request."""


class TransientError(ModelError):
    """A call failed in a way that may pass; ``why`` is the bare cause, ``retry_after`` the server's word, in seconds.

    ``counts`` tells whether it is one of the question's own attempts; what befalls all questions is none, and is waited
    for by all together (`extractor.pacing.gate`).
    """

    def __init__(
        self, message: str, retry_after: float | None = None, kind: Kind = "faulty", why: str | None = None
    ) -> None:
        super().__init__(message)
        self.why = why or message
        self.retry_after = retry_after
        self.kind = kind
        self.counts = True


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How often and how long to try; times in seconds.

    ``attempts`` are a question's own: faults that befall it while others are answered.  ``patience`` is for a server
    that was there and answers nobody any more, or only says that it is overloaded; ``first_patience`` for one that is
    overloaded and has never answered.  ``timeout`` is for one answer, from the request to its last byte: a model on
    one's own machine may take minutes for a long one, and what has timed out is paid for again.
    ``heed_server`` is off where no server stands behind an answer: a recording that asks to wait is not waited for.
    """

    attempts: int = 6
    patience: float = 14_400.0
    first_patience: float = 900.0
    first_wait: float = 0.5
    longest_wait: float = 30.0
    timeout: float = 600.0
    heed_server: bool = True

    def backoff(self, failures: int) -> float:
        """Return how long to wait after so many failures in a row: exponential, with full jitter."""
        return random.uniform(0, min(self.longest_wait, self.first_wait * 2.0 ** min(failures, 32)))


class _Attempts:
    """Counts a call's own failures: when to stop, and how long to wait after each."""

    def __init__(self, policy: RetryPolicy) -> None:
        self._policy, self._failures = policy, 0

    def stop(self, retry_state: tenacity.RetryCallState) -> bool:
        error = _error(retry_state)
        self._failures += error is not None and error.counts
        return self._failures >= self._policy.attempts

    def wait(self, retry_state: tenacity.RetryCallState) -> float:
        """Wait for what is our own; what befalls all is waited for by all."""
        error = _error(retry_state)
        return self._policy.backoff(self._failures) if error is not None and error.counts else 0.0


def _error(retry_state: tenacity.RetryCallState) -> TransientError | None:
    error = retry_state.outcome.exception() if retry_state.outcome else None
    return error if isinstance(error, TransientError) else None


def _tell(retry_state: tenacity.RetryCallState) -> None:
    """Log that a request is made again; when, the gate has the last word."""
    error = _error(retry_state)
    if error is not None:
        said = {"event": "retry", "tries": retry_state.attempt_number, "kind": error.kind}
        _log.info("%s; asked again", error, extra=said)


def with_retry(call: Callable[..., Awaitable[R]], policy: RetryPolicy) -> Callable[..., Awaitable[R]]:
    """Return the call, tried again while it raises TransientError and the policy allows; the last error is raised."""

    async def retried(*args: object, **kwargs: object) -> R:
        counted = _Attempts(policy)
        attempts = tenacity.AsyncRetrying(
            retry=tenacity.retry_if_exception_type(TransientError),
            stop=counted.stop,
            wait=counted.wait,
            before_sleep=_tell,
            reraise=True,
        )
        return await attempts(call, *args, **kwargs)

    return retried
