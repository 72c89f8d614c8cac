"""Facts: the checked result for one article, and what is kept where there is none."""

from typing import Literal

from pydantic import AwareDatetime, Field

from extractor.schemas.article import ArticleInfo
from extractor.schemas.base import Record
from extractor.schemas.claim import Claim
from extractor.schemas.figure import Figure
from extractor.schemas.finding import Finding
from extractor.schemas.review import Mark
from extractor.schemas.source import Source

SCHEMA_VERSION: Literal["1"] = "1"


class Provenance(Record):
    """How facts came about: engine, prompts, versions, calls and what they cost."""

    engine: str
    model: str | None = None
    prompts: dict[str, str] = Field(default_factory=dict)
    schema_sha256: str
    extractor_version: str
    created_at: AwareDatetime
    calls: int = 0
    cached_calls: int = 0
    repairs: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost_usd: float | None = None


class Facts(Record):
    """Every record of one article with its status, and what the article says that no record covers.

    ``outcome`` is ``partial`` where some windows or repairs of the article got no usable answer; ``shortfalls`` say
    which and why, and what there is, is kept.  ``marks`` are what people said of the records: they stand beside what
    the check said, never in its place.
    """

    schema_version: Literal["1"] = SCHEMA_VERSION
    article: ArticleInfo
    sources: tuple[Source, ...] = ()
    claims: tuple[Claim, ...] = ()
    figures: tuple[Figure, ...] = ()
    findings: tuple[Finding, ...] = ()
    outcome: Literal["ok", "partial"] = "ok"
    shortfalls: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    provenance: Provenance


class Failure(Record):
    """An article without facts, and why."""

    article: ArticleInfo | None = None
    path: str | None = None
    reason: str
