"""What a caller may say about how a model is asked."""

from dataclasses import dataclass
from pathlib import Path

from extractor.model.modes import Mode


@dataclass(frozen=True, slots=True)
class ModelOptions:
    """How a model is asked.

    ``base_url`` is any server that speaks the OpenAI protocol; ``mode`` is how the model is held to the schema (None is
    the provider's own), from which we step down where the server doesn't take it.  Answers are kept in ``cache_dir``
    (None is the user's cache folder) unless ``cache`` is off.  ``record`` writes every exchange to a cassette;
    ``replay`` plays one, and needs neither key nor network.  Both go past the cache.  The run stops before it has taken
    ``max_cost`` US dollars or ``max_tokens`` tokens; ``prices`` is a table of the user's own.
    ``rpm`` and ``tpm`` limit requests and tokens a minute, over all questions.  ``timeout`` is for one answer as a
    whole, ``patience`` for a server that was there and answers nobody any more; both in seconds.
    No more than ``at_once`` requests are under way at the same time.
    An answer may take ``max_output`` tokens; without it, as many as the article's length asks for, and twice as many
    once if it is cut.
    Articles that are longer than a model with a context of ``context`` tokens takes go to it in windows.
    """

    base_url: str | None = None
    mode: Mode | None = None
    cache: bool = True
    cache_dir: Path | None = None
    record: Path | None = None
    replay: Path | None = None
    max_cost: float | None = None
    max_tokens: int | None = None
    max_output: int | None = None
    prices: Path | None = None
    context: int = 128_000
    rpm: int | None = None
    tpm: int | None = None
    timeout: float = 600.0
    patience: float = 14_400.0
    at_once: int | None = None
