"""The public functions of the scanner."""

import doctest
import importlib
import pkgutil
from decimal import Context, Decimal, Inexact, localcontext
from pathlib import Path

import pytest

import extractor.figures
from extractor.figures import Scan, scan, scan_figures

MODULES = [name for _, name, _ in pkgutil.walk_packages(extractor.figures.__path__, "extractor.figures.")]


@pytest.mark.parametrize("module", MODULES)
def test_examples_in_docstrings(module: str) -> None:
    assert doctest.testmod(importlib.import_module(module)).failed == 0


def test_nothing() -> None:
    assert scan("") == Scan([], [])
    assert scan("No numbers here.") == Scan([], [])


def test_scan_figures_is_the_figures_of_scan() -> None:
    text = "On 3 May, 40 of the 50 boats sank."
    assert scan_figures(text) == scan(text).figures


def test_offsets_count_from_the_start_of_the_text() -> None:
    text = "Forty boats.\n\nAnd about 50 ships on 3 May."
    figures = scan_figures(text)
    assert [text[f.outer_start : f.outer_end] for f in figures] == ["Forty boats", "about 50 ships"]
    assert [text[f.unit_start :][: len(f.unit)] for f in figures if f.unit and f.unit_start is not None] == [
        "boats",
        "ships",
    ]
    assert [text[look.start : look.end] for look in scan(text).lookalikes] == ["3 May."]


def test_a_blank_line_is_never_crossed() -> None:
    assert [f.modifier for f in scan_figures("He paid more than\n\n40 euros")] == ["exact"]
    assert [f.modifier for f in scan_figures("He paid more than\n40 euros")] == ["more_than"]


def test_percent_and_points_stay_apart() -> None:
    units = [f.unit for f in scan_figures("It rose 3%, 3 per cent, 3 percentage points and 3 basis points.")]
    assert units == ["%", "per cent", "percentage points", "basis points"]


def test_an_age_without_its_unit_has_the_unit_but_no_place_for_it() -> None:
    (age,) = scan_figures("Mary Hale, 47, a nurse, agreed.")
    assert (age.value, age.kind, age.unit, age.unit_start) == (Decimal(47), "duration", "years", None)


def test_values_do_not_depend_on_the_precision_in_force() -> None:
    with localcontext(Context(prec=3, traps=[Inexact])):
        money, share = scan_figures("It cost $123,456,789,012,345,678.25 for one in three boats")
    assert (str(money.value), str(share.value)) == ("123456789012345678.25", "0." + "3" * 28)


def test_examples_in_the_documentation() -> None:
    document = Path(__file__).parents[2] / "docs" / "figures.md"
    assert doctest.testfile(str(document), module_relative=False, optionflags=doctest.NORMALIZE_WHITESPACE).failed == 0
