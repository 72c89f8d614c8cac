"""Hostile articles: what they say is shown as text and does nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from report.browser import needs_browser, started, watched
from report.showing import facts, page_of

from extractor.schemas import Facts

pytestmark = needs_browser
LURES = {
    "script": "<script>document.title = 'caught'; fetch('https://example.com/')</script> 12 sheep",
    "closing": "</script></script ><script>document.title = 'caught'</script> <!-- <script> 12 sheep",
    "handler": "<img src=https://example.com/x.png onerror=\"document.title = 'caught'\"> 12 sheep",
    "attribute": "\" onmouseover=\"document.title='caught'\" x='` style=position:fixed 12 sheep",
    "link": "javascript:document.title='caught' <a href=javascript:alert(1)>and 12 sheep</a>",
    "separators": "one\u2028two\u2029three\u0085four 12 sheep",
    "override": "the value is \u202e000,1\u202c and 12 sheep",
    "nul": "null\x00byte\x1b[31m and 12 sheep",
    "long": "w" * 20_000 + " 12 sheep",
    "emoji": "🐑" * 500 + "👩‍👩‍👧 12 sheep 🐑",
    "template": "{{ 7 * 7 }} {% raw %} ${document.title='caught'} 12 sheep",
    "prototype": "__proto__ constructor 12 sheep",
}


def lured(text: str) -> Facts:
    draft = {
        "sources": [{"key": "s1", "name": text[:400], "kind": "anonymous", "mentions": [text[:10]]}],
        "claims": [{"key": "c1", "statement": text, "quotes": [text], "speech": "narration"}],
        "figures": [
            {"key": "f1", "quote": "12 sheep", "value": "12", "kind": "count", "measures": text, "unit": "sheep"}
        ],
    }
    return facts(text, draft, title=text, outlet=text, url=text)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    run = [(text, lured(text)) for text in LURES.values()]
    return page_of(run, tmp_path_factory.mktemp("hostile") / "report.html")


@pytest.fixture(scope="module")
def browser(path: Path) -> Iterator[Browser]:
    with started() as browser:
        yield browser


@pytest.mark.parametrize("number", range(1, len(LURES) + 1), ids=LURES.keys())
def test_what_an_article_says_is_text(browser: Browser, path: Path, number: int) -> None:
    text = list(LURES.values())[number - 1]
    with watched(browser, path, f"#article-{number}/c1", viewport={"width": 360, "height": 800}) as seen:
        page = seen.page
        assert page.title() == "A test"
        assert page.locator("#text mark.figure").all_inner_texts() == ["12 sheep"]
        assert page.locator("script").count() == len(LURES) + 3
        assert page.locator("img, iframe, object, embed, base, link").count() == 0
        shown = page.locator("#text").evaluate("room => room.textContent")
        hidden = {"\u202e": "U+202E", "\x00": "U+0000", "\x1b": "U+001B"}
        expected = "".join(hidden.get(character, character) for character in text)
        for separator in "\u2028\u2029\u0085":
            expected = expected.replace(separator, "")
        assert shown == expected
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        page.locator("#record-f1 .card-head").click()
        assert page.locator("#text mark.lit").all_inner_texts() == ["12 sheep"]
        page.locator("#find").evaluate(
            "(field, text) => { field.value = text; field.dispatchEvent(new Event('input')) }", text[:40]
        )
        assert seen.quiet(path)


def test_the_policy_stops_a_script_that_got_onto_the_page(browser: Browser, path: Path, tmp_path: Path) -> None:
    inside = "<script>document.title = 'caught'</script><img src=x onerror=\"document.title = 'caught'\">"
    forged = tmp_path / "forged.html"
    forged.write_text(path.read_text("utf-8").replace("<noscript>", inside + "<noscript>", 1), encoding="utf-8")
    with watched(browser, forged) as seen:
        page = seen.page
        assert page.title() == "A test"
        assert page.locator("#position").inner_text() == f"1 of {len(LURES)}"
        assert any("Content Security Policy" in error for error in seen.errors)
        blocked = page.evaluate("fetch('https://example.com/').then(() => 'sent', () => 'stopped')")
        assert blocked == "stopped"
        assert [url for url in seen.requests if not url.startswith("file:")] == []
