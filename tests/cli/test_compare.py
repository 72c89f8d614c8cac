"""The command `compare`: tables, JSON, CSV, and what it says of missing texts."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Outcome

import extractor
from extractor.schemas import Article, Comparison

Command = Callable[..., Outcome]
TEXTS = {
    "post": "The flood at Orla killed at least 12 people, the mayor of Orla, Ada Holm, said on Tuesday.\n\n"
    "“=We will rebuild every house in Orla,” Holm said.",
    "echo": "The flood in Orla killed 14 people, Ada Holm said on Wednesday.\n\n"
    "“=We will rebuild every single house in Orla,” the mayor, Ada Holm, said.",
}


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    results = tmp_path / "facts.jsonl"
    with results.open("w", encoding="utf-8") as lines:
        for name, text in TEXTS.items():
            path = tmp_path / f"{name}.txt"
            path.write_text(text, encoding="utf-8")
            article = Article(text=text, outlet=f"@{name}", path=str(path))
            lines.write(extractor.extract(article).model_dump_json() + "\n")
    return results


def run(command: Command, *words: str) -> tuple[int, str, str]:
    got = command("compare", *words)
    return got.status, got.out, got.err


def test_the_table_shows_both_numbers_and_fits_eighty_columns(facts: Path, command: Command) -> None:
    status, out, _ = run(command, str(facts))
    assert status == 0
    assert "≥ 12" in out and "14" in out and "other value" in out
    assert all(len(line) <= 80 for line in out.splitlines())


def test_json_is_a_comparison(facts: Path, command: Command) -> None:
    status, out, _ = run(command, str(facts), "--json")
    assert status == 0
    assert Comparison.model_validate_json(out).figures[0].verdict == "other-value"
    assert json.loads(out)["figures"][0]["members"][0]["value"] in ("12", "14")


def test_csv_has_a_line_a_member_and_no_formula(facts: Path, command: Command) -> None:
    status, out, _ = run(command, str(facts), "--csv")
    rows = list(csv.DictReader(io.StringIO(out.lstrip("\ufeff"))))
    assert status == 0
    assert {row["kind"] for row in rows} >= {"figure", "quotation"}
    assert {row["article"] for row in rows} == {"'@post", "'@echo"}
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row.values())


@pytest.mark.parametrize("only", ["figures", "quotations", "claims"])
def test_only_one_kind_is_shown(facts: Path, only: str, command: Command) -> None:
    _, out, _ = run(command, str(facts), "--json", "--only", only)
    shown = json.loads(out)
    assert [kind for kind in ("figures", "quotations", "claims") if shown[kind]] == [only]


def test_it_writes_to_a_file(facts: Path, tmp_path: Path, command: Command) -> None:
    status, out, _ = run(command, str(facts), "--json", "-o", str(tmp_path / "laid.json"))
    assert (status, out) == (0, "")
    assert Comparison.model_validate_json((tmp_path / "laid.json").read_text("utf-8"))


def test_a_missing_text_is_said_and_done_without(facts: Path, tmp_path: Path, command: Command) -> None:
    (tmp_path / "post.txt").unlink()
    status, out, err = run(command, str(facts))
    assert status == 1
    assert "other value" in out
    assert "1 text not found" in err


def test_wrong_use_is_one_line(facts: Path, tmp_path: Path, command: Command) -> None:
    (tmp_path / "none.jsonl").touch()
    for words in ((str(facts), "--json", "--csv"), (str(tmp_path / "none.jsonl"),), (str(tmp_path / "nowhere"),)):
        status, _, err = run(command, *words)
        assert status == 2
        assert err.startswith("extractor: ") and err.count("\n") == 1


def test_the_facts_are_not_written_over(facts: Path, command: Command) -> None:
    before = facts.read_text("utf-8")
    status, _, err = run(command, str(facts), "--json", "-o", str(facts))
    assert (status, facts.read_text("utf-8")) == (2, before)
    assert "is read and can't be written at the same time" in err
