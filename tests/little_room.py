"""A disk that fills up, for the code inside a `with` and nothing else."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond `size` bytes.

    The limit is the whole process's, so pytest's own output may be a file that is already larger: hold it around the
    one call that is tried, never in a fixture, between whose parts pytest prints.
    """
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
