"""Reading what a draft says about numbers: models write 12400000, "12,400,000" and "12.4 million" alike."""

import re
from dataclasses import dataclass
from decimal import Decimal

from extractor.figures import scan
from extractor.schemas import DraftFigure

_PLAIN = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
# A draft that claims a number of more digits than this is not worth working through.
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Said:
    """The numbers of a drafted figure; ``unreadable`` names the fields whose text is no number."""

    value: Decimal | None
    lower: Decimal | None
    upper: Decimal | None
    unreadable: tuple[str, ...]


def said(figure: DraftFigure) -> Said:
    """Read the numbers of a drafted figure."""
    read = {name: read_number(getattr(figure, name)) for name in ("value", "lower", "upper")}
    unreadable = tuple(name for name, number in read.items() if number is None and getattr(figure, name))
    return Said(read["value"], read["lower"], read["upper"], unreadable)


def read_number(text: str | None) -> Decimal | None:
    """Return the one number that a drafted field holds, or None.

    >>> read_number("12,400,000"), read_number("12.4 million"), read_number("many")
    (Decimal('12400000'), Decimal('12400000'), None)
    """
    if text is None or not text.strip() or len(text) > _LONGEST:
        return None
    stripped = text.strip()
    if _PLAIN.fullmatch(stripped):
        return Decimal(stripped.replace(",", ""))
    figures = scan(stripped).figures
    return figures[0].value if len(figures) == 1 else None
