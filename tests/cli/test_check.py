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


def facts_file(command: Command, article: Path, tmp_path: Path, *figures: object) -> tuple[Path, Facts]:
    """A results file with one article's facts."""
    path = tmp_path / "facts.jsonl"
    command("check", drafts(tmp_path, {"figures": list(figures)}), "--articles", article, "-o", path, "-q")
    return path, Facts.model_validate_json(path.read_text("utf-8"))


def review_file(tmp_path: Path, facts: Facts, **mark: object) -> Path:
    """A review with one mark on the first figure."""
    evidence = facts.figures[0].evidence
    assert evidence
    place = {"start": evidence.start, "end": evidence.end}
    made = {"kind": "figure", "record": facts.figures[0].id} | place | mark
    path = tmp_path / "review.json"
    path.write_text(json.dumps({"articles": [{"sha256": facts.article.sha256, "marks": [made]}]}), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("value", "verdict", "status"),
    [("400", "accepted", 0), ("40", "rejected", 1), ("400", None, 1), ("40", None, 0)],
)
def test_a_reviewer_s_word_counts_for_fail_on(
    command: Command, article: Path, tmp_path: Path, value: str, verdict: str | None, status: int
) -> None:
    file, facts = facts_file(command, article, tmp_path, figure(value=value))
    reviewed = ("--review", review_file(tmp_path, facts, verdict=verdict)) if verdict else ()
    got = command("check", file, *reviewed, "--fail-on", "rejected")
    assert got.status == status, got.err
    after = Facts.model_validate_json(got.out)
    assert [mark.verdict for mark in after.marks] == ([verdict] if verdict else [])
    assert after.model_copy(update={"marks": ()}) == facts


def test_a_corrected_record_is_dealt_with_and_the_summary_counts_marks(
    command: Command, article: Path, tmp_path: Path
) -> None:
    file, facts = facts_file(command, article, tmp_path, figure(value="400"))
    review = review_file(tmp_path, facts, verdict="corrected", corrected={"value": "40"})
    got = command("check", file, "--review", review, "--fail-on", "flagged")
    assert got.status == 0
    assert "marks:    0 accepted, 1 corrected, 0 rejected" in got.err


def test_a_mark_that_fits_nothing_is_said_even_when_quiet(command: Command, article: Path, tmp_path: Path) -> None:
    file, facts = facts_file(command, article, tmp_path, figure())
    got = command("check", file, "--review", review_file(tmp_path, facts, verdict="accepted", record="f7"), "-q")
    assert got.status == 0
    assert "a mark fits no record" in got.line
    assert "accepted figure f7: there is no such record" in got.line


def test_marks_go_beside_drafts_that_are_checked_again(command: Command, article: Path, tmp_path: Path) -> None:
    _, facts = facts_file(command, article, tmp_path, figure())
    review = review_file(tmp_path, facts, verdict="accepted")
    got = command("check", drafts(tmp_path, {"figures": [figure()]}), "--articles", article, "--review", review)
    assert len(Facts.model_validate_json(got.out).marks) == 1


def test_facts_are_held_against_their_text(command: Command, article: Path, tmp_path: Path) -> None:
    file, facts = facts_file(command, article, tmp_path, figure())
    other = facts.model_dump_json().replace('"quote":"40 sheep"', '"quote":"41 sheep"')
    file.write_text(other, encoding="utf-8")
    got = command("check", file)
    assert got.status == 1
    assert "f1 has '41 sheep' at characters" in got.err
    article.write_text("Another text.", encoding="utf-8")
    file.write_text(facts.model_dump_json(), encoding="utf-8")
    changed = command("check", file)
    assert (changed.status, "changed since it was extracted" in changed.err) == (1, True)


def test_drafts_without_articles_say_what_is_missing(command: Command, tmp_path: Path) -> None:
    got = command("check", drafts(tmp_path, {"figures": [figure()]}))
    assert got.status == 1
    assert "no article None under --articles" in got.err


def test_the_file_that_is_read_is_not_written(command: Command, article: Path, tmp_path: Path) -> None:
    file, _ = facts_file(command, article, tmp_path, figure())
    got = command("check", file, "-o", file)
    assert (got.status, "can't be written at the same time" in got.line) == (2, True)
    assert file.stat().st_size > 100
