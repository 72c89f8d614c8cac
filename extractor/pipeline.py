"""The way of an article: an engine drafts, the check decides, facts come out."""

import asyncio
import hashlib
import json
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Iterable
from contextlib import aclosing
from datetime import UTC, datetime
from functools import cache
from typing import TypeAlias

from pydantic import ValidationError

from extractor import __version__
from extractor.checks import Checked, check_draft
from extractor.engines import Engine, Usage
from extractor.errors import BudgetError, InputError, ModelError
from extractor.repair import settle
from extractor.schemas import Article, Draft, Facts, Failure, Provenance

Outcome: TypeAlias = Facts | Failure
EXTERNAL = "external"
"""The engine's name in the provenance of drafts that somebody else made."""


DEFAULT_REPAIRS = 1
"""How often what the check found wrong goes back to an engine that can think again."""


async def extract(article: Article, engine: Engine, repairs: int = DEFAULT_REPAIRS) -> Facts:
    """Draft, check and repair one article; raises what the engine raises when it drafts."""
    settled = await settle(article, engine, repairs)
    return facts_of(article, settled.checked, _provenance(engine, settled.usage, settled.repairs))


async def extract_many(
    articles: Iterable[Article | str] | AsyncIterable[Article | str],
    engine: Engine,
    concurrency: int,
    repairs: int = DEFAULT_REPAIRS,
) -> AsyncIterator[Outcome]:
    """Yield an outcome for each article as it ends, with at most ``concurrency`` under way.

    Articles are taken as they are needed.  What is wrong with one article becomes its `Failure`; only an error that
    would meet every article (no key, no server) is raised, after the outcomes before it.  Where a limit on cost or
    tokens is reached, what is under way goes on to its end before the BudgetError is raised.
    """
    running: list[asyncio.Task[Outcome]] = []
    stopped: list[BudgetError] = []
    try:
        async with aclosing(_each(articles)) as source:
            async for article in source:
                running.append(asyncio.create_task(_outcome(article, engine, repairs)))
                if len(running) >= concurrency:
                    for outcome in await _ended(running, stopped):
                        yield outcome
                if stopped:
                    break
        while running:
            for outcome in await _ended(running, stopped):
                yield outcome
        if stopped:
            raise stopped[0]
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)


async def _ended(running: list[asyncio.Task[Outcome]], stopped: list[BudgetError]) -> list[Outcome]:
    """Wait until something ends, take it out of what is running and return it, in the order of its start.

    What ran out of budget goes to ``stopped``; an error that would meet every article is raised once nothing else has
    ended beside it.
    """
    await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
    done = [task for task in running if task.done()]
    stopped.extend(error for task in done if isinstance(error := task.exception(), BudgetError))
    ended = [task for task in done if task.exception() is None]
    final = [task for task in done if task.exception() and not isinstance(task.exception(), BudgetError)]
    if final and not ended:
        final[0].result()
    running[:] = [task for task in running if not task.done() or task in final]
    return [task.result() for task in ended]


def check_external(article: Article, draft: Draft) -> Facts:
    """Check a draft that was made elsewhere."""
    return facts_of(article, check_draft(article, draft), _provenance(None, Usage()))


def facts_of(article: Article, checked: Checked, provenance: Provenance) -> Facts:
    """Return checked records with where they come from."""
    return Facts(
        article=article.info,
        sources=checked.sources,
        claims=checked.claims,
        figures=checked.figures,
        findings=checked.findings,
        provenance=provenance,
    )


def as_article(article: Article | str) -> Article:
    """Return the article that a text stands for; InputError for one that holds nothing."""
    try:
        made = article if isinstance(article, Article) else Article(text=article)
    except ValidationError as error:
        raise InputError(f"not a text: {error.errors()[0]['msg']}") from error
    if not made.text.strip():
        raise InputError("the article is empty")
    return made


async def _outcome(given: Article | str, engine: Engine, repairs: int) -> Outcome:
    article = given if isinstance(given, Article) else None
    try:
        article = as_article(given)
        return await extract(article, engine, repairs)
    except (ModelError, InputError) as error:
        info = article.info if article else None
        return Failure(article=info, path=article.path if article else None, reason=str(error))


async def _each(
    articles: Iterable[Article | str] | AsyncIterable[Article | str],
) -> AsyncGenerator[Article | str, None]:
    if isinstance(articles, AsyncIterable):
        async for article in articles:
            yield article
    else:
        for article in articles:
            yield article


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
