"""What a run spends, and stopping before a limit is passed.

What a request will take is not known before it is answered, so it is estimated from its length and from the answers so
far, and held until the answer says what it was.  The first is asked alone, to learn from.  A request that might pass a
limit waits while others are under way, since they may take less than is held for them, and is refused when there are
none.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from extractor.errors import BudgetError
from extractor.model.request import Request
from extractor.providers.prices import Price

# English text takes about a token for four characters, and the JSON of its facts about five times as many as it has.
_TOKENS_PER_CHARACTER = 0.25
_ANSWER_TO_ARTICLE = 5.0
# The next answer may be longer than the longest so far.
_MARGIN = 1.25
_WAIT = 0.02


@dataclass(slots=True)
class Spent:
    """Tokens in and out and their cost in US dollars (0 without a price); what a request took, once that is known.

    A request has a ``price``, a sum has none: prices may depend on a request's length.
    """

    input_tokens: int = 0
    output_tokens: int = 0
    cost: float = field(default=0.0, kw_only=True, repr=False)
    price: Price | None = field(default=None, kw_only=True, repr=False)

    @property
    def tokens(self) -> int:
        """Both together."""
        return self.input_tokens + self.output_tokens

    def add(self, other: "Spent") -> None:
        """Add what another took."""
        self.input_tokens += other.input_tokens
        self.output_tokens += other.output_tokens
        self.cost = self.price.of(self.input_tokens, self.output_tokens) if self.price else self.cost + other.cost


class Spending:
    """Counts what a run spends; limits are in US dollars and in tokens, None where there is none.

    ``before`` was spent earlier on the same work: it counts towards the limits and is no part of the ``total``.
    """

    def __init__(
        self,
        price: Price | None = None,
        max_cost: float | None = None,
        max_tokens: int | None = None,
        before: Spent | None = None,
    ) -> None:
        self._price, self._max_cost, self._max_tokens = price, max_cost, max_tokens
        self._before = before or Spent()
        self._held: list[Spent] = []
        self._input_ratio, self._longest_answer = 0.0, 0
        self.calls = 0
        self.total = Spent()

    def cost(self, spent: Spent) -> float | None:
        """Return what tokens cost, None where the model has no price."""
        return spent.cost if self._price else None

    @asynccontextmanager
    async def request(self, request: Request) -> AsyncIterator[Spent]:
        """Hold what a request may take.

        The caller fills in what it took; a request that failed took nothing.  Raises BudgetError if it might pass a
        limit and nothing else is under way.
        """
        while not self._fits(request):
            if not self._held:
                raise BudgetError(self._why(self.estimate(request)))
            await asyncio.sleep(_WAIT)
        held = self.estimate(request)
        self._held.append(held)
        took = Spent(price=self._price)
        try:
            yield took
        finally:
            self._held.remove(held)
            self.learn(request.characters, took)

    def estimate(self, request: Request) -> Spent:
        """Return what a request may take, from its length and the answers so far."""
        answer = self._longest_answer * _MARGIN or request.article * _TOKENS_PER_CHARACTER * _ANSWER_TO_ARTICLE
        asked = request.characters * (self._input_ratio or _TOKENS_PER_CHARACTER)
        estimate = Spent(price=self._price if self._max_cost is not None else None)
        estimate.add(Spent(round(asked), min(round(answer), request.room)))
        return estimate

    def learn(self, characters: int, took: Spent) -> None:
        """Count what a request of so many characters took, and estimate the next by it."""
        self.total.add(took)
        if characters and took.tokens:
            self._input_ratio = max(self._input_ratio, took.input_tokens / characters)
            self._longest_answer = max(self._longest_answer, took.output_tokens)

    def _fits(self, request: Request) -> bool:
        if self._max_cost is None and self._max_tokens is None:
            return True
        if self._held and not self._input_ratio:
            return False
        every = [self._before, self.total, *self._held, self.estimate(request)]
        if self._max_tokens is not None and sum(one.tokens for one in every) > self._max_tokens:
            return False
        return self._max_cost is None or sum(one.cost for one in every) <= self._max_cost

    def _why(self, estimate: Spent) -> str:
        tokens = self._before.tokens + self.total.tokens
        spent = f"spent {tokens} tokens"
        if self._max_cost is not None:
            spent += f" and ${self._before.cost + self.total.cost:.4f}"
            limit, coming = f"--max-cost {self._max_cost:g}", f"${estimate.cost:.4f}"
        if self._max_tokens is not None and tokens + estimate.tokens > self._max_tokens:
            limit, coming = f"--max-tokens {self._max_tokens}", f"{estimate.tokens} tokens"
        return f"stopped before {limit} is passed: {spent}, the next request may take {coming}"
