"""Reads fractions in words: "two-thirds", "a quarter of", "half a million", "two and a half"."""

import re
from decimal import Decimal

from extractor.figures.amount import ONE, Numeral
from extractor.figures.digits import SCALES
from extractor.figures.tables.leads import ESTIMATES, HALF_LEADS, HALF_OF, NO_HALF, PART_FOLLOWED
from extractor.figures.tables.numbers import DENOMINATORS, SMALL
from extractor.figures.units import unit_after

_PARTS = "|".join(f"{name}s?" for name in DENOMINATORS if name != "half")
_AND_PART = re.compile(rf"[ -]and[ -](?:(an?|{'|'.join(SMALL)})[ -])?(half|{_PARTS})(?![A-Za-z])", re.IGNORECASE)
_DENOMINATOR = re.compile(rf"([ \n-])(half|halves|{_PARTS})(?![A-Za-z])(?=( of\b|[.,;]?$)?)", re.IGNORECASE)
_OF_SCALE = re.compile(
    r"(?:[ -](?:of )?(?:an? |one )?)(hundred|thousand|million|billion|trillion|dozen|lakh|crore)(?![A-Za-z])",
    re.IGNORECASE,
)
_ARTICLE = re.compile(rf"an? ({'|'.join(DENOMINATORS)})(?![A-Za-z])", re.IGNORECASE)
_ARTICLE_PART = re.compile(
    rf" (?:{'|'.join(sorted(PART_FOLLOWED))})\b|[ -](?:hundred|thousand|million|billion|trillion|century|hour|mile)\b"
)
_HALF_OF = re.compile(rf" (?:{'|'.join(sorted(HALF_OF))})\b|[ -](?:million|billion|trillion|dozen|percent|per cent)\b")


def denominated(text: str, end: int, above: Decimal) -> tuple[Decimal, int] | None:
    """The fraction that a denominator at ``end`` makes of ``above``, and where it ends.

    An ordinal is no denominator: "one third of" and "two thirds" are fractions, "the one third-party claim" is none.

    >>> denominated("two-thirds of them", 3, Decimal(2))[1]
    10
    """
    named = _DENOMINATOR.match(text, end)
    if not named or above < 1 or above != int(above):
        return None
    glue, name, of = named.groups()
    single = not name.lower().endswith("s")
    if single != (above == 1) or (single and not (glue == "-" or of or name.lower() == "half")):
        return None
    return above / _below(name), named.end(2)


def denominator_follows(text: str, end: int) -> bool:
    """Whether a part is named at ``end``, so that the word before is its numerator: "and three quarters"."""
    return _DENOMINATOR.match(text, end) is not None


def _below(name: str) -> int:
    name = name.lower()
    return 2 if name == "halves" else DENOMINATORS.get(name) or DENOMINATORS[name.removesuffix("s")]


def halves(text: str, end: int) -> tuple[Decimal, int] | None:
    """The fraction added at ``end`` by "and a half", "and three quarters", and where it ends."""
    found = _AND_PART.match(text, end)
    if not found:
        return None
    if not found.group(1) and found.group(2).lower() not in ("half", "quarter"):
        return None
    above = (found.group(1) or "a").lower()
    return Decimal(SMALL.get(above, 1)) / _below(found.group(2)), found.end()


def article_fraction(text: str, start: int, lead: str) -> Numeral | None:
    """The fraction that "a" begins: "a third of", "a quarter more"; ``lead`` is the word before.

    >>> article_fraction("a quarter of them", 0, "").value
    Decimal('0.25')
    """
    found = _ARTICLE.match(text, start)
    if not found:
        return None
    name = found.group(1).lower()
    if name != "half" and not _ARTICLE_PART.match(text, found.end()) and lead not in ESTIMATES:
        return None
    return part_of(text, start, found.end(), ONE / DENOMINATORS[name])


def lone_half(text: str, start: int, lead: str) -> Numeral | None:
    """The "half" that begins at ``start``, unless it is the half of a match or a year."""
    end = start + len("half")
    if lead in NO_HALF or not (_HALF_OF.match(text, end) or lead in HALF_LEADS or _measures(text, end)):
        return None
    return part_of(text, start, end, Decimal("0.5"))


def _measures(text: str, end: int) -> bool:
    measure = unit_after(text, end, spelled=True)
    return measure is not None and measure.kind in ("measure", "duration")


def part_of(text: str, start: int, end: int, value: Decimal) -> Numeral:
    """A fraction, times the scale that it is taken of: "half a million", "a quarter of a million"."""
    scaled = _OF_SCALE.match(text, end)
    if not scaled:
        return Numeral(start, end, value, ONE, spelled=True, kind="ratio")
    size = SCALES[scaled.group(1).lower()]
    return Numeral(start, scaled.end(), value * size, size, spelled=True)
