"""The article: the untouched text and what is known of it."""

import hashlib
from datetime import date, datetime
from functools import cached_property

from pydantic import field_validator

from extractor.schemas.base import Record


class ArticleInfo(Record):
    """What is known of an article beside its text; goes into its `Facts`."""

    id: str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    published_at: date | datetime | None = None
    language: str | None = None
    sha256: str
    characters: int
    path: str | None = None


class Article(Record):
    """A news article as it was read.  Nobody edits ``text`` again: every span is an offset into it."""

    text: str
    given_id: str | None = None
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    published_at: date | datetime | None = None
    language: str | None = "en"
    path: str | None = None

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
            published_at=self.published_at,
            language=self.language,
            sha256=self.sha256,
            characters=len(self.text),
            path=self.path,
        )
