"""Why a record is as it is, on the page: the steps of the rules, folded, with their words lit in the text."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from report.browser import needs_browser, started, watched
from report.showing import HARVEST, a_run, blocks, page_of

import extractor
from extractor.report.reasons import MOST_SHARED, Reasons
from extractor.schemas import Facts, Span, Step

FARM = (
    "“We lost 40 sheep 🐑 in 2023,” said farmer Ada Holm of Orsova.\n\n"
    "The board said on\u0007Monday that it had refused help for up to £2.3m. It declined to comment."
)
LIT = "[...(CSS.highlights.get('reason') || [])].map(String).join('|')"


@pytest.fixture(scope="module")
def run() -> list[tuple[str, Facts]]:
    return [(FARM, extractor.extract(FARM)), *a_run(), (HARVEST, extractor.extract(HARVEST))]


@pytest.fixture(scope="module")
def path(run: list[tuple[str, Facts]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return page_of(run, tmp_path_factory.mktemp("page") / "report.html")


@pytest.fixture(scope="module")
def browser(path: Path) -> Iterator[Browser]:
    with started() as browser:
        yield browser


@pytest.fixture
def page(browser: Browser, path: Path) -> Iterator[Page]:
    with watched(browser, path, "#article-1/c1") as seen:
        yield seen.page
        assert seen.quiet(path)


def test_reasons_that_articles_share_stand_on_the_page_once(path: Path) -> None:
    data = blocks(path)
    reasons = data["data-run"]["reasons"]
    assert len({tuple(reason) for reason in reasons}) == len(reasons)
    finite = ["mood.past-or-third", "A past or third-person form by itself is finite."]
    number = reasons.index(finite)
    for article in ("data-1", "data-4"):
        assert number in data[article]["why"]["told"][::2]
    assert finite[-1] not in json.dumps([data["data-1"], data["data-4"]])
    assert all(reason[0].partition(".")[0] == "antecedent" for reason in data["data-1"]["why"]["own"])


def test_only_what_the_rules_drafted_is_explained(path: Path) -> None:
    assert ["why" in blocks(path)[f"data-{number}"] for number in (1, 2, 3, 4)] == [True, False, False, True]


def test_a_page_keeps_no_more_reasons_than_it_may() -> None:
    reasons, span = Reasons(), Span(quote="", start=0, end=0)
    steps = [Step(rule=f"veto.r{n}", span=span, verdict="no", because="So.") for n in range(MOST_SHARED + 1)]
    assert [reasons.number(step) for step in steps][-2:] == [MOST_SHARED - 1, None]
    assert reasons.number(steps[0]) == 0
    assert len(reasons.shared) == MOST_SHARED


@needs_browser
def test_why_is_folded_and_opens_by_key(page: Page) -> None:
    why = page.locator("#record-c1 .why")
    assert why.locator("summary").inner_text().startswith("Why")
    assert why.locator("li").count() == 0
    why.locator("summary").focus()
    page.keyboard.press("Enter")
    why.locator("li").first.wait_for()
    assert why.locator("p").first.inner_text().startswith("Ada Holm ← “farmer Ada Holm of Orsova”")
    assert "cue “said” found: A form of “say”, a verb of speech" in " ".join(why.inner_text().split())
    page.keyboard.press("Enter")
    assert not why.locator("li").first.is_visible()


def test_the_way_to_the_speaker_stands_beside_the_steps(path: Path) -> None:
    ways = blocks(path)["data-1"]["why"]["ways"]
    assert ways["c1"] == "Ada Holm ← “farmer Ada Holm of Orsova” (speaker.first-mention)"
    assert set(ways) <= {"c1", "c2", "c3"}


@needs_browser
@pytest.mark.parametrize(
    ("record", "words"), [("c1", "said"), ("f1", "40 sheep"), ("f2", "up to £2.3m"), ("f1", "2023")]
)
def test_a_step_lights_its_words(browser: Browser, path: Path, record: str, words: str) -> None:
    with watched(browser, path, f"#article-1/{record}") as seen:
        page = seen.page
        page.locator(f"#record-{record} .why summary").click()
        step = page.locator(f"#record-{record} .why button", has_text=f"“{words}”").first
        step.focus()
        assert page.evaluate(LIT) == words
        page.locator(f"#record-{record} .card-head").focus()
        assert page.evaluate(LIT) == ""
        step.hover()
        assert page.evaluate(LIT) == words
        step.click()
        assert page.locator("#text").bounding_box() is not None
        assert seen.quiet(path)


@needs_browser
def test_what_led_to_no_record_stands_below_the_records(page: Page) -> None:
    why = page.locator("#provenance .why")
    why.locator("summary").click()
    why.locator("li").first.wait_for()
    assert "“declined” found" in " ".join(why.inner_text().split())


@needs_browser
def test_records_that_the_rules_did_not_draft_have_no_why(browser: Browser, path: Path) -> None:
    with watched(browser, path, "#article-2/c1") as seen:
        assert seen.page.locator("#record-c1.open").count() == 1
        assert seen.page.locator(".why").count() == 0
        assert seen.quiet(path)


@needs_browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_an_open_why_is_accessible_and_fits_a_phone(browser: Browser, path: Path, width: int, scheme: str) -> None:
    view = {"width": width, "height": 800}
    with watched(browser, path, "#article-1/c1", viewport=view, color_scheme=scheme) as seen:
        page = seen.page
        page.locator("#record-c1 .why summary").click()
        page.locator("#provenance .why summary").click()
        page.locator("#provenance .why li").first.wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") == width
        violations = Axe().run(page).response["violations"]
        assert [each["id"] for each in violations if each["impact"] in ("serious", "critical")] == []
        page.emulate_media(media="print")
        assert page.locator(".why-steps:visible").count() == 0
        assert seen.quiet(path)
