"""Reads a unit that "a" counts: "a mile and a half", "less than a year"."""

import re

from extractor.figures.amount import ONE, Amount, Numeral
from extractor.figures.fractions import halves
from extractor.figures.qualifiers import qualifier_before
from extractor.figures.tables.leads import ARTICLE_UNITS
from extractor.figures.units import WORDS

_UNIT = re.compile(rf"an?[ -]({'|'.join(sorted(ARTICLE_UNITS))})(?![\w-])", re.IGNORECASE)


def one_unit(text: str, start: int) -> Amount | None:
    """The amount that begins with the article at ``start``, if a qualifier or a fraction says that it counts.

    >>> one_unit("a mile and a half", 0).numeral.value, one_unit("a mile", 0)
    (Decimal('1.5'), None)
    """
    found = _UNIT.match(text, start)
    if not found:
        return None
    part = halves(text, found.end())
    if not part:
        before = qualifier_before(text, start)
        if not before or before.modifier == "exact":
            return None
    value, end = (ONE + part[0], part[1]) if part else (ONE, found.end())
    numeral = Numeral(start, end, value, spelled=True)
    unit = found.group(1)
    return Amount(numeral, start, end, WORDS[unit.lower()], unit, found.start(1))
