"""From a `--model` argument to an engine."""

import logging
from functools import partial
from typing import TYPE_CHECKING

from extractor.engines.interface import Engine
from extractor.errors import UsageError
from extractor.model.options import ModelOptions
from extractor.model.provider import Endpoint, endpoint
from extractor.settings import Settings

if TYPE_CHECKING:
    from extractor.model.client import OpenAIClient
    from extractor.model.spending import Spending

RULES = "rules"
_PLAIN = ModelOptions()
_log = logging.getLogger(__name__)


def engine_for(model: str, options: ModelOptions = _PLAIN, settings: Settings | None = None) -> Engine:
    """Return the engine for ``rules`` or ``PROVIDER/NAME``.

    Raises UsageError for a name or options that mean nothing, ModelUnavailableError where a key is missing.  What an
    engine needs is imported with it: rules and models don't pay for each other.
    """
    _refuse_nonsense(options)
    if options.record and options.replay:
        raise UsageError("--record and --replay exclude each other: a run is recorded or played")
    if model == RULES:
        if options.record or options.replay:
            raise UsageError("rules ask no model, so there is nothing to record or replay: name one with --model")
        from extractor.engines.rules import RulesEngine

        return RulesEngine()
    known = settings or Settings.from_environment()
    where = endpoint(model, options.base_url, known, offline=options.replay is not None)

    from extractor.engines.model import ModelEngine

    return ModelEngine(_client(where, options, known), options.context, options.max_output)


def _refuse_nonsense(options: ModelOptions) -> None:
    """Raise UsageError for limits that nothing could keep."""
    for name in ("rpm", "tpm", "timeout", "at_once", "max_output"):
        value = getattr(options, name)
        if value is not None and not value > 0:
            raise UsageError(f"{name} is {value}: it must be more than 0")
    if not options.patience >= 0:
        raise UsageError(f"patience is {options.patience}: it must be 0 seconds or more")


def _client(where: Endpoint, options: ModelOptions, settings: Settings) -> "OpenAIClient":
    """Return a client that asks the network, records what it says, or plays a recording."""
    from extractor.model.cache import AnswerCache
    from extractor.model.cassette import Cassette, Recorder
    from extractor.model.client import OpenAIClient
    from extractor.model.retry import RetryPolicy
    from extractor.model.tape import RecordingTransport, ReplayTransport

    spending = _spending(where, options)
    if options.replay:
        cassette = Cassette(options.replay)
        unhurried = RetryPolicy(first_wait=0, longest_wait=0, timeout=options.timeout, heed_server=False)
        played = partial(ReplayTransport, cassette)
        return OpenAIClient(where, unhurried, mode=options.mode, transport=played, spending=spending)
    policy = RetryPolicy(patience=options.patience, timeout=options.timeout)
    asked = partial(
        OpenAIClient,
        where,
        policy,
        mode=options.mode,
        spending=spending,
        rpm=options.rpm,
        tpm=options.tpm,
        at_once=options.at_once,
    )
    if options.record:
        return asked(transport=partial(RecordingTransport, Recorder(options.record)))
    return asked(cache=AnswerCache(options.cache_dir or settings.cache_folder) if options.cache else None)


def _spending(where: Endpoint, options: ModelOptions) -> "Spending":
    """Return what counts the run's tokens and money; UsageError for a limit in money on a model without a price.

    A user is told that a provider's model has no price; servers of one's own have none.
    """
    from extractor.model.prices import price_of
    from extractor.model.spending import Spending

    price = price_of(where.model, options.prices)
    if price is None and options.max_cost is not None:
        raise UsageError(f"{where.model} has no price, so --max-cost can't be kept: add it with --prices FILE")
    if price is None and not (where.own or options.replay):
        _log.warning("%s has no price, so its cost is unknown; add it with --prices FILE", where.model)
    return Spending(price, options.max_cost, options.max_tokens)
