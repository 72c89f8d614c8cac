"""docs/formats.md against the code: every field of every schema and table; and files of version 1."""

import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from conftest import ROOT, Outcome
from pydantic import BaseModel

from extractor import schemas
from extractor.cli.schema import schema_text
from extractor.exporting import EVERY_TABLE, FORMATS, TABLES_VERSION, VIEWS
from extractor.exporting.annotations import TERMS
from extractor.exporting.table import Table
from extractor.results import FactsFile
from extractor.schemas.facts import SCHEMA_VERSION

PAGE = (ROOT / "docs" / "formats.md").read_text("utf-8")
VERSION_1 = Path(__file__).parent / "results" / "facts_v1.jsonl"


def rows(heading: str) -> list[list[str]]:
    """The rows of the table under a heading, cell by cell."""
    section = re.search(rf"^### {re.escape(heading)}\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert section, f"docs/formats.md has no section ### {heading}"
    lines = re.findall(r"^\| `.*\|$", section.group(1), re.MULTILINE)
    return [[cell.strip(" `") for cell in line.strip("|").split(" | ")] for line in lines]


@pytest.mark.parametrize("name", schema_text("").split())
def test_every_field_of_every_schema_is_documented(name: str) -> None:
    record: type[BaseModel] = getattr(schemas, name)
    fields = {field.alias or known for known, field in record.model_fields.items()}
    assert {row[0] for row in rows(name)} == fields
    assert all(row[-1] for row in rows(name))


@pytest.mark.parametrize("table", EVERY_TABLE, ids=lambda table: table.name)
def test_every_column_of_every_table_is_documented_as_it_is_declared(table: Table) -> None:
    expected = [
        [column.name, column.kind.value, column.meaning + (f" (key of `{column.refers}`)" if column.refers else "")]
        for column in table.columns
    ]
    assert rows(f"Table {table.name}") == [[cell.strip(" `") for cell in row] for row in expected]


def test_every_view_and_format_and_version_is_documented() -> None:
    for view in VIEWS:
        assert f"| `{view.name}` | {view.meaning} |" in PAGE
    for to in FORMATS:
        assert f"`{to}`" in PAGE
    assert f"| facts (`facts.jsonl`) | {SCHEMA_VERSION} |" in PAGE
    assert f"| tables (`extractor export`) | {TABLES_VERSION} |" in PAGE
    assert TERMS in PAGE


def test_a_file_of_version_1_is_read() -> None:
    """Neither the file nor what is expected of it may change: it stands for the files that people have."""
    file = FactsFile(str(VERSION_1))
    early, later = file
    assert file.notes == []
    assert (early.outcome, early.shortfalls, early.marks) == ("ok", (), ())
    assert early.sources[0].mentions[0].quote == "farmer Ada Holm"
    assert early.claims[0].attributions[0].cue is not None
    assert early.figures[0].value == Decimal(40)
    assert early.findings[0].code == "omitted-figure"
    assert later.figures[0].evidence is None
    assert later.figures[0].derivation is not None
    assert later.marks[0].corrected == {"value": "40", "unit": None}
    assert later.provenance.cost_usd == 0.0123


@pytest.mark.parametrize("to", FORMATS)
def test_a_file_of_version_1_is_exported(command: Callable[..., Outcome], tmp_path: Path, to: str) -> None:
    assert command("export", VERSION_1, "--to", to, "-o", tmp_path / "out").status == 0
