"""The chapter that lays articles side by side: what it shows, and that what articles say is text in it."""

import re
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import expect
from report.browser import needs_browser, started, watched
from report.showing import Shelf

import extractor
from extractor.report import write_report
from extractor.report.comparison import comparison_chapter
from extractor.schemas import Article, Comparison, Facts

HOSTILE = "<img src=x onerror=alert(1)></svg><script>alert(2)</script>\"'"
TEXTS = {
    "post": "The flood at Orla killed up to 12 people, the mayor of Orla, Ada Holm, said on Tuesday.\n\n"
    "“We in Orla will build every house again and we will do it this year,” Holm said.",
    "echo": "The flood in Orla killed 14 people, Ada Holm said on Wednesday.\n\n"
    "“We in Orla will build every house again,” Ada Holm said.",
}


@pytest.fixture(scope="module")
def run() -> list[tuple[str, Facts]]:
    return [(text, extractor.extract(Article(text=text, outlet=name))) for name, text in TEXTS.items()]


@pytest.fixture(scope="module")
def laid(run: list[tuple[str, Facts]]) -> Comparison:
    return extractor.compare([facts for _, facts in run])


def test_it_shows_numbers_versions_and_reasons(laid: Comparison) -> None:
    body = str(comparison_chapter(laid).body)
    assert "up to 12" in body and ">14<" in body
    assert "<del>and we will do it this year</del>" in body
    assert "Joined because" in body
    assert "differ in value" in body


def test_each_picture_has_a_title_and_says_in_words_what_it_shows(laid: Comparison) -> None:
    for picture in re.findall(r"<svg.*?</svg>", str(comparison_chapter(laid).body), re.DOTALL):
        svg = ElementTree.fromstring(picture)
        ids = {child.get("id"): child.text for child in svg if child.tag in ("title", "desc")}
        assert svg.get("role") == "img"
        assert set((svg.get("aria-labelledby") or "").split()) == set(ids)
        assert "post: up to 12" in (ids["plot-n1-desc"] or "")


def test_its_style_names_no_colour_of_its_own(laid: Comparison) -> None:
    style = comparison_chapter(laid).style
    assert not re.search(r"#[0-9a-fA-F]{3,8}\s*[;}]|rgb\(|hsl\(", style)


def test_it_brings_no_script_and_no_inline_style(laid: Comparison) -> None:
    body = str(comparison_chapter(laid).body)
    assert "<script" not in body and "style=" not in body and " on" not in re.sub(r">[^<]*<", "><", body)


def test_what_articles_say_is_text(laid: Comparison) -> None:
    spoilt = _spoilt(laid)
    body = str(comparison_chapter(spoilt).body)
    assert "<img" not in body and "<script" not in body
    assert "&lt;script&gt;" in body


def test_a_range_without_a_value_and_equal_numbers_are_drawn(laid: Comparison) -> None:
    row = laid.figures[0]
    same = [m.model_copy(update={"value": Decimal(0), "lower": None, "upper": None}) for m in row.members]
    ranged = [same[0].model_copy(update={"value": None, "lower": Decimal(3), "upper": Decimal(5)}), *same[1:]]
    for members in (same, ranged):
        changed = laid.model_copy(update={"figures": (row.model_copy(update={"members": tuple(members)}),)})
        assert "<svg" in comparison_chapter(changed).body
    assert "3–5" in comparison_chapter(changed).body


def test_nothing_in_common_is_said() -> None:
    facts: list[Facts] = [extractor.extract("Ada Holm said it rained.")]
    assert "No figure stands in several places" in comparison_chapter(extractor.compare(facts)).body


@needs_browser
@pytest.mark.parametrize("articles_a_page", [1, 2])
def test_a_member_of_a_row_leads_to_its_record_on_whichever_page(
    run: list[tuple[str, Facts]], laid: Comparison, tmp_path: Path, articles_a_page: int
) -> None:
    first = tmp_path / "report.html"
    chapters = [comparison_chapter(laid)]
    pages = write_report([facts for _, facts in run], Shelf(run), first, chapters=chapters, most=articles_a_page).pages
    with started() as browser:
        for number, (_, facts) in enumerate(run):
            (figure,) = (member for member in laid.figures[0].members if member.article == facts.article.id)
            with watched(browser, first) as seen:
                seen.page.locator("#comparison tbody tr", has_text=figure.quote).locator("a").click()
                expect(seen.page.locator(f"#record-{figure.record} .detail")).to_be_visible()
                assert seen.page.url.startswith(pages[number // articles_a_page].as_uri())
                lit = seen.page.locator("#text mark.lit").all_text_contents()
                assert "".join(lit) == figure.quote
                expect(seen.page.locator("#text mark.lit").first).to_be_in_viewport()
                assert not seen.errors


@needs_browser
def test_on_a_phone_the_numbers_are_seen_without_scrolling_sideways(
    run: list[tuple[str, Facts]], laid: Comparison, tmp_path: Path
) -> None:
    path = tmp_path / "report.html"
    write_report([facts for _, facts in run], Shelf(run), path, chapters=[comparison_chapter(laid)])
    with started() as browser, watched(browser, path, "#comparison", viewport={"width": 360, "height": 780}) as seen:
        chapter = seen.page.locator("#comparison")
        assert chapter.evaluate("chapter => chapter.scrollWidth - chapter.clientWidth") == 0
        for amount in chapter.locator(".plot-amount, td.amount").all():
            box = amount.bounding_box()
            assert box and box["x"] >= 0 and box["x"] + box["width"] <= 360
        assert not seen.errors


def _spoilt(laid: Comparison) -> Comparison:
    """Return the comparison with every free text in it replaced by hostile markup."""
    articles = tuple(a.model_copy(update={"label": HOSTILE}) for a in laid.articles)
    voices = tuple(v.model_copy(update={"name": HOSTILE}) for v in laid.voices)
    figures = tuple(
        row.model_copy(
            update={
                "quantity": HOSTILE,
                "reasons": (HOSTILE,),
                "members": tuple(m.model_copy(update={"quote": HOSTILE}) for m in row.members),
            }
        )
        for row in laid.figures
    )
    claims = tuple(
        row.model_copy(
            update={"members": tuple(m.model_copy(update={"statement": HOSTILE, "said": HOSTILE}) for m in row.members)}
        )
        for row in laid.claims
    )
    return laid.model_copy(update={"articles": articles, "voices": voices, "figures": figures, "claims": claims})
