"""`extractor eval` and `extractor annotate` as a user meets them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import EXAMPLES, ROOT, Outcome
from evaluation.marking import facts, gold, lines

from extractor.schemas import GoldArticle

Command = Callable[..., Outcome]


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """Gold and facts of two articles, all found."""
    return lines(tmp_path / "gold.jsonl", [gold(), gold(1)]), lines(tmp_path / "facts.jsonl", [facts(), facts(1)])


def test_scores_are_shown_as_a_table(command: Command, files: tuple[Path, Path]) -> None:
    got = command("eval", *files, "--resamples", "40")
    assert got.status == 0
    row = next(line for line in got.out.splitlines() if line.startswith("claims: overlap + speaker"))
    assert row.split()[-7:] == ["100.0", "100.0", "100.0", "100.0–100.0", "100.0", "100.0", "100.0"]
    assert "40 draws of articles" in got.out


def test_json_alone_goes_to_standard_output(command: Command, files: tuple[Path, Path], tmp_path: Path) -> None:
    got = command("eval", *files, "--json", "--resamples", "40", "-o", tmp_path / "out.json")
    assert json.loads(got.out) == json.loads((tmp_path / "out.json").read_text())
    assert json.loads(got.out)["systems"][0]["all"]["scores"]["figures: value"]["f1"] == 1.0


def test_articles_without_facts_are_said_and_set_the_status(command: Command, files: tuple[Path, Path]) -> None:
    lines(files[1], [facts(), facts(2)])
    got = command("eval", *files, "--resamples", "40", "--errors", "1", "--by-article")
    assert got.status == 1
    assert "no facts for" in got.err
    assert "1 article without gold left out" in got.err
    assert "missed claim in" in got.out


def test_two_systems_stand_side_by_side(command: Command, files: tuple[Path, Path], tmp_path: Path) -> None:
    other = lines(tmp_path / "other.jsonl", [facts(claims=()), facts(1)])
    got = command("eval", *files, other, "--resamples", "40")
    assert f"{other} against {files[1]}" in got.out
    assert "difference" in got.out


@pytest.mark.parametrize("broken", ["gold", "facts"])
def test_files_that_cannot_be_read_are_wrong_use(command: Command, files: tuple[Path, Path], broken: str) -> None:
    (files[0] if broken == "gold" else files[1]).write_text("{}\n")
    got = command("eval", *files)
    assert got.status == 2
    assert "line 1" in got.line


def test_the_demo_measures_itself(command: Command, tmp_path: Path) -> None:
    command("extract", EXAMPLES, "-o", tmp_path / "facts.jsonl", "-q")
    got = command("eval", ROOT / "benchmarks" / "examples.gold.jsonl", tmp_path / "facts.jsonl", "--brief")
    assert got.status == 0
    assert len(got.out.strip().splitlines()) == 6


def test_a_review_makes_gold_and_says_what_it_left(command: Command, files: tuple[Path, Path], tmp_path: Path) -> None:
    place = facts().claims[1].evidence
    assert place is not None
    mark = {"kind": "claim", "record": "cracks", "start": place.start, "end": place.end, "verdict": "accepted"}
    stray = {"kind": "claim", "record": "nowhere", "verdict": "accepted"}
    review = tmp_path / "review.json"
    review.write_text(json.dumps({"articles": [{"sha256": facts().article.sha256, "marks": [mark]}]}))
    got = command("annotate", files[1], "--review", review, "-o", tmp_path / "made.jsonl")
    assert got.status == 0
    assert "1 of 2 articles became gold" in got.err
    assert "taken: 1 claims accepted" in got.err
    made = GoldArticle.model_validate_json((tmp_path / "made.jsonl").read_text())
    assert [claim.id for claim in made.claims] == ["cracks"]
    review.write_text(json.dumps({"articles": [{"sha256": facts().article.sha256, "marks": [stray]}]}))
    assert command("annotate", files[1], "--review", review, "-o", tmp_path / "made.jsonl").status == 1


def test_quotes_need_their_articles(command: Command, tmp_path: Path) -> None:
    quotes = tmp_path / "marks.yaml"
    quotes.write_text("- article: nowhere.txt\n")
    assert "--articles" in command("annotate", quotes).line
    assert "no article 'nowhere.txt'" in command("annotate", quotes, "--articles", EXAMPLES).line


def test_the_page_can_hold_the_evaluation(command: Command, files: tuple[Path, Path], tmp_path: Path) -> None:
    hostile = facts().article.model_copy(update={"path": "<script>alert(1)</script>"})
    lines(files[1], [facts(article=hostile, claims=()), facts(1)])
    lines(files[0], [gold(article=hostile), gold(1)])
    command("report", files[1], "-o", tmp_path / "page.html", "--eval", files[0])
    page = (tmp_path / "page.html").read_text()
    assert "How good the facts are" in page
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert(1)" not in page
    assert "--eval" in command("report", "-", "-o", tmp_path / "p.html", "--eval", files[0]).line


def test_nothing_that_is_read_is_written_over(command: Command, files: tuple[Path, Path], tmp_path: Path) -> None:
    before = files[1].read_text()
    assert "is read and can't be written" in command("annotate", files[1], "-o", files[1]).line
    assert "is read and can't be written" in command("eval", *files, "-o", files[1]).line
    assert files[1].read_text() == before


def test_gold_that_breaks_off_leaves_nothing(command: Command, files: tuple[Path, Path], tmp_path: Path) -> None:
    files[1].write_text(files[1].read_text() + "{broken}\n")
    assert command("annotate", files[1], "--unreviewed", "all", "-o", tmp_path / "made.jsonl").status == 2
    assert {path.name for path in tmp_path.iterdir()} == {"gold.jsonl", "facts.jsonl"}
