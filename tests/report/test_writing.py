import base64
import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Outcome
from little_room import room_for
from markupsafe import Markup
from report.showing import FERRY, Shelf, a_run, blocks, facts, page_of, results_of

from extractor.errors import OutputError, UsageError
from extractor.report import Chapter, page, write_report
from extractor.report.writing import MOST_ARTICLES
from extractor.schemas import Facts

Command = Callable[..., Outcome]


@pytest.fixture(scope="module")
def run() -> list[tuple[str, Facts]]:
    return a_run()


def test_a_page_holds_every_article_and_says_so(command: Command, run: list[tuple[str, Facts]], tmp_path: Path) -> None:
    got = command("report", results_of(run, tmp_path), "-o", tmp_path / "r.html")
    assert (got.status, got.line) == (0, f"2 articles: {tmp_path / 'r.html'}")
    data = blocks(tmp_path / "r.html")
    assert [entry["title"] for entry in data["data-run"]["articles"]] == [
        "🛳️ Ferry service to Lund Island halted",
        "Plums",
    ]
    assert data["data-1"]["text"] == FERRY
    assert data["data-run"]["articles"][0]["counts"] == {
        "claim": [3, 0, 1],
        "figure": [2, 0, 1],
        "source": [1, 1, 0],
        "whole": [0, 1, 0],
    }


def test_an_article_whose_text_has_gone_or_changed_is_shown_without_marks(
    command: Command, run: list[tuple[str, Facts]], tmp_path: Path
) -> None:
    results = results_of(run, tmp_path)
    (tmp_path / "article-1.txt").write_text("Another text.", encoding="utf-8")
    (tmp_path / "article-2.txt").unlink()
    got = command("report", results, "-o", tmp_path / "r.html")
    assert got.status == 1
    assert "article-1.txt: changed since it was extracted" in got.err
    assert "article-2.txt: can't be read" in got.err
    data = blocks(tmp_path / "r.html")
    for block, kind in ((data["data-1"], 10), (data["data-2"], 3)):
        assert "text" not in block
        assert "places" not in block
        assert block["problem"]
        assert len(block["records"]) >= kind - 1
    assert all(entry["missing"] for entry in data["data-run"]["articles"])


def test_a_span_that_does_not_fit_its_text_is_said_and_nothing_is_marked(tmp_path: Path) -> None:
    one = facts(
        "Some 40 sheep drowned.", {"figures": [{"key": "f1", "quote": "40 sheep", "value": "40", "kind": "count"}]}
    )
    shifted = json.loads(one.model_dump_json().replace("40 sheep", "41 sheep"))
    written = write_report(
        [Facts.model_validate(shifted)], Shelf([("Some 40 sheep drowned.", one)]), tmp_path / "r.html"
    )
    assert "spans don't fit: f1 has '41 sheep'" in written.unshown[0]


def test_marks_of_a_review_are_on_the_page(command: Command, run: list[tuple[str, Facts]], tmp_path: Path) -> None:
    mark = {"kind": "claim", "record": "c4", "verdict": "rejected", "note": "invented"}
    stray = mark | {"record": "c9"}
    review = tmp_path / "review.json"
    review.write_text(json.dumps({"articles": [{"sha256": run[0][1].article.sha256, "marks": [mark, stray]}]}))
    got = command("report", results_of(run, tmp_path), "-o", tmp_path / "r.html", "--review", review)
    assert got.status == 0
    assert "a mark fits no record" in got.err
    assert blocks(tmp_path / "r.html")["data-1"]["marks"][0]["note"] == "invented"


def test_many_articles_go_on_several_pages_that_know_each_other(run: list[tuple[str, Facts]], tmp_path: Path) -> None:
    chapter = Chapter("sums", "Sums", Markup("<p>Two and two.</p>"))
    shelf, five = Shelf(run), [run[0][1]] * 5
    written = write_report(five, shelf, tmp_path / "r.html", chapters=[chapter], most=2)
    assert [path.name for path in written.pages] == ["r.html", "r-2.html", "r-3.html"]
    pages = [blocks(path) for path in written.pages]
    assert [len(each["data-run"]["articles"]) for each in pages] == [2, 2, 1]
    links = [("r.html", 1, 2), ("r-2.html", 3, 4), ("r-3.html", 5, 5)]
    for each in pages:
        assert [(link["href"], link["first"], link["last"]) for link in each["data-pages"]] == links
    assert ["Two and two" in path.read_text("utf-8") for path in written.pages] == [True, False, False]
    assert MOST_ARTICLES >= 2000


