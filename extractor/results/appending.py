"""A file that lines are appended to: one writer at a time, whole lines or none."""

import errno
import fcntl
import os
import stat
import sys
from pathlib import Path
from typing import Protocol

from extractor.errors import OutputError, UsageError


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
    """A file under a lock that ends with the process, whatever ends that; made if there is none.

    Raises UsageError where another process writes to it, OutputError where it can't be written.  A line that can't be
    written whole is taken back.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._descriptor = self._locked()
            self.is_plain = stat.S_ISREG(os.fstat(self._descriptor).st_mode)
        except OSError as error:
            raise cannot_write(path, error) from error

    def append(self, line: bytes) -> None:
        """Write a line and hand it to the operating system."""
        size = os.fstat(self._descriptor).st_size if self.is_plain else 0
        try:
            self._write(line + b"\n")
        except BrokenPipeError:
            raise
        except OSError as error:
            if self.is_plain:
                os.ftruncate(self._descriptor, size)
            raise cannot_write(self.path, error) from error

    def truncate(self, size: int) -> None:
        """Cut what stands after so many bytes."""
        os.ftruncate(self._descriptor, size)

    def close(self) -> None:
        """Let the lines be on the disk, and others write."""
        if self._descriptor < 0:
            return
        try:
            if self.is_plain:
                os.fsync(self._descriptor)
        except OSError as error:
            raise cannot_write(self.path, error) from error
        finally:
            os.close(self._descriptor)
            self._descriptor = -1

    def _write(self, content: bytes) -> None:
        left = memoryview(content)
        while left:
            left = left[os.write(self._descriptor, left) :]

    def _locked(self) -> int:
        while True:
            # Not O_APPEND alone: a FIFO or a device can't be opened for reading too.
            descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
            info = os.fstat(descriptor)
            if not stat.S_ISREG(info.st_mode):
                return descriptor
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                os.close(descriptor)
                raise UsageError(
                    f"{self.path}: another run is writing to it; wait for its end or choose another -o"
                ) from None
            # Its last writer may have set the file aside after we had opened it.
            if self.path.exists() and self.path.stat().st_ino == info.st_ino:
                return descriptor
            os.close(descriptor)


def cannot_write(path: Path, error: OSError) -> OutputError:
    """Return the error that says so and what to do."""
    full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    advice = "make room; what has ended is kept" if full else "choose another -o"
    return OutputError(f"{path}: can't be written: {error.strerror or error}; {advice}")
