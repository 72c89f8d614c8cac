"""Parquet: one file a table in a folder, row groups written as they fill.

Exact decimal numbers are text: a Parquet decimal has one scale for a whole column and no more than 76 digits, which
news doesn't keep to.  pandas, polars and DuckDB read them exactly, and the ``_real`` columns beside them as doubles.
"""

from pathlib import Path
from typing import Any

from extractor.errors import UsageError
from extractor.exporting.rows import Batch
from extractor.exporting.table import Kind, Row, Table
from extractor.exporting.tables import EVERY_TABLE

try:
    import pyarrow
    import pyarrow.parquet
except ImportError as error:
    raise UsageError("--to parquet needs pyarrow; install it with: pip install 'extractor[parquet]'") from error

# What fills a row group: rows or, where texts are long, their characters.
_MOST_ROWS = 20_000
_MOST_CHARACTERS = 4_000_000

_TYPES = {
    Kind.TEXT: pyarrow.string(),
    Kind.INTEGER: pyarrow.int64(),
    Kind.REAL: pyarrow.float64(),
    Kind.NUMBER: pyarrow.string(),
}


class ParquetFolder:
    """Writes tables as Parquet files into a folder."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self._files = {table.name: _File(folder / f"{table.name}.parquet", table) for table in EVERY_TABLE}

    def write(self, rows: Batch) -> None:
        """Take rows; those of a full row group are written."""
        for name, some in rows.items():
            if some:
                self._files[name].take(some)

    def finish(self) -> None:
        """Write what is left and close the files."""
        for file in self._files.values():
            file.flush()
        self.close()

    def close(self) -> None:
        """Close the files."""
        for file in self._files.values():
            file.close()


class _File:
    """One table's file and the rows that wait for it."""

    def __init__(self, path: Path, table: Table) -> None:
        self._schema = pyarrow.schema([_field(column.name, column.kind, column.meaning) for column in table.columns])
        self._writer = pyarrow.parquet.ParquetWriter(path, self._schema, compression="zstd")
        self._texts = [n for n, column in enumerate(table.columns) if column.kind is Kind.TEXT]
        self._rows: list[Row] = []
        self._characters = 0

    def take(self, rows: Any) -> None:
        self._rows.extend(rows)
        self._characters += sum(len(row[n] or "") for row in rows for n in self._texts)
        if len(self._rows) >= _MOST_ROWS or self._characters >= _MOST_CHARACTERS:
            self.flush()

    def flush(self) -> None:
        columns = list(zip(*self._rows, strict=True)) or [()] * len(self._schema)
        arrays = [pyarrow.array(values, field.type) for values, field in zip(columns, self._schema, strict=True)]
        self._writer.write_batch(pyarrow.record_batch(arrays, schema=self._schema))
        self._rows, self._characters = [], 0

    def close(self) -> None:
        self._writer.close()


def _field(name: str, kind: Kind, meaning: str) -> Any:
    return pyarrow.field(name, _TYPES[kind], metadata={"description": meaning})
