"""The command `explain`: text, JSON, one record, results files, and what it says of bad input."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ARTICLE, Outcome

from extractor.schemas import Explanations, Facts

Command = Callable[..., Outcome]


def explained(got: Outcome) -> list[Explanations]:
    return [Explanations.model_validate_json(line) for line in got.out.splitlines()]


def pipe(monkeypatch: pytest.MonkeyPatch, content: str) -> None:
    class Pipe:
        buffer = io.BufferedReader(io.BytesIO(content.encode()))

    monkeypatch.setattr(sys, "stdin", Pipe())


def test_records_come_with_their_steps_and_fit_eighty_columns(
    command: Command, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A path as long as pytest's own would be wrapped.
    monkeypatch.chdir(article.parent)
    got = command("explain", article.name)
    assert (got.status, got.err) == (0, "")
    lines = got.out.splitlines()
    assert lines[0] == article.name
    assert "c1  Ada Holm: We lost 40 sheep.  verified" in lines
    assert any(line.startswith("    cue") and "“said”: found." in line for line in lines)
    assert [line.split()[0] for line in lines if line and line[0] != " "][1:] == [
        "c1",
        "f1",
        "f2",
        "f3",
        "s1",
        "article",
    ]
    assert all(len(line) <= 80 for line in lines)


def test_json_is_a_line_an_article(command: Command, article: Path, tmp_path: Path) -> None:
    (tmp_path / "rain.txt").write_text("“It rained all day,” said Jo Ruiz.")
    got = command("explain", tmp_path, "--json")
    assert [one.article.path for one in explained(got)] == [str(tmp_path / "rain.txt"), str(article)]
    assert [each.record for each in explained(got)[0].records] == ["c1", "s1", "article"]


def test_one_record_of_one_or_several_articles(command: Command, article: Path, tmp_path: Path) -> None:
    (tmp_path / "rain.txt").write_text("“It rained all day,” said Jo Ruiz.")
    one, other = explained(command("explain", tmp_path, "--json", "--record", "c1"))
    assert [[each.record for each in both.records] for both in (one, other)] == [["c1"], ["c1"]]
    got = command("explain", tmp_path, "--json", "--record", "f3")
    assert [one.article.path for one in explained(got)] == [str(article)]
    assert "What belongs to no record" in command("explain", article, "--record", "article").out


@pytest.mark.parametrize("record", ["c9", "f0", "x", ""])
def test_a_record_that_is_none_is_wrong_use(command: Command, article: Path, record: str) -> None:
    got = command("explain", article, "--record", record)
    assert (got.status, got.out) == (2, "")
    assert got.line == f"extractor: no record {record!r}: there are c1, f1 to f3, s1, and article"


def test_bad_input_is_said_in_one_line(command: Command, article: Path, tmp_path: Path) -> None:
    got = command("explain", tmp_path / "none.txt")
    assert (got.status, got.line) == (2, f"extractor: no such file or folder: {tmp_path / 'none.txt'}")
    (tmp_path / "empty.txt").write_text(" \n")
    (tmp_path / "a.docx").write_bytes(b"PK")
    for bad in ("empty.txt", "a.docx"):
        got = command("explain", tmp_path / bad, article, "--json")
        assert got.status == 1
        assert got.line.startswith(f"extractor: failed: {tmp_path / bad}: ")
        assert len(explained(got)) == 1
    assert command("explain", article, "--field", "colour=x").status == 2


def test_a_text_a_row_and_results_come_through_a_pipe(
    command: Command, monkeypatch: pytest.MonkeyPatch, article: Path
) -> None:
    pipe(monkeypatch, ARTICLE)
    assert "c1  Ada Holm: We lost 40 sheep." in command("explain", "-").out
    pipe(monkeypatch, json.dumps({"id": "a", "text": ARTICLE}))
    assert explained(command("explain", "-", "--json"))[0].article.id == "a"
    pipe(monkeypatch, command("extract", article).out)
    assert explained(command("explain", "-", "--json"))[0].article.path == str(article)


def test_a_row_is_named_by_its_address(command: Command, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f'text\nRain.\n"{ARTICLE}"\n')
    (one,) = explained(command("explain", f"{tmp_path}/a.csv#row=3", "--json"))
    assert one.article.path == f"{tmp_path}/a.csv#row=3"


@pytest.fixture
def results(command: Command, article: Path, tmp_path: Path) -> Path:
    path = tmp_path / "facts.jsonl"
    command("extract", article, "-o", path, "-q")
    return path


def test_a_results_file_explains_its_own_records(command: Command, results: Path, article: Path) -> None:
    (own,) = explained(command("explain", results, "--json"))
    (anew,) = explained(command("explain", article, "--json"))
    assert own.records == anew.records


def test_of_a_model_s_records_the_check_is_explained(command: Command, results: Path) -> None:
    facts = Facts.model_validate_json(results.read_text("utf-8"))
    made = facts.provenance.model_copy(update={"engine": "model", "model": "openai/any"})
    results.write_text(facts.model_copy(update={"provenance": made}).model_dump_json() + "\n", encoding="utf-8")
    got = command("explain", results, "--record", "c1")
    assert "A model (openai/any) drafted this record" in got.out
    assert "cue" not in got.out.replace("its cue", "")


def test_a_text_that_changed_is_said_and_may_be_named(
    command: Command, results: Path, article: Path, tmp_path: Path
) -> None:
    moved = tmp_path / "moved"
    moved.mkdir()
    (moved / "sheep.txt").write_text(ARTICLE, encoding="utf-8")
    article.write_text("Another text.", encoding="utf-8")
    got = command("explain", results, "--json")
    assert (got.status, got.out) == (1, "")
    assert "changed since it was extracted" in got.line
    assert command("explain", results, "--articles", moved, "--json").status == 0


def test_results_that_are_no_facts_are_wrong_use(command: Command, tmp_path: Path) -> None:
    (tmp_path / "drafts.jsonl").write_text('{"claims": []}\n')
    got = command("explain", tmp_path / "drafts.jsonl")
    assert (got.status, got.out) == (2, "")
    assert "line 1 is no article's facts" in got.line
