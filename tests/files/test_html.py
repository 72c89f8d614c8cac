"""Pages of seven makes, written by us: what has to be in the text, and what must not."""

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from extractor.errors import InputError
from extractor.files import read_article
from extractor.files.html import read_html

PAGES = Path(__file__).parent / "pages"

CASES: dict[str, tuple[list[str], list[str], dict[str, Any]]] = {
    "wordpress": (
        [
            "All 214 passengers and 19 crew were taken off the ferry Solveig",
            "“Nobody panicked, and the crew were very calm.”",
            "at least £1.4 million to repair",
            "expected to report by March.",
        ],
        ["Weather", "Picture:", "37 shares", "Tug sinks", "Previous:", "90 minutes in the cold", "900 buns", "cookies"],
        {
            "title": "Ferry to Skarness runs aground, 214 passengers taken off safely",
            "url": "https://courier.example/2024/10/skarness-ferry-aground/",
            "outlet": "The Orsova Courier",
            "authors": ("Ada Holm",),
            "published_at": datetime(2024, 10, 23, 3, 9, tzinfo=UTC),
            "language": "en-GB",
        },
    ),
    "amp": (
        [
            "a charge of 40 cents on every cubic metre",
            "mend 1,900 kilometres of pipes",
            "planned for 4 March, officials said.",
        ],
        ["Home", "412 partners", "Advertisement", "More politics", "8 days", "6 points", "12 Mill Street"],
        {
            "title": "Upland assembly rejects water charge by 31 votes to 28",
            "outlet": "Upland Daily",
            "authors": ("Petra Morar",),
            "published_at": datetime(2025, 2, 11, 18, 22, tzinfo=UTC),
            "language": "en",
        },
    ),
    "tables": (
        [
            "some 60 houses in Château-Brière",
            "“My grandmother’s clock fell off the wall",
            "asked the company for €4,500.",
            "45 people",
        ],
        ["Front page", "1996-2003", "Bridge toll", "Twelve cows", "104233", "800 x 600", "|"],
        {"published_at": None, "language": "en"},
    ),
    "jsonld": (
        ["cut 2,300 jobs, or about 9 percent", "between $300 million and $350 million", "declined to comment on that."],
        ["Subscribe", "5 stories", "Port strike", "700 job", "0448812", "99120"],
        {
            "title": "Tessaly Motors to cut 2,300 jobs as van sales fall",
            "outlet": "Northern Ledger",
            "authors": ("Hugh Darrow", "Mina Okoye"),
            "published_at": datetime(2025, 5, 6, 7, 15, tzinfo=timezone(timedelta(hours=1))),
            "language": "en-US",
        },
    ),
    "divsoup": (
        ["worth more than 600,000 crowns", "who died in March aged 81", "expects 40,000 visitors"],
        ["873 partners", "23 min", "Read also", "9 million", "14 paintings", "Baker, 92", "40 flights", "Bell Yard"],
        {
            "title": "Museum finds stolen globe after 37 years",
            "url": "https://bell.example/culture/globe",
            "outlet": "Metro Bell",
            "published_at": date(2024, 6, 12),
        },
    ),
    "liveblog": (
        [
            "stood at 4.1 metres",
            "80,000 homes have no power",
            "All 146 schools",
            "“Some people will spend a second night",
        ],
        ["Ten words", "is 15", "not responsible"],
        {"outlet": "Coast Radio", "published_at": datetime(2024, 12, 7, 6, tzinfo=UTC)},
    ),
    "minimal": (
        ["sold to its 130 workers", "about £3.8 million", "kept the furnace lit"],
        [],
        {"title": "Glass works sold", "published_at": None, "outlet": None},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_main_text_is_in_and_what_stands_around_it_is_out(name: str) -> None:
    wanted, unwanted, stated = CASES[name]
    opened = read_article(str(PAGES / f"{name}.html"))
    article = opened.article
    assert [words for words in wanted if words not in article.text] == []
    assert [words for words in unwanted if words in article.text] == []
    assert {field: getattr(article, field) for field in stated} == stated
    assert opened.derived
    assert opened.note is None


@pytest.mark.parametrize("name", CASES)
def test_a_page_gives_the_same_text_each_time_with_its_paragraphs_apart(name: str) -> None:
    first, second = (read_article(str(PAGES / f"{name}.html")).article for _ in range(2))
    assert first == second
    assert not any(line != line.strip() for line in first.text.split("\n"))
    assert "\n\n\n" not in first.text


@pytest.mark.parametrize("name", ["nothing", "wall"])
def test_a_page_without_an_article_is_refused_in_one_line(name: str) -> None:
    path = str(PAGES / f"{name}.html")
    with pytest.raises(InputError) as caught:
        read_article(path)
    assert str(caught.value) == f"{path}: no article found on the page; if it has one, save its text as .txt"


BODY = (
    "<p>Der Bürgermeister sagte am Dienstag, dass die Brücke für 4 Millionen Euro neu gebaut werde, und zwar bald.</p>"
)


@pytest.mark.parametrize(
    ("head", "encoding", "said"),
    [
        ('<meta charset="iso-8859-1">', "cp1252", None),
        ("<META HTTP-EQUIV=content-type CONTENT='text/html; charset=iso-8859-15'>", "iso-8859-15", None),
        ("", "utf-16", None),
        ("", "utf-8-sig", None),
        ('<meta charset="iso-8859-1">', "utf-8-sig", None),
        ('<meta charset="nonsense">', "utf-8", None),
        ("", "cp1252", "says nothing of its encoding"),
    ],
)
def test_the_encoding_is_the_marks_or_what_the_page_declares(head: str, encoding: str, said: str | None) -> None:
    page = f"<html><head>{head}<title>Brücke</title></head><body>{BODY * 3}</body></html>"
    opened = read_html(page.encode(encoding), "a.html", "a.html")
    assert "Der Bürgermeister" in opened.article.text
    assert opened.article.title == "Brücke"
    assert (said in (opened.note or "")) if said else opened.note is None


def test_what_is_broken_in_a_page_is_replaced_and_said() -> None:
    page = b"<html><body>" + BODY.encode() * 3 + b"<p>Es kam \x81 anders, als alle dachten, sagte sie am Abend.</p>"
    opened = read_html(page, "a.html", "a.html")
    assert "Es kam \ufffd anders" in opened.article.text
    assert "1 characters can't be read" in (opened.note or "")


@pytest.mark.parametrize("charset", ["utf-7", "undefined", "unicode_escape", "idna", "hex", "x" * 100])
def test_a_declared_encoding_that_is_none_is_passed_over(charset: str) -> None:
    page = f"<html><meta charset={charset}><body>{BODY * 3}</body></html>"
    assert "Bürgermeister" in read_html(page.encode(), "a.html", None).article.text


def test_half_surrogate_pairs_in_a_pages_json_do_no_harm() -> None:
    stated = (
        '{"@type":"NewsArticle","headline":"A\\ud800 \\u0000","author":{"name":"B\\udfff"},"articleBody":"C\\ud800"}'
    )
    page = f'<html><script type="application/ld+json">{stated}</script><body><h1>&#xD800;</h1>{BODY * 3}</body></html>'
    article = read_html(page.encode(), "a.html", None).article
    assert article.title is None or "\ud800" not in article.title
    article.model_dump_json()


def test_an_xml_declaration_doesnt_keep_a_page_from_being_read() -> None:
    page = f'<?xml version="1.0" encoding="iso-8859-1"?><html><body>{BODY * 3}</body></html>'
    assert "Bürgermeister" in read_html(page.encode("latin-1"), "a.html", None).article.text


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b" \n ",
        b"<",
        b"<!--" * 1000,
        b"<div>" * 20_000,
        b"<table><tr><td>" * 2000,
        b"<html><body><p>" + b"<b><i>" * 20_000,
        b'<script type="application/ld+json">' + b"[" * 50_000,
        b"\0" * 1000,
        b"<p>" * (9 * 2**20 // 3),
    ],
)
def test_hostile_pages_are_refused_in_one_line(content: bytes) -> None:
    with pytest.raises(InputError) as caught:
        read_html(content, "a.html", None)
    assert str(caught.value).startswith("a.html: ")
    assert "\n" not in str(caught.value)
