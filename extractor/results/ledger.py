"""The ledger of a run: each article ends in the results file or in that of the failures, once."""

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from filelock import FileLock
from pydantic_core import from_json

from extractor.disk_set import DiskSet
from extractor.errors import OutputError, UsageError
from extractor.locks import release, take
from extractor.results.appending import AppendFile, Lines, StandardOutput, cannot_write
from extractor.results.manifest import earlier_runs, manifest_path
from extractor.results.settings import differences
from extractor.results.tally import Recorded
from extractor.schemas import Failure, Run, RunSettings


@dataclass(slots=True)
class Before:
    """What earlier runs have left: the articles that ended, by their hashes; what can't be read, by its path."""

    ended: DiskSet = field(default_factory=DiskSet)
    unreadable: DiskSet = field(default_factory=DiskSet)
    counts: Counter[str] = field(default_factory=Counter)


class Ledger:
    """Appends facts to a results file and failures to the one beside it; without a path, facts go to standard output.

    Opening reads what earlier runs have left in ``before``.  A last line that was cut short is set aside in
    ``NAME.torn``, and its article is done again.  With ``fresh``, earlier results are kept under another name; with
    ``retry_failed``, what had failed or was partial counts as not done: the partial facts are kept beside.  ``notes``
    say what was found.  Raises UsageError where the file holds results of other settings or another run writes to it,
    OutputError where it can't be written.
    """

    def __init__(
        self, path: str | None, settings: RunSettings, *, fresh: bool = False, retry_failed: bool = False
    ) -> None:
        self.path = Path(path) if path else None
        self.before = Before()
        self.notes: list[str] = []
        self.earlier: tuple[Run, ...] = ()
        self._settings = settings
        self._failures: AppendFile | None = None
        self._lock: FileLock | None = None
        self._lines: Lines = self._open(self.path, fresh, retry_failed) if self.path else StandardOutput()

    @property
    def failures_path(self) -> Path | None:
        """Where failures go: ``facts.failed.jsonl`` beside ``facts.jsonl``."""
        return self._beside("failed") if self.path else None

    def write(self, recorded: Recorded) -> None:
        """Append one article's facts and hand them to the operating system."""
        self._lines.append(recorded.line)

    def write_failure(self, failure: Failure) -> None:
        """Append one failure to the file beside the results, if there is one."""
        if self.failures_path:
            self._failures = self._failures or AppendFile(self.failures_path)
            self._failures.append(failure.model_dump_json().encode("utf-8"))

    def close(self) -> None:
        """Let all be on the disk, and other runs write."""
        with ExitStack() as last:
            last.callback(self._unlock)
            if self._failures:
                last.callback(self._failures.close)
            self._lines.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self.close()
        except OutputError:
            if error is None:
                raise

    def _beside(self, what: str) -> Path:
        assert self.path
        return self.path.with_suffix(f".{what}{self.path.suffix}")

    def _open(self, path: Path, fresh: bool, retry_failed: bool) -> AppendFile:
        lines = AppendFile(path)
        if not lines.is_plain:  # A device or a pipe has nothing to go on from.
            return lines
        lines.close()
        self._lock = _locked(path)
        try:
            if fresh:
                self._set_earlier_aside(path)
            lines = AppendFile(path)
            if not fresh:
                self.earlier = earlier_runs(path, self._settings) if path.stat().st_size else ()
                self._read(lines)
                if retry_failed:
                    lines = self._forget_failed(lines)
        except BaseException:
            lines.close()
            self._unlock()
            raise
        return lines

    def _unlock(self) -> None:
        if self._lock:
            release(self._lock)
            self._lock = None

    def _set_earlier_aside(self, path: Path) -> None:
        try:
            for old in (self.failures_path, manifest_path(path), path):
                if old and old.is_file() and old.stat().st_size:
                    kept = _set_aside(old)
                    if old == path:
                        self.notes.append(f"{old}: the earlier results are kept in {kept}")
        except OSError as error:
            raise cannot_write(path, error) from error

    def _read(self, lines: AppendFile) -> None:
        good = 0
        for number, line, after in _lines_of(lines.path):
            row = _row(line)
            if row is None and not line.endswith(b"\n"):
                break
            if row is None:
                self.notes.append(f"{lines.path}: line {number} is no article's facts; left as it is")
            else:
                self._refuse_other(number, row)
                self.before.ended.add(row["article"]["sha256"])
                self.before.counts[row.get("outcome", "ok")] += 1
            good = after
        self._mend_end(lines, good)
        self._read_failures()

    def _mend_end(self, lines: AppendFile, good: int) -> None:
        """Set a line that was cut short aside, and end a whole last line with its line break."""
        with lines.path.open("rb") as stream:
            stream.seek(max(0, good - 1))
            ends = stream.read(1) if good else b"\n"
            cut = stream.read()
        if cut:
            torn = lines.path.with_name(lines.path.name + ".torn")
            with torn.open("ab") as kept:
                kept.write(cut + b"\n")
            lines.truncate(good)
            self.notes.append(f"{lines.path}: its last line was cut short; kept in {torn}, its article is done again")
        if ends != b"\n":
            lines.append(b"")

    def _read_failures(self) -> None:
        assert self.failures_path
        if not self.failures_path.is_file():
            return
        good = 0
        for _, line, after in _lines_of(self.failures_path):
            try:
                failure = Failure.model_validate_json(line)
            except ValueError:
                if not line.endswith(b"\n"):
                    break
                failure = None
            if failure and failure.article:
                self.before.counts["failed"] += self.before.ended.add(failure.article.sha256)
            elif failure and failure.path:
                self.before.counts["failed"] += self.before.unreadable.add(failure.path)
            good = after
        failures = AppendFile(self.failures_path)
        failures.truncate(good)
        failures.close()

    def _forget_failed(self, lines: AppendFile) -> AppendFile:
        """Count what failed or was partial as not done; partial facts move to a file of their own."""
        assert self.failures_path
        try:
            self.failures_path.unlink(missing_ok=True)
            if self.before.counts["partial"]:
                lines = self._without_partial(lines)
        except OSError as error:
            raise cannot_write(lines.path, error) from error
        self.before = Before()
        self._read(lines)
        return lines

    def _without_partial(self, lines: AppendFile) -> AppendFile:
        partial = AppendFile(self._beside("partial"))
        whole = lines.path.with_name(lines.path.name + ".new")
        whole.unlink(missing_ok=True)
        rewritten = AppendFile(whole)
        for _, line, _ in _lines_of(lines.path):
            row = _row(line)
            target = partial if row and row.get("outcome") == "partial" else rewritten
            target.append(line.rstrip(b"\n"))
        self.notes.append(f"{lines.path}: partial facts are done again; what there was is kept in {partial.path}")
        for written in (partial, rewritten, lines):
            written.close()
        whole.replace(lines.path)
        return AppendFile(lines.path)

    def _refuse_other(self, number: int, row: dict[str, Any]) -> None:
        provenance = row["provenance"]
        here = self._settings.model_dump(include={"engine", "model", "prompts", "schema_sha256"})
        there = {name: provenance.get(name, value) for name, value in here.items()}
        if told := differences(there, here):
            raise UsageError(
                f"{self.path}: line {number} was made otherwise ({told}): choose another -o, or --fresh to start anew"
            )


