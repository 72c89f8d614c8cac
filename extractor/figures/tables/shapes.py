"""Numbers that are no figures by their shape alone, each with an example that is a test.

The order counts: of two shapes that begin alike the first is taken.
"""

from typing import NamedTuple

from extractor.english.calendar import MONTH_PATTERN
from extractor.figures.quantity import LookalikeKind


class Shape(NamedTuple):
    """A pattern that begins with a digit, what it is, and an example that it matches whole."""

    kind: LookalikeKind
    pattern: str
    example: str


_MONTH = rf"{MONTH_PATTERN}(?![a-z])\.?"
_TO = r"\s?(?:-|–|to|and|or)\s?"
_CLOCK = r"\d{1,2}(?:[:.]\d{2})?"
_NOON = r"[ \u00a0]?[AaPp]\.?[ ]?[Mm](?![A-Za-z])\.?"
_YEAR = r"(?:1[0-9]|20)\d{2}"

SHAPES: tuple[Shape, ...] = (
    Shape("time", rf"{_CLOCK}(?:{_TO}{_CLOCK})?{_NOON}", "9 to 11.30 p.m."),
    Shape("time", r"\d{1,2} o['’]clock\b", "8 o'clock"),
    Shape("time", r"(?:[01]\d|2[0-3])\.[0-5]\d (?:service|train)\b", "17.05 train"),
    Shape("time", r"(?:[01]\d|2[0-3])\.[0-5]\d from [A-Z][a-z]+", "17.05 from Dublin"),
    Shape("time", r"\d{1,2} in the (?:morning|afternoon|evening)\b", "4 in the morning"),
    Shape("time", r"\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d+)?(?![\d:])(?:\s?(?:-|–)\s?\d{1,2}:\d{2})?", "1:18.9"),
    Shape("time", r"[0-2]\d[0-5]\d(?: ?(?:GMT|UTC|BST|EST|EDT|CET)\b| hours\b|hrs?\b)", "0230 GMT"),
    Shape("date", r"\d{4}[-/]\d{1,2}[-/]\d{1,2}(?!\d)", "2024-10-23"),
    Shape("date", r"\d{1,2}(?P<sep>[/.-])\d{1,2}(?P=sep)(?:\d{4}|\d{2})(?!\d)", "23/10/2024"),
    Shape(
        "date",
        rf"\d{{1,2}}(?:st|nd|rd|th)?(?:{_TO}\d{{1,2}}(?:st|nd|rd|th)?)?(?: of)?[ \u00a0-]{_MONTH}",
        "5th to 6th of March",
    ),
    Shape("date", r"(?:\d{3}0|\d0)['’]?s(?![A-Za-z])", "1990s"),
    Shape("date", r"\d{1,4} ?(?:BCE?|B\.C\.|AD|A\.D\.|CE)(?![A-Za-z])", "44 BC"),
    Shape(
        "date",
        rf"{_YEAR}\s?[-–/]\s?(?:\d{{2}}|{_YEAR})(?![\d%]|[,.]\d| (?:million|billion|per cent|percent))",
        "2019-20",
    ),
    Shape("score", r"\d{1,3}:\d(?!\d)", "2:1"),
    Shape("ordinal", r"\d{1,3}(?:,\d{3})*(?:st|nd|rd|th)(?![A-Za-z])", "21st"),
    Shape("label", r"\d{1,4}(?P<dash>[-.])\(?\d{2,4}\)?(?P=dash)\d{3,4}(?:(?P=dash)\d{3,4})?(?!\d)", "212-555-0142"),
    Shape("label", r"\d+(?:-\d+){2,}(?![\w.,]\d)", "1111-22223333-4444"),
    Shape("label", r"[1-9]\d{2}/[1-9]\d{1,2}(?![\d/.]\d|\d)", "140/90"),
    Shape("label", r"0\d{2,4} \d{3,4} \d{3,4}(?!\d)", "020 7946 0958"),
    Shape("label", r"\d{3}-(?:\d{3}[1-9]|0\d{3})(?![\d,.]?\d)", "555-0142"),
    Shape("label", r"\d{1,4}\s?[x×]\s?(?!10[-−⁻^])\d{1,4}(?![\d,.]?\d)", "4x100"),
    Shape("label", r"\d+(?:\.\d+){2,}(?!\d)(?!,\d)", "2.10.3"),
    Shape("label", r"0\d{4,}", "00482911"),
    Shape("label", r"\d{13,}(?![\d,.]\d)", "4821007336612004"),
)
