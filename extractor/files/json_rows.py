"""Rows of JSON: an object a line, over several lines as jq writes it, or in a list."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BufferedReader

from extractor.files.content import LARGEST, lines_of
from extractor.files.rows import BadRow, Row

_BOM = b"\xef\xbb\xbf"
_MARKS = (b"[", b"]", b"],", b",")
_TOO_LONG = f"more than {LARGEST // 2**20} MB is no article"


def json_rows(stream: BufferedReader) -> Iterator[Row | BadRow]:
    """Yield the objects of a stream, numbered from 1 in their order; what is none is a `BadRow` with its line.

    An object stands on a line, or on several from a line ``{`` to a line ``}`` with the same indentation.  Brackets of
    a list around the objects and commas between them are passed over; a whole list on one line is read as well.
    """
    number = 0
    for place, piece in _pieces(stream):
        if isinstance(piece, str):
            number += 1
            yield BadRow(number, f"line {place}: {piece}")
            continue
        for row in _read(piece):
            number += 1
            yield BadRow(number, f"line {place}: {row}") if isinstance(row, str) else Row(number, row)


@dataclass
class _Object:
    """An object that goes over several lines, as far as it has been read."""

    line: int
    indent: int
    lines: list[bytes] = field(default_factory=list)
    size: int = 0

    def add(self, line: bytes) -> None:
        self.size += len(line)
        if self.size <= LARGEST:
            self.lines.append(line)

    def piece(self) -> tuple[int, bytes | str]:
        return self.line, b"".join(self.lines) if self.size <= LARGEST else _TOO_LONG


def _pieces(stream: BufferedReader) -> Iterator[tuple[int, bytes | str]]:
    """Yield what should be JSON with the number of its first line, or the reason why it can't be."""
    begun: _Object | None = None
    for number, line in lines_of(stream):
        if line is None:
            yield number, _TOO_LONG
            continue
        bare = line.removeprefix(_BOM).strip() if number == 1 else line.strip()
        if not bare:
            continue
        indent = len(line) - len(line.lstrip())
        if begun and (indent > begun.indent or bare in (b"}", b"},")):
            begun.add(bare if bare != b"}," or indent > begun.indent else b"}")
            if indent <= begun.indent:
                yield begun.piece()
                begun = None
            continue
        if begun:
            yield begun.line, "an object begins here and doesn't end"
            begun = None
        if bare == b"{":
            begun = _Object(number, indent, [bare])
        elif bare not in _MARKS:
            yield number, bare.removesuffix(b",")
    if begun:
        yield begun.line, "an object begins here and doesn't end"


def _read(piece: bytes) -> Iterator[dict[str, object] | str]:
    """Yield the objects of a piece of JSON, or why it holds none."""
    try:
        found = json.loads(piece.decode("utf-8"))
    except UnicodeDecodeError as error:
        yield f"broken UTF-8 at byte {error.start}; write it anew as UTF-8"
    except RecursionError:
        yield "lists or objects nested too deep for an article"
    except json.JSONDecodeError as error:
        yield f"no JSON: {error.msg}, character {error.pos + 1}"
    except ValueError as error:  # A number of thousands of digits.
        yield f"no JSON: {str(error)[:80]}"
    else:
        for item in found if isinstance(found, list) else [found]:
            yield item if isinstance(item, dict) else "an object with the article's fields was expected"
