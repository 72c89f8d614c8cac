"""A set on disk: a million keys in a few megabytes of memory."""

import sqlite3
from collections.abc import Iterator

_CACHE_KIB = 512


class DiskSet:
    """A set of strings in a temporary file that goes away with it.

    >>> seen = DiskSet()
    >>> seen.add("b"), seen.add("a"), seen.add("b")
    (True, True, False)
    >>> "a" in seen, len(seen), list(seen)
    (True, 2, ['a', 'b'])
    """

    def __init__(self) -> None:
        # An empty name is SQLite's own for a temporary file that nobody else sees; what fits its cache stays in memory.
        self._rows = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._rows.executescript(
            f"PRAGMA cache_size=-{_CACHE_KIB}; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
            "CREATE TABLE keys (key BLOB PRIMARY KEY) WITHOUT ROWID"
        )

    def add(self, key: str) -> bool:
        """Add a key; return whether it is new."""
        return self._rows.execute("INSERT OR IGNORE INTO keys VALUES (?)", (_bytes(key),)).rowcount > 0

    def __contains__(self, key: str) -> bool:
        return self._rows.execute("SELECT 1 FROM keys WHERE key = ?", (_bytes(key),)).fetchone() is not None

    def __iter__(self) -> Iterator[str]:
        """Yield the keys in order."""
        for (key,) in self._rows.execute("SELECT key FROM keys ORDER BY key"):
            yield key.decode("utf-8", "surrogatepass")

    def __len__(self) -> int:
        return int(self._rows.execute("SELECT count(*) FROM keys").fetchone()[0])


def _bytes(key: str) -> bytes:
    """Return a key in bytes; a file's name may hold half surrogates, which stand for bytes that are no UTF-8."""
    return key.encode("utf-8", "surrogatepass")
