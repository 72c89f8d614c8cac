"""Answers on disk: kept for ever, as JSON, in a folder of one's own.  Nothing is ever unpickled."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import diskcache

from extractor.errors import OutputError, UsageError

# diskcache refuses no size and asks for one; nothing that was paid for is to make room for anything.
_NO_LIMIT = 2**50


class SafeJSONDisk(diskcache.JSONDisk):  # type: ignore[misc]  # diskcache has no types
    """JSON alone: a row that was planted as a pickle, key or value, is refused and never loaded (CVE-2025-69872)."""

    def get(self, key: Any, raw: Any) -> Any:
        """Return a key; ValueError for a pickled one."""
        if not raw:
            raise ValueError("a pickled key was refused")
        return super().get(key, raw)

    def fetch(self, mode: Any, filename: Any, value: Any, read: Any) -> Any:
        """Return a value; ValueError for a pickled one."""
        if mode == diskcache.core.MODE_PICKLE:
            raise ValueError("a pickled value was refused")
        return super().fetch(mode, filename, value, read)


@dataclass(frozen=True, slots=True)
class Entry:
    """An answer as the server sent it, which model gave it, and when."""

    key: str
    model: str
    created_at: str
    answer: str


class AnswerStore:
    """Answers under keys, shared by processes.

    The folder is made with mode 0700.  Raises UsageError for a folder that can't be used or whose content is damaged
    or foreign, OutputError where an answer can't be written.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with self._said():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder.chmod(0o700)
            # Settings are stored and the last opener's win, the disk class is not: both are given on every opening.
            self._rows = diskcache.Cache(
                str(folder), disk=SafeJSONDisk, eviction_policy="none", cull_limit=0, size_limit=_NO_LIMIT
            )

    def get(self, key: str) -> str | None:
        """Return the answer, None if there is none."""
        with self._said():
            row = self._rows.get(key, retry=True)
            return None if row is None else str(row["answer"])

    def put(self, key: str, answer: str, model: str) -> None:
        """Keep an answer."""
        row = {"model": model, "created_at": datetime.now(UTC).isoformat(timespec="seconds"), "answer": answer}
        try:
            self._rows.set(key, row, retry=True)
        except (OSError, sqlite3.Error) as error:
            raise OutputError(
                f"{self.folder}: the answer can't be kept: {error}; make room or say --no-cache"
            ) from error

    def drop(self, key: str) -> None:
        """Forget an answer, if there is one."""
        with self._said():
            self._rows.delete(key, retry=True)

    def entries(self) -> Iterator[Entry]:
        """Yield every answer, the oldest first."""
        with self._said():
            for key in self._rows:
                row = self._rows.get(key, retry=True)
                if row is not None:
                    yield Entry(key, row["model"], row["created_at"], row["answer"])

    def clear(self) -> int:
        """Remove every answer; return how many there were."""
        with self._said():
            return int(self._rows.clear(retry=True))

    def __len__(self) -> int:
        with self._said():
            return len(self._rows)

    @property
    def size(self) -> int:
        """The bytes on disk."""
        with self._said():
            return int(self._rows.volume())

    @contextmanager
    def _said(self) -> Iterator[None]:
        """Say in one line what keeps the folder from being used."""
        try:
            yield
        except (OSError, sqlite3.Error) as error:
            why = getattr(error, "strerror", None) or error
            message = f"{self.folder}: can't be used as a cache: {why}; choose another --cache-dir or say --no-cache"
            raise UsageError(message) from error
        except (ValueError, TypeError, KeyError) as error:
            message = f"{self.folder}: holds a row that is none of ours ({error}); remove the folder or choose another"
            raise UsageError(message) from error
