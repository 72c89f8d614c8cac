"""What a table of an export is: columns with kind and meaning, and keys that lead from one table to another."""

from dataclasses import dataclass
from enum import StrEnum

Value = str | int | float | None
Row = tuple[Value, ...]


class Kind(StrEnum):
    """What stands in a column.

    ``number`` is an exact decimal number, written in digits and kept as text in every format: no binary or fixed-point
    type holds them all.  ``real`` is the double nearest to one, for sorting and sums.
    """

    TEXT = "text"
    INTEGER = "integer"
    REAL = "real"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Column:
    """A column; ``refers`` names the table whose ``key`` it holds."""

    name: str
    kind: Kind
    meaning: str
    refers: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its first column is its ``key``, a number that runs through the export."""

    name: str
    meaning: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns in order."""
        return tuple(column.name for column in self.columns)


def text(name: str, meaning: str) -> Column:
    """Return a column of text."""
    return Column(name, Kind.TEXT, meaning)


def integer(name: str, meaning: str) -> Column:
    """Return a column of whole numbers."""
    return Column(name, Kind.INTEGER, meaning)


def number(name: str, meaning: str) -> tuple[Column, Column]:
    """Return the two columns of a decimal number: exact, and as a double."""
    real = Column(f"{name}_real", Kind.REAL, f"`{name}` as a double; empty where it is beyond one")
    return Column(name, Kind.NUMBER, meaning), real


def key() -> Column:
    """Return the column that names a row."""
    return integer("key", "number of the row, from 1 through the whole export")


def reference(table: str, meaning: str) -> Column:
    """Return a column that leads to a row of another table: ``claim_key`` to ``claims``."""
    return Column(f"{table.removesuffix('s')}_key", Kind.INTEGER, meaning, table)


def span(prefix: str, of: str) -> tuple[Column, Column, Column]:
    """Return the three columns of a place in the article's text."""
    at = f"{prefix}_" if prefix else ""
    return (
        text(f"{at}quote", f"{of}, as it stands in the article"),
        integer(f"{at}start_char", f"offset of its first character in the text{f' ({of})' if prefix else ''}"),
        integer(f"{at}end_char", f"offset after its last character{f' ({of})' if prefix else ''}"),
    )
