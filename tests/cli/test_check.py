import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ARTICLE, Outcome, figure

from extractor.schemas import Facts

Command = Callable[..., Outcome]


def drafts(path: Path, *lines: object) -> Path:
    file = path / "drafts.jsonl"
    file.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), encoding="utf-8")
    return file


@pytest.mark.parametrize("name", ["sheep", "sheep.txt", None])
def test_a_draft_finds_its_article_by_name(command: Command, article: Path, tmp_path: Path, name: str | None) -> None:
    line = {"article": name, "figures": [figure()]}
    got = command("check", drafts(tmp_path, line), "--articles", article)
    assert got.status == 0
    assert Facts.model_validate_json(got.out).figures[0].status == "verified"
    assert "1 article: 1 ok" in got.err


def test_a_wrong_number_is_named_and_sets_the_status_if_asked(command: Command, article: Path, tmp_path: Path) -> None:
    file = drafts(tmp_path, {"figures": [figure(value="400")]})
    relaxed = command("check", file, "--articles", article)
    assert relaxed.status == 0
    assert Facts.model_validate_json(relaxed.out).figures[0].findings[0].code == "scale-mismatch"
    assert command("check", file, "--articles", article, "--fail-on", "rejected").status == 1
    assert command("check", file, "--articles", article, "--fail-on", "flagged").status == 1


def test_a_flagged_record_fails_only_where_flagged_does(command: Command, article: Path, tmp_path: Path) -> None:
    file = drafts(tmp_path, {"figures": [figure(modifier="approximately")]})
    assert command("check", file, "--articles", article, "--fail-on", "rejected").status == 0
    assert command("check", file, "--articles", article, "--fail-on", "flagged").status == 1


def test_a_bad_line_is_said_and_the_others_are_done(command: Command, article: Path, tmp_path: Path) -> None:
    lines = ("{broken", {"article": "goats"}, [1], {"figures": [{"key": 5}]}, {"figures": [figure()]})
    output = tmp_path / "facts.jsonl"
    got = command("check", drafts(tmp_path, *lines), "--articles", article, "-o", output)
    assert got.status == 1
    assert len(output.read_text().splitlines()) == 1
    failed = [json.loads(line)["reason"] for line in (tmp_path / "facts.failed.jsonl").read_text().splitlines()]
    expected = [
        "line 1: not JSON",
        "line 2: no article 'goats'",
        "line 3: not a draft",
        "line 4: not a draft: figures.0",
    ]
    assert all(said in reason for said, reason in zip(expected, failed, strict=True))


def test_drafts_that_cannot_be_read_are_wrong_use(command: Command, article: Path, tmp_path: Path) -> None:
    assert "can't be read" in command("check", tmp_path / "none.jsonl", "--articles", article).line
    (tmp_path / "bad.jsonl").write_bytes(b"\xff\xfe\x00")
    assert "not UTF-8" in command("check", tmp_path / "bad.jsonl", "--articles", article).line
    assert command("check", tmp_path / "bad.jsonl", "--articles", tmp_path / "nowhere").status == 2


def test_one_object_over_several_lines_is_one_draft(command: Command, article: Path, tmp_path: Path) -> None:
    file = drafts(tmp_path, json.dumps({"figures": [figure()]}, indent=2))
    got = command("check", file, "--articles", article)
    assert Facts.model_validate_json(got.out).article.characters == len(ARTICLE)
