import doctest
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.text import dates as module
from extractor.text.dates import resolve

WEDNESDAY = date(2024, 10, 23)


def test_examples() -> None:
    assert doctest.testmod(module).failed == 0


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Wednesday", date(2024, 10, 23)),
        ("on Wednesday", date(2024, 10, 23)),
        ("Monday", date(2024, 10, 21)),
        ("late on Thursday", date(2024, 10, 17)),
        ("Friday night", date(2024, 10, 18)),
        ("last Tuesday", date(2024, 10, 22)),
        ("last Wednesday", date(2024, 10, 16)),
        ("next Wednesday", date(2024, 10, 30)),
        ("next Friday", date(2024, 10, 25)),
        ("yesterday", date(2024, 10, 22)),
        ("today", date(2024, 10, 23)),
        ("tomorrow", date(2024, 10, 24)),
        ("this morning", date(2024, 10, 23)),
        ("Oct. 23", date(2024, 10, 23)),
        ("October 23, 2024", date(2024, 10, 23)),
        ("23 October", date(2024, 10, 23)),
        ("23rd of October", date(2024, 10, 23)),
        ("on 1 November", date(2024, 11, 1)),
        ("Sept. 4", date(2024, 9, 4)),
        ("Jan. 3", date(2025, 1, 3)),
        ("Friday, March 21, 2025", date(2025, 3, 21)),
        ("2024-10-01", date(2024, 10, 1)),
        ("two days ago", date(2024, 10, 21)),
        ("a week earlier", date(2024, 10, 16)),
        ("May 5", date(2024, 5, 5)),
        ("Feb. 30", None),
        ("October", None),
        ("last week", None),
        ("this year", None),
        ("in due course", None),
        ("", None),
    ],
)
def test_words(words: str, expected: date | None) -> None:
    assert resolve(words, WEDNESDAY) == expected


def test_a_day_of_the_other_side_of_new_year_is_the_nearest() -> None:
    assert resolve("Dec. 30", date(2025, 1, 2)) == date(2024, 12, 30)
    assert resolve("29 February", date(2023, 3, 1)) == date(2024, 2, 29)


def test_the_ends_of_the_calendar_are_no_day() -> None:
    assert resolve("yesterday", date.min) is None
    assert resolve("next Monday", date.max) is None


@given(
    st.text(max_size=40) | st.from_regex(r"(on )?(last |next )?[A-Z][a-z]{2,8}\.? \d{1,3}(, \d{4})?", fullmatch=True),
    st.dates(),
)
def test_any_words_give_a_day_or_none(words: str, published: date) -> None:
    assert resolve(words, published) is None or isinstance(resolve(words, published), date)


@given(st.dates(min_value=date(1900, 1, 8)), st.sampled_from(["Monday", "Thursday", "Sunday"]))
def test_a_weekday_is_within_the_week_before_publication(published: date, name: str) -> None:
    found = resolve(name, published)
    assert found is not None and 0 <= (published - found).days < 7
    assert found.strftime("%A") == name
