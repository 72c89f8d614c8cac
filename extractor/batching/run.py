"""What a batch run was begun with; it is written down once, and no key or password is in it."""

from pydantic import BaseModel, ConfigDict

from extractor.providers import Mode

# What OpenAI, Azure and Groq take in one file; MB are counted as millions, which is the smaller reading.
MOST_REQUESTS, MOST_BYTES = 50_000, 200_000_000


class BatchRun(BaseModel):
    """How a run's articles are found and its model is asked, so that every later command does the same.

    ``folder`` is where the paths are relative to.  ``asked_mode`` is the user's word, ``mode`` and ``strict`` the way
    in which the first question was asked; ``where`` is the server's address without secrets.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    model: str
    where: str
    base_url: str | None = None
    asked_mode: Mode | None = None
    mode: Mode
    strict: bool = True
    repairs: int = 1
    context: int = 128_000
    prices: str | None = None
    cache_dir: str | None = None
    paths: tuple[str, ...]
    folder: str
    fields: tuple[str, ...] = ()
    form: str | None = None
    max_cost: float | None = None
    max_tokens: int | None = None
    requests_per_batch: int = MOST_REQUESTS
    bytes_per_batch: int = MOST_BYTES
