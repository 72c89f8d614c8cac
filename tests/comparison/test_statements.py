from datetime import date
from decimal import Decimal
from typing import Any

from comparison.inventing import Drafted, Laid, claim, facts, figure, source
from table_tests import for_every

from extractor.comparison.statements import Stated, day_key, days_differ, statements

LEFT = "The ferry left Velmar with 40 sailors on Tuesday"


def of(text: str, *claims: Drafted, **records: Any) -> list[Stated]:
    laid = Laid(facts(f"{text}, Ada Holm said.", 12, claims=claims, **records))
    return list(statements(laid.articles[0], laid.voices))


def test_a_claim_is_its_first_clause_names_numbers_and_days() -> None:
    made = claim(LEFT, by="s1", figures=["f1"])
    (stated,) = of(LEFT, made, figures=[figure("40 sailors", "40", "sailors")], sources=[source("Ada Holm")])
    assert "velmar" in stated.names
    assert "velmar" in stated.core
    assert stated.numbers == {Decimal(40)}
    assert stated.days == {"2031-03-11"}
    assert stated.speakers == ("v1",)


def test_a_no_and_a_denial_cancel_each_other() -> None:
    no = "The ferry did not leave Velmar"
    assert [one.denies for one in of(no, claim(no))] == [True]
    assert [one.denies for one in of(no, claim(no, stance="denied"))] == [False]
    assert [one.denies for one in of(LEFT, claim(LEFT))] == [False]


def test_a_claim_that_stands_nowhere_is_left_out() -> None:
    assert of(LEFT, claim("The ferry sank off Ossel")) == []


@for_every(
    [
        ("on Wednesday", date(2031, 3, 14), "2031-03-12"),
        ("on Wednesday", None, "wednesday"),
        ("last week", None, None),
    ]
)
def test_a_day_is_a_date_where_it_can_be_known(row: tuple[str, date | None, str | None]) -> None:
    words, published, key = row
    assert day_key(words, published) == key


@for_every(
    [
        ("monday", "tuesday", True),
        ("2031-03-12", "2031-03-13", True),
        ("monday", "monday", False),
        ("monday", "2031-03-12", False),
    ]
)
def test_days_differ_where_that_is_sure(row: tuple[str, str, bool]) -> None:
    one, other, differ = row
    assert days_differ(one, other) is differ
