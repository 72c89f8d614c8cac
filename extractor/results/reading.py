"""Facts read back from a results file, a line at a time."""

import gzip
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import BinaryIO

from pydantic import ValidationError

from extractor.errors import UsageError
from extractor.schemas import Facts
from extractor.schemas.validation import problems

_GZIP = b"\x1f\x8b"


class FactsFile:
    """The facts in a results file (``-`` is standard input, gzip is taken as it comes), in the order of its lines.

    Only one article's facts are in memory at a time.  Raises UsageError where the file can't be read and for a line
    that is no article's facts, with its number and what is wrong with it; a last line that was cut short is left out
    and said in ``notes``.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self.notes: list[str] = []

    def __iter__(self) -> Iterator[Facts]:
        for number, line in self.lines():
            try:
                yield Facts.model_validate_json(line)
            except ValidationError as error:
                if not line.endswith(b"\n"):
                    self.notes.append(f"{self.path}: its last line was cut short and is left out")
                    return
                raise UsageError(f"{self.path}: line {number} is no article's facts: {problems(error)}") from error

    def lines(self) -> Iterator[tuple[int, bytes]]:
        """Yield the lines that hold something with their numbers, as they stand."""
        with self._said(), self._stream() as stream:
            for number, line in enumerate(stream, 1):
                if line.strip():
                    yield number, line

    @contextmanager
    def _stream(self) -> Iterator[BinaryIO]:
        stream = nullcontext(sys.stdin.buffer) if self.path == "-" else open(self.path, "rb")  # noqa: PTH123, SIM115
        with stream as raw:
            if raw.peek(2).startswith(_GZIP):  # type: ignore[union-attr]  # both are buffered
                with gzip.open(raw) as unpacked:
                    yield unpacked  # type: ignore[misc]  # a GzipFile reads as a BinaryIO does
            else:
                yield raw

    @contextmanager
    def _said(self) -> Iterator[None]:
        try:
            yield
        except (EOFError, zlib.error) as error:
            raise UsageError(f"{self.path}: broken gzip: {error}; unpack what there is of it first") from error
        except OSError as error:
            raise UsageError(f"{self.path}: can't be read: {error.strerror or error}") from error
