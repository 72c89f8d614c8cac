"""Many articles: so many at once, and what is wrong with one is data."""

import asyncio
import traceback
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Callable, Iterable
from contextlib import aclosing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias, TypeVar

from extractor.engines import Engine
from extractor.errors import (
    CrashError,
    DeferredError,
    ExtractorError,
    InputError,
    ModelError,
    UsageError,
)
from extractor.pipeline.article import DEFAULT_REPAIRS, as_article, drafted
from extractor.pipeline.events import Events, Numbers, numbers_of
from extractor.pipeline.streaming import as_they_end
from extractor.schemas import Article, Facts, Failure
from extractor.workers import Here, Workers

Outcome: TypeAlias = Facts | Failure
Articles: TypeAlias = Iterable[Article | str] | AsyncIterable[Article | str]
R = TypeVar("R")
_LONGEST_FAULT = 200
"""Characters of an error's own words in a failure: they may quote a whole article."""


@dataclass(frozen=True, slots=True)
class Job:
    """How many articles are done: by which engine, how many under way at once, with how many repairs, computed where.

    ``ordered`` gives outcomes in the order of the articles.
    """

    engine: Engine
    concurrency: int
    repairs: int = DEFAULT_REPAIRS
    workers: Workers | None = None
    ordered: bool = False


def extract_many(
    articles: Articles,
    engine: Engine,
    concurrency: int,
    repairs: int = DEFAULT_REPAIRS,
    workers: Workers | None = None,
    *,
    ordered: bool = False,
) -> AsyncIterator[Outcome]:
    """Yield an outcome for each article as it ends, with at most ``concurrency`` under way.

    Articles are taken as they are needed.  What is wrong with one article becomes its `Failure`; only an error that
    would meet every article (no key, no server) is raised, after the outcomes before it.  Where a limit on cost or
    tokens is reached, what is under way goes on to its end before the BudgetError is raised.
    """
    return finished(articles, Job(engine, concurrency, repairs, workers, ordered), _as_it_is)


async def finished(articles: Articles, job: Job, finish: Callable[[Facts], R]) -> AsyncGenerator[R | Failure, None]:
    """Like `extract_many`, with what ``finish`` makes of each article's facts in the process where they are made.

    An article that waits for a batch has no outcome yet, and is left out.
    """
    workers = job.workers or Here()
    # Whole articles go to other processes only where drafting is computing too.
    away = job.engine.computes and workers.places > 1
    places, events = _places(job, workers), Events(job.engine)

    async def outcome(given: Article | str) -> R | Failure | None:
        try:
            article = as_article(given)
        except (InputError, UsageError) as error:
            known = given if isinstance(given, Article) else None
            events.failed(known, str(error))
            return _failure(known, str(error))
        try:
            with events.article(article) as numbers:
                made: tuple[R, Numbers]
                if away:
                    made = await workers.run(_whole, article, job.engine, job.repairs, finish)
                else:
                    made = _finished(await drafted(article, job.engine, job.repairs, workers), finish)
                numbers |= made[1]
            return made[0]
        except (ModelError, InputError, CrashError) as error:
            events.failed(article, str(error))
            return _failure(article, str(error))
        except DeferredError:
            return None
        except (ExtractorError, OSError):
            # It would meet every article.
            raise
        except Exception as error:
            fault = _fault(error)
            events.failed(article, fault)
            return _failure(article, fault)

    with events.run():
        async with (
            aclosing(_each(articles)) as source,
            aclosing(as_they_end(source, outcome, places, ordered=job.ordered)) as ended,
        ):
            async for one in ended:
                if one is not None:
                    yield one


def _failure(article: Article | None, reason: str) -> Failure:
    return Failure(article=article.info if article else None, path=article.path if article else None, reason=reason)


def _fault(error: Exception) -> str:
    """Return what to tell of a fault of our own that one article met: its kind, its place and what it said."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    said = " ".join(str(error).split())[:_LONGEST_FAULT]
    return f"a fault of this program, {type(error).__name__}{where}{f': {said}' if said else ''}; please report it"


def _places(job: Job, workers: Workers) -> int:
    """Return how many articles are under way at once: while some are computed elsewhere, others ask."""
    if workers.places == 1:
        return job.concurrency
    computed = 2 * workers.places
    return (
        max(job.concurrency, computed) if job.engine.computes else job.concurrency + max(computed, job.concurrency // 4)
    )


def _as_it_is(facts: Facts) -> Facts:
    return facts


def _finished(facts: Facts, finish: Callable[[Facts], R]) -> tuple[R, Numbers]:
    return finish(facts), numbers_of(facts)


def _whole(article: Article, engine: Engine, repairs: int, finish: Callable[[Facts], R]) -> tuple[R, Numbers]:
    """Do all of an article in this process, which is a worker's; only the parent tells of it."""
    return _finished(_loop().run(drafted(article, engine, repairs)), finish)


@cache
def _loop() -> asyncio.Runner:
    """Return the one loop of a worker's process."""
    return asyncio.Runner()


async def _each(articles: Articles) -> AsyncGenerator[Article | str, None]:
    if isinstance(articles, AsyncIterable):
        async for article in articles:
            yield article
    else:
        for article in articles:
            yield article
            await asyncio.sleep(0)
