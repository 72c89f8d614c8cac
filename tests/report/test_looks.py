"""How the page looks: a phone, the dark, paper, other scripts, and an audit of its accessibility."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from markupsafe import Markup
from playwright.sync_api import Browser
from report.browser import needs_browser, started, watched
from report.showing import a_run, facts, page_of

from extractor.report import Chapter
from extractor.schemas import Facts

pytestmark = needs_browser
ARABIC = "قالت الوزيرة ليلى حداد إن 12 قرية غمرتها المياه.\n\nوقال السكان إن الطريق مغلق."
JAPANESE = "市長は「12か所の橋が閉鎖された」と述べた。"
TABLE = """<table class="sortable"><thead><tr><th scope="col">Paper</th></tr></thead>
<tbody><tr><td>Post</td></tr></tbody></table>"""
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 360, "height": 780}


@pytest.fixture(scope="module")
def run() -> list[tuple[str, Facts]]:
    twelve = {"figures": [{"key": "f1", "quote": "12", "value": "12", "kind": "count"}]}
    partial = facts(JAPANESE, twelve, language="ja").model_copy(
        update={"outcome": "partial", "shortfalls": ("window 2 of 3: the answer was cut",)}
    )
    return [*a_run(), (ARABIC, facts(ARABIC, twelve, language="ar")), (JAPANESE, partial)]


@pytest.fixture(scope="module")
def path(run: list[tuple[str, Facts]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return page_of(
        run, tmp_path_factory.mktemp("page") / "report.html", [Chapter("compared", "Compared", Markup(TABLE))]
    )


@pytest.fixture(scope="module")
def browser(path: Path) -> Iterator[Browser]:
    with started() as browser:
        yield browser


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_an_audit_finds_nothing_serious(browser: Browser, path: Path, viewport: dict[str, int], scheme: str) -> None:
    with watched(browser, path, "#article-1/f2", viewport=viewport, color_scheme=scheme) as seen:
        page = seen.page
        page.locator("#contents-fold").evaluate("fold => { fold.open = true }")
        page.locator("#record-f2 .verdict.rejected").click()
        page.locator("#record-f2 .verdict.corrected").click()
        page.locator("#text mark.figure", has_text="14").click()
        page.locator("#words").fill("island")
        page.locator("#words").fill("")
        violations = Axe().run(page).response["violations"]
        bad = [
            (each["id"], [node["html"] for node in each["nodes"]])
            for each in violations
            if each["impact"] in ("serious", "critical")
        ]
        assert bad == []
        page.locator("#show-keys").click()
        violations = Axe().run(page).response["violations"]
        assert [each["id"] for each in violations if each["impact"] in ("serious", "critical")] == []
        assert seen.quiet(path)


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_phone_shows_all_without_scrolling_sideways(browser: Browser, path: Path, number: int) -> None:
    with watched(browser, path, f"#article-{number}/f1", viewport=NARROW) as seen:
        assert seen.page.evaluate("document.documentElement.scrollWidth") == NARROW["width"]
        assert seen.page.locator("#record-f1").bounding_box()["width"] <= NARROW["width"]  # type: ignore[index]
        assert seen.quiet(path)


def test_dark_is_dark_by_preference_and_by_the_button(browser: Browser, path: Path) -> None:
    def ground(page: object) -> int:
        colour = page.evaluate("getComputedStyle(document.body).backgroundColor")  # type: ignore[attr-defined]
        return sum(int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(","))

    with watched(browser, path, color_scheme="dark") as seen:
        assert ground(seen.page) < 120
        seen.page.locator("#theme").click()
        assert ground(seen.page) > 700
        seen.page.reload()
        assert ground(seen.page) > 700
        assert seen.page.locator("#theme").inner_text() == "Dark"
    with watched(browser, path, color_scheme="light") as seen:
        assert ground(seen.page) > 700


def test_right_to_left_text_runs_right_to_left(browser: Browser, path: Path) -> None:
    with watched(browser, path, "#article-3") as seen:
        first = seen.page.locator("#text p").first
        assert first.evaluate("p => getComputedStyle(p).direction") == "rtl"
        assert seen.page.locator("#text").get_attribute("lang") == "ar"
        assert seen.page.locator("#text mark.figure").all_inner_texts() == ["12"]
    with watched(browser, path, "#article-4") as seen:
        assert seen.page.locator("#text mark.figure").all_inner_texts() == ["12"]
        assert "the answer was cut" in seen.page.locator("#article-notices").inner_text()


def test_paper_has_the_text_with_marks_that_need_no_colour_and_all_records(browser: Browser, path: Path) -> None:
    with watched(browser, path) as seen:
        page = seen.page
        page.emulate_media(media="print")
        assert page.locator("#filters, #contents, .tools, .steps").locator("visible=true").count() == 0
        assert page.locator(".card:visible").count() == 10
        figure = page.locator("#text mark.figure", has_text="600")
        assert figure.evaluate("mark => getComputedStyle(mark).fontWeight") == "700"
        assert "f3" in figure.evaluate("mark => getComputedStyle(mark, '::before').content")
        claim = page.locator("#text mark.claim.starts").first
        assert claim.evaluate("mark => getComputedStyle(mark).borderInlineStartStyle") == "solid"
        background = "getComputedStyle(document.body).backgroundColor"
        page.emulate_media(media="print", color_scheme="dark")
        assert page.evaluate(background) == "rgb(255, 255, 255)"


def test_on_a_phone_a_place_offers_its_record_where_the_reader_is(browser: Browser, path: Path) -> None:
    with watched(browser, path, viewport=NARROW) as seen:
        page = seen.page
        place = page.locator("#text mark.claim", has_text="Nobody was hurt.")
        place.click()
        assert place.bounding_box()["y"] < NARROW["height"]  # type: ignore[index]
        offer = page.locator("#chooser button").first
        assert offer.inner_text().startswith("c2 claim")
        offer.click()
        assert page.locator("#record-c2 .card-head").evaluate("head => head === document.activeElement")
        assert 0 <= page.locator("#record-c2").bounding_box()["y"] < NARROW["height"]  # type: ignore[index]
        assert seen.quiet(path)


def test_of_many_records_the_last_is_there_when_it_is_wanted(browser: Browser, tmp_path: Path) -> None:
    text = "\n".join(f"Village {number} lost {number + 1} sheep." for number in range(700))
    many = [{"key": f"f{n}", "quote": f"{n + 1} sheep", "value": str(n + 1), "kind": "count"} for n in range(700)]
    path = page_of([(text, facts(text, {"figures": many}))], tmp_path / "report.html")
    with watched(browser, path, "#article-1/f700") as seen:
        page = seen.page
        assert page.locator("#record-f700.open").count() == 1
        assert page.locator("#text mark.lit").all_text_contents() == ["700 sheep"]
        page.locator("#by-status").select_option("rejected")
        assert page.locator("#shown").inner_text().startswith("0 of ")
        assert page.locator(".card:visible").count() == 0
        assert seen.quiet(path)
