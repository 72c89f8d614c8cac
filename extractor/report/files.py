"""The files of a report: written aside, and put in their places only when all are whole."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from extractor.errors import OutputError, UsageError

_OURS = b'<meta name="generator" content="extractor report'
_HEAD = 2048


class PageFiles:
    """Pages under the name of the first: ``report.html``, ``report-2.html``, ``report-3.html`` …

    An earlier report of that name is replaced; UsageError where any other file stands in the way.  Raises OutputError
    where they can't be written.  Unless `put` was reached, nothing is left behind.
    """

    def __init__(self, output: Path) -> None:
        self._output = output
        self._aside: list[Path] = []

    def begin(self) -> None:
        """Begin the next page."""
        path = self.path(len(self._aside) + 1)
        with self._said():
            if path.is_dir():
                raise UsageError(f"{path}: is a folder; give the page a name, such as {path / 'report.html'}")
            if path.exists() and not _is_report(path):
                raise UsageError(f"{path}: stands there and is no report; move it away or choose another -o")
            aside = path.with_name(f".{path.name}.{os.getpid()}.part")
            self._aside.append(aside)
            aside.write_bytes(b"")

    def write(self, page: int, content: str) -> None:
        """Append to a page, the first being 1."""
        with self._said(), self._aside[page - 1].open("a", encoding="utf-8", newline="\n") as stream:
            stream.write(content)

    def put(self) -> list[Path]:
        """Put every page in its place and return where they are."""
        paths = [self.path(number) for number, _ in enumerate(self._aside, 1)]
        with self._said():
            for aside, path in zip(self._aside, paths, strict=True):
                aside.replace(path)
        return paths

    def path(self, page: int) -> Path:
        """Return where a page goes, the first being 1.

        >>> str(PageFiles(Path("out/report.html")).path(2))
        'out/report-2.html'
        """
        return self._output if page == 1 else self._output.with_stem(f"{self._output.stem}-{page}")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for aside in self._aside:
            aside.unlink(missing_ok=True)

    @contextmanager
    def _said(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            what = error.strerror or error
            raise OutputError(f"{self._output}: the report can't be written: {what}; choose another -o") from error


def _is_report(path: Path) -> bool:
    """Tell whether a file is a report that may be replaced, or empty."""
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
    return not head or _OURS in head
