"""Files found under the paths that a command was given."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from extractor.disk_set import DiskSet
from extractor.errors import ExtractorError, UsageError
from extractor.files.addresses import base_of
from extractor.files.content import STANDARD_INPUT, opened
from extractor.files.formats import SUFFIXES, TABLES, format_of, suffix_of
from extractor.files.own import is_own_name, is_own_start

_PEEKED = 2**16


class Found:
    """The files that paths mean: each once, in the order given, folders in order of name.

    A path may also mean one row (``news.jsonl#row=12``).  In folders, results of this program are no articles: they
    are left out, and ``notes`` says so.  Raises UsageError for a path that is missing and where there is no article at
    all.  A million files take no more memory than ten: their names wait on disk.

    >>> list(Found(["-"])), len(Found(["-"]))
    (['-'], 1)
    """

    def __init__(self, paths: Sequence[str]) -> None:
        self._groups: list[list[str] | DiskSet] = []
        self.notes: list[str] = []
        self.has_tables = False
        """Whether some files hold an article a row, so that they are more than the files."""
        seen = DiskSet()
        self._count = 0
        for path in paths:
            self._add(path, seen)
        if not self._count:
            kinds = ", ".join(sorted(SUFFIXES))
            raise UsageError(f"no articles in {', '.join(paths)}: looked for files ending in {kinds}")

    def __iter__(self) -> Iterator[str]:
        for group in self._groups:
            yield from group

    def __len__(self) -> int:
        return self._count

    def _add(self, given: str, seen: DiskSet) -> None:
        path = Path(given)
        if path.is_dir():
            inside = DiskSet()
            for file in _inside(given):
                if self._is_own(file):
                    self.notes.append(f"{file}: results of this program, no articles; left out")
                elif seen.add(str(Path(file))):
                    inside.add(str(Path(file)))
                    self._counted(file)
            self._groups.append(inside)
        elif given == STANDARD_INPUT or path.exists() or base_of(given):
            if seen.add(given if given == STANDARD_INPUT else str(path)):
                self._groups.append([given])
                self._counted(given)
        else:
            raise UsageError(f"no such file or folder: {given}")

    def _counted(self, path: str) -> None:
        self._count += 1
        self.has_tables = self.has_tables or path == STANDARD_INPUT or SUFFIXES.get(suffix_of(path)) in TABLES

    def _is_own(self, file: str) -> bool:
        if is_own_name(file):
            return True
        if format_of(file) != "jsonl":
            return False
        try:
            with opened(file) as stream:
                return is_own_start(stream.read(_PEEKED))
        except ExtractorError:
            return False  # It is said when its turn to be read comes.


def _inside(folder: str) -> Iterator[str]:
    """Yield the files with an article's suffix, hidden ones and what is in hidden folders left out."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _inside(entry.path)
            elif suffix_of(entry.name) in SUFFIXES and entry.is_file():
                yield entry.path
