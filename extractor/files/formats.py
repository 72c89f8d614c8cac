"""Which form an article comes in: told by the name of its file, or by how a pipe begins."""

import re
from pathlib import Path
from typing import Literal, get_args

from extractor.errors import InputError, UsageError

Format = Literal["text", "html", "jsonl", "csv", "tsv", "parquet", "eml", "pdf"]

SUFFIXES: dict[str, Format] = {
    ".txt": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".parquet": "parquet",
    ".eml": "eml",
    ".pdf": "pdf",
}
"""The endings by which articles are found in folders.  All but Parquet may have .gz after them."""

# In a folder a .json file is as likely a setting as an article, so it is read only where it is named.
_NAMED_ONLY: dict[str, Format] = {".json": "jsonl"}

TABLES: frozenset[Format] = frozenset(("jsonl", "csv", "tsv", "parquet"))
"""The forms that hold an article a row."""

_OFFICE = "save it as .txt, .html or .pdf first (soffice --headless --convert-to txt FILE does it)"
_SHEET = "save it as .csv first, with a header"
_PACKED = "unpack it first; of packed files only .gz is read"
_PICTURE = "a picture has no text; recognise its text first and give that as .txt"
_UNREADABLE = {
    **dict.fromkeys((".doc", ".docx", ".odt", ".rtf", ".pages", ".wpd", ".epub", ".mobi", ".ppt", ".pptx"), _OFFICE),
    **dict.fromkeys((".xls", ".xlsx", ".ods", ".numbers"), _SHEET),
    **dict.fromkeys((".zip", ".tar", ".tgz", ".bz2", ".xz", ".zst", ".7z", ".rar"), _PACKED),
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".gif", ".tif", ".tiff", ".webp", ".heic"), _PICTURE),
    **dict.fromkeys((".mht", ".mhtml", ".webarchive"), "open it in a browser and save the page as .html"),
    **dict.fromkeys((".msg", ".pst"), "save the message as .eml"),
    **dict.fromkeys((".mbox",), "save its messages one by one as .eml"),
    **dict.fromkeys((".xml", ".rss", ".warc", ".sqlite", ".db"), "put its articles into a .jsonl file, one a line"),
}
_JSON = re.compile(rb"\s*(?:\[\s*)*\{\s*[\"}]")
_PAGE = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_BOM = b"\xef\xbb\xbf"


def suffix_of(name: str) -> str:
    """Return the ending that tells the form, in small letters, without .gz.

    >>> suffix_of("a/News.JSONL.gz"), suffix_of("a.b/readme")
    ('.jsonl', '')
    """
    path = Path(name)
    return (Path(path.stem) if path.suffix.lower() == ".gz" else path).suffix.lower()


def format_of(path: str) -> Format:
    """Return the form of a file by its name; a name that says nothing is plain text.

    Raises InputError for a name that says that it can't be read, with what to do.
    """
    suffix = suffix_of(path)
    if suffix in _UNREADABLE:
        raise InputError(f"{path}: {suffix} can't be read; {_UNREADABLE[suffix]}")
    return SUFFIXES.get(suffix) or _NAMED_ONLY.get(suffix) or "text"


def format_of_pipe(head: bytes) -> Format:
    r"""Return the form of what comes through a pipe by how it begins; what says nothing is plain text.

    JSON begins with an object (or a list of them), a page with its doctype or ``<html``, a PDF and Parquet with their
    marks.

    >>> format_of_pipe(b'{"text": "Rain."}'), format_of_pipe(b"<html><p>Rain."), format_of_pipe(b"[Rain] fell.")
    ('jsonl', 'html', 'text')
    """
    head = head.removeprefix(_BOM)
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"PAR1"):
        return "parquet"
    if _JSON.match(head):
        return "jsonl"
    return "html" if _PAGE.match(head) else "text"


def as_format(name: str | None) -> Format | None:
    """Return the form that was named; UsageError for a name that no form has."""
    for known in get_args(Format):
        if name == known:
            return known  # type: ignore[no-any-return]  # get_args knows no types
    if name is None:
        return None
    raise UsageError(f"no form {name!r}: choose one of {', '.join(get_args(Format))}")
