"""The article of a web page: its main text, without what stands around it, and what the page says of it."""

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from extractor.errors import InputError
from extractor.files.decoding import bom_encoding, decode
from extractor.files.interface import Opened
from extractor.files.known import with_known
from extractor.schemas import Article
from extractor.text.moments import moment

if TYPE_CHECKING:
    from trafilatura.settings import Document

_LARGEST = 8 * 2**20
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_XML_DECLARED = re.compile(rb"\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_XML = re.compile(r"\s*<\?xml[^>]*\?>")
_HEAD = 4096
_BROKEN = "\ufffd"
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_]\w{2,8})*")
_PUBLISHED = (
    "//meta[@property='article:published_time' or @property='og:article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//meta[@name='date' or @name='pubdate' or @name='dcterms.date' or @name='DC.date.issued']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//time[@datetime]/@datetime",
)
# Dates are taken from what a page states; one that merely stands somewhere on it is as likely that of something else.
_DATES = {"original_date": True, "extensive_search": False}
_SHORTEST, _SHORT = 60, 800
_ENDED = re.compile(r"[.!?…。؟][\"'”’)»]*$")
_NOTICE = re.compile(
    r"\bcookies\b|\b(?:enable|activate|turn on) javascript\b|javascript (?:is )?(?:disabled|required)|"
    r"\bverify (?:that )?you are (?:a )?human\b|\baccess denied\b",
    re.IGNORECASE,
)
"""What a short page says that stands in an article's place."""

_IN_JSON = re.compile(r"\"datePublished\"\s*:\s*\"([^\"]{8,40})\"")
_LANGUAGES = (
    "/html/@lang",
    "//html/@lang",
    "//meta[@http-equiv='content-language' or @http-equiv='Content-Language']/@content",
    "//meta[@property='og:locale']/@content",
)


@dataclass(frozen=True, slots=True)
class Page:
    """What a page gives: the paragraphs of its article, and what it says of them."""

    text: str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published_at: date | datetime | None = None
    language: str | None = None


def read_html(content: bytes, path: str, place: str | None) -> Opened:
    """Read the article of a page; InputError for a page that holds none.

    The encoding is the byte-order mark's, else what the page declares; one that was found out is said in the note.
    """
    declared = _DECLARED.search(content[:_HEAD]) or _XML_DECLARED.match(content[:_HEAD])
    name = declared[1].decode("ascii") if declared else None
    text, note = _decoded(content, path, name)
    page = page_of(text, path)
    article = Article(
        text=page.text,
        title=page.title,
        url=page.url,
        outlet=page.outlet,
        authors=page.authors,
        published_at=page.published_at,
        language=page.language or Article.model_fields["language"].default,
        path=place,
    )
    return Opened(with_known(article), note, derived=True)


def _decoded(content: bytes, path: str, declared: str | None) -> tuple[str, str | None]:
    """Return the markup and what is to be said of its encoding.

    Browsers pass over what is broken, and so pages have it; what can't be decoded is a replacement character here.
    """
    marked = bom_encoding(content)
    if marked is None:
        content = content.replace(b"\0", b"")
    try:
        text, encoding = decode(content, path, declared)
    except InputError:
        text, encoding = content.decode(marked or "utf-8", "replace"), marked or "utf-8"
        return text, f"{path}: broken {encoding}; {text.count(_BROKEN)} characters can't be read"
    guessed = encoding != "utf-8" and not declared and not marked
    return text, f"{path}: says nothing of its encoding; read as {encoding}" if guessed else None


def page_of(markup: str, path: str) -> Page:
    """Return the article of a page's markup; InputError where there is none.

    Paragraphs stand a blank line apart.  What trafilatura takes for the main text is taken; of the page's other words
    only what its metadata say is kept.
    """
    if not markup.strip():
        raise InputError(f"{path}: empty, there is no page")
    if len(markup) > _LARGEST:
        raise InputError(f"{path}: a page of more than {_LARGEST // 2**20} MB; take the article out of it first")
    # Importing trafilatura takes as long as all else together, so it is done where a page comes.
    from lxml import etree
    from trafilatura.utils import load_html

    # What it has to say of a page is said by the error; without a handler Python would print it.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    logging.getLogger("htmldate").addHandler(logging.NullHandler())
    try:
        declaration = _XML.match(markup)
        tree = load_html(markup[declaration.end() :] if declaration else markup)
        stated = _Stated(tree) if tree is not None else None
        found = _main(tree) if tree is not None else None
    except (etree.Error, ValueError, TypeError, AttributeError, LookupError, RecursionError) as error:
        raise InputError(f"{path}: a page too broken to read: {str(error)[:120]}; save its text as .txt") from error
    paragraphs = _paragraphs(found) if found else []
    if found is None or stated is None or not paragraphs:
        raise InputError(f"{path}: no article found on the page; if it has one, save its text as .txt")
    return Page(
        text="\n\n".join(paragraphs),
        title=_clean(found.title),
        url=_clean(found.url),
        outlet=_clean(found.sitename),
        authors=tuple(filter(None, map(_clean, (found.author or "").split(";")))),
        published_at=stated.published(found.date),
        language=stated.language,
    )


def _main(tree: Any) -> "Document | None":
    from trafilatura import bare_extraction

    _without_layout(tree)
    found = bare_extraction(tree, with_metadata=True, include_comments=False, date_extraction_params=_DATES)
    return None if isinstance(found, dict) else found


def _without_layout(tree: Any) -> None:
    """Make divisions of the tables by which old pages are laid out: those with several paragraphs in one cell."""
    for table in list(tree.iter("table")):
        if any(len(cell.xpath("./p[string-length() > 80]")) > 1 for cell in table.iter("td", "th")):
            for part in table.iter("table", "tbody", "thead", "tfoot", "tr", "td", "th"):
                part.tag = "div"


def _paragraphs(found: "Document") -> list[str]:
    """Return the paragraphs of the main text without the headline, if they are an article's."""
    lines = [line.strip() for line in _sound(found.text or "").splitlines() if line.strip()]
    if lines and lines[0] == _clean(found.title):
        del lines[0]
    whole = sum(map(len, lines))
    if not any(len(line) >= _SHORTEST or _ENDED.search(line) for line in lines):
        return []
    return [] if whole < _SHORT and any(_NOTICE.search(line) for line in lines) else lines


def _clean(words: str | None) -> str | None:
    return " ".join(_sound(words).split()) or None if words else None


def _sound(words: str) -> str:
    """Return words without the half surrogate pairs and NULs that a page's JSON may hold."""
    return words.encode("utf-8", "replace").decode("utf-8").replace("\0", "")


class _Stated:
    """What a page states of itself, taken before its tree is pruned."""

    def __init__(self, tree: Any) -> None:
        self._moments = [str(found) for path in _PUBLISHED for found in tree.xpath(path)[:5]]
        self._moments += [found for block in _linked(tree) for found in _IN_JSON.findall(block)[:5]]
        found = (str(found).strip() for path in _LANGUAGES for found in tree.xpath(path)[:1])
        self.language = next((words.replace("_", "-") for words in found if _LANGUAGE.fullmatch(words)), None)

    def published(self, day: str | None) -> date | datetime | None:
        """Return the moment of publication: what the page states for the day that was found, with its time."""
        on = moment(day) if day else None
        for words in self._moments:
            when = moment(words)
            if isinstance(when, datetime) and (on is None or when.date() == on):
                return when
        return on


def _linked(tree: Any) -> Iterator[str]:
    for block in tree.xpath("//script[@type='application/ld+json']")[:20]:
        yield block.text or ""
