"""One article: an engine drafts, the check decides, facts come out."""

import hashlib
import json
from datetime import UTC, datetime
from functools import cache

from pydantic import ValidationError

from extractor import __version__
from extractor.checks import Checked, check_draft
from extractor.engines import Engine, Usage
from extractor.errors import InputError
from extractor.filenames import refuse_filename
from extractor.pipeline.events import Events, numbers_of
from extractor.repair import settle
from extractor.schemas import Article, Draft, Facts, Provenance
from extractor.workers import Workers

EXTERNAL = "external"
"""The engine's name in the provenance of drafts that somebody else made."""


DEFAULT_REPAIRS = 1
"""How often what the check found wrong goes back to an engine that can think again."""


async def extract(
    article: Article, engine: Engine, repairs: int = DEFAULT_REPAIRS, workers: Workers | None = None
) -> Facts:
    """Draft, check and repair one article, and tell of it; raises what the engine raises when it drafts."""
    with Events(engine).article(article) as numbers:
        facts = await drafted(article, engine, repairs, workers)
        numbers |= numbers_of(facts)
    return facts


async def drafted(article: Article, engine: Engine, repairs: int, workers: Workers | None = None) -> Facts:
    """Like `extract`, without telling of it."""
    settled = await settle(article, engine, repairs, workers)
    provenance = _provenance(engine, settled.usage, settled.repairs)
    return facts_of(article, settled.checked, provenance, settled.shortfalls)


def check_external(article: Article, draft: Draft) -> Facts:
    """Check a draft that was made elsewhere."""
    return facts_of(article, check_draft(article, draft), _provenance(None, Usage()))


def facts_of(article: Article, checked: Checked, provenance: Provenance, shortfalls: tuple[str, ...] = ()) -> Facts:
    """Return checked records with where they come from and what is missing."""
    return Facts(
        article=article.info,
        sources=checked.sources,
        claims=checked.claims,
        figures=checked.figures,
        findings=checked.findings,
        outcome="partial" if shortfalls else "ok",
        shortfalls=shortfalls,
        provenance=provenance,
    )


def as_article(article: Article | str) -> Article:
    """Return the article that a text stands for; InputError for one that holds nothing, UsageError for a filename."""
    refuse_filename(article)
    try:
        made = article if isinstance(article, Article) else Article(text=article)
    except ValidationError as error:
        raise InputError(f"not a text: {error.errors()[0]['msg']}") from error
    if not made.text.strip():
        raise InputError("the article is empty")
    return made


def _provenance(engine: Engine | None, usage: Usage, repairs: int = 0) -> Provenance:
    return Provenance(
        engine=engine.name if engine else EXTERNAL,
        model=engine.model if engine else None,
        prompts=dict(engine.prompts) if engine else {},
        schema_sha256=schema_sha256(),
        extractor_version=__version__,
        created_at=datetime.now(UTC),
        calls=usage.calls,
        cached_calls=usage.cached_calls,
        repairs=repairs,
        input_tokens=usage.input_tokens,
        output_tokens=usage.output_tokens,
        cost_usd=usage.cost_usd,
    )


@cache
def schema_sha256() -> str:
    """Return the SHA-256 of the drafts' JSON Schema in canonical form."""
    return hashlib.sha256(json.dumps(Draft.model_json_schema(), sort_keys=True).encode("utf-8")).hexdigest()
