"""What is written is read: tables of any texts, in any dialect."""

import csv
import io
import json
import re
from typing import Any

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

from extractor.files.columns import USUAL, Columns
from extractor.files.csv_rows import csv_rows
from extractor.files.formats import SUFFIXES
from extractor.files.json_rows import json_rows
from extractor.files.rows import BadRow, Row

# Everything but half surrogate pairs; a bare carriage return is no line break of CSV, but the writer quotes it.
TEXTS = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), min_size=1, max_size=6)


def stream(content: str, encoding: str = "utf-8") -> io.BufferedReader:
    return io.BufferedReader(io.BytesIO(content.encode(encoding)))


@given(
    TEXTS,
    st.sampled_from(",;\t|"),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    st.sampled_from(["utf-8", "utf-16"]),
)
def test_any_texts_in_csv(texts: list[str], separator: str, quoting: Any, encoding: str) -> None:
    out = io.StringIO()
    table = csv.writer(out, delimiter=separator, quoting=quoting)
    table.writerows([["n", "text"], *([str(n), text] for n, text in enumerate(texts))])
    rows = list(csv_rows(stream(out.getvalue(), encoding), "a.csv", Columns({}).has_text))
    assert [row.values["text"] for row in rows[1:] if isinstance(row, Row)] == texts


@given(TEXTS, st.sampled_from([None, 1, 4]), st.booleans(), st.booleans())
def test_any_texts_in_json(texts: list[str], indent: int | None, as_list: bool, ascii_only: bool) -> None:
    rows = [{"text": text, "more": {"list": [{"text": "}"}]}} for text in texts]
    written = [json.dumps(row, indent=indent, ensure_ascii=ascii_only) for row in rows]
    content = json.dumps(rows, indent=indent, ensure_ascii=ascii_only) if as_list else "\n".join(written)
    read = list(json_rows(stream(content)))
    assert [row.values["text"] for row in read if isinstance(row, Row)] == texts
    assert [row.number for row in read] == list(range(1, len(texts) + 1))


@given(st.binary(max_size=200))
def test_any_bytes_are_rows_or_bad_rows_in_one_line(content: bytes) -> None:
    read = [*json_rows(io.BufferedReader(io.BytesIO(content)))]
    read += csv_rows(io.BufferedReader(io.BytesIO(b"id,text\n" + content)), "a", Columns({}).has_text)
    assert not [row.reason for row in read if isinstance(row, BadRow) and "\n" in row.reason]


@given(st.lists(st.sampled_from(['1,"a"', '2,"b', "3,c", '4,d"', '"', '5,""', '6,"e""f"', "7,g,h", ""]), max_size=12))
def test_a_spoiled_row_never_takes_a_sound_one_with_it(lines: list[str]) -> None:
    content = "id,text\n" + "".join(f"{line}\n" for line in [*lines, "8,sound", "9,sound"])
    read = list(csv_rows(stream(content), "a", Columns({}).has_text))
    assert [row.values["id"] for row in read[-2:] if isinstance(row, Row)] == ["8", "9"]


PAGE = (ROOT / "docs" / "inputs.md").read_text("utf-8")


@pytest.mark.parametrize("field", USUAL)
def test_the_page_names_the_usual_names(field: str) -> None:
    line = next(line for line in PAGE.splitlines() if line.startswith(f"| `{field}` | `"))
    assert tuple(re.findall(r"`(\w+)`", line.rpartition("|")[0].split("|")[2])) == USUAL[field]  # type: ignore[index]


def test_the_page_names_every_ending() -> None:
    assert set(re.findall(r"`(\.\w+)`", PAGE.partition("## Rows")[0])) >= set(SUFFIXES)
