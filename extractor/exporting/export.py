"""An export from facts to the file or folder that people want."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, get_args

from extractor import __version__
from extractor.disk_set import DiskSet
from extractor.errors import OutputError, UsageError
from extractor.exporting.annotations import AnnotationLines, TextOf, annotation_file
from extractor.exporting.destination import whole
from extractor.exporting.interface import Exporter, TableExporter
from extractor.exporting.tables import EVERY_TABLE
from extractor.schemas import Facts

Format = Literal["csv", "parquet", "sqlite", "jsonld"]
FORMATS: tuple[Format, ...] = get_args(Format)
_FOLDERS = ("csv", "parquet")
_TOO_LARGE = "a whole number of more than 64 bits is too large for this format; csv and jsonld take it"


@dataclass
class Exported:
    """What went into an export; ``again`` are articles whose text came before, ``textless`` those without text."""

    articles: int = 0
    records: dict[str, int] = field(default_factory=lambda: {"sources": 0, "claims": 0, "figures": 0})
    again: int = 0
    textless: int = 0


def export(
    facts: Iterable[tuple[str, Facts]], to: Format, path: Path, text_of: TextOf, *, force: bool = False
) -> Exported:
    """Write facts, each with the results file it was read from, and return what went in.

    Raises UsageError where something stands at ``path`` and for facts that the format can't hold, OutputError where
    the export can't be written.  Then nothing is left of it.
    """
    inside = [f"{table.name}.{to}" for table in EVERY_TABLE] if to in _FOLDERS else []
    with _said(path), whole(path, force=force, inside=inside) as place, closing(_exporter(to, place, text_of)) as into:
        exported = write_all(facts, into)
        into.finish()
    exported.textless = into.missing if isinstance(into, AnnotationLines) else 0
    return exported


def write_all(facts: Iterable[tuple[str, Facts]], into: Exporter) -> Exported:
    """Write facts one after the other and count them."""
    exported, seen = Exported(), DiskSet()
    for file, one in facts:
        try:
            into.write(one, file)
        except OverflowError as error:
            raise UsageError(f"{file}: article {one.article.id!r}: {_TOO_LARGE}") from error
        exported.articles += 1
        exported.again += not seen.add(one.article.sha256)
        for kind in exported.records:
            exported.records[kind] += len(getattr(one, kind))
    return exported


def _exporter(to: Format, place: Path, text_of: TextOf) -> Exporter:
    return _EXPORTERS[to](place, text_of)


def _csv(place: Path, text_of: TextOf) -> Exporter:
    from extractor.exporting.csv_folder import CsvFolder

    return TableExporter(CsvFolder(place), __version__)


def _parquet(place: Path, text_of: TextOf) -> Exporter:
    from extractor.exporting.parquet_folder import ParquetFolder

    return TableExporter(ParquetFolder(place), __version__)


def _sqlite(place: Path, text_of: TextOf) -> Exporter:
    from extractor.exporting.sqlite_file import SqliteFile

    return TableExporter(SqliteFile(place), __version__)


def _jsonld(place: Path, text_of: TextOf) -> Exporter:
    return AnnotationLines(annotation_file(place), text_of, f"extractor {__version__}")


_EXPORTERS: dict[Format, Callable[[Path, TextOf], Exporter]] = {
    "csv": _csv,
    "parquet": _parquet,
    "sqlite": _sqlite,
    "jsonld": _jsonld,
}


@contextmanager
def _said(path: Path) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OverflowError as error:  # Rows that waited: whose they were is not known any more.
        raise UsageError(_TOO_LARGE) from error
    except (OSError, sqlite3.Error) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise OutputError(f"{path}: can't be written: {reason}; choose another -o or make room") from error
