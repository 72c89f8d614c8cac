"""Dates: the words by which an article says when, turned into a day where they name one."""

import re
from datetime import date, timedelta

from extractor.english import calendar

_MONTH = calendar.MONTH_PATTERN.lower()
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
_RELATIVE = {
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "yesterday": -1,
    "tomorrow": 1,
}
_PARTS = re.compile(r"\b(?:on|early|late|morning|afternoon|evening|night|the|of|in|by|since|from|that|local|time)\b")
_MONTH_FIRST = re.compile(rf"({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?(?:,? (\d{{4}}))?")
_DAY_FIRST = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th)? ({_MONTH})\.?(?:,? (\d{{4}}))?")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_AGO = re.compile(r"(a|an|one|two|three|four|five|six|seven|ten|\d{1,3}) (day|week)s? (ago|earlier|later|before)")
_WEEKDAY = re.compile(rf"(?:(last|next|this|past|previous) )?({calendar.WEEKDAY_PATTERN.lower()})\.?")


def resolve(words: str, published: date) -> date | None:
    """Return the day that the words name in an article published on a day, or None where they name none.

    A weekday is the most recent one on or before publication, "last Tuesday" one before it, "next Tuesday" one after.
    A month and day without a year are the nearest to publication.  A bare month or "last week" is no day.

    >>> wednesday = date(2024, 10, 23)
    >>> resolve("on Monday", wednesday), resolve("Oct. 23", wednesday)
    (datetime.date(2024, 10, 21), datetime.date(2024, 10, 23))
    >>> resolve("last week", wednesday) is None
    True
    """
    text = _plain(words.replace("earlier on", "on"))
    if text in _RELATIVE:
        return _shifted(published, _RELATIVE[text])
    return _calendar_day(text, published) or _weekday(text, published) or _ago(text, published)


def _plain(words: str) -> str:
    """Return the words in lower case without small words and parts of the day."""
    text = " ".join(words.lower().replace(",", ", ").split()).replace(" ,", ",")
    if text in _RELATIVE:
        return text
    return " ".join(_PARTS.sub(" ", text).split()).strip(" .,") or text


def _calendar_day(text: str, published: date) -> date | None:
    if found := _ISO.fullmatch(text):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    # A weekday before a date ("Friday, March 21") adds nothing to it.
    text = _WEEKDAY.sub("", text, count=1).strip(" ,") if _WEEKDAY.match(text) else text
    if found := _MONTH_FIRST.fullmatch(text):
        return _nearest(_month(found[1]), int(found[2]), found[3], published)
    if found := _DAY_FIRST.fullmatch(text):
        return _nearest(_month(found[2]), int(found[1]), found[3], published)
    return None


def _month(name: str) -> int:
    return next(number for number, month in enumerate(calendar.MONTHS, 1) if month.lower().startswith(name[:3]))


def _nearest(month: int, day: int, year: str | None, published: date) -> date | None:
    """Return the day in the year that is given, else in the year that brings it nearest to publication."""
    if year:
        return _date(int(year), month, day)
    around = (_date(published.year + shift, month, day) for shift in (0, -1, 1))
    return min((found for found in around if found), key=lambda found: abs(found - published), default=None)


def _weekday(text: str, published: date) -> date | None:
    found = _WEEKDAY.fullmatch(text)
    if found is None:
        return None
    day = next(number for number, name in enumerate(calendar.WEEKDAYS) if name.lower().startswith(found[2][:3]))
    back = (published.weekday() - day) % 7
    if found[1] == "next":
        return _shifted(published, 7 - back)
    if found[1] in ("last", "past", "previous") and back == 0:
        back = 7
    return _shifted(published, -back)


def _ago(text: str, published: date) -> date | None:
    found = _AGO.fullmatch(text)
    if found is None or found[3] == "later":
        return None
    count = _NUMBERS.get(found[1]) or int(found[1])
    return _shifted(published, -count * (7 if found[2] == "week" else 1))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _shifted(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None
