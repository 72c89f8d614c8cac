"""pandas and polars read every format without help, and a spreadsheet computes nothing."""

import csv
import re
import sqlite3
from collections.abc import Callable
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

import pandas
import polars
import pytest
from conftest import ROOT

import extractor
from extractor.exporting import FORMATS
from extractor.schemas import Article, Facts

LONG = "12345678901234567890123456789.5"


def facts() -> Facts:
    """Facts whose numbers are whole at first and not later, so that a reader that guesses has to look at all."""
    text = " ".join(f"They lost {n + 2} sheep." for n in range(150)) + " The loss was −5 per cent."
    made = extractor.extract(Article(text=text, title="=HYPERLINK(1)", outlet="-Coast"))
    first, *rest, last = made.figures
    changed = (first.model_copy(update={"value": Decimal(LONG)}), *rest, last)
    return made.model_copy(update={"figures": changed})


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from extractor.cli import main

    folder = tmp_path_factory.mktemp("tools")
    (folder / "facts.jsonl").write_text(facts().model_dump_json() + "\n", "utf-8")
    for to in FORMATS:
        assert main(["export", str(folder / "facts.jsonl"), "--to", to, "-o", str(folder / f"facts.{to}"), "-q"]) == 0
    return folder


READ: dict[str, Callable[[Path], Any]] = {
    "pandas csv": lambda f: pandas.read_csv(f / "facts.csv/figures.csv"),
    "pandas parquet": lambda f: pandas.read_parquet(f / "facts.parquet/figures.parquet"),
    "pandas sqlite": lambda f: pandas.read_sql("SELECT * FROM figures", sqlite3.connect(f / "facts.sqlite")),
    "polars csv": lambda f: polars.read_csv(f / "facts.csv/figures.csv", infer_schema_length=None),
    "polars parquet": lambda f: polars.read_parquet(f / "facts.parquet/figures.parquet"),
    "polars sqlite": lambda f: polars.read_database(
        "SELECT * FROM figures", sqlite3.connect(f / "facts.sqlite"), infer_schema_length=None
    ),
}


@pytest.mark.parametrize("way", READ)
def test_figures_are_read_with_their_numbers(exported: Path, way: str) -> None:
    figures = READ[way](exported)
    assert figures.columns[0] == "key"
    assert list(figures["value_real"])[1:3] == [3.0, 4.0]
    assert min(figures["value_real"]) == -5.0
    assert list(figures["unit"])[1] == "sheep"
    if not way.endswith("csv"):  # A reader of CSV guesses types; told to leave text alone, it is exact too.
        assert next(iter(figures["value"])) == LONG


def test_numbers_are_exact_in_csv_where_text_is_left_alone(exported: Path) -> None:
    path = exported / "facts.csv/figures.csv"
    assert pandas.read_csv(path, dtype={"value": "string"})["value"][0] == LONG
    assert polars.read_csv(path, schema_overrides={"value": polars.String})["value"][0] == LONG


READ_LINES = [
    lambda path: pandas.read_json(path, lines=True),
    lambda path: polars.read_ndjson(path, infer_schema_length=None),
]


@pytest.mark.parametrize("read", READ_LINES)
def test_annotations_are_read_as_lines(exported: Path, read: Callable[[Path], Any]) -> None:
    lines = read(exported / "facts.jsonld")
    assert set(lines["type"]) == {"Annotation"}


def test_the_lines_in_the_readme_run(exported: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    (block,) = re.findall(r"```python\n(pandas\..*?)```", readme, re.DOTALL)
    monkeypatch.chdir(exported)
    for line in block.splitlines():
        exec(line, {"pandas": pandas, "polars": polars, "sqlite3": sqlite3})
    for tool, to in product(("pandas", "polars"), FORMATS):
        assert re.search(rf"{tool}\.read_\w+\([^)]*facts\.{to}", block), f"no line reads {to} with {tool}"


def test_no_cell_is_a_formula_and_negative_numbers_are_numbers(exported: Path) -> None:
    with (exported / "facts.csv/articles.csv").open(encoding="utf-8-sig", newline="") as stream:
        (article,) = csv.DictReader(stream)
    assert article["title"] == "'=HYPERLINK(1)"
    assert article["outlet"] == "'-Coast"
    with (exported / "facts.csv/figures.csv").open(encoding="utf-8-sig", newline="") as stream:
        values = [row["value"] for row in csv.DictReader(stream)]
    assert values[-1] == "-5"
    assert (exported / "facts.csv/articles.csv").read_bytes().startswith(b"\xef\xbb\xbfkey,")
