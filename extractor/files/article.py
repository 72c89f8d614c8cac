"""The articles of one file, whatever its form: one, or one a row."""

import io
from collections.abc import Iterator
from pathlib import Path

from extractor.errors import InputError
from extractor.files import html, mail, pdf
from extractor.files.addresses import address, base_of
from extractor.files.columns import Columns
from extractor.files.content import LARGEST, STANDARD_INPUT, is_stream, opened, said
from extractor.files.csv_rows import csv_rows
from extractor.files.decoding import decode
from extractor.files.formats import SUFFIXES, TABLES, Format, format_of, format_of_pipe, suffix_of
from extractor.files.interface import Opened, Told
from extractor.files.json_rows import json_rows
from extractor.files.known import with_known
from extractor.files.parquet_rows import parquet_rows
from extractor.files.rows import BadRow, Row, article_of
from extractor.schemas import Article, Failure

_PEEKED = 4096
_PLAIN = Told()


def read_article(path: str, told: Told = _PLAIN) -> Opened:
    """Read one article; InputError says what keeps it from being one.

    ``path`` is a file that is one article, or the address of a row (``news.jsonl#row=12``).  UTF-8 and what a
    byte-order mark or a page announces are read as such; any other encoding is found out and said in the note.
    """
    base = base_of(path)
    if base is None and (told.form or _form(path)) in TABLES:
        raise InputError(f"{path}: holds an article a row; name one as {address(path, 12)}")
    for found in articles_in(path, told):
        if isinstance(found, Failure):
            raise InputError(found.reason)
        return found
    raise InputError(f"{path}: there is no such row")


def articles_in(path: str, told: Told = _PLAIN) -> Iterator[Opened | Failure]:
    """Yield the articles of a file, or of one row's address; what can't be read is a `Failure` among them."""
    base = base_of(path)
    try:
        if base:
            yield from _row(*base, told)
        else:
            yield from _articles(path, told)
    except InputError as error:
        yield Failure(path=path, reason=str(error))


def _articles(path: str, told: Told) -> Iterator[Opened | Failure]:
    form = told.form or _form(path)
    if form == "parquet":
        yield from _table(path, form, None, told)
        return
    _refuse_large(path, form)
    with opened(path) as stream:
        form = form or format_of_pipe(stream.peek(_PEEKED))
        if form in TABLES:
            yield from _table(path, form, stream, told)
            return
        content = stream.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise InputError(f"{path}: more than {LARGEST / 2**20:.0f} MB is no article")
    yield _single(content, path, form)


def _form(path: str) -> Format | None:
    """Return the form that a path tells, None for a pipe without a name that says anything."""
    if path == STANDARD_INPUT:
        return None
    return None if suffix_of(path) not in SUFFIXES and Path(path).exists() and is_stream(path) else format_of(path)


def _refuse_large(path: str, form: Format | None) -> None:
    """Refuse a file that is too large for one article before it is read."""
    if path == STANDARD_INPUT or form in TABLES:
        return
    with said(path):
        size = Path(path).stat().st_size
    if size > LARGEST:
        raise InputError(f"{path}: {size / 2**20:.0f} MB is no article; the limit is {LARGEST / 2**20:.0f} MB")


def _single(content: bytes, path: str, form: Format) -> Opened:
    """Return the one article of a file."""
    place = None if path == STANDARD_INPUT else path
    if form == "html":
        return html.read_html(content, path, place)
    if form == "eml":
        return mail.read_mail(content, path, place)
    if form == "pdf":
        return pdf.read_pdf(content, path, place)
    text, encoding = decode(content, path)
    if not text.strip():
        raise InputError(f"{path}: empty, there is no text to extract from")
    note = None if encoding == "utf-8" else f"{path}: not UTF-8; read as {encoding}"
    return Opened(with_known(Article(text=text, path=place)), note, derived=is_stream(path))


def _table(path: str, form: Format, stream: io.BufferedReader | None, told: Told) -> Iterator[Opened | Failure]:
    """Yield the articles of a table's rows."""
    for _, found in _numbered(path, form, stream, told):
        yield found


def _row(path: str, row: int, told: Told) -> Iterator[Opened | Failure]:
    """Yield the article of one row of a table."""
    form = told.form or format_of(path)
    if form not in TABLES:
        raise InputError(f"{path}: has no rows; name it without #row={row}")
    if form == "parquet":
        yield from _picked(path, row, _numbered(path, form, None, told))
        return
    with opened(path) as stream:
        yield from _picked(path, row, _numbered(path, form, stream, told))


def _picked(path: str, row: int, numbered: Iterator[tuple[int, Opened | Failure]]) -> Iterator[Opened | Failure]:
    for number, found in numbered:
        if number == row:
            yield found
            return
    raise InputError(f"{address(path, row)}: there is no such row")


def _numbered(
    path: str, form: Format, stream: io.BufferedReader | None, told: Told
) -> Iterator[tuple[int, Opened | Failure]]:
    columns = Columns(told.fields)
    for row in _rows(path, form, stream, columns):
        place = address(path, row.number)
        if isinstance(row, BadRow):
            yield row.number, Failure(path=place, reason=f"{place}: {row.reason}")
            continue
        try:
            yield row.number, article_of(row, columns, place, None if path == STANDARD_INPUT else place)
        except InputError as error:
            yield row.number, Failure(path=place, reason=str(error))


def _rows(path: str, form: Format, stream: io.BufferedReader | None, columns: Columns) -> Iterator[Row | BadRow]:
    """Yield a table's rows; InputError for a table in which no row can have a text."""
    if form == "jsonl" and stream:
        rows: Iterator[Row | BadRow] = json_rows(stream)
    else:
        if form == "parquet" or stream is None:
            rows = parquet_rows(path, columns.wanted)
        else:
            rows = csv_rows(stream, path, columns.has_text, tabs=form == "tsv")
        header = next(rows, None)
        if isinstance(header, Row) and not columns.has_text(header.values):
            raise InputError(f"{path}: {columns.no_text(header.values)}")
    first = next(rows, None)
    if first is None:
        raise InputError(f"{path}: empty, there is no row in it")
    yield first
    yield from rows
