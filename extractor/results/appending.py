"""What lines are appended to: whole lines or none."""

import errno
import os
import stat
import sys
from pathlib import Path
from typing import Protocol

from extractor.errors import OutputError


class Lines(Protocol):
    """Takes lines."""

    def append(self, line: bytes) -> None:
        """Write a line and hand it to the operating system."""

    def close(self) -> None:
        """Let it be there for good."""


class StandardOutput:
    """Writes lines to standard output; a reader that has gone away raises BrokenPipeError."""

    def append(self, line: bytes) -> None:
        """Write a line and hand it to the operating system."""
        try:
            sys.stdout.write(line.decode("utf-8") + "\n")
            sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise cannot_write(Path("standard output"), error) from error

    def close(self) -> None:
        """Leave it open: it isn't ours."""


class AppendFile:
    """A file that is made if there is none; a device or a pipe is not ``is_plain``.

    Raises OutputError where it can't be written.  A line that can't be written whole is taken back.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            # Unbuffered: what has been appended is the operating system's, and what failed is not tried again.
            self._stream = path.open("ab", buffering=0)
            self.is_plain = stat.S_ISREG(os.fstat(self._stream.fileno()).st_mode)
        except OSError as error:
            raise cannot_write(path, error) from error

    def append(self, line: bytes) -> None:
        """Write a line and hand it to the operating system."""
        size = os.fstat(self._stream.fileno()).st_size if self.is_plain else 0
        try:
            self._write(line + b"\n")
        except BrokenPipeError:
            raise
        except OSError as error:
            if self.is_plain:
                self._stream.truncate(size)
            raise cannot_write(self.path, error) from error

    def truncate(self, size: int) -> None:
        """Cut what stands after so many bytes."""
        self._stream.truncate(size)

    def close(self) -> None:
        """Let the lines be on the disk."""
        if self._stream.closed:
            return
        try:
            if self.is_plain:
                os.fsync(self._stream.fileno())
        except OSError as error:
            raise cannot_write(self.path, error) from error
        finally:
            self._stream.close()

    def _write(self, content: bytes) -> None:
        left = memoryview(content)
        while left:
            left = left[self._stream.write(left) :]


def cannot_write(path: Path, error: OSError) -> OutputError:
    """Return the error that says so and what to do."""
    full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    advice = "make room; what has ended is kept" if full else "choose another -o"
    return OutputError(f"{path}: can't be written: {error.strerror or error}; {advice}")
