"""What an export is written by.  One file for each format; tables are written row by row, annotations one by one."""

from typing import Protocol

from extractor.exporting.rows import Batch, Flattening, described
from extractor.schemas import Facts


class Exporter(Protocol):
    """Writes facts in one format to a place that only it knows; nothing is kept in memory but a little at a time."""

    def write(self, facts: Facts, file: str) -> None:
        """Write one article's facts, which were read from the results file ``file``."""

    def finish(self) -> None:
        """Write what can be written only at the end, and close."""

    def close(self) -> None:
        """Let go of files; what was written is no export without `finish`."""


class RowWriter(Protocol):
    """Writes rows of the tables in one format."""

    def write(self, rows: Batch) -> None:
        """Write rows, in the order of the tables."""

    def finish(self) -> None:
        """Write what can be written only at the end, and close."""

    def close(self) -> None:
        """Let go of files."""


class TableExporter:
    """Writes facts as tables, whatever the format."""

    def __init__(self, writer: RowWriter, extractor_version: str) -> None:
        self._writer = writer
        self._flattening = Flattening()
        self._version = extractor_version

    def write(self, facts: Facts, file: str) -> None:
        """Write the rows of one article's facts."""
        self._writer.write(self._flattening.rows(facts, file))

    def finish(self) -> None:
        """Write the tables that say what the others are, and close."""
        self._writer.write(described(self._version))
        self._writer.finish()

    def close(self) -> None:
        """Let go of files."""
        self._writer.close()
