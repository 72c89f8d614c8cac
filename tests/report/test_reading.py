"""The page as it is read: marks and records, both ways, filters, search, keys, tables."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from markupsafe import Markup
from playwright.sync_api import Browser, Page, expect
from report.browser import needs_browser, started, watched
from report.showing import FERRY, a_run, page_of

from extractor.report import Chapter
from extractor.report.places import places_of
from extractor.schemas import Claim, Facts, Figure

pytestmark = needs_browser
TABLE = """<table class="sortable"><thead><tr><th>Paper</th><th>Troops</th></tr></thead><tbody>
<tr><td>Post</td><td>10,000</td></tr><tr><td>Wire</td><td data-sort="900">some 900</td></tr>
<tr><td>Star</td><td></td></tr></tbody></table>"""


@pytest.fixture(scope="module")
def run() -> list[tuple[str, Facts]]:
    return a_run()


@pytest.fixture(scope="module")
def path(run: list[tuple[str, Facts]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    chapter = Chapter("compared", "Compared", Markup(TABLE))
    return page_of(run, tmp_path_factory.mktemp("page") / "report.html", [chapter])


@pytest.fixture(scope="module")
def browser(run: list[tuple[str, Facts]], path: Path) -> Iterator[Browser]:
    with started() as browser:
        yield browser


@pytest.fixture
def page(browser: Browser, path: Path) -> Iterator[Page]:
    with watched(browser, path) as seen:
        yield seen.page
        assert seen.quiet(path)


def shown_for(page: Page, owner: str, role: str) -> str:
    """The words that are marked with a role and belong to a record."""
    return "".join(page.locator(f"#text mark.{role}[data-owners~='{owner}']").all_text_contents())


def lit(page: Page) -> str:
    return "".join(page.locator("#text mark.lit").all_text_contents())


def cards(page: Page) -> list[str]:
    return [str(card.get_attribute("id")) for card in page.locator(".card:visible").all()]


def test_what_is_marked_is_what_the_records_rest_on(page: Page, run: list[tuple[str, Facts]]) -> None:
    facts = run[0][1]
    records: tuple[Claim | Figure, ...] = (*facts.claims, *facts.figures)
    for record in records:
        role = "claim" if record in facts.claims else "figure"
        pieces = record.evidence.pieces or (record.evidence,) if record.evidence else ()
        assert shown_for(page, record.id, role) == "".join(piece.quote for piece in pieces)
    owners = {place.owner for place in places_of(facts)}
    marked = page.eval_on_selector_all("#text mark.place", "all => all.flatMap(mark => mark.dataset.owners.split(' '))")
    assert set(marked) == owners
    assert " ".join(page.locator("#text").inner_text().split()) == " ".join(FERRY.split())


def test_a_record_lights_up_its_place(page: Page) -> None:
    page.locator("#record-f3 .card-head").click()
    assert lit(page) == "up to 600 guests"
    assert page.url.endswith("#article-1/f3")
    page.locator("#record-f3 .card-head").click()
    assert lit(page) == ""


def test_a_place_opens_its_record(page: Page) -> None:
    page.locator("#text mark.claim", has_text="Nobody was hurt.").click()
    expect(page.locator("#record-c2")).to_have_class("card claim verified open")
    expect(page.locator("#chooser")).to_be_hidden()


def test_a_place_of_several_records_offers_them_all_the_narrowest_first(page: Page) -> None:
    page.locator("#text mark.figure", has_text="14 sailings").click()
    assert page.locator("#chooser button:visible").all_inner_texts() == ["f1 figure", "c1 claim"]
    assert page.locator(".card.open").count() == 2
    assert lit(page) == "We have cancelled 14 sailingssaidPia Roth"
    page.locator("#chooser button").first.click()
    assert lit(page) == "14 sailings"
    expect(page.locator("#record-f1 .card-head")).to_be_focused()


def test_a_finding_says_what_was_expected_and_what_was_found(page: Page) -> None:
    finding = page.locator("#record-f2 .finding-item")
    assert finding.locator("strong").inner_text() == "scale-mismatch"
    assert [part.inner_text() for part in finding.locator("dd").all()] == ["2500000", "25000000"]


def test_a_record_whose_words_stand_nowhere_is_listed_with_what_the_check_says(page: Page) -> None:
    page.locator("#record-c4 .card-head").click()
    assert shown_for(page, "c4", "claim") == ""
    assert lit(page) == "to the islanders’ league,"  # where the finding sees the nearest wording
    assert "quote-not-found" in page.locator("#record-c4").inner_text()


@pytest.mark.parametrize(
    ("filter_", "value", "left"),
    [
        ("#by-status", "rejected", ["record-c4", "record-f2"]),
        ("#by-kind", "source", ["record-s1", "record-s2"]),
        ("#by-source", "s2", ["record-c3", "record-c4", "record-f3", "record-s2"]),
        ("#by-code", "title-not-in-text", ["record-s1"]),
        ("#by-code", "omitted-figure", ["record-a1"]),
    ],
)
def test_filters_leave_what_they_name(page: Page, filter_: str, value: str, left: list[str]) -> None:
    page.locator(filter_).select_option(value)
    assert cards(page) == left
    assert page.locator("#shown").inner_text() == f"{len(left)} of 10 records"
    resting = page.locator("#text mark.place:not(.resting)").evaluate_all(
        "all => all.flatMap(m => m.dataset.owners.split(' '))"
    )
    assert {f"record-{owner}" for owner in resting} >= {name for name in left if name != "record-c4"}
    page.locator("#no-filters").click()
    expect(page.locator("#shown")).to_have_text("10 records")


def test_filters_leave_the_articles_that_have_such_records(page: Page) -> None:
    page.locator("#by-code").select_option("scale-mismatch")
    assert page.locator("#articles li:visible").count() == 1
    page.locator("#no-filters").click()
    expect(page.locator("#articles li:visible")).to_have_count(2)
    page.locator("#find").fill("froze in may")
    assert page.locator("#articles li:visible a").all_inner_texts() == ["Plums"]


def test_words_are_searched_in_text_and_records(page: Page) -> None:
    page.locator("#words").fill("ISLAND")
    assert cards(page) == ["record-c3", "record-c4", "record-s2"]
    assert page.evaluate("[...CSS.highlights.get('sought')].map(String)") == ["Island", "island"]
    page.locator("#words").fill("🛳")
    assert page.evaluate("[...CSS.highlights.get('sought')].map(String)") == ["🛳"]
    page.locator("#words").fill("")
    assert page.evaluate("CSS.highlights.has('sought')") is False


def test_keys_walk_findings_records_and_articles(page: Page) -> None:
    found = []
    for _ in range(4):
        page.keyboard.press("n")
        found.append(page.locator(":focus strong, .card.open .headline").first.inner_text())
        assert page.locator(".card.open").count() == 1
    assert page.locator("#finding-count").inner_text() == "finding 4 of 4"
    page.keyboard.press("p")
    assert page.locator("#finding-count").inner_text() == "finding 3 of 4"
    page.keyboard.press("Escape")
    assert page.locator(".card.open").count() == 0
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.locator(".card.open").get_attribute("id") == "record-c1"
    page.keyboard.press("]")
    assert page.locator("#article-title").inner_text() == "Plums"
    page.keyboard.press("[")
    assert page.url.endswith("#article-1")


def test_keys_rest_while_somebody_types_and_can_be_turned_off(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("n]")
    assert page.locator("#words").input_value() == "n]"
    page.locator("#words").fill("")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    page.locator("#single-keys").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("]")
    assert page.locator("#position").inner_text() == "1 of 2"


def test_arrows_walk_the_places_and_enter_opens_them(page: Page) -> None:
    page.locator("#text").focus()
    page.keyboard.press("ArrowRight")
    assert page.locator(":focus").inner_text() == "We have cancelled "
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert page.locator(".card.open").count() == 2


def test_every_control_can_be_reached_by_tab(page: Page) -> None:
    page.locator("#record-c1 .card-head").click()
    reached = set()
    page.locator("body").press("Tab")
    for _ in range(80):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.id || document.activeElement.className"))
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none" or page.evaluate(
            "document.activeElement === document.body"
        )
    wanted = {
        "reviewer",
        "save",
        "load",
        "theme",
        "show-keys",
        "find",
        "text",
        "words",
        "by-status",
        "by-code",
        "card-head",
    }
    assert wanted <= reached
    assert {"verdict accepted", "verdict rejected", "verdict corrected", "note", "sort"} <= reached


def test_tables_sort_by_number_and_by_word_with_what_is_empty_last(page: Page) -> None:
    def column(table: str, number: int) -> list[str]:
        return page.locator(f"{table} tbody tr td:nth-child({number})").all_inner_texts()

    page.locator("#compared .sort", has_text="Troops").click()
    assert column("#compared", 2) == ["some 900", "10,000", ""]
    page.locator("#compared .sort", has_text="Troops").click()
    assert column("#compared", 2) == ["10,000", "some 900", ""]
    assert page.locator("#compared th").nth(1).get_attribute("aria-sort") == "descending"
    page.locator("#figures .sort", has_text="Value").click()
    assert column("#figures", 3) == ["14", "up to 600", "EUR 25,000,000"]
    page.locator("#figures .sort", has_text="In the article").click()
    assert (
        column("#figures", 2) == ["14 sailings", "up to 600 guests", "€2.5 million"]
        or column("#figures", 2)[-1] == "up to 600 guests"
    )
    assert page.locator("#figures th[aria-sort]").count() == 1


def test_counts_sources_and_how_it_came_about_are_shown(page: Page) -> None:
    rows = [row.inner_text().split() for row in page.locator("#totals tbody tr").all()]
    assert rows == [
        ["claims", "4", "0", "1"],
        ["figures", "3", "0", "1"],
        ["sources", "2", "1", "0"],
        ["whole", "article", "1", "0"],
    ]
    assert "named organization" in str(page.locator("#record-s2 .about").text_content())
    assert "external" in page.locator("#provenance").inner_text()
    assert page.locator("#contents .chapters a").inner_text() == "Compared"


def test_a_link_to_a_record_opens_it(browser: Browser, path: Path) -> None:
    with watched(browser, path, "#article-2/c1") as seen:
        assert seen.page.locator("#article-title").inner_text() == "Plums"
        assert lit(seen.page).startswith("It froze in May,")
        assert seen.quiet(path)


def test_a_label_has_the_sign_of_its_own_record(page: Page) -> None:
    labels = page.locator("#text mark.figure").evaluate_all("all => all.map(mark => mark.dataset.label)")
    assert labels == ["f1", "✕f2", "c3 f3"]
