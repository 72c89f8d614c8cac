"""Sentences of our own with every figure that they state, by mood."""

import json
from pathlib import Path
from typing import Any

import pytest
from table_tests import for_every

from extractor.figures import Quantity, scan

CASES = Path(__file__).parent / "cases"


Case = dict[str, Any]


def cases(mood: str) -> list[Case]:
    read: list[Case] = json.loads((CASES / f"{mood}.json").read_text(encoding="utf-8"))
    return read


def told(text: str, figure: Quantity) -> dict[str, str]:
    """A figure as the case files write it: what is empty is left out."""
    outer = text[figure.outer_start : figure.outer_end]
    quote = text[figure.start : figure.end]
    numbers = {"value": figure.value, "lower": figure.lower, "upper": figure.upper}
    said = {
        "quote": quote,
        **{name: format(number, "f") for name, number in numbers.items() if number is not None},
        "modifier": figure.modifier,
        "kind": figure.kind,
        "unit": figure.unit,
        "currency": figure.currency,
        "outer": outer if outer != quote else None,
    }
    return {name: value for name, value in said.items() if value is not None}


def check(case: Case) -> None:
    text = case["text"]
    found = scan(text)
    assert [told(text, figure) for figure in found.figures] == case["figures"]
    assert [[look.kind, text[look.start : look.end]] for look in found.lookalikes] == case.get("lookalikes", [])


@for_every(cases("news"))
def test_news(case: Case) -> None:
    check(case)


@for_every(cases("synthetic"))
def test_synthetic(case: Case) -> None:
    check(case)


@for_every(cases("negative"))
def test_negative(case: Case) -> None:
    assert case["figures"] == []
    check(case)


@pytest.mark.parametrize("case", cases("known_failures"), ids=lambda case: case["text"][:50])
@pytest.mark.xfail(strict=True, reason="a known limit; the case says why")
def test_known_failures(case: Case) -> None:
    check(case)
