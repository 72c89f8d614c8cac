"""SQLite: one file with keys, indexes, full-text search and the views that answer the usual questions."""

import sqlite3
from pathlib import Path

from extractor.exporting.rows import Batch
from extractor.exporting.table import Column, Kind, Table
from extractor.exporting.tables import EVERY_TABLE
from extractor.exporting.views import SEARCHED, VIEWS

# An exact number is TEXT: with NUMERIC affinity SQLite would make a double of it.
_TYPES = {Kind.TEXT: "TEXT", Kind.INTEGER: "INTEGER", Kind.REAL: "REAL", Kind.NUMBER: "TEXT"}
# What people look for beside keys.
_INDEXED = (
    ("articles", "id"),
    ("articles", "sha256"),
    ("articles", "outlet"),
    ("articles", "published_at"),
    ("sources", "name"),
    ("claims", "status"),
    ("figures", "status"),
    ("figures", "kind"),
    ("figures", "value_real"),
    ("findings", "code"),
)


class SqliteFile:
    """Writes tables into an SQLite file."""

    def __init__(self, path: Path) -> None:
        self._rows = sqlite3.connect(path, isolation_level=None)
        # Nobody sees the file before it is whole, so there is nothing to roll back to; sorting goes to disk.
        self._rows.executescript(
            "PRAGMA page_size=8192; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA temp_store=FILE;"
            "PRAGMA cache_size=-16384; PRAGMA foreign_keys=OFF; PRAGMA encoding='UTF-8'"
        )
        for table in EVERY_TABLE:
            self._rows.execute(_create(table))
        self._rows.execute("BEGIN")
        self._insert = {
            table.name: f"INSERT INTO {table.name} VALUES ({', '.join('?' * len(table.columns))})"
            for table in EVERY_TABLE
        }

    def write(self, rows: Batch) -> None:
        """Write rows."""
        for name, some in rows.items():
            if some:
                self._rows.executemany(self._insert[name], some)

    def finish(self) -> None:
        """Make indexes, search and views, and close."""
        for table in EVERY_TABLE:
            for column in table.columns:
                if column.refers:
                    self._index(table.name, column.name)
        for name, column_name in _INDEXED:
            self._index(name, column_name)
        for name, columns in SEARCHED.items():
            self._search(name, columns)
        for view in VIEWS:
            self._rows.execute(f"CREATE VIEW {view.name} AS {view.query}")
        self._rows.execute("COMMIT")
        self._rows.execute("ANALYZE")
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._rows.close()

    def _index(self, table: str, column: str) -> None:
        self._rows.execute(f"CREATE INDEX {table}_{column} ON {table} ({column})")

    def _search(self, table: str, columns: tuple[str, ...]) -> None:
        """Make a search table that keeps no second copy of the text; Datasette finds it by its ``content``."""
        search = f"{table}_fts"
        listed = ", ".join(columns)
        self._rows.execute(
            f'CREATE VIRTUAL TABLE {search} USING FTS5 ({listed}, content="{table}", content_rowid="key", '
            "tokenize='unicode61 remove_diacritics 2')"
        )
        self._rows.execute(f"INSERT INTO {search} ({search}) VALUES ('rebuild')")


def _create(table: Table) -> str:
    columns = ",\n  ".join(_defined(column) for column in table.columns)
    return f"CREATE TABLE {table.name} (\n  {columns}\n)"


def _defined(column: Column) -> str:
    if column.name == "key":
        return "key INTEGER PRIMARY KEY"
    refers = f" REFERENCES {column.refers} (key)" if column.refers else ""
    return f"{column.name} {_TYPES[column.kind]}{refers}"