def test_a_page_of_nothing_is_a_page(command: Command, tmp_path: Path) -> None:
    (tmp_path / "facts.jsonl").write_text("")
    assert command("report", tmp_path / "facts.jsonl", "-o", tmp_path / "r.html").status == 0
    assert blocks(tmp_path / "r.html")["data-run"]["articles"] == []


def test_an_earlier_report_is_replaced_and_any_other_file_is_not(run: list[tuple[str, Facts]], tmp_path: Path) -> None:
    page_of(run, tmp_path / "r.html")
    page_of(run[:1], tmp_path / "r.html")
    assert len(blocks(tmp_path / "r.html")["data-run"]["articles"]) == 1
    (tmp_path / "notes.html").write_text("<p>Mine.</p>")
    with pytest.raises(UsageError, match="is no report"):
        page_of(run, tmp_path / "notes.html")
    assert (tmp_path / "notes.html").read_text() == "<p>Mine.</p>"
    with pytest.raises(UsageError, match="is a folder"):
        page_of(run, tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["notes.html", "r.html"]


def test_a_folder_that_is_missing_is_said_in_one_line(
    command: Command, run: list[tuple[str, Facts]], tmp_path: Path
) -> None:
    got = command("report", results_of(run, tmp_path), "-o", tmp_path / "none" / "r.html")
    assert got.status == 2
    assert "the report can't be written: No such file or directory; choose another -o" in got.line


def test_a_full_disk_leaves_nothing_half_written(run: list[tuple[str, Facts]], tmp_path: Path) -> None:
    (tmp_path / "r.html").write_text("")
    with pytest.raises(OutputError, match="the report can't be written"), room_for(8192):
        page_of(run, tmp_path / "r.html")
    assert [(path.name, path.stat().st_size) for path in tmp_path.iterdir()] == [("r.html", 0)]


def test_the_policy_names_the_page_s_own_style_and_script_and_nothing_else(
    run: list[tuple[str, Facts]], tmp_path: Path
) -> None:
    chapter = Chapter("sums", "Sums", Markup("<p>Two and two.</p>"), ".sums { color: var(--ok) }")
    text = page_of(run, tmp_path / "r.html", [chapter]).read_text("utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy
    (style,), (script,) = (
        re.findall(r"<style>(.*?)</style>", text, re.DOTALL),
        re.findall(r"<script>(.*?)</script>", text, re.DOTALL),
    )
    hashes = [base64.b64encode(hashlib.sha256(part.encode()).digest()).decode() for part in (style, script)]
    allowed = policy[1].replace("&#39;", "'")
    assert allowed.startswith("default-src 'none'; ")
    assert re.findall(r"sha256-([^']+)", allowed) == hashes
    assert ".sums" in style
    assert "unsafe" not in allowed


def test_the_frame_has_no_inline_code_and_asks_nobody() -> None:
    frame = page.head("Title", ()) + page.tail()
    assert re.findall(r"<[^>]*\s(?:on\w+|style)=", frame.split("<script>")[0].split("</style>")[1]) == []
    assert (
        re.findall(r"https?://|\bfetch\(|XMLHttpRequest|innerHTML|insertAdjacentHTML|\beval\(|document\.write", frame)
        == []
    )


@pytest.mark.parametrize("title", ["</title><script>alert(1)</script>", '"><img src=x onerror=alert(1)>'])
def test_a_title_is_never_markup(title: str) -> None:
    assert title not in page.head(title, ())


def test_a_style_that_would_end_in_the_middle_is_refused() -> None:
    with pytest.raises(ValueError, match="style would end"):
        page.head("Title", [Chapter("a", "A", Markup(), "</style><script>alert(1)</script>")])


@pytest.mark.parametrize("name", ["records", "twice"])
def test_an_anchor_that_is_taken_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="that anchor is taken"):
        page.head("Title", [Chapter(name, "A", Markup('<p id="twice"></p>'))])


def test_why_is_left_out_on_request(command: Command, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(FERRY, encoding="utf-8")
    results = tmp_path / "facts.jsonl"
    assert command("extract", article, "-o", results).status == 0
    assert command("report", results, "-o", tmp_path / "with.html").status == 0
    assert command("report", results, "-o", tmp_path / "without.html", "--no-why").status == 0
    assert "why" in blocks(tmp_path / "with.html")["data-1"]
    assert "why" not in blocks(tmp_path / "without.html")["data-1"]
