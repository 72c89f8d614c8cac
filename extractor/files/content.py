"""The bytes of a file or of standard input: unpacked where they are gzip, a limited number of them at a time."""

import gzip
import io
import stat
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO, Protocol

from extractor.errors import InputError

STANDARD_INPUT = "-"
LARGEST = 64 * 2**20
"""The most bytes that one article may have."""

_GZIP = b"\x1f\x8b"
_HEAD = 4096
# What is text shrinks to a tenth or a thirtieth; gzip reaches a thousandth, with nothing but repetition.
_MOST_SHRUNK = 300
_UNSUSPECTED = 256 * 2**20


class _Reads(Protocol):
    def read(self, size: int = -1, /) -> bytes: ...


class _BombError(Exception):
    """What is unpacked is so much more than what was packed that it can't be text."""


class _Raw(io.RawIOBase):
    """A stream with the beginning that was already read put back; counts what was taken from it."""

    def __init__(self, head: bytes, stream: _Reads) -> None:
        self._head, self._stream, self.taken = head, stream, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]  # any buffer will do
        if self._head:
            got, self._head = self._head[: len(buffer)], self._head[len(buffer) :]
        else:
            got = self._stream.read(len(buffer))
        buffer[: len(got)] = got
        self.taken += len(got)
        return len(got)


class _Unpacked(_Raw):
    """What gzip unpacks from a stream; `_BombError` where that is out of all proportion."""

    def __init__(self, packed: _Raw) -> None:
        super().__init__(b"", gzip.GzipFile(fileobj=packed))
        self._packed = packed

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]  # any buffer will do
        if self.taken > _UNSUSPECTED and self.taken > _MOST_SHRUNK * self._packed.taken:
            raise _BombError
        return super().readinto(buffer)


@contextmanager
def opened(path: str) -> Iterator[BufferedReader]:
    """Open a file, or standard input for ``-``; what is gzip is unpacked as it is read, whatever its name.

    Everything that keeps it from being read, at once or later, is an InputError in one line.
    """
    with said(path), _stream(path) as stream:
        raw = _Raw(stream.read(_HEAD), stream)
        buffered: BufferedReader = BufferedReader(raw, 2**17)
        if buffered.peek(2).startswith(_GZIP):
            buffered = BufferedReader(_Unpacked(_Raw(b"", buffered)), 2**17)
        yield buffered


def _stream(path: str) -> "nullcontext[BinaryIO] | BinaryIO":
    return nullcontext(sys.stdin.buffer) if path == STANDARD_INPUT else Path(path).open("rb")


@contextmanager
def said(path: str) -> Iterator[None]:
    """Turn what the operating system and gzip say into an InputError that names the path."""
    try:
        yield
    except _BombError as error:
        raise InputError(
            f"{path}: unpacks to more than {_MOST_SHRUNK} times its size, which no text does; it is left here"
        ) from error
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        reason = str(error).rstrip(".") or "broken"
        raise InputError(f"{path}: broken gzip: {reason}; get the file again or unpack what there is of it") from error
    except UnicodeError as error:
        raise InputError(f"{path}: broken {getattr(error, 'encoding', 'text')}; save it as UTF-8") from error
    except OSError as error:
        raise InputError(f"{path}: can't be read: {error.strerror or error}") from error


def is_stream(path: str) -> bool:
    """Tell whether a path can be read only once: standard input, a pipe."""
    if path == STANDARD_INPUT:
        return True
    with said(path):
        return not stat.S_ISREG(Path(path).stat().st_mode)


def lines_of(stream: BufferedReader) -> Iterator[tuple[int, bytes | None]]:
    """Yield the lines with their numbers; None for one that is longer than an article may be."""
    number = 0
    while line := stream.readline(LARGEST + 1):
        number += 1
        if len(line) <= LARGEST:
            yield number, line
        else:
            while line and not line.endswith(b"\n"):
                line = stream.readline(2**20)
            yield number, None
