"""What the scanner reports: numeric expressions, and the look-alikes that are none."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from extractor.schemas.figure import FigureKind, Modifier

LookalikeKind = Literal["date", "time", "ordinal", "name", "label", "score"]
"""Numbers that are no figures: dates and years, clock times, ordinals, parts of names, labels ("Room 12"), scores."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """One numeric expression of a text, read.

    ``start`` and ``end`` hold the expression with its currency and unit of measure ("€370 million", "9 per cent",
    "five-year") but without qualifier and counted noun; ``outer_start`` and ``outer_end`` hold those too
    ("up to 6,000 personnel").  All offsets are code points into the scanned text, half open.

    ``value`` is None for a range (``lower`` and ``upper``) and for vague amounts (bounds only, where they can be told).
    A qualified number has its value and one bound: "up to 6,000" is value 6000, upper 6000, ``at_most``.

    ``unit`` is the measure or the noun that is counted, as the text has it, at ``unit_start``; for money in a
    subunit it is the subunit's word, and the value counts that ("15 cents" is value 15, unit "cents", currency USD).
    ``currency`` is the ISO 4217 code.
    """

    start: int
    end: int
    value: Decimal | None
    lower: Decimal | None
    upper: Decimal | None
    modifier: Modifier
    kind: FigureKind
    unit: str | None
    unit_start: int | None
    currency: str | None
    outer_start: int
    outer_end: int


@dataclass(frozen=True, slots=True)
class Lookalike:
    """A stretch with a number that is no figure, so that nobody takes it for one."""

    start: int
    end: int
    kind: LookalikeKind
