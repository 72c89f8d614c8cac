"""Moments: when an article was published, as pages, files and news wires write it."""

import re
from datetime import UTC, date, datetime, timezone
from email.utils import parsedate_to_datetime

from extractor.english.calendar import MONTH_PATTERN, MONTHS, WEEKDAY_PATTERN

_MONTHS = tuple(name[:3].lower() for name in MONTHS)
_MONTH = rf"(?P<month>{MONTH_PATTERN})\.?"
_DATES = (
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ -]{_MONTH},?[ -](?P<year>\d{{4}})\b", re.IGNORECASE),
    re.compile(rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})\b", re.IGNORECASE),
    re.compile(r"\b(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})\b"),
)
_TIME = re.compile(
    r"\b(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2})(?::(?P<second>\d{2}))?(?:\s?(?P<half>[ap])\.?m\b\.?)?"
    r"|\s?(?P<bare>[ap])\.?m\b\.?)",
    re.IGNORECASE,
)
_UNIVERSAL = re.compile(r"\b(?:UTC|GMT|Z)\b")
# What may stand around a date and a time without saying anything else.
_AROUND = re.compile(
    rf"\b(?:{WEEKDAY_PATTERN}|at|on|hrs|h|local time|"
    r"[A-Z]{1,3}[SD]?T|UTC|GMT|Z)\b\.?|[|,·•–—()/\s-]",
    re.IGNORECASE,
)
_EPOCH = re.compile(r"\d{9,10}(?:\d{3})?(?:\.\d+)?")
_LATEST = 100_000_000_000


def moment(words: str) -> date | datetime | None:
    """Return the day, or the day and time, that the words name in full; None where they say anything else.

    A time with an offset, or of UTC, is aware; a time of another zone is as it stands on the clock there.  Days whose
    order can't be told (10/11/2024) are none.

    >>> moment("03:09 | 23 October 2024"), moment("2024-10-23T03:09:00Z").isoformat()
    (datetime.datetime(2024, 10, 23, 3, 9), '2024-10-23T03:09:00+00:00')
    >>> moment("Oct. 23, 2024"), moment("10/11/2024"), moment("two days before 23 October 2024")
    (datetime.date(2024, 10, 23), None, None)
    """
    text = " ".join(words.split())
    return _iso(text) or _mailed(text) or _written(text) or _epoch(text)


def _iso(text: str) -> date | datetime | None:
    for read in (date.fromisoformat, datetime.fromisoformat):
        try:
            return read(text)
        except ValueError:
            continue
    return None


def _mailed(text: str) -> datetime | None:
    """Return the moment in the form of mails: Wed, 23 Oct 2024 03:09:00 +0000."""
    if not re.search(r"\d:\d\d:\d\d (?:[+-]\d{4}|GMT|UT)", text):
        return None
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return None


def _written(text: str) -> date | datetime | None:
    found = next((match for pattern in _DATES if (match := pattern.search(text))), None)
    if found is None:
        return None
    rest = text[: found.start()] + " " + text[found.end() :]
    time = _TIME.search(rest)
    if time:
        rest = rest[: time.start()] + " " + rest[time.end() :]
    if _AROUND.sub("", rest):
        return None
    try:
        day = date(int(found["year"]), _month(found["month"]), int(found["day"]))
        return _at(day, time, UTC if _UNIVERSAL.search(rest) else None) if time else day
    except ValueError:
        return None


def _month(name: str) -> int:
    return int(name) if name.isdigit() else _MONTHS.index(name[:3].lower()) + 1


def _at(day: date, time: re.Match[str], zone: timezone | None) -> datetime:
    hour, half = int(time["hour"]), (time["half"] or time["bare"] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            raise ValueError(f"no hour of half a day: {hour}")
        hour = hour % 12 + (12 if half == "p" else 0)
    return datetime(day.year, day.month, day.day, hour, int(time["minute"] or 0), int(time["second"] or 0), tzinfo=zone)


def _epoch(text: str) -> datetime | None:
    """Return the moment of so many seconds, or milliseconds, since 1970."""
    if not _EPOCH.fullmatch(text):
        return None
    seconds = float(text)
    return datetime.fromtimestamp(seconds / 1000 if seconds > _LATEST else seconds, UTC)
