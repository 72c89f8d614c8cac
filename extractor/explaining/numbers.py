"""How the scanner read the numbers of an article, and which it took for no figures."""

import re
from collections.abc import Iterator
from decimal import Decimal, localcontext

from extractor.figures import Lookalike, Quantity
from extractor.reading import Reading
from extractor.schemas import Span, Step
from extractor.schemas.base import plain

_DIGITS = re.compile(r"\d+(?:,\d+)*(?:\.\d+)?")
_WHY_NOT = {
    "date": "It is part of a date, or a year.",
    "time": "It is a time of day.",
    "ordinal": "It gives a place in an order.",
    "name": "It is part of a name.",
    "label": "It is a label, as of a room or a road.",
    "score": "It is the score of a game.",
}


def read_steps(reading: Reading, start: int, end: int) -> Iterator[Step]:
    """Yield how the numbers of a stretch were read, and the look-alikes in their sentence."""
    for quantity in reading.figures_in(start, end):
        yield _read(reading.text, quantity)
    for other in reading.lookalikes_in(*reading.sentence_at(start, end)):
        yield lookalike_step(reading.text, other)


def lookalike_step(text: str, other: Lookalike) -> Step:
    """Return why a number is no figure."""
    return Step(
        rule="figure.look-alike",
        span=_span(text, other.start, other.end),
        verdict=other.kind,
        because=f"A number, but no figure. {_WHY_NOT[other.kind]}",
    )


def _read(text: str, quantity: Quantity) -> Step:
    span = _span(text, quantity.outer_start, quantity.outer_end)
    parts = [_manner(text, quantity), _qualifier(text, quantity), *_units(quantity), f"kind {quantity.kind}"]
    return Step(rule="figure.read", span=span, verdict=_amount(quantity), because=f"{'; '.join(parts)}.")


def _amount(quantity: Quantity) -> str:
    """Return the number as it was read: its value, or the bounds of a range."""
    if quantity.value is not None:
        return plain(quantity.value)
    lower, upper = (None if bound is None else plain(bound) for bound in (quantity.lower, quantity.upper))
    if lower and upper:
        return f"{lower} to {upper}"
    return f"{lower} or more" if lower else f"{upper} or less" if upper else "no number"


def _manner(text: str, quantity: Quantity) -> str:
    """Return whether it stands in digits or words, and by how much digits are scaled."""
    digits = _DIGITS.search(text, quantity.start, quantity.end)
    if digits is None:
        return "Read in words"
    scale = _scale(Decimal(digits.group().replace(",", "")), quantity)
    return f"Read in digits, scaled by {scale:,}" if scale else "Read in digits"


def _scale(written: Decimal, quantity: Quantity) -> int | None:
    """Return the power of ten that a scale word makes of the digits."""
    amount = next((each for each in (quantity.value, quantity.lower, quantity.upper) if each is not None), None)
    if not amount or not written:
        return None
    with localcontext(prec=60):
        times = plain(abs(amount) / written)
    return int(times) if re.fullmatch("10+", times) else None


def _qualifier(text: str, quantity: Quantity) -> str:
    """Return the modifier with the words that make it, before the number, behind it, or behind its noun."""
    if quantity.modifier == "exact":
        return "no qualifier"
    end, noun = quantity.end, quantity.unit_start
    noun_start = noun if noun is not None and noun > end else end
    noun_end = noun_start + len(quantity.unit or "") if noun_start > end else end
    places = ((quantity.outer_start, quantity.start), (end, noun_start), (noun_end, quantity.outer_end))
    sides = (" ".join(text[start:stop].split()) for start, stop in places)
    words = next(filter(None, sides), "")
    said = quantity.modifier.replace("_", " ")
    return f"qualifier “{words}” ({said})" if words else said


def _units(quantity: Quantity) -> Iterator[str]:
    yield f"unit “{quantity.unit}”" if quantity.unit else "no unit"
    if quantity.kind == "money":
        yield f"currency {quantity.currency or 'unknown'}"


def _span(text: str, start: int, end: int) -> Span:
    return Span(quote=text[start:end], start=start, end=end)
