"""The texts that spans are offsets into: kept beside the results where no file holds them as they are, found again."""

import hashlib
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from extractor.errors import ExtractorError, InputError, OutputError, UsageError
from extractor.files import Articles, Opened, read_article
from extractor.schemas import Article, ArticleInfo


def kept_texts_path(results: str | Path) -> Path:
    """Return where the texts beside a results file are kept.

    >>> str(kept_texts_path("out/facts.jsonl"))
    'out/facts.texts.sqlite'
    """
    path = Path(results)
    return path.with_name(f"{path.name.removesuffix('.gz').removesuffix('.jsonl')}.texts.sqlite")


class KeptTexts:
    """Texts in an SQLite file under their SHA-256, written at once; an empty path is a temporary file.

    With ``read_only`` nothing is written, not even beside the file: it may be in an archive.
    """

    def __init__(self, path: Path | None = None, *, read_only: bool = False) -> None:
        self._path, self._read_only = path, read_only
        with self._said():
            if path and read_only:
                self._rows = _opened_to_read(path)
                return
            self._rows = sqlite3.connect(path or "", isolation_level=None, timeout=60)
            self._rows.execute("PRAGMA journal_mode=WAL")
            self._rows.execute("PRAGMA synchronous=NORMAL")
            self._rows.execute("CREATE TABLE IF NOT EXISTS texts (sha256 TEXT PRIMARY KEY, text BLOB NOT NULL)")

    def keep(self, article: Article) -> None:
        """Keep an article's text, once."""
        packed = zlib.compress(article.text.encode("utf-8"), 1)
        with self._said():
            self._rows.execute("INSERT OR IGNORE INTO texts VALUES (?, ?)", (article.sha256, packed))

    def get(self, sha256: str) -> str | None:
        """Return the text with this hash, None if it is not kept or not what it was."""
        with self._said():
            row = self._rows.execute("SELECT text FROM texts WHERE sha256 = ?", (sha256,)).fetchone()
        try:
            text = zlib.decompress(row[0]).decode("utf-8") if row else None
        except (zlib.error, UnicodeDecodeError, TypeError):
            return None
        return text if text is not None and _sha256(text) == sha256 else None

    def close(self) -> None:
        """Close the file, which then stands alone."""
        if not self._read_only:
            with suppress(sqlite3.Error):  # Somebody reads it: then its journal stays beside it, and nothing is lost.
                self._rows.execute("PRAGMA journal_mode=DELETE")
        self._rows.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _said(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            if self._read_only:
                raise UsageError(
                    f"{self._path}: can't be read: {error}; name where the texts are with --articles PATH, "
                    "and move this file away"
                ) from error
            where = self._path or "a temporary file"
            raise OutputError(f"{where}: texts can't be kept: {error}; make room or choose another -o") from error


class Texts:
    """Finds the text of an article's facts again, and never another: its hash has to be the same.

    Looks in ``articles`` (read through once), in what is kept beside the results file, and at the
    path that the facts give.
    """

    def __init__(self, results: str | None = None, articles: Articles | None = None) -> None:
        beside = kept_texts_path(results) if results else None
        self._beside = KeptTexts(beside, read_only=True) if beside and beside.is_file() else None
        self._given = _given(articles) if articles is not None else None

    def of(self, info: ArticleInfo) -> str:
        """Return the text; InputError says where it was sought and whether it is missing or has changed since."""
        for kept in (self._given, self._beside):
            text = kept.get(info.sha256) if kept else None
            if text is not None:
                return text
        if info.path is None:
            raise InputError(f"the text of {info.id} is in no file that is known; name it with --articles PATH")
        try:
            found = read_article(info.path).article
        except ExtractorError as error:
            raise InputError(f"{error}; name where the text is with --articles PATH") from error
        if found.sha256 != info.sha256:
            raise InputError(
                f"{info.path}: changed since it was extracted; name the text as it was with --articles PATH"
            )
        return found.text


def _opened_to_read(path: Path) -> sqlite3.Connection:
    """Open a file that is only read; in a folder that can't be written too, where SQLite's own lock has no place."""
    for how in ("mode=ro", "mode=ro&immutable=1"):
        rows = sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, isolation_level=None, timeout=60)
        try:
            rows.execute("SELECT count(*) FROM (SELECT 1 FROM texts LIMIT 1)")
        except sqlite3.OperationalError:
            rows.close()
        else:
            return rows
    raise sqlite3.OperationalError("it can't be read")


def _given(articles: Articles) -> KeptTexts:
    texts = KeptTexts()
    for opened in articles:
        if isinstance(opened, Opened):
            texts.keep(opened.article)
    return texts


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
