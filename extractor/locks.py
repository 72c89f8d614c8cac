"""Locks by files: one holder at a time, in this process or another, and none that outlives its process."""

from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout


def take(path: Path) -> FileLock | None:
    """Return the lock that a file stands for, or None where somebody else holds it; OSError where it can't be made.

    The file is made for the lock alone: nothing is written to it, and it goes away with the release.
    """
    # An object for each holder: all that they share is the file, within one process too.
    lock = FileLock(path, blocking=False, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        return None
    return lock


def release(lock: FileLock) -> None:
    """Let others take the lock, and leave no file behind."""
    # Removed while it is held, so that it is never another holder's.  Windows refuses that for an open file; there
    # filelock removes it as it lets go.
    with suppress(OSError):
        Path(lock.lock_file).unlink()
    lock.release()
