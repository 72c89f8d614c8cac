"""The same articles in every form give the same facts."""

import csv
import gzip
import html
import json
from pathlib import Path
from typing import Any

import pyarrow
import pytest
from conftest import EXAMPLES
from pyarrow import parquet

from extractor.api import extract
from extractor.files import Articles, Opened
from extractor.schemas import Article

FORMS = ("txt", "html", "jsonl.gz", "csv", "parquet")


def articles() -> list[str]:
    """The example articles without their headlines, their paragraphs a blank line apart."""
    found = []
    for path in sorted(EXAMPLES.glob("*.txt")):
        paragraphs = [line.strip() for line in path.read_text("utf-8").splitlines() if line.strip()]
        found.append("\n\n".join(paragraphs[1:]))
    return found


def write(folder: Path, form: str) -> None:
    rows = [{"text": text} for text in articles()]
    if form == "txt":
        for number, row in enumerate(rows):
            (folder / f"{number}.txt").write_text(row["text"], "utf-8")
    elif form == "html":
        for number, row in enumerate(rows):
            body = "\n".join(f"<p>{html.escape(line)}</p>" for line in row["text"].split("\n\n"))
            page = (
                f"<html lang=en><title>News</title><body><nav><a href=/>Home</a></nav><article>{body}</article></body>"
            )
            (folder / f"{number}.html").write_text(page, "utf-8")
    elif form == "jsonl.gz":
        (folder / "a.jsonl.gz").write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    elif form == "csv":
        with (folder / "a.csv").open("w", encoding="utf-8", newline="") as stream:
            table = csv.writer(stream)
            table.writerows([["text"], *([row["text"]] for row in rows)])
    else:
        parquet.write_table(pyarrow.Table.from_pylist(rows), folder / "a.parquet")


def facts(article: Article) -> dict[str, Any]:
    found = extract(article).model_dump(mode="json", exclude={"provenance": {"created_at"}})
    for carried in ("path", "title"):
        del found["article"][carried]
    return found


@pytest.mark.parametrize("form", FORMS[1:])
def test_every_form_gives_the_facts_of_plain_text(tmp_path: Path, form: str) -> None:
    read = {}
    for one in ("txt", form):
        (tmp_path / one).mkdir()
        write(tmp_path / one, one)
        opened = list(Articles([str(tmp_path / one)]))
        assert all(isinstance(article, Opened) for article in opened)
        read[one] = [facts(article.article) for article in opened if isinstance(article, Opened)]
    assert len(read["txt"]) == len(articles()) >= 6
    assert read[form] == read["txt"]
