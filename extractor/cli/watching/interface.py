"""What a watch is to a run."""

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Protocol

from extractor.engines import Usage
from extractor.results import Tally
from extractor.schemas import Failure

_LEAST_SECONDS = 0.001


@dataclass(slots=True)
class State:
    """How far a run is: ``total`` is None where nobody knows yet how many articles there are.

    ``before`` had ended in an earlier run, ``repeated`` have the text of another article of this one.
    """

    total: int | None
    tally: Tally = field(default_factory=Tally)
    before: int = 0
    repeated: int = 0
    spent: Usage = field(default_factory=Usage)
    started: float = field(default_factory=time.monotonic)

    @property
    def ended(self) -> int:
        """The articles that ended in this run."""
        return self.tally.done + self.tally.failed

    @property
    def behind(self) -> int:
        """The articles that nothing is left to do for."""
        return self.ended + self.before + self.repeated

    @property
    def seconds(self) -> float:
        """How long the run has taken so far."""
        return time.monotonic() - self.started

    @property
    def rate(self) -> float:
        """Articles a second."""
        return self.ended / max(self.seconds, _LEAST_SECONDS)

    @property
    def seconds_left(self) -> float | None:
        """How long it will still take at this rate, None where nobody knows."""
        if self.total is None or not self.ended:
            return None
        return (self.total - self.behind) / self.rate

    def __str__(self) -> str:
        """Say it in one line."""
        parts = [
            f"{self.behind:,} of {self.total:,} articles" if self.total is not None else f"{self.behind:,} articles"
        ]
        if self.tally.failed:
            parts.append(f"{self.tally.failed:,} failed")
        parts += [f"{count:,} {status}" for status in ("flagged", "rejected") if (count := self.tally.records(status))]
        parts.append(f"{self.rate:.1f}/s")
        if self.spent.calls or self.spent.cached_calls:
            parts.append(f"{self.spent.input_tokens + self.spent.output_tokens:,} tokens")
        if self.spent.cost_usd is not None:
            parts.append(f"${self.spent.cost_usd:.2f}")
        if self.seconds_left is not None:
            parts.append(f"{timedelta(seconds=round(self.seconds_left))} left")
        return ", ".join(parts)


class Watch(AbstractContextManager["Watch"], Protocol):
    """Shows what a run does."""

    def note(self, line: str) -> None:
        """Show what a user should know."""

    def failed(self, failure: Failure) -> None:
        """Show an article that failed."""

    def step(self, state: State) -> None:
        """Show how far the run is; is called often."""

    def end(self, state: State, how: str, summary: Callable[[], Any]) -> None:
        """Show what the run came to."""

    def error(self, message: str, status: int) -> None:
        """Show what ended the command, as the last thing."""


def reason_of(failure: Failure) -> str:
    """Return a failure's reason, beginning with the article's path."""
    if failure.path and not failure.reason.startswith(failure.path):
        return f"{failure.path}: {failure.reason}"
    return failure.reason
