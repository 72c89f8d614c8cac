from datetime import date

from english.trying import failing, filled

from extractor.english import calendar
from extractor.figures import scan
from extractor.text.dates import resolve

PUBLISHED = date(2019, 6, 5)


def named(text: str) -> date | None:
    """Return the day that a sentence names behind "closed"."""
    words = text.partition(" closed ")[2].partition(" after ")[0]
    return resolve(words.rstrip("."), PUBLISHED)


def test_every_month_makes_a_date() -> None:
    for table in ("MONTHS", "MONTH_ABBREVIATIONS"):
        example = calendar.EXAMPLES[table]
        assert failing(getattr(calendar, table), example, lambda text: getattr(named(text), "day", None) == 5) == []
        assert failing(getattr(calendar, table), example, lambda text: scan(text).figures == []) == []


def test_every_weekday_makes_a_date() -> None:
    for table in ("WEEKDAYS", "WEEKDAY_ABBREVIATIONS"):
        for word in getattr(calendar, table):
            found = named(filled(calendar.EXAMPLES[table], word))
            assert found is not None and found.strftime("%A").startswith(word[:3]), word


def test_months_and_days_stand_in_order() -> None:
    assert [date(2019, number, 1).strftime("%B") for number in range(1, 13)] == list(calendar.MONTHS)
    assert [date(2019, 7, day).strftime("%A") for day in range(1, 8)] == list(calendar.WEEKDAYS)
    for short in calendar.MONTH_ABBREVIATIONS:
        assert sum(month.startswith(short[:3]) for month in calendar.MONTHS) == 1, short
