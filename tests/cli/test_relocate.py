import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ARTICLE, Outcome

from extractor.results import FactsFile
from extractor.schemas import Relocation

Command = Callable[..., Outcome]


@pytest.fixture
def facts(command: Command, article: Path, tmp_path: Path) -> Path:
    output = tmp_path / "facts.jsonl"
    assert command("extract", article, "-o", output, "--quiet").status == 0
    return output


@pytest.fixture
def later(tmp_path: Path) -> Path:
    folder = tmp_path / "later"
    folder.mkdir()
    return folder


def test_nothing_changed_is_all_well(command: Command, facts: Path, article: Path) -> None:
    got = command("relocate", facts, "--articles", article)
    assert (got.status, got.out) == (0, "")
    assert "1 article: " in got.err
    assert "unchanged" in got.err


def test_what_moved_and_what_changed_is_said(command: Command, facts: Path, later: Path) -> None:
    (later / "sheep.txt").write_text("Corrected. " + ARTICLE.replace("£2.3m", "£2.8m"), encoding="utf-8")
    got = command("relocate", facts, "--articles", later)
    assert got.status == 1
    assert "£2.3m; most like it now: £2.8m" in got.out
    assert "moved" in got.err


def test_json_has_a_line_for_every_place(command: Command, facts: Path, later: Path) -> None:
    (later / "sheep.txt").write_text("Corrected. " + ARTICLE, encoding="utf-8")
    got = command("relocate", facts, "--articles", later, "--json", "--quiet")
    assert got.status == 0
    lines = [Relocation.model_validate(json.loads(line)) for line in got.out.splitlines()]
    assert {line.kind for line in lines} == {"source", "claim", "figure"}
    text = "Corrected. " + ARTICLE
    assert all(line.now and text[line.now.start : line.now.end] == line.was.quote for line in lines)


def test_new_facts_are_checked_anew(command: Command, facts: Path, later: Path, tmp_path: Path) -> None:
    (later / "sheep.txt").write_text("Corrected. " + ARTICLE, encoding="utf-8")
    output = tmp_path / "new.jsonl"
    assert command("relocate", facts, "--articles", later, "-o", output).status == 0
    (old,), (new,) = FactsFile(str(facts)), FactsFile(str(output))
    assert new.provenance.engine == "relocated"
    assert new.article.path == str(later / "sheep.txt")
    assert [claim.status for claim in new.claims] == [claim.status for claim in old.claims]
    assert [claim.evidence.start - 11 for claim in new.claims if claim.evidence] == [
        claim.evidence.start for claim in old.claims if claim.evidence
    ]


def test_a_missing_version_is_said_and_kept_as_a_failure(
    command: Command, facts: Path, later: Path, tmp_path: Path
) -> None:
    (later / "goats.txt").write_text("Goats.", encoding="utf-8")
    output = tmp_path / "new.jsonl"
    got = command("relocate", facts, "--articles", later, "-o", output)
    assert got.status == 1
    assert "no later version of 1 article under --articles" in got.err
    assert json.loads((tmp_path / "new.failed.jsonl").read_text())["reason"].startswith("no later version")
    assert output.read_text() == ""


def test_an_article_changed_where_it_stands_has_no_old_text_unless_named(
    command: Command, facts: Path, article: Path, tmp_path: Path
) -> None:
    article.write_text("Corrected. " + ARTICLE, encoding="utf-8")
    got = command("relocate", facts, "--articles", article)
    assert "the old text of 1 article was not found" in got.err
    archive = tmp_path / "archive"
    archive.mkdir()
    (archive / "sheep.txt").write_text(ARTICLE, encoding="utf-8")
    got = command("relocate", facts, "--articles", article, "--before", archive)
    assert got.status == 0
    assert "was not found" not in got.err


def test_rows_are_known_by_address_and_id_and_never_by_their_place(command: Command, tmp_path: Path) -> None:
    rows = [{"id": "a", "text": ARTICLE}, {"url": "https://example.org/b", "text": "The mayor opened 3 schools."}]
    old, new = tmp_path / "old.jsonl", tmp_path / "new.jsonl"
    old.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    later = [{**rows[1], "text": "Updated. The mayor opened 3 schools."}, {"text": "Nobody knows."}]
    new.write_text("".join(json.dumps(row) + "\n" for row in later), encoding="utf-8")
    command("extract", old, "-o", tmp_path / "facts.jsonl", "--quiet")
    got = command("relocate", tmp_path / "facts.jsonl", "--articles", new, "--json")
    lines = [Relocation.model_validate_json(line) for line in got.out.splitlines()]
    assert {line.fate for line in lines if line.article == "a"} == {"missing"}
    assert {line.fate for line in lines if line.article != "a"} == {"moved"}


def test_the_facts_that_are_read_are_not_written_over(command: Command, facts: Path, article: Path) -> None:
    before = facts.read_bytes()
    got = command("relocate", facts, "--articles", article, "-o", facts)
    assert "is read and can't be written at the same time" in got.line
    assert facts.read_bytes() == before


def test_wrong_use_is_one_line(command: Command, facts: Path, tmp_path: Path) -> None:
    assert "no such file or folder" in command("relocate", facts, "--articles", tmp_path / "none").line
    assert "can't be read" in command("relocate", tmp_path / "none.jsonl", "--articles", facts.parent).line
