"""The results file: one line an article, appended as each ends, continued by the next run."""

import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TextIO

from extractor.errors import OutputError, UsageError
from extractor.schemas import Facts, Failure


@dataclass(frozen=True, slots=True)
class Origin:
    """What has to be the same for results to stand in one file."""

    engine: str
    model: str | None

    def __str__(self) -> str:
        return self.model or self.engine


@dataclass
class Tally:
    """Counts over the facts of a run, for its summary."""

    done: int = 0
    failed: int = 0
    statuses: dict[str, Counter[str]] = field(
        default_factory=lambda: {"claims": Counter(), "sources": Counter(), "figures": Counter()}
    )
    codes: Counter[str] = field(default_factory=Counter)

    def add(self, facts: Facts) -> None:
        """Count the records and findings of one article."""
        self.done += 1
        for kind, counter in self.statuses.items():
            for record in getattr(facts, kind):
                counter[record.status] += 1
                self.codes.update(found.code for found in record.findings)
        self.codes.update(found.code for found in facts.findings)


class ResultsFile:
    """Appends facts to a file and failures to the one beside it; without a path, facts go to standard output.

    Opening reads what an earlier run has left: ``done`` holds the hashes of its articles.  A last line that was cut
    short is set aside in ``NAME.torn``, and its article is done again.  ``notes`` says what was found.
    Raises UsageError where the file holds another engine's results, OutputError where it can't be written.
    """

    def __init__(self, path: str | None, origin: Origin, *, fresh: bool = False) -> None:
        self._path = Path(path) if path else None
        self.done: set[str] = set()
        self.notes: list[str] = []
        self._stream: TextIO = sys.stdout
        if self._path:
            self._open(self._path, origin, fresh)

    @property
    def failures_path(self) -> Path | None:
        """Where failures go: ``facts.failed.jsonl`` beside ``facts.jsonl``."""
        return self._path.with_suffix(f".failed{self._path.suffix}") if self._path else None

    def write(self, facts: Facts) -> None:
        """Append one article's facts and hand them to the operating system."""
        self._append(self._stream, facts.model_dump_json())

    def write_failure(self, failure: Failure) -> None:
        """Append one failure to the file beside the results, if there is one."""
        if self.failures_path:
            try:
                with self.failures_path.open("a", encoding="utf-8") as stream:
                    self._append(stream, failure.model_dump_json())
            except OSError as error:
                raise _cannot_write(self.failures_path, error) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._path:
            try:
                self._stream.close()
            except OSError as failed:
                if error is None:
                    raise _cannot_write(self._path, failed) from failed

    def _append(self, stream: TextIO, line: str) -> None:
        try:
            stream.write(line + "\n")
            stream.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise _cannot_write(self._path or Path("standard output"), error) from error

    def _open(self, path: Path, origin: Origin, fresh: bool) -> None:
        try:
            if fresh and path.is_file():
                self.notes.append(f"{path}: the earlier results are kept in {_set_aside(path)}")
            if path.is_file():  # A device or a pipe has nothing to go on from.
                self._continue(path, origin)
            self._stream = path.open("a", encoding="utf-8", newline="\n")
            if self.failures_path and self.failures_path.exists():
                self.failures_path.unlink()  # Every failed article is tried again in this run.
        except OSError as error:
            raise _cannot_write(path, error) from error

    def _continue(self, path: Path, origin: Origin) -> None:
        good = 0
        with path.open("rb") as stream:
            for number, line in enumerate(stream, 1):
                row = _row(line)
                if row is None and not line.endswith(b"\n"):
                    break
                if row is None:
                    self.notes.append(f"{path}: line {number} is no article's facts; left as it is")
                else:
                    _refuse_other(path, number, row, origin)
                    self.done.add(row["article"]["sha256"])
                good = stream.tell()
        self._mend_end(path, good)

    def _mend_end(self, path: Path, good: int) -> None:
        """Set a line that was cut short aside, and end a whole last line with its line break."""
        with path.open("rb+") as stream:
            stream.seek(good)
            cut = stream.read()
            if cut:
                torn = path.with_name(path.name + ".torn")
                with torn.open("ab") as kept:
                    kept.write(cut + b"\n")
                stream.truncate(good)
                self.notes.append(f"{path}: its last line was cut short; kept in {torn}, its article is done again")
            stream.seek(max(0, good - 1))
            if good and stream.read(1) != b"\n":
                stream.write(b"\n")


def _row(line: bytes) -> dict[str, Any] | None:
    """Return a line of facts as it stands, None if it is none."""
    try:
        row = json.loads(line)
        row["article"]["sha256"], row["provenance"]["engine"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return row if isinstance(row, dict) else None


def _refuse_other(path: Path, number: int, row: dict[str, Any], origin: Origin) -> None:
    provenance = row["provenance"]
    there = Origin(provenance["engine"], provenance.get("model"))
    if there != origin:
        raise UsageError(
            f"{path}: line {number} holds results of {there}, this run is {origin}: choose another -o, or --fresh to "
            "start anew"
        )


def _set_aside(path: Path) -> Path:
    n = 1
    while (kept := path.with_name(f"{path.name}.{n}")).exists():
        n += 1
    path.rename(kept)
    return kept


def _cannot_write(path: Path, error: OSError) -> OutputError:
    return OutputError(f"{path}: can't be written: {error.strerror or error}; choose another -o or make room")
