"""Gold and facts for tests, over one invented text."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from extractor.schemas import (
    Article,
    Attribution,
    Claim,
    Evidence,
    Facts,
    Figure,
    GoldArticle,
    GoldClaim,
    GoldFigure,
    GoldSource,
    GoldSpeaker,
    Provenance,
    Source,
    Span,
)

TEXT = (
    "The weir at Ossel will be mended by spring, the harbour master, Tove Lindh, said. “We found 14 cracks,” she "
    "added. Residents say between 30 and 40 cellars were wet. Some 200 people signed a letter, Jens Ro told the paper."
)
CLAIMS = {
    "weir": ("The weir at Ossel will be mended by spring", "lindh"),
    "cracks": ("We found 14 cracks", "lindh"),
    "cellars": ("between 30 and 40 cellars were wet", "residents"),
    "letter": ("Some 200 people signed a letter", "ro"),
}
SOURCES: dict[str, dict[str, Any]] = {
    "lindh": {"name": "Tove Lindh", "kind": "named_person", "title": "harbour master"},
    "residents": {"name": "Residents", "kind": "unnamed_group"},
    "ro": {"name": "Jens Ro", "kind": "named_person"},
}
FIGURES: dict[str, dict[str, Any]] = {
    "14 cracks": {"value": "14", "unit": "cracks", "modifier": "exact"},
    "between 30 and 40 cellars": {"lower": "30", "upper": "40", "unit": "cellars", "modifier": "between"},
    "Some 200 people": {"value": "200", "unit": "people", "modifier": "approximately"},
}


def span(words: str, text: str = TEXT) -> Span:
    at = text.index(words)
    return Span(quote=words, start=at, end=at + len(words))


def article(number: int = 0) -> Article:
    return Article(text=TEXT + "\n" * number)


def gold(number: int = 0, **changes: Any) -> GoldArticle:
    """Everything that the text says."""
    whole: dict[str, Any] = {
        "article": article(number).info,
        "sources": tuple(GoldSource(id=key, **fields) for key, fields in SOURCES.items()),
        "claims": tuple(
            GoldClaim(id=key, pieces=(span(words),), speakers=(GoldSpeaker(source_id=who),))
            for key, (words, who) in CLAIMS.items()
        ),
        "figures": tuple(
            GoldFigure(id=f"f{n}", span=span(words), **fields) for n, (words, fields) in enumerate(FIGURES.items())
        ),
    }
    return GoldArticle(**whole | changes)


def claim(key: str, words: str, who: str | None, status: Any = "verified") -> Claim:
    place = span(words)
    return Claim(
        id=key,
        statement=words,
        speech="indirect",
        evidence=Evidence(**place.model_dump()),
        attributions=(Attribution(source_id=who),) if who else (),
        status=status,
    )


def figure(words: str, status: Any = "verified", **fields: Any) -> Figure:
    return Figure(id=words, evidence=Evidence(**span(words).model_dump()), kind="count", status=status, **fields)


def facts(number: int = 0, **changes: Any) -> Facts:
    """A system that finds everything."""
    whole: dict[str, Any] = {
        "article": article(number).info,
        "sources": tuple(Source(id=key, mentions=(), status="verified", **fields) for key, fields in SOURCES.items()),
        "claims": tuple(claim(key, *both) for key, both in CLAIMS.items()),
        "figures": tuple(figure(words, **fields) for words, fields in FIGURES.items()),
        "provenance": came(),
    }
    return Facts(**whole | changes)


def came(**fields: Any) -> Provenance:
    return Provenance(
        engine="rules", schema_sha256="", extractor_version="1", created_at=datetime(2026, 1, 1, tzinfo=UTC), **fields
    )


def lines(path: Any, records: Sequence[Any]) -> Any:
    path.write_text("".join(record.model_dump_json() + "\n" for record in records), encoding="utf-8")
    return path
