from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.text.moments import moment

DAY = date(2024, 10, 23)


@pytest.mark.parametrize(
    "words",
    [
        "2024-10-23",
        "20241023",
        "2024/10/23",
        "2024.10.23",
        "23 October 2024",
        "23rd October 2024",
        "23-Oct-2024",
        "October 23, 2024",
        "Oct. 23, 2024",
        "Oct 23rd 2024",
        "Wednesday, 23 October 2024",
        "Wed 23 Oct 2024",
        "Wednesday October 23, 2024",
    ],
)
def test_days(words: str) -> None:
    assert moment(words) == DAY


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("2024-10-23T03:09:00Z", datetime(2024, 10, 23, 3, 9, tzinfo=UTC)),
        ("2024-10-23 03:09:00+02:00", datetime(2024, 10, 23, 3, 9, tzinfo=timezone(timedelta(hours=2)))),
        ("Wed, 23 Oct 2024 03:09:00 +0000", datetime(2024, 10, 23, 3, 9, tzinfo=UTC)),
        ("Wed, 23 Oct 2024 03:09:00 GMT", datetime(2024, 10, 23, 3, 9, tzinfo=UTC)),
        ("03:09 | 23 October 2024", datetime(2024, 10, 23, 3, 9)),
        ("23 October 2024, 03:09 GMT", datetime(2024, 10, 23, 3, 9, tzinfo=UTC)),
        ("Oct. 23, 2024 at 3:09 p.m. ET", datetime(2024, 10, 23, 15, 9)),
        ("Oct 23 2024 12 am", datetime(2024, 10, 23, 0, 0)),
        ("12:30 pm on 23 October 2024", datetime(2024, 10, 23, 12, 30)),
        ("1729652940", datetime(2024, 10, 23, 3, 9, tzinfo=UTC)),
        ("1729652940000", datetime(2024, 10, 23, 3, 9, tzinfo=UTC)),
    ],
)
def test_days_with_times(words: str, when: datetime) -> None:
    assert moment(words) == when


@pytest.mark.parametrize(
    "words",
    [
        "",
        "10/11/2024",
        "23/10/2024",
        "October 2024",
        "2024",
        "23 October",
        "yesterday",
        "31 February 2024",
        "2024-13-45",
        "25:99 23 October 2024",
        "13:00 pm 23 October 2024",
        "Published on 23 October 2024",
        "23 October 2024 in Rome",
        "40 sheep on 23 October 2024",
        "99999999999999999999",
        "Wed, 99 Foo 2024 99:99:99 +9999",
    ],
)
def test_what_names_no_moment_for_certain_is_none(words: str) -> None:
    assert moment(words) is None


@given(st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2100, 1, 1)))
def test_what_is_written_is_read(when: datetime) -> None:
    when = when.replace(microsecond=0)
    minute = when.replace(second=0)
    assert moment(when.isoformat()) == when
    assert moment(f"{when.day} {when:%B %Y}") == when.date()
    assert moment(f"{when:%b} {when.day}, {when.year}, {when:%I:%M %p}") == minute
    assert moment(f"{when:%H:%M} | {when.day} {when:%B %Y}") == minute


@given(st.text(max_size=60))
def test_nothing_is_raised(words: str) -> None:
    moment(words)
