"""The value verdict: (article, drafted figure) pairs that must pass, and ones that must not."""

from typing import Any

import pytest
from conftest import figure

import extractor

FLED = "Some 12.4 million people had fled by March."
REVENUE = "Revenue rose 4 per cent to £2.3bn, while profit fell 7 per cent to £410m."
BRIGADE = "Each brigade has up to 6,000 personnel."
RANGE = "Between 33 and 35 houses burned; dozens were damaged."
POINTS = "The rate rose by 0.25 percentage points to 4.5 per cent."
COINS = "A loaf costs 95 cents."
SHARE = "Two-thirds of the members voted."


def codes(text: str, **fields: Any) -> list[str]:
    facts = extractor.check(text, {"figures": [figure(**fields)]})
    return [found.code for found in facts.figures[0].findings]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (FLED, {"quote": "Some 12.4 million people", "value": "12400000", "modifier": "approximately"}),
        (FLED, {"quote": "12.4 million people", "value": "12.4 million", "modifier": "approximately"}),
        (FLED, {"quote": "12.4 MILLION\npeople", "value": "12,400,000", "modifier": "approximately"}),
        (REVENUE, {"quote": "£2.3bn", "value": "2300000000", "kind": "money", "currency": "GBP"}),
        (REVENUE, {"quote": "£2.3bn", "value": "2300000000", "kind": "money"}),
        (REVENUE, {"quote": "fell 7 per cent to £410m", "value": "410000000", "kind": "money"}),
        (REVENUE, {"quote": "7 per cent", "value": "7", "kind": "percent", "unit": "%"}),
        (BRIGADE, {"quote": "up to 6,000 personnel", "value": "6000", "upper": "6000", "modifier": "at_most"}),
        (BRIGADE, {"quote": "6,000 personnel", "value": "6000", "modifier": "at_most"}),
        (RANGE, {"quote": "33 and 35 houses", "value": None, "lower": "33", "upper": "35", "modifier": "between"}),
        (RANGE, {"quote": "dozens", "value": None, "modifier": "vague"}),
        (POINTS, {"quote": "0.25 percentage points", "value": "0.25", "kind": "percent", "unit": "pp"}),
        (COINS, {"quote": "95 cents", "value": "95", "kind": "money", "unit": "cents"}),
        (COINS, {"quote": "95 cents", "value": "0.95", "kind": "money", "currency": "USD"}),
        (SHARE, {"quote": "Two-thirds of the members", "value": "0.67", "kind": "ratio"}),
    ],
)
def test_what_the_article_says_passes(text: str, fields: dict[str, Any]) -> None:
    assert codes(text, **fields) == []


@pytest.mark.parametrize(
    ("text", "fields", "code"),
    [
        (FLED, {"quote": "12.4 million people", "value": "13400000"}, "value-mismatch"),
        (FLED, {"quote": "12.4 million people", "value": "12.4"}, "scale-mismatch"),
        (FLED, {"quote": "12.4 million people", "value": "many"}, "value-mismatch"),
        (FLED, {"quote": "12.4 million people", "value": None}, "value-mismatch"),
        (FLED, {"quote": "13.4 million people", "value": "13400000"}, "quote-not-found"),
        (FLED, {"quote": "2.4 million people", "value": "2400000"}, "quote-not-found"),
        (FLED, {"quote": "12.4 million people", "value": "12400000"}, "modifier-dropped"),
        (FLED, {"quote": "people had fled", "value": "12400000"}, "value-mismatch"),
        (REVENUE, {"quote": "£2.3bn", "value": "2300000000", "kind": "money", "currency": "EUR"}, "currency-mismatch"),
        (REVENUE, {"quote": "£2.3bn", "value": "2300000000", "kind": "count"}, "unit-mismatch"),
        (REVENUE, {"quote": "4 per cent", "value": "4", "kind": "percent", "unit": "points"}, "unit-mismatch"),
        (BRIGADE, {"quote": "6,000 personnel", "value": "6000", "modifier": "at_least"}, "modifier-dropped"),
        (
            BRIGADE,
            {"quote": "6,000 personnel", "value": "6000", "upper": "7000", "modifier": "at_most"},
            "range-mismatch",
        ),
        (RANGE, {"quote": "33 and 35 houses", "value": "33"}, "range-mismatch"),
        (RANGE, {"quote": "33 and 35 houses", "value": None, "lower": "33", "upper": "45"}, "range-mismatch"),
        (RANGE, {"quote": "dozens", "value": "36", "modifier": "vague"}, "value-mismatch"),
        (POINTS, {"quote": "4.5 per cent", "value": "4.5", "kind": "percent", "unit": "basis points"}, "unit-mismatch"),
        (COINS, {"quote": "95 cents", "value": "9.5", "kind": "money"}, "scale-mismatch"),
        ("It opened in 2019.", {"quote": "in 2019", "value": "2019"}, "value-mismatch"),
    ],
)
def test_what_it_does_not_say_is_found(text: str, fields: dict[str, Any], code: str) -> None:
    assert code in codes(text, **fields)


def test_a_rejected_figure_keeps_what_was_said_and_says_what_is_right() -> None:
    facts = extractor.check(FLED, {"figures": [figure(quote="12.4 million people", value="13400000")]})
    (record,) = facts.figures
    (wrong, _) = record.findings
    assert record.status == "rejected"
    assert (str(record.value), wrong.expected, wrong.found) == ("13400000", "12400000", "13400000")
    assert wrong.start is not None
    assert FLED[wrong.start : wrong.end] == "Some 12.4 million people"


def test_a_quote_that_is_not_there_is_shown_with_the_nearest_wording() -> None:
    facts = extractor.check(FLED, {"figures": [figure(quote="13.4 million people had fled", value="13400000")]})
    (record,) = facts.figures
    assert record.evidence is None
    assert record.findings[0].found == "13.4 million people had fled"
    assert record.findings[0].expected is not None
    assert "12.4 million" in record.findings[0].expected
    assert "^^^" in record.findings[0].message


def test_derivations_are_computed_again() -> None:
    text = "Two brigades of up to 6,000 troops each are training."
    derived = {"operation": "product", "operands": ["Two", "6,000"]}
    right = figure(quote="Two brigades of up to 6,000 troops", value="12000", derivation=derived)
    wrong = {**right, "value": "13000"}
    absent = {**right, "derivation": {**derived, "operands": ["Two", "7,000"]}}
    facts = extractor.check(text, {"figures": [right, {**wrong, "key": "f2"}, {**absent, "key": "f3"}]})
    assert [[found.code for found in record.findings] for record in facts.figures] == [
        [],
        ["derivation-wrong"],
        ["quote-not-found", "derivation-wrong"],
    ]
    assert facts.figures[0].derivation is not None
    assert [operand.quote for operand in facts.figures[0].derivation.operands] == ["Two", "6,000"]
