"""Rows of CSV: strictly read, so that a quotation mark that is never closed spoils its own row and no other."""

import codecs
import csv
import io
from collections import deque
from collections.abc import Callable, Iterator
from io import BufferedReader

from extractor.errors import InputError
from extractor.files.content import LARGEST, lines_of
from extractor.files.decoding import bom_encoding
from extractor.files.rows import BadRow, Row

_SEPARATORS = ",;\t|"
_TOO_LONG = f"more than {LARGEST // 2**20} MB is no article; a quotation mark may have been left open"


class _SpoiledError(Exception):
    """A line of a row can't be read."""


def csv_rows(
    stream: BufferedReader, path: str, has_text: Callable[[list[str]], bool], *, tabs: bool = False
) -> Iterator[Row | BadRow]:
    """Yield the rows under the header with their numbers; the header is row 1, as a spreadsheet and RFC 7111 count.

    Cells are separated by the first of comma, semicolon, tab and bar with which ``has_text`` finds a column for the
    text in the header.  A row that breaks the rules is a `BadRow`, and reading goes on at its second line.  Yields the
    columns as a first row, number 1, so that it may be said what was found; raises InputError for an empty table.
    """
    # The limit is one for the whole process; it is only ever raised.
    csv.field_size_limit(max(csv.field_size_limit(), LARGEST))
    lines = _Lines(stream)
    header, separator = _header(lines, path, has_text, "\t" if tabs else "")
    names = [name.strip() for name in header]
    yield Row(1, dict.fromkeys(names))
    for number, cells in _records(lines, separator):
        if isinstance(cells, str):
            yield BadRow(number, cells)
        elif cells and len(cells) != len(names):
            yield BadRow(number, f"{_counted(len(cells), 'cell')} under {_counted(len(names), 'column')}")
        elif cells:
            yield Row(number, dict(zip(reversed(names), reversed(cells), strict=True)))


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


class _Lines:
    """Lines of text, which may be put back; a line that can't be read is said when it is asked for."""

    def __init__(self, stream: BufferedReader) -> None:
        self._lines = lines_of(_as_utf8(stream))
        self._waiting: deque[tuple[int, bytes | None]] = deque()

    def next(self) -> tuple[int, bytes | None] | None:
        """Return the next line and its number, None after the last."""
        return self._waiting.popleft() if self._waiting else next(self._lines, None)

    def put_back(self, lines: list[tuple[int, bytes | None]]) -> None:
        """Let lines come again."""
        self._waiting.extendleft(reversed(lines))


def _header(lines: _Lines, path: str, has_text: Callable[[list[str]], bool], first: str) -> tuple[list[str], str]:
    """Return the column names and what separates them: that with a text among them, else that with most of them."""
    found: dict[str, list[str] | str] = {}
    for separator in dict.fromkeys(first + _SEPARATORS):
        taken: list[tuple[int, bytes | None]] = []
        found[separator] = cells = _record(lines, separator, taken)
        if not taken:
            raise InputError(f"{path}: empty, there is no table in it")
        if isinstance(cells, list) and has_text([name.strip() for name in cells]):
            return cells, separator
        lines.put_back(taken)
    read = {separator: cells for separator, cells in found.items() if isinstance(cells, list)}
    if not read:
        raise InputError(f"{path}: row 1: {next(iter(found.values()))}")
    separator = max(read, key=lambda one: len(read[one]))
    return read[separator], separator


def _records(lines: _Lines, separator: str) -> Iterator[tuple[int, list[str] | str]]:
    number = 1
    while True:
        number += 1
        taken: list[tuple[int, bytes | None]] = []
        cells = _record(lines, separator, taken)
        if not taken:
            return
        if isinstance(cells, str):
            lines.put_back(taken[1:])
            yield number, f"line {taken[0][0]}: {cells}"
        else:
            yield number, cells


def _record(lines: _Lines, separator: str, taken: list[tuple[int, bytes | None]]) -> list[str] | str:
    """Return the next record's cells, or why it can't be read; ``taken`` gets its lines."""
    try:
        return next(csv.reader(_fed(lines, taken), delimiter=separator, strict=True), [])
    except csv.Error as error:
        return "a quotation mark is not closed" if "end of data" in str(error) else f"no CSV: {error}"
    except _SpoiledError as spoiled:
        return str(spoiled)


def _fed(lines: _Lines, taken: list[tuple[int, bytes | None]]) -> Iterator[str]:
    size = 0
    while (line := lines.next()) is not None:
        taken.append(line)
        size += len(line[1] or b"")
        if line[1] is None or size > LARGEST:
            raise _SpoiledError(_TOO_LONG)
        try:
            yield line[1].decode("utf-8")
        except UnicodeDecodeError as error:
            raise _SpoiledError(f"not UTF-8 at byte {error.start}; save the table as UTF-8") from error


class _Recoded(io.RawIOBase):
    """A stream in another encoding as UTF-8."""

    def __init__(self, stream: BufferedReader, encoding: str) -> None:
        self._stream, self._decoder = stream, codecs.getincrementaldecoder(encoding)()
        self._ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]  # any buffer will do
        while not self._ready and (read := self._stream.read1(2**16)):
            self._ready = self._decoder.decode(read).encode("utf-8")
        got, self._ready = self._ready[: len(buffer)], self._ready[len(buffer) :]
        buffer[: len(got)] = got
        return len(got)


def _as_utf8(stream: BufferedReader) -> BufferedReader:
    """Return the stream as UTF-8 without a byte-order mark; spreadsheets write UTF-16 as well."""
    encoding = bom_encoding(stream.peek(4)[:4])
    return stream if encoding is None else BufferedReader(_Recoded(stream, encoding), 2**17)
