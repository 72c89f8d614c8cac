"""The values that the readers hand on: a numeral as it stands, and the amount that grows around it."""

from dataclasses import dataclass
from decimal import Decimal

from extractor.schemas.figure import FigureKind

ONE = Decimal(1)


@dataclass(slots=True)
class Numeral:
    """A number as it stands, scale words included.

    ``factor`` is the scale that was read with it (1 if none); a range carries it to its other end.  A vague amount
    has ``lower`` instead of ``value``.  ``spelled`` says that it stands in words.
    """

    start: int
    end: int
    value: Decimal | None
    factor: Decimal = ONE
    spelled: bool = False
    kind: FigureKind = "count"
    lower: Decimal | None = None


@dataclass(slots=True)
class Amount:
    """A numeral with its currency and unit; what ranges join and qualifiers surround.

    A range has ``low`` and ``high``; ``numeral`` is then its left end.
    """

    numeral: Numeral
    start: int
    end: int
    kind: FigureKind
    unit: str | None = None
    unit_start: int | None = None
    currency: str | None = None
    low: Decimal | None = None
    high: Decimal | None = None

    @property
    def bare(self) -> bool:
        """Whether nothing but the number was found: no unit, no currency."""
        return self.unit is None and self.kind == "count"
