"""The article of a PDF with a text layer, with the offsets at which its pages begin."""

import io
import logging
import zlib
from collections.abc import Sequence

from extractor.errors import InputError
from extractor.files.content import LARGEST
from extractor.files.interface import Opened
from extractor.files.known import with_known
from extractor.files.pages import joined
from extractor.schemas import Article

_MOST_PAGES = 2000
_BROKEN = (zlib.error, OSError, ValueError, TypeError, AttributeError, LookupError, ArithmeticError, RecursionError)
_JUNK_TITLES = ("microsoft word", "untitled", "powerpoint", ".doc", ".indd", ".qxd", ".pdf", ".ppt", ".tex")


def read_pdf(content: bytes, path: str, place: str | None) -> Opened:
    """Read the text of a PDF; InputError, with what to do, where pypdf is missing or there is no text to read.

    `joined` says what is done to the pages' lines.
    """
    try:
        from pypdf import PdfReader
        from pypdf.errors import DependencyError, PyPdfError
    except ImportError as error:
        raise InputError(f"{path}: PDF needs pypdf; install it with: pip install 'extractor[pdf]'") from error
    logging.getLogger("pypdf").addHandler(logging.NullHandler())
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError(f"{path}: locked with a password; save a copy without one (qpdf --decrypt IN OUT)")
        pages = _pages(reader.pages, path)
        title = _title(reader.metadata.title if reader.metadata else None)
    except DependencyError as error:
        raise InputError(f"{path}: encrypted; save a copy that is not (qpdf --decrypt IN OUT)") from error
    except (PyPdfError, *_BROKEN) as error:
        said = str(error)[:120]
        raise InputError(f"{path}: a broken PDF: {said}; print it to a new PDF, or save its text") from error
    text, starts = joined(pages)
    if not text.strip():
        raise InputError(f"{path}: no text layer, only pictures of pages; recognise its text first (ocrmypdf IN OUT)")
    article = Article(text=text, title=title, path=place, pages=starts)
    return Opened(with_known(article), _missing(pages, path), derived=True)


def _pages(pages: Sequence[object], path: str) -> list[str]:
    """Return the text of each page."""
    if len(pages) > _MOST_PAGES:
        raise InputError(f"{path}: {len(pages)} pages are no article; take its pages out first")
    found: list[str] = []
    size = 0
    for page in pages:
        words = page.extract_text()  # type: ignore[attr-defined]  # pypdf is there only as an extra
        found.append(words.encode("utf-8", "replace").decode("utf-8").replace("\0", ""))
        size += len(words)
        if size > LARGEST:
            raise InputError(f"{path}: more than {LARGEST / 2**20:.0f} MB of text is no article")
    return found


def _title(words: object) -> str | None:
    """Return the title, unless it is what a word processor put there."""
    title = " ".join(str(words or "").encode("utf-8", "replace").decode("utf-8").split())
    return None if any(junk in title.lower() for junk in _JUNK_TITLES) else title or None


def _missing(pages: Sequence[str], path: str) -> str | None:
    empty = [str(number) for number, page in enumerate(pages, 1) if not page.strip()]
    if not empty:
        return None
    shown = ", ".join(empty[:10]) + (" …" if len(empty) > 10 else "")
    return f"{path}: no text on page{'s' if len(empty) > 1 else ''} {shown}"
