"""The model engine of a batch run, and what it needs: the ordinary one, with a detour in the place of the network."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from extractor.batching.collecting import Collected
from extractor.batching.detour import BatchDetour
from extractor.batching.folder import BatchFolder
from extractor.batching.service import BatchService
from extractor.engines.model import ModelEngine
from extractor.errors import UsageError
from extractor.model.cache import AnswerCache
from extractor.model.client import OpenAIClient
from extractor.model.modes import Way
from extractor.model.spending import Spending, Spent
from extractor.model.store import AnswerStore
from extractor.model.ways import Ways
from extractor.pacing.retry import RetryPolicy
from extractor.providers import Mode
from extractor.providers.prices import Price, price_of
from extractor.providers.provider import Endpoint, endpoint, provider_of
from extractor.settings import Settings

# What OpenAI, Azure and Groq take off for a batch.
BATCH_PRICE = 0.5


def where_to_ask(model: str, base_url: str | None, settings: Settings, *, offline: bool = False) -> Endpoint:
    """Return where a run's model is asked; UsageError for a provider without a Batch API of the OpenAI protocol.

    Raises what `extractor.providers.provider.endpoint` raises.  A server that was named may be tried.
    """
    where = endpoint(model, base_url, settings, offline=offline)
    if base_url is None and not provider_of(model).batch:
        name = model.partition("/")[0]
        advice = "use extractor extract, or name a server that has one with --base-url"
        raise UsageError(f"{name} has no Batch API of the OpenAI protocol: {advice}")
    return where


def first_way(where: Endpoint, mode: Mode | None, cache_folder: Path) -> Way:
    """Return the way in which a run asks first: as the user says, or as the server is known to take it."""
    return Ways(where, mode, cache_folder).current


@dataclass(frozen=True)
class Batching:
    """A run's folder with where its model is asked, and with what patience."""

    folder: BatchFolder
    where: Endpoint
    policy: RetryPolicy
    settings: Settings

    def refuse_without_price(self) -> None:
        """Raise UsageError for a limit in money on a model without a price."""
        if self._price is None and self.folder.run.max_cost is not None:
            raise UsageError(f"{self.where.model} has no price, so --max-cost can't be kept: add it with --prices FILE")

    @property
    def batch_price(self) -> Price | None:
        """The model's price in a batch, None where it has none."""
        price = self._price
        return price.scaled(BATCH_PRICE) if price else None

    def service(self) -> BatchService:
        """Return the way to the provider's files and batches."""
        return BatchService(self.where, self.policy)

    def keep(self, key: str, answer: str) -> None:
        """Put an answer into the cache."""
        self._store.put(key, answer, self.where.model)

    def estimates(self) -> Spending:
        """Return what estimates requests, at batch prices, by the answers so far."""
        run = self.folder.run
        spending = Spending(self.batch_price, run.max_cost, run.max_tokens)
        for characters, took in self.folder.longest():
            spending.learn(characters, took)
        return spending

    def engine(self, collected: Collected | None = None) -> ModelEngine:
        """Return the engine that defers what no cache answers; it says that it took what was ``collected``."""
        spending = Spending(self.batch_price)
        if collected:
            spending.calls += collected.calls
            spending.learn(0, collected.took)
        return self._engine(spending, finishing=False, at_once=None)

    def finishing_engine(self, at_once: int) -> ModelEngine:
        """Return the engine that asks directly, at full price, what is in no batch; the limits hold for both."""
        counts = self.folder.counts()
        before = Spent(
            counts.input_tokens, counts.output_tokens + counts.likely_tokens, cost=counts.cost + counts.likely_cost
        )
        spending = Spending(self._price, self.folder.run.max_cost, self.folder.run.max_tokens, before)
        return self._engine(spending, finishing=True, at_once=at_once)

    @cached_property
    def _store(self) -> AnswerStore:
        return AnswerStore(self._cache_folder)

    @property
    def _cache_folder(self) -> Path:
        said = self.folder.run.cache_dir
        return Path(said) if said else self.settings.cache_folder

    @property
    def _price(self) -> Price | None:
        own = self.folder.run.prices
        return price_of(self.where.model, Path(own) if own else None)

    def _engine(self, spending: Spending, *, finishing: bool, at_once: int | None) -> ModelEngine:
        run = self.folder.run
        client = OpenAIClient(
            self.where,
            self.policy,
            mode=Way(run.mode, run.strict),
            cache=AnswerCache(self._cache_folder),
            spending=spending,
            at_once=at_once,
            detour=BatchDetour(self.folder, self.where, finishing=finishing),
        )
        return ModelEngine(client, run.context)
