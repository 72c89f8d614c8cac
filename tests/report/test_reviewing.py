"""The review: marks made on the page, kept by the browser, saved, checked, and loaded again."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import Outcome
from playwright.sync_api import Browser, Page, expect
from report.browser import needs_browser, started, watched
from report.showing import a_run, page_of, results_of

from extractor.schemas import Facts, Review

pytestmark = needs_browser
Command = Callable[..., Outcome]


@pytest.fixture(scope="module")
def run() -> list[tuple[str, Facts]]:
    return a_run()


@pytest.fixture(scope="module")
def folder(run: list[tuple[str, Facts]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("review")
    results_of(run, folder)
    page_of(run, folder / "report.html")
    return folder


@pytest.fixture(scope="module")
def browser(folder: Path) -> Iterator[Browser]:
    with started() as browser:
        yield browser


@pytest.fixture
def page(browser: Browser, folder: Path) -> Iterator[Page]:
    with watched(browser, folder / "report.html") as seen:
        yield seen.page
        assert seen.quiet(folder / "report.html")


def save(page: Page, path: Path) -> Path:
    with page.expect_download() as download:
        page.locator("#save").click()
    download.value.save_as(path)
    return path


def open_record(page: Page, record: str) -> None:
    page.locator(f"#record-{record} .card-head").click()


def write(path: Path, *marks: dict[str, Any], sha256: str) -> Path:
    path.write_text(json.dumps({"schema_version": "1", "articles": [{"sha256": sha256, "marks": marks}]}))
    return path


def test_marks_go_from_the_page_through_a_file_beside_the_facts(
    page: Page, folder: Path, tmp_path: Path, command: Command
) -> None:
    page.locator("#reviewer").fill("Ida Lind")
    open_record(page, "c1")
    page.locator("#record-c1 .verdict.accepted").click()
    open_record(page, "c4")
    page.locator("#record-c4 .note").fill("nobody said it 🙂")
    page.locator("#record-c4 .verdict.rejected").click()
    open_record(page, "f2")
    page.locator("#record-f2 .verdict.corrected").click()
    page.locator("#record-f2 [name=value]").fill("2500000")
    page.get_by_text("Keep these values").click()
    page.locator("#next").click()
    open_record(page, "s1")
    page.locator("#record-s1 .verdict.accepted").click()
    assert page.locator("#progress").inner_text() == "1 of 3 marked in this article"

    got = command("check", folder / "facts.jsonl", "--review", save(page, tmp_path / "review.json"))
    assert got.status == 0, got.err
    assert "fits no record" not in got.err
    ferry, harvest = (Facts.model_validate_json(line) for line in got.out.splitlines())
    assert {mark.record: (mark.verdict, mark.note, mark.reviewer) for mark in ferry.marks} == {
        "c1": ("accepted", None, "Ida Lind"),
        "c4": ("rejected", "nobody said it 🙂", "Ida Lind"),
        "f2": ("corrected", None, "Ida Lind"),
    }
    assert next(mark for mark in ferry.marks if mark.record == "f2").corrected == {"value": "2500000"}
    assert [mark.record for mark in harvest.marks] == ["s1"]


def test_a_claim_can_be_given_to_another_speaker_and_other_words(page: Page, tmp_path: Path) -> None:
    open_record(page, "c2")
    page.keyboard.press("c")
    page.locator("#record-c2 [name=speaker]").select_option("s2")
    page.locator("#record-c2 [name=statement]").fill("Nobody drowned.")
    page.get_by_text("Keep these values").click()
    assert "speaker: the islanders’ league" in page.locator("#record-c2 .mark-line").inner_text()
    saved = Review.model_validate_json(save(page, tmp_path / "review.json").read_text("utf-8"))
    assert saved.articles[0].marks[0].corrected == {"speaker": "s2", "statement": "Nobody drowned."}
    assert saved.articles[0].marks[0].reviewer is None


def test_a_number_that_is_none_and_a_change_of_nothing_are_not_kept(page: Page) -> None:
    open_record(page, "f1")
    page.keyboard.press("c")
    page.locator("#record-f1 [name=value]").fill("fourteen")
    page.get_by_text("Keep these values").click()
    assert page.locator("#record-f1 [name=value]").evaluate("field => field.validity.patternMismatch")
    page.locator("#record-f1 [name=value]").fill("14")
    page.get_by_text("Keep these values").click()
    expect(page.locator("#said")).to_contain_text("Nothing is changed")
    assert page.locator("#record-f1 .mark-line").count() == 0


def test_marks_by_key_are_taken_back_by_key(page: Page) -> None:
    open_record(page, "c1")
    page.keyboard.press("r")
    assert page.locator("#record-c1 .verdict.rejected").get_attribute("aria-pressed") == "true"
    page.keyboard.press("a")
    assert page.locator("#record-c1 .mark-line").all_inner_texts() == ["✓ accepted"]
    page.locator("#by-mark").select_option("accepted")
    assert page.locator(".card:visible").count() == 1
    page.locator("body").click(position={"x": 2, "y": 2})
    page.keyboard.press("u")
    assert page.locator("#record-c1 .mark-line").count() == 0


def test_marks_outlive_a_reload_where_the_browser_keeps_them(page: Page) -> None:
    page.locator("#reviewer").fill("Bo")
    open_record(page, "f3")
    page.keyboard.press("Escape")
    open_record(page, "f3")
    page.locator("#record-f3 .verdict.accepted").click()
    assert page.locator("#record-f3 .mark-line").inner_text() == "✓ accepted by Bo"
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    assert page.locator("#record-f3 .mark-line").inner_text() == "✓ accepted by Bo"
    assert page.locator("#reviewer").input_value() == "Bo"


def test_the_page_works_where_nothing_may_be_kept(browser: Browser, folder: Path, tmp_path: Path) -> None:
    path = folder / "report.html"
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked') } })")
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(path.as_uri())
    open_record(page, "c1")
    page.locator("#record-c1 .verdict.accepted").click()
    page.locator("#next").click()
    page.locator("#previous").click()
    assert page.locator("#record-c1 .mark-line").count() == 1
    assert Review.model_validate_json(save(page, tmp_path / "review.json").read_text()).articles
    context.close()
    assert errors == []


def test_a_loaded_review_is_shown_and_what_fits_nothing_is_kept_for_the_next_save(
    page: Page, run: list[tuple[str, Facts]], tmp_path: Path
) -> None:
    sha256 = run[0][1].article.sha256
    fits: dict[str, Any] = {"kind": "claim", "record": "c4", "verdict": "rejected", "reviewer": "Bo"}
    strays = [fits | {"record": "c77"}, fits | {"start": 5, "end": 9}]
    page.locator("#load-file").set_input_files(write(tmp_path / "in.json", fits, *strays, sha256=sha256))
    expect(page.locator("#said")).to_have_text("1 mark loaded. 2 marks fit no record here, and are kept for saving.")
    assert page.locator("#record-c4 .mark-line").all_inner_texts() == ["✕ rejected by Bo"]
    saved = Review.model_validate_json(save(page, tmp_path / "out.json").read_text("utf-8"))
    assert sorted(mark.record for article in saved.articles for mark in article.marks) == ["c4", "c4", "c77"]


@pytest.mark.parametrize(
    "content", ["{", "[]", '{"articles": 5}', '{"articles": [null, {"marks": 1}, {"marks": [null]}]}']
)
def test_a_file_that_is_no_review_is_said(page: Page, tmp_path: Path, content: str) -> None:
    (tmp_path / "in.json").write_text(content)
    page.locator("#load-file").set_input_files(tmp_path / "in.json")
    expect(page.locator("#said")).to_contain_text("in.json is no review")


def test_marks_given_with_the_facts_are_there_and_a_reviewer_adds_beside(
    browser: Browser, folder: Path, run: list[tuple[str, Facts]], tmp_path: Path, command: Command
) -> None:
    mark = {"kind": "claim", "record": "c4", "verdict": "rejected", "reviewer": "Bo", "note": "made up"}
    review = write(tmp_path / "in.json", mark, sha256=run[0][1].article.sha256)
    path = tmp_path / "report.html"
    assert command("report", folder / "facts.jsonl", "-o", path, "--review", review).status == 0
    with watched(browser, path, "#article-1/c4") as seen:
        page = seen.page
        assert page.locator("#record-c4 .mark-line").all_inner_texts() == ["✕ rejected by Bo — made up"]
        page.locator("#reviewer").fill("Ida")
        page.locator("#record-c4 .verdict.accepted").click()
        assert page.locator("#record-c4 .mark-line").count() == 2
        saved = Review.model_validate_json(save(page, tmp_path / "out.json").read_text("utf-8"))
        assert [mark.reviewer for mark in saved.articles[0].marks] == ["Bo", "Ida"]
        assert seen.quiet(path)
