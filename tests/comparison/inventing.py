"""Invented articles with the facts that a careful reader would draft, as the modules of the comparison take them."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import extractor
from extractor.comparison.articles import Event, Told, told
from extractor.comparison.voices import Voices
from extractor.schemas import Article, Facts

Drafted = Mapping[str, Any]


def source(name: str, key: str = "s1", kind: str = "named_person", **fields: Any) -> Drafted:
    return {"key": key, "name": name, "kind": kind, "mentions": [name], **fields}


def claim(quote: str, by: str | None = None, key: str = "c1", **fields: Any) -> Drafted:
    """What an article claims, said by a source of this key."""
    links = [{"source": by, "cue": "said"}] if by else []
    drafted = {"key": key, "quotes": [quote], "statement": f"{quote}.", "speech": "narration", "attributions": links}
    return drafted | fields


def figure(quote: str, value: str, unit: str | None = None, **fields: Any) -> Drafted:
    return {"key": "f1", "quote": quote, "value": value, "kind": "count", "unit": unit, **fields}


def facts(text: str, day: int = 1, outlet: str = "The Coast", **records: Any) -> Facts:
    """The checked facts of an article of a day in March."""
    return extractor.check(Article(text=text, published_at=date(2031, 3, day), outlet=outlet), records)


class Laid:
    """Articles as they are compared: in the order of their days."""

    def __init__(self, *several: Facts, texts: Mapping[str, str] | None = None) -> None:
        known = texts or {}
        self.articles: list[Told]
        self.articles, self.notes = told(several, lambda one: known.get(one.article.sha256))
        self.event = Event(self.articles)
        self.voices = Voices(self.articles, self.event)
