"""For people: a bar on a terminal, a plain line every so often where there is none."""

import time
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

from extractor.cli.voice import Voice
from extractor.cli.watching.interface import State, reason_of
from extractor.schemas import Failure

_SECONDS_BETWEEN_LINES = 30.0
_SECONDS_BETWEEN_LOOKS = 0.2


class Quiet:
    """Says what went wrong, and nothing else."""

    def __init__(self) -> None:
        self.voice = Voice()

    def note(self, line: str) -> None:
        """Print a line."""
        self.voice.note(line)

    def failed(self, failure: Failure) -> None:
        """Print why an article failed."""
        self.note(f"failed: {reason_of(failure)}")

    def error(self, message: str, status: int) -> None:
        """Print a line."""
        self.note(message)

    def step(self, state: State) -> None:
        """Say nothing."""

    def end(self, state: State, how: str, summary: Callable[[], Any]) -> None:
        """Say nothing."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave nothing open."""


class PlainLines(Quiet):
    """Prints how far the run is every so often, and the summary."""

    def __init__(self) -> None:
        super().__init__()
        self._next = time.monotonic() + _SECONDS_BETWEEN_LINES

    def step(self, state: State) -> None:
        """Print a line if it is time for one."""
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + _SECONDS_BETWEEN_LINES
            self.note(str(state))

    def end(self, state: State, how: str, summary: Callable[[], Any]) -> None:
        """Print the summary."""
        self.voice.tell(summary())


class Bar(PlainLines):
    """Shows a bar with how far the run is."""

    def __init__(self) -> None:
        super().__init__()
        columns = (SpinnerColumn(), BarColumn(bar_width=24), TextColumn("{task.description}", markup=False))
        self._progress = Progress(*columns, console=self.voice.console, transient=True)
        self._task = self._progress.add_task("reading", total=None)
        self._next = 0.0

    def step(self, state: State) -> None:
        """Move the bar, a few times a second."""
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + _SECONDS_BETWEEN_LOOKS
            self._progress.update(self._task, total=state.total, completed=state.behind, description=str(state))

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def end(self, state: State, how: str, summary: Callable[[], Any]) -> None:
        """Take the bar away and print the summary."""
        self._progress.stop()
        super().end(state, how, summary)
