"""Tells the numbers that are no figures: dates, times, ordinals, parts of names, labels, scores."""

import re

from extractor.figures.context import starts_sentence, words_before
from extractor.figures.quantity import Lookalike, LookalikeKind
from extractor.figures.tables.calendar import MONTHS, YEAR_LEADS, YEAR_LEADS_STRONG
from extractor.figures.tables.names import BRANDS, LABELS

_MONTH = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
_NOON = r"(?:[ \u00a0]?[ap]\.?\s?m\b\.?)"

_SHAPES: tuple[tuple[LookalikeKind, re.Pattern[str]], ...] = (
    (
        "time",
        re.compile(
            rf"\d{{1,2}}(?:[:.]\d{{2}})?(?:\s?(?:-|–|to|and)\s?\d{{1,2}}(?:[:.]\d{{2}})?)?{_NOON}", re.ASCII | re.I
        ),
    ),
    ("time", re.compile(r"\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d+)?(?![\d:])", re.ASCII)),
    ("time", re.compile(r"\d{1,2} o['’]clock\b", re.ASCII)),
    ("date", re.compile(r"\d{4}[-/]\d{1,2}[-/]\d{1,2}(?!\d)|\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)", re.ASCII)),
    (
        "date",
        re.compile(
            rf"\d{{1,2}}(?:st|nd|rd|th)?(?:\s?(?:-|–|to|and)\s?\d{{1,2}}(?:st|nd|rd|th)?)?(?: of)?[ \u00a0-]{_MONTH}(?![a-z])",
            re.ASCII,
        ),
    ),
    ("date", re.compile(r"(?:\d{4}|\d{2})['’]?s\b", re.ASCII)),
    ("ordinal", re.compile(r"\d{1,3}(?:,\d{3})*(?:st|nd|rd|th)\b", re.ASCII)),
    (
        "label",
        re.compile(
            r"\d{1,4}[-. ]\(?\d{2,4}\)?[-. ]\d{3,4}[-. ]\d{3,4}(?!\d)|\d{3}[-.]\d{3}[-.]\d{4}(?!\d)|\d{3}-\d{4}(?!\d)",
            re.ASCII,
        ),
    ),
    ("label", re.compile(r"\d+(?:\.\d+){2,}(?!\d)", re.ASCII)),
    (
        "date",
        re.compile(
            r"(?:1[0-9]|20)\d{2}\s?[-–/]\s?(?:\d{2}|(?:1[0-9]|20)\d{2})(?!\d|[,.]\d|[ -]?(?:million|billion|%|percent))",
            re.ASCII,
        ),
    ),
    ("label", re.compile(r"\d{41,}", re.ASCII)),
)
_YEAR = re.compile(r"(?:1\d|20)\d{2}(?![\d,/]?\d)(?!\.\d)(?![%°$€£])", re.ASCII)
_AFTER_YEAR_UNIT = re.compile(
    r"[ -](?:people|troops|soldiers|men|women|children|workers|jobs|homes|families|deaths|members|employees|students|votes|rpm|miles|feet|metres|meters|km|kg|tons|tonnes|pounds|dollars|euros|percent|per cent|million|billion|hours|days|points|calories|acres|hectares|mg|barrels|MW|megawatts)\b"
)
_GLUED_AFTER = re.compile(r"[-]?[A-Za-z]", re.ASCII)
_DATE_TAIL = re.compile(r"(?:,|\s?[-–/]|\s?to|\s?and|\s?or)?\s?$")


def shaped(text: str, start: int) -> Lookalike | None:
    """What the characters at ``start`` are by their shape alone: a time, a date, a phone number, an ordinal."""
    for kind, shape in _SHAPES:
        if found := shape.match(text, start):
            return Lookalike(start, found.end(), kind)
    return None


def year(text: str, start: int) -> Lookalike | None:
    """The year at ``start``, if four figures there are one."""
    found = _YEAR.match(text, start)
    if not found or _AFTER_YEAR_UNIT.match(text, found.end()):
        return None
    lead = _lead(text, start)
    number = int(found.group())
    if lead in YEAR_LEADS_STRONG or (
        1500 <= number <= 2059 and not (number % 100 == 0 and number != 2000 and lead not in YEAR_LEADS)
    ):
        return Lookalike(start, found.end(), "date")
    return None


def _lead(text: str, start: int) -> str:
    words = words_before(text, start, 16)
    return words[-1].lower() if words else ""


def day_of_month(text: str, start: int, end: int) -> bool:
    """Whether a small number stands right after a month: "Nov. 10"."""
    before = text[max(0, start - 11) : start]
    word = before.split()[-1:] if before[-1:].isspace() else []
    return bool(word) and end - start <= 2 and word[0] in MONTHS


def goes_on_date(text: str, last: Lookalike, start: int, end: int) -> bool:
    """Whether a number goes on the date before it: "May 5-7", "Nov. 10, 1989"."""
    if last.kind != "date" or start - last.end > 5:
        return False
    bare = end - start <= 2 or bool(_YEAR.match(text, start))
    return bare and bool(_DATE_TAIL.fullmatch(text, last.end, start))


def labelled(text: str, start: int) -> LookalikeKind | None:
    """Whether the word before makes the number a label ("Section 427") or part of a name ("S&P 500")."""
    if not text[start - 1 : start].isspace():
        return None
    words = words_before(text, start, 24)
    if not words:
        return None
    word = words[-1]
    if word.lower() in LABELS and word.strip(".").isalpha():
        return "label"
    if word in BRANDS:
        return "name"
    return None


def capitalised_name(text: str, start: int, end: int) -> bool:
    """Whether a capitalised word stands right before and no noun follows: "Mate 9", "Apollo 13"."""
    if text[start - 1 : start] != " ":
        return False
    words = words_before(text, start, 24)
    if not words or not words[-1][:1].isupper() or not words[-1].isalnum():
        return False
    return not starts_sentence(text, start - 1 - len(words[-1])) and not re.match(r"[ -][a-z]|%", text[end : end + 2])


def glued_to_letters(text: str, start: int) -> bool:
    """Whether the digits hang on letters: "F-16", "COVID-19", "G7"."""
    before = text[start - 1 : start]
    if before in ("-", "–") and start > 1:
        before = text[start - 2]
        return before.isalpha() or before.isdigit()
    return before.isalpha() or before in ("_", "#", "@", "&")
