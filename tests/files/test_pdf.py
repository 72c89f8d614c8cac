import io
import sys
from importlib import util
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from extractor.errors import InputError
from extractor.files.pages import joined
from extractor.files.pdf import read_pdf

_made = util.spec_from_file_location("made_pdf", Path(__file__).with_name("made_pdf.py"))
assert _made and _made.loader
made_pdf = util.module_from_spec(_made)
_made.loader.exec_module(made_pdf)

HEAD = "Orsova Harbour Board - Annual report 2024"
PAGES = [
    [
        HEAD,
        "The harbour board said on Monday that it had handled 4.2 million tonnes of goods",
        "in 2024, which was 12 per cent more than in the year before, although the long-",
        "term contract with the steel works ended in June.",
        '"We have never been busier," said the chair, Ada Holm, at a meet-',
        "ing in the town hall.",
        "Results",
        "Income rose to 31 million crowns. The board will pay a dividend of 10-",
        "15 per cent and put the rest into",
        "1",
    ],
    [HEAD, "a new crane, which costs 8 million crowns.", "It was the third year of growth.", "2"],
    [HEAD, "Nobody expects a fourth, said Jo Ruiz, the deputy chair.", "3"],
]


def test_pages_become_one_text_and_every_place_knows_its_page() -> None:
    opened = read_pdf(made_pdf.pdf(PAGES, "Annual report"), "a.pdf", "a.pdf")
    article = opened.article
    assert article.title == "Annual report"
    assert article.text.split("\n\n") == [
        "The harbour board said on Monday that it had handled 4.2 million tonnes of goods in 2024, which was 12 per "
        "cent more than in the year before, although the long-term contract with the steel works ended in June.",
        '"We have never been busier," said the chair, Ada Holm, at a meeting in the town hall.',
        "Results",
        "Income rose to 31 million crowns. The board will pay a dividend of 10-15 per cent and put the rest into a new "
        "crane, which costs 8 million crowns. It was the third year of growth.",
        "Nobody expects a fourth, said Jo Ruiz, the deputy chair.",
    ]
    pages = {words: article.info.page(article.text.index(words)) for words in ("4.2", "put the", "crane", "Nobody")}
    assert pages == {"4.2": 1, "put the": 1, "crane": 2, "Nobody": 3}
    assert opened.derived


def test_a_page_without_text_is_said_and_counted() -> None:
    opened = read_pdf(made_pdf.pdf([["Rain fell."], [], ["Sun shone."]]), "a.pdf", None)
    assert opened.note == "a.pdf: no text on page 2"
    assert opened.article.info.page(opened.article.text.index("Sun")) == 3


def test_titles_of_word_processors_are_none() -> None:
    assert read_pdf(made_pdf.pdf([["Rain fell."]], "Microsoft Word - x.doc"), "a.pdf", None).article.title is None


def test_without_a_text_layer_the_line_says_what_to_do() -> None:
    with pytest.raises(InputError, match=r"a\.pdf: no text layer, only pictures of pages; recognise its text first"):
        read_pdf(made_pdf.pdf([[], []]), "a.pdf", None)


def locked(user: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(made_pdf.pdf([["Rain fell."]]))))
    writer.encrypt(user, "owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_password_is_asked_for_and_an_empty_one_is_none() -> None:
    with pytest.raises(InputError, match=r"a\.pdf: locked with a password; save a copy without one"):
        read_pdf(locked("secret"), "a.pdf", None)
    assert read_pdf(locked(""), "a.pdf", None).article.text == "Rain fell."


@pytest.mark.parametrize("cut", [0, 5, 30, 200, 400, 600, 700])
def test_a_broken_file_is_refused_in_one_line(cut: int) -> None:
    content = made_pdf.pdf(PAGES)[:cut]
    with pytest.raises(InputError) as caught:
        read_pdf(content, "a.pdf", None)
    assert str(caught.value).startswith("a.pdf: ")
    assert "\n" not in str(caught.value)


@given(st.integers(0, 900), st.binary(min_size=1, max_size=30))
def test_whatever_is_broken_in_it_a_pdf_is_read_or_refused(at: int, noise: bytes) -> None:
    content = made_pdf.pdf(PAGES[1:])
    try:
        read_pdf(content[:at] + noise + content[at + len(noise) :], "a.pdf", None)
    except InputError as error:
        assert "\n" not in str(error)


def test_without_pypdf_the_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(InputError, match="pip install 'extractor\\[pdf\\]'"):
        read_pdf(b"%PDF-", "a.pdf", None)


LINE = "The board met on Monday and said that it would look at the numbers again in the spring"


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["He co-", "operated with the board."], "He co-operated with the board."),
        (["The north-", "west wind. Northwest."], "The north-west wind. Northwest."),
        (["The for-", "mer chair."], "The former chair."),
        (["A well-known man was well-", "known."], "A well-known man was well-known."),
        (["It lost 10-", "15 sheep."], "It lost 10-15 sheep."),
        (["The Smith-", "Jones report."], "The Smith-Jones report."),
        ([LINE, "aged", "81. That was all."], LINE + " aged 81. That was all."),
        (["1. Apples", "2. Pears"], "1. Apples\n\n2. Pears"),
        (["The \ufb01rst o\ufb03ce."], "The first office."),
        (["soft\u00ad", "ware"], "software"),
        (["https://a.example/x 1/2", "Rain fell."], "Rain fell."),
        (["Rain fell.", "11/24/26, 2:41 AM Rain - Courier"], "Rain fell."),
    ],
)
def test_lines_are_joined_with_care(lines: list[str], text: str) -> None:
    assert joined(["\n".join(lines)])[0] == text


def test_what_stands_on_two_pages_of_three_is_left_out_only_at_their_edges() -> None:
    body = [f"Line {n} of the body says that the same thing happened." for n in range(8)]
    pages = ["\n".join(["Courier", *body[:4], "Courier", *body[4:], f"page {n}"]) for n in range(3)]
    text, starts = joined(pages)
    assert text.count("Courier") == 3
    assert "page 1" not in text
    assert len(starts) == 3


@given(st.lists(st.text(alphabet="ab -\n.1é\u00ad", max_size=60), max_size=6))
def test_pages_begin_in_order_inside_the_text(pages: list[str]) -> None:
    text, starts = joined(pages)
    assert len(starts) == len(pages)
    assert list(starts) == sorted(starts)
    assert all(0 <= start <= len(text) for start in starts)


@given(st.lists(st.lists(st.sampled_from(["Forty sheep", "were lost.", "4.2 million", "Ada"]), max_size=8), max_size=4))
def test_no_word_of_a_page_is_lost_or_doubled(pages: list[list[str]]) -> None:
    numbered = [[f"{line} {'abcd'[p]}{n}x" for n, line in enumerate(lines)] for p, lines in enumerate(pages)]
    text, _ = joined(["\n".join(lines) for lines in numbered])
    assert text.split() == " ".join(" ".join(lines) for lines in numbered).split()
