"""`extractor extract`: articles in, one line of facts each out, and a summary."""

import asyncio
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from extractor.cli.run import ArticleRun
from extractor.cli.status import OK, SOME_FAILED, told
from extractor.cli.warnings import WARNINGS
from extractor.cli.watching import Watch, watch_for
from extractor.engines import Engine
from extractor.engines.choose import engine_for
from extractor.errors import ExtractorError
from extractor.files import Articles
from extractor.model import ModelOptions
from extractor.pipeline import Job, schema_sha256
from extractor.providers.provider import provider_of
from extractor.results import Ledger, RunManifest
from extractor.schemas import RunSettings
from extractor.workers import workers_for

# For fewer articles than this, starting other processes takes longer than they save.
_FEW = 40


@dataclass(frozen=True, slots=True)
class Results:
    """Where results go (``path`` None is standard output), and what becomes of those of an earlier run."""

    path: str | None
    fresh: bool
    retry_failed: bool


@dataclass(frozen=True, slots=True)
class Work:
    """How the articles are worked through; ``workers`` is None for as many as fit."""

    concurrency: int
    workers: int | None
    repairs: int
    ordered: bool


@dataclass(frozen=True, slots=True)
class Telling:
    """How progress, errors and the summary are told."""

    quiet: bool
    log_json: bool


@dataclass(frozen=True, slots=True)
class Options:
    """What the command was told: who drafts, how a model is asked, and the rest by what it is about."""

    engine: str
    asked: ModelOptions
    results: Results
    work: Work
    telling: Telling


def run_extract(articles: Articles, options: Options) -> int:
    """Run the command and return its exit status."""
    watch = watch_for(quiet=options.telling.quiet, log_json=options.telling.log_json)
    if not options.telling.log_json:
        return _extract(articles, options, watch)
    try:
        with WARNINGS.said_by(watch.note):
            return _extract(articles, options, watch)
    except ExtractorError as error:
        message, status = told(error)
        watch.error(message, status)
        return status


def _extract(articles: Articles, options: Options, watch: Watch) -> int:
    return extract_with(partial(engine_for, options.engine, options.asked), articles, options, watch)


def extract_with(make_engine: Callable[[], Engine], articles: Articles, options: Options, watch: Watch) -> int:
    """Run an engine over articles, and return the exit status; processes that compute start while it is made."""
    results, work = options.results, options.work
    workers = workers_for(_how_many(articles, work.workers), preload=("extractor.results", "extractor.engines.rules"))
    engine = make_engine()
    settings = _settings(engine, options)
    with Ledger(results.path, settings, fresh=results.fresh, retry_failed=results.retry_failed) as ledger:
        manifest = (
            RunManifest(ledger.path, settings, ledger.earlier, sys.argv[1:])
            if ledger.path and ledger.path.is_file()
            else None
        )
        job = Job(engine, work.concurrency, work.repairs, workers, work.ordered)
        run = ArticleRun(articles, job, ledger, manifest, watch)
        asyncio.run(_run_and_close(run, job))
        failed = run.state.tally.failed + ledger.before.counts["failed"]
    return SOME_FAILED if failed else OK


async def _run_and_close(run: ArticleRun, job: Job) -> None:
    try:
        await run.run()
    finally:
        if job.workers:
            job.workers.close()
        await job.engine.aclose()


def _how_many(articles: Articles, workers: int | None) -> int:
    if workers is not None:
        return workers
    few = articles.total is not None and articles.total < _FEW
    return 1 if few else os.cpu_count() or 1


def _settings(engine: Engine, options: Options) -> RunSettings:
    asks = not engine.computes
    return RunSettings(
        engine=engine.name,
        model=engine.model,
        prompts=dict(engine.prompts),
        schema_sha256=schema_sha256(),
        repairs=options.work.repairs if asks else None,
        mode=options.asked.mode or provider_of(options.engine).mode if asks else None,
        context=options.asked.context if asks else None,
    )
