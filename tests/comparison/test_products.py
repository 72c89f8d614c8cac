from decimal import Decimal

from comparison.inventing import Laid, facts, figure
from table_tests import for_every

from extractor.comparison.numbers import counts
from extractor.comparison.products import products


def worked_out(text: str, parts: str, amount: str, **fields: object) -> list[tuple[Decimal, str | None]]:
    number, unit = amount.split()
    value = str(Decimal(number.replace(",", "")))
    drafts = [figure(f"{parts} crews", parts, "crews", **fields), figure(amount, value, unit, key="f2")]
    laid = Laid(facts(text, figures=drafts))
    return [(one.number, one.arithmetic) for one in products(list(counts(laid.articles[0], laid.voices, text)))]


def test_parts_of_so_many_each_are_multiplied() -> None:
    text = "The port sent 3 crews of 40 sailors each to Velmar."
    assert worked_out(text, "3", "40 sailors") == [(Decimal(120), "3 × 40 = 120")]


@for_every(
    [
        ("The port sent 3 crews and 40 sailors to Velmar.", "3"),
        ("The port sent 3 crews. Each had 40 sailors.", "3"),
        ("The port sent 500 crews of 40 sailors each.", "500"),
        ("The port sent 40 sailors to each of 3 crews.", "3"),
    ]
)
def test_no_each_another_sentence_too_many_parts_or_the_wrong_order_make_no_product(row: tuple[str, str]) -> None:
    text, parts = row
    assert worked_out(text, parts, "40 sailors") == []
