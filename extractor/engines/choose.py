"""From a `--model` argument to an engine."""

from extractor.engines.interface import Engine
from extractor.model.options import ModelOptions
from extractor.settings import Settings

RULES = "rules"
_PLAIN = ModelOptions()


def engine_for(model: str, options: ModelOptions = _PLAIN, settings: Settings | None = None) -> Engine:
    """Return the engine for ``rules`` or ``PROVIDER/NAME``.

    Raises UsageError for a name that means nothing, ModelUnavailableError where a key is missing.  What an engine
    needs is imported with it: rules and models don't pay for each other.
    """
    if model == RULES:
        from extractor.engines.rules import RulesEngine

        return RulesEngine()
    from extractor.model.provider import endpoint

    known = settings or Settings.from_environment()
    where = endpoint(model, options.base_url, known)

    from extractor.engines.model import ModelEngine
    from extractor.model.cache import AnswerCache
    from extractor.model.client import OpenAIClient

    cache = AnswerCache(options.cache_dir or known.cache_folder) if options.cache else None
    return ModelEngine(OpenAIClient(where, mode=options.mode, cache=cache))