def _locked(path: Path) -> FileLock:
    """Return the lock on a results file, by whatever name it goes: a hidden file beside it.

    The results themselves can't be locked everywhere: what is locked on Windows, nobody can read.
    """
    real = path.resolve()
    try:
        lock = take(real.with_name(f".{real.name}.lock"))
    except OSError as error:
        raise cannot_write(path, error) from error
    if lock is None:
        raise UsageError(f"{path}: another run is writing to it; wait for its end or choose another -o")
    return lock


def _lines_of(path: Path) -> Iterator[tuple[int, bytes, int]]:
    """Yield the lines of a file with their numbers and the offsets after them."""
    after = 0
    with path.open("rb") as stream:
        for number, line in enumerate(stream, 1):
            after += len(line)
            yield number, line, after


def _row(line: bytes) -> dict[str, Any] | None:
    """Return a line of facts as it stands, None if it is none."""
    try:
        row = from_json(line)
        row["article"]["sha256"], row["provenance"]["engine"]
    except (ValueError, TypeError, KeyError):
        return None
    return row if isinstance(row, dict) else None


def _set_aside(path: Path) -> Path:
    n = 1
    while (kept := path.with_name(f"{path.name}.{n}")).exists():
        n += 1
    os.rename(path, kept)  # noqa: PTH104
    return kept
