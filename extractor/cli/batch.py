"""`extractor batch`: articles at half the price, a day later, from a folder that every command goes on from."""

import asyncio
import json
import os
import time
import uuid
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from extractor.batching import BatchFolder, Batching, BatchRun, BatchService, Collected, Submitted, collect, submit
from extractor.batching.engine import first_way, where_to_ask
from extractor.cli.batch_telling import begun, standing, table
from extractor.cli.extract import Options, Results, Telling, Work, extract_with
from extractor.cli.reading import articles_of
from extractor.cli.status import OK
from extractor.cli.voice import Voice
from extractor.cli.watching import watch_for
from extractor.engines import Engine
from extractor.errors import BudgetError, ModelUnavailableError, UsageError
from extractor.files import STANDARD_INPUT, Articles
from extractor.files.content import is_stream
from extractor.model import ModelOptions
from extractor.pacing.retry import RetryPolicy
from extractor.providers import Mode
from extractor.results.settings import differences
from extractor.settings import Settings, without_secrets

R = TypeVar("R")
# Nothing is waited for while requests are written down, so that this is only a matter of memory.
AT_ONCE = 64
_NOT_COMPARED = {"id", "folder", "max_cost", "max_tokens", "mode", "strict", "requests_per_batch", "bytes_per_batch"}


@dataclass(frozen=True, slots=True)
class Asked:
    """How the provider is asked now, and under which limits; None leaves what the run was begun with."""

    base_url: str | None = None
    max_cost: float | None = None
    max_tokens: int | None = None
    requests_per_batch: int | None = None
    bytes_per_batch: int | None = None
    timeout: float = 600.0
    patience: float = 14_400.0


@dataclass(frozen=True, slots=True)
class Begin:
    """What a run is begun with: its articles, and how its model is asked."""

    paths: tuple[str, ...]
    model: str | None
    fields: tuple[str, ...] = ()
    form: str | None = None
    mode: Mode | None = None
    repairs: int = 1
    context: int = 128_000
    prices: Path | None = None
    cache_dir: Path | None = None


@dataclass(frozen=True, slots=True)
class Collecting:
    """How a run is collected: the rest asked directly, until all has ended, looking every so many seconds."""

    finish: bool = False
    wait: bool = False
    every: float = 60.0
    concurrency: int = 8
    retry_failed: bool = False
    quiet: bool = False


def run_submit(folder: Path, begin: Begin, asked: Asked, *, quiet: bool) -> int:
    """Write down what has to be asked and send it; a folder that holds a run already is gone on with."""
    settings = Settings.from_environment()
    given = _begun(begin, asked, settings) if begin.paths else None
    with BatchFolder(folder, given) as held:
        if given:
            _refuse_other(held.folder, held.run, given)
        batching = _batching(held, asked, settings)
        voice = Voice()
        if batching.batch_price is None and not batching.where.own:
            voice.note(f"{held.run.model} has no price, so its cost is unknown; add it with --prices FILE")
        status = _pass(batching, batching.engine, quiet=quiet)
        sent = asyncio.run(_with_service(batching, partial(_submit, batching)))
        if not quiet:
            voice.tell(begun(held, sent))
        _refuse_over_budget(sent)
        return status


def run_status(folder: Path, asked: Asked, *, as_json: bool) -> int:
    """Say how a run and its batches stand, as the provider has it now."""
    with BatchFolder(folder) as held:
        batching = _batching(held, asked, Settings.from_environment())
        asyncio.run(_with_service(batching, partial(_look, batching)))
        if as_json:
            parts = [asdict(part) for part in held.parts()]
            print(json.dumps({"folder": str(folder), **asdict(held.counts()), "batches": parts}))
        else:
            table(held)
    return OK


def run_collect(folder: Path, how: Collecting, asked: Asked) -> int:
    """Take what has ended into the facts, and send what its checking has brought up; return the exit status."""
    with BatchFolder(folder) as held:
        if how.retry_failed:
            held.reset_failed()
        batching = _batching(held, asked, Settings.from_environment())
        status, first = OK, True
        while True:
            collected = asyncio.run(_with_service(batching, partial(_collect, batching)))
            if first or collected.ended:
                status = _round(batching, collected, how, retry_failed=how.retry_failed and first)
            first = False
            if not (how.wait and held.counts().asked):
                break
            time.sleep(how.every)
        if not how.quiet:
            Voice().tell(standing(held))
        return status


def _round(batching: Batching, collected: Collected, how: Collecting, *, retry_failed: bool) -> int:
    """Run the pipeline over what there is, and send what it asks for next."""
    take = partial(batching.engine, collected)
    status = _pass(batching, take, quiet=how.quiet, retry_failed=retry_failed)
    if how.finish:
        finishing = partial(batching.finishing_engine, how.concurrency)
        status = max(status, _pass(batching, finishing, quiet=how.quiet, concurrency=how.concurrency))
        batching.folder.let_go()
    if collected.refused:
        raise ModelUnavailableError(f"{batching.where.model}: {collected.refused}")
    if not how.finish and not (collected.full and collected.open):
        _refuse_over_budget(asyncio.run(_with_service(batching, partial(_submit, batching))))
    return status


