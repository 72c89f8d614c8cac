"""The article: the untouched text and what is known of it."""

import hashlib
from bisect import bisect_right
from datetime import date, datetime
from functools import cached_property

from pydantic import field_validator

from extractor.schemas.base import Record


class ArticleInfo(Record):
    """What is known of an article beside its text; goes into its `Facts`.

    ``place`` is where it was written, as its dateline says; ``pages`` are the offsets at which a PDF's pages begin.
    """

    id: str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published_at: date | datetime | None = None
    place: str | None = None
    language: str | None = None
    sha256: str
    characters: int
    path: str | None = None
    pages: tuple[int, ...] = ()

    def page(self, offset: int) -> int | None:
        """Return the number of the page, counted from 1, that a character stands on; None where there are no pages."""
        return bisect_right(self.pages, offset) or None


class Article(Record):
    """A news article as it was read.  Nobody edits ``text`` again: every span is an offset into it."""

    text: str
    given_id: str | None = None
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published_at: date | datetime | None = None
    place: str | None = None
    language: str | None = "en"
    path: str | None = None
    pages: tuple[int, ...] = ()

    @field_validator("text")
    @classmethod
    def _encodable(cls, text: str) -> str:
        """Refuse half a surrogate pair: such a text can neither be hashed nor written to a file."""
        try:
            text.encode("utf-8")
        except UnicodeEncodeError as error:
            raise ValueError(f"half a surrogate pair at character {error.start}") from error
        return text

    @cached_property
    def sha256(self) -> str:
        """The SHA-256 of the text in UTF-8, in hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()

    @property
    def id(self) -> str:
        """The id it was given, else the first 16 digits of the text's hash: the same text is the same article."""
        return self.given_id or self.sha256[:16]

    @property
    def info(self) -> ArticleInfo:
        """All but the text."""
        return ArticleInfo(
            id=self.id,
            title=self.title,
            url=self.url,
            outlet=self.outlet,
            authors=self.authors,
            published_at=self.published_at,
            place=self.place,
            language=self.language,
            sha256=self.sha256,
            characters=len(self.text),
            path=self.path,
            pages=self.pages,
        )
