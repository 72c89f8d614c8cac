"""Figures of a draft: the numbers of the article as records."""

from bisect import bisect_left, bisect_right

from extractor.figures import Quantity
from extractor.reading.reading import Reading
from extractor.rules.drafting.evidence import Evidence
from extractor.rules.drafting.measures import MEASURES, Counted
from extractor.schemas import DraftFigure
from extractor.schemas.base import plain
from extractor.text.furniture import inside


def quantities_of(reading: Reading) -> list[Quantity]:
    """Return the quantities of the article outside bylines, links and the like, in order."""
    return [one for one in reading.figures if not inside(reading.furniture, one.start)]


def figure_keys(quantities: list[Quantity], evidence: Evidence) -> tuple[str, ...]:
    """Return the keys of the figures that stand in the evidence, from its first piece to its last."""
    first = bisect_left(quantities, evidence.start, key=_start)
    last = bisect_right(quantities, evidence.end, key=_start)
    return tuple(_key(number) for number in range(first, last) if quantities[number].end <= evidence.end)


def draft_figure(reading: Reading, number: int, quantity: Quantity) -> DraftFigure:
    """Return the record of the quantity with this number, counted from 0."""
    start, end = quantity.outer_start, quantity.outer_end
    return DraftFigure(
        key=_key(number),
        quote=reading.text[start:end],
        context=reading.grounded.unique_context(start, end),
        value=None if quantity.value is None else plain(quantity.value),
        lower=None if quantity.lower is None else plain(quantity.lower),
        upper=None if quantity.upper is None else plain(quantity.upper),
        modifier=quantity.modifier,
        kind=quantity.kind,
        unit=quantity.unit,
        currency=quantity.currency,
        measures=MEASURES(Counted(reading, quantity)),
    )


def _key(number: int) -> str:
    return f"f{number + 1}"


def _start(quantity: Quantity) -> int:
    return quantity.start