def _begun(begin: Begin, asked: Asked, settings: Settings) -> BatchRun:
    """Return the run that is to begin; UsageError for what no run can be begun with."""
    if begin.model is None:
        raise UsageError("name the model with --model PROVIDER/NAME")
    for path in begin.paths:
        if path == STANDARD_INPUT or (Path(path).exists() and not Path(path).is_dir() and is_stream(path)):
            raise UsageError(f"{path}: articles are read again when a batch is collected: give files, not a pipe")
    where = where_to_ask(begin.model, asked.base_url, settings)
    way = first_way(where, begin.mode, begin.cache_dir or settings.cache_folder)
    limits = {name: getattr(asked, name) for name in ("requests_per_batch", "bytes_per_batch")}
    return BatchRun(
        id=uuid.uuid4().hex[:12],
        model=begin.model,
        where=where.where,
        base_url=without_secrets(asked.base_url) if asked.base_url else None,
        asked_mode=begin.mode,
        mode=way.mode,
        strict=way.strict,
        repairs=begin.repairs,
        context=begin.context,
        prices=str(begin.prices.absolute()) if begin.prices else None,
        cache_dir=str(begin.cache_dir.absolute()) if begin.cache_dir else None,
        paths=begin.paths,
        folder=str(Path.cwd()),
        fields=begin.fields,
        form=begin.form,
        max_cost=asked.max_cost,
        max_tokens=asked.max_tokens,
        **{name: limit for name, limit in limits.items() if limit is not None},
    )


def _refuse_other(folder: Path, there: BatchRun, here: BatchRun) -> None:
    """Raise UsageError where the folder's run is another than the one that is to begin."""
    if told := differences(there.model_dump(exclude=_NOT_COMPARED), here.model_dump(exclude=_NOT_COMPARED)):
        raise UsageError(f"{folder}: holds another run ({told}): choose another folder")


def _batching(held: BatchFolder, asked: Asked, settings: Settings) -> Batching:
    """Return a run with where its model is asked; UsageError where that is another server than it was sent to."""
    run = held.run
    where = where_to_ask(run.model, asked.base_url or run.base_url, settings)
    if where.where != run.where:
        raise UsageError(
            f"{held.folder}: was sent to {run.where}, and this is {where.where}; say --base-url {run.where}"
        )
    now = {name: getattr(asked, name) for name in ("max_cost", "max_tokens", "requests_per_batch", "bytes_per_batch")}
    held.run = run.model_copy(update={name: limit for name, limit in now.items() if limit is not None})
    policy = RetryPolicy(patience=asked.patience, timeout=asked.timeout)
    batching = Batching(held, where, policy, settings)
    batching.refuse_without_price()
    return batching


def _pass(
    batching: Batching,
    make_engine: Callable[[], Engine],
    *,
    quiet: bool,
    retry_failed: bool = False,
    concurrency: int = AT_ONCE,
) -> int:
    """Run the ordinary pipeline over the run's articles; what waits for a batch is left out."""
    run = batching.folder.run
    options = Options(
        engine=run.model,
        asked=ModelOptions(mode=run.asked_mode, context=run.context),
        results=Results(str(batching.folder.facts), fresh=False, retry_failed=retry_failed),
        work=Work(concurrency, None, run.repairs, ordered=False),
        telling=Telling(quiet=quiet, log_json=False),
    )
    return extract_with(make_engine, _articles(run), options, watch_for(quiet=quiet, log_json=False))


def _articles(run: BatchRun) -> Articles:
    """Return a run's articles, from wherever the command is given."""
    here = str(Path.cwd()) == run.folder
    paths = run.paths if here else [os.path.join(run.folder, path) for path in run.paths]  # noqa: PTH118
    return articles_of(paths, run.fields, run.form)


def _refuse_over_budget(sent: Submitted) -> None:
    if sent.why:
        raise BudgetError(sent.why)


async def _with_service(batching: Batching, do: Callable[[BatchService], Awaitable[R]]) -> R:
    service = batching.service()
    try:
        return await do(service)
    finally:
        await service.aclose()


async def _submit(batching: Batching, service: BatchService) -> Submitted:
    return await submit(batching.folder, service, batching.estimates(), batching.folder.run)


async def _collect(batching: Batching, service: BatchService) -> Collected:
    return await collect(batching.folder, service, batching.batch_price, batching.keep)


async def _look(batching: Batching, service: BatchService) -> None:
    """Note how each batch stands that has not ended."""
    for part in batching.folder.parts("batch_id IS NOT NULL AND NOT collected"):
        batch = await service.look(part.batch_id or "")
        batching.folder.note(part, status=batch.status, note=batch.why or f"{batch.done} of {batch.total} done")
