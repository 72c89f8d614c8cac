"""For machines: every event as a line of JSON on standard error."""

import json
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Self

from extractor.cli.watching.interface import State, reason_of
from extractor.schemas import Failure

_SECONDS_BETWEEN_LINES = 10.0


class JSONLines:
    """Writes ``note``, ``failed``, ``progress`` and ``end`` events."""

    def __init__(self) -> None:
        self._next = time.monotonic() + _SECONDS_BETWEEN_LINES

    def note(self, line: str) -> None:
        """Write a note."""
        _write("note", message=line)

    def failed(self, failure: Failure) -> None:
        """Write an article that failed."""
        _write(
            "failed", path=failure.path, id=failure.article.id if failure.article else None, reason=reason_of(failure)
        )

    def step(self, state: State) -> None:
        """Write how far the run is, every so often."""
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + _SECONDS_BETWEEN_LINES
            _write("progress", **_numbers(state))

    def end(self, state: State, how: str, summary: Callable[[], Any]) -> None:
        """Write what the run came to."""
        findings = dict(state.tally.codes.most_common())
        _write("end", ended=how, **_numbers(state), records=state.tally.statuses, findings=findings)

    def error(self, message: str, status: int) -> None:
        """Write what ended the command."""
        _write("error", message=message, status=status)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave nothing open."""


def _numbers(state: State) -> dict[str, Any]:
    left = state.seconds_left
    return {
        "total": state.total,
        "ok": state.tally.ok,
        "partial": state.tally.partial,
        "failed": state.tally.failed,
        "done_before": state.before,
        "repeated": state.repeated,
        "flagged": state.tally.records("flagged"),
        "rejected": state.tally.records("rejected"),
        "articles_per_second": round(state.rate, 3),
        "seconds": round(state.seconds, 3),
        "seconds_left": None if left is None else round(left, 1),
        "calls": state.spent.calls,
        "cached_calls": state.spent.cached_calls,
        "input_tokens": state.spent.input_tokens,
        "output_tokens": state.spent.output_tokens,
        "cost_usd": state.spent.cost_usd,
    }


def _write(event: str, **what: Any) -> None:
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    print(json.dumps({"at": at, "event": event, **what}, ensure_ascii=False), file=sys.stderr, flush=True)
