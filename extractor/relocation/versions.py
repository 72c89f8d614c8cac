"""Which text is a later version of which article."""

import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from extractor.files import Opened, is_address
from extractor.schemas import Article, ArticleInfo, Failure

_SEVERAL = -1


@dataclass(frozen=True, slots=True)
class Version:
    """A later version of an article; ``derived`` tells that its text is in no file as it is (see `files.Opened`)."""

    article: Article
    derived: bool


class Versions:
    """Articles by every name that facts may know them by.

    The same text is its own later version.  Otherwise an article's later version has its address, else its id, else its
    path, else its file name; a name that several texts have names none, and the number of a row is no name: another
    article may stand there now.  Texts wait on disk, so that a million take no
    more memory than ten.  ``failures`` are what could not be read.
    """

    def __init__(self, articles: Iterable[Opened | Failure]) -> None:
        # An empty name is SQLite's own for a temporary file that nobody else sees.
        self._rows = sqlite3.connect("", isolation_level=None)
        self._rows.executescript(
            "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-4096;"
            "CREATE TABLE versions (id INTEGER PRIMARY KEY, article BLOB, derived INTEGER);"
            "CREATE TABLE names (kind TEXT, name TEXT, version INTEGER, PRIMARY KEY (kind, name)) WITHOUT ROWID"
        )
        self.failures: list[Failure] = []
        for opened in articles:
            if isinstance(opened, Failure):
                self.failures.append(opened)
            else:
                self._add(opened.article, opened.derived)

    def of(self, info: ArticleInfo) -> Version | None:
        """Return the later version of an article, None where there is none or more than one could be meant."""
        for kind, name in _names_of(info):
            row = self._rows.execute(
                "SELECT article, derived FROM names JOIN versions ON version = id WHERE kind = ? AND name = ?",
                (kind, name),
            ).fetchone()
            if row:
                return Version(Article.model_validate_json(zlib.decompress(row[0])), bool(row[1]))
        return None

    def _add(self, article: Article, derived: bool) -> None:
        packed = zlib.compress(article.model_dump_json().encode("utf-8"), 1)
        added = self._rows.execute("INSERT INTO versions (article, derived) VALUES (?, ?)", (packed, derived))
        for kind, name in _names_of(article.info):
            taken = "DO NOTHING" if kind == "sha256" else f"DO UPDATE SET version = {_SEVERAL}"
            self._rows.execute(f"INSERT INTO names VALUES (?, ?, ?) ON CONFLICT {taken}", (kind, name, added.lastrowid))


def _names_of(info: ArticleInfo) -> Iterator[tuple[str, str]]:
    """Yield what an article is known by, the surest first."""
    yield "sha256", info.sha256
    if info.url:
        yield "url", info.url
    yield "id", info.id
    if info.path and not is_address(info.path):
        yield "path", str(PurePath(info.path))
        yield "file", PurePath(info.path).name
