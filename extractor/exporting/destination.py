"""Where an export goes: made beside its place and put there when it is whole, so that nothing half is ever left."""

import shutil
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from extractor.errors import UsageError


@contextmanager
def whole(path: Path, *, force: bool, inside: Collection[str] = ()) -> Iterator[Path]:
    """Yield a path to write to that takes the place of ``path`` at the end, if nothing is raised.

    ``inside`` are the names of the files in it, where it is a folder.  Raises UsageError where something is there
    already and ``force`` is not set, and with it for a folder that holds anything else: nothing is removed but an
    earlier export.  OSError where it can't be written.
    """
    _refuse_what_is_there(path, force, inside)
    room = Path(tempfile.mkdtemp(prefix=f".{path.name[:40]}.", dir=path.parent))
    try:
        made = room / "export"
        yield made
        if inside and path.exists():
            path.rename(room / "before")
        made.replace(path)
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _refuse_what_is_there(path: Path, force: bool, inside: Collection[str]) -> None:
    if not (path.exists() or path.is_symlink()):
        return
    if not force:
        raise UsageError(f"{path}: is there already; choose another -o, or --force to put this in its place")
    if bool(inside) != path.is_dir():
        raise UsageError(f"{path}: is a {'folder' if path.is_dir() else 'file'}, and what is written is not")
    others = sorted(set(_names(path)) - set(inside)) if inside else []
    if others:
        raise UsageError(f"{path}: holds {others[0]!r}, which is no part of an export; choose another -o")


def _names(folder: Path) -> Iterator[str]:
    return (file.name for file in folder.iterdir())
