"""CSV: one file a table in a folder, right in a spreadsheet and safe to open in one.

Text stands in quotation marks, nothing (no text at all) as nothing, numbers bare.  Lines end as RFC 4180 has it, and a
byte-order mark tells Excel that it is UTF-8.
"""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TextIO

from extractor.exporting.rows import Batch
from extractor.exporting.table import Kind, Row, Table, Value
from extractor.exporting.tables import EVERY_TABLE

_BUFFER = 2**18
# What a spreadsheet takes for a formula, also after it has stripped or split; and the apostrophe itself, so that
# whoever reads the file may take one apostrophe off every text that begins with one.
_GUARDED = tuple("=+-@\t\r\n'＝＋－＠")


class CsvFolder:
    """Writes tables as CSV files into a folder."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self._files = {table.name: _File(folder / f"{table.name}.csv", table) for table in EVERY_TABLE}

    def write(self, rows: Batch) -> None:
        """Write rows, each to its table's file."""
        for name, some in rows.items():
            self._files[name].write(some)

    def finish(self) -> None:
        """Close the files."""
        self.close()

    def close(self) -> None:
        """Close the files, whatever becomes of one."""
        with ExitStack() as all_of_them:
            for file in self._files.values():
                all_of_them.callback(file.close)


class _File:
    """One table's file."""

    def __init__(self, path: Path, table: Table) -> None:
        self._stream: TextIO = path.open("w", encoding="utf-8", newline="", buffering=_BUFFER)
        self._stream.write("\ufeff" + ",".join(table.names) + "\r\n")
        self._write = [_WRITERS[column.kind] for column in table.columns]

    def write(self, rows: Sequence[Row]) -> None:
        write = self._write
        self._stream.writelines(
            ",".join([as_cell(value) for as_cell, value in zip(write, row, strict=True)]) + "\r\n" for row in rows
        )

    def close(self) -> None:
        self._stream.close()


def cell(text: str) -> str:
    r"""Return a cell of text: in quotation marks, with an apostrophe before what a spreadsheet would compute.

    >>> [cell(text) for text in ('He said "no".', "=1+1", "-5 degrees", "'tis")]
    ['"He said ""no""."', '"\'=1+1"', '"\'-5 degrees"', '"\'\'tis"']
    """
    guard = "'" if text.startswith(_GUARDED) else ""
    return f'"{guard}{text.replace(chr(34), chr(34) * 2)}"'


def _text(value: Value) -> str:
    return "" if value is None else cell(str(value))


def _bare(value: Value) -> str:
    return "" if value is None else str(value)


_WRITERS: dict[Kind, Callable[[Value], str]] = {
    Kind.TEXT: _text,
    Kind.INTEGER: _bare,
    Kind.REAL: _bare,
    Kind.NUMBER: _bare,
}
