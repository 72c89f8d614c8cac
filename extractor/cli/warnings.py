"""What the library warns of, said by the command line."""

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


def _print(line: str) -> None:
    print(line, file=sys.stderr)


class Warnings(logging.Handler):
    """Says warnings on standard error, or as it is told; not those of articles, of which each command tells itself."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.addFilter(lambda record: getattr(record, "event", None) != "article")
        self._say: Callable[[str], None] = _print

    def emit(self, record: logging.LogRecord) -> None:
        """Say one."""
        self._say(record.getMessage())

    @contextmanager
    def said_by(self, say: Callable[[str], None]) -> Iterator[None]:
        """Say them by other means while the block lasts."""
        self._say = say
        try:
            yield
        finally:
            self._say = _print


WARNINGS = Warnings()


@contextmanager
def warnings_said() -> Iterator[None]:
    """Say what the library warns of while the block lasts."""
    log = logging.getLogger("extractor")
    log.addHandler(WARNINGS)
    try:
        yield
    finally:
        log.removeHandler(WARNINGS)
