"""What models cost: the price lists of the installed genai-prices, and a user's own table before them.

Nothing is fetched, and the lists are imported when the first price is asked for.
"""

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.errors import UsageError

if TYPE_CHECKING:
    from genai_prices.types import ModelInfo, Provider

_DATE_OF_A_VERSION = re.compile(r"-\d{4}-\d{2}-\d{2}$")
_PER = 1_000_000


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars per million tokens; where they depend on a request's length or the time, those of a short one now.

    ``exact`` is there where they do, and returns what tokens in and out cost.
    """

    input: float
    output: float
    exact: Callable[[int, int], float] | None = None
    factor: float = 1.0

    def of(self, input_tokens: int, output_tokens: int) -> float:
        """Return what one request of so many tokens costs, in US dollars.

        >>> Price(0.25, 2).of(4_000, 1_500), Price(0.25, 2).scaled(0.5).of(4_000, 1_500)
        (0.004, 0.002)
        """
        if self.exact:
            return self.exact(input_tokens, output_tokens) * self.factor
        return (input_tokens * self.input + output_tokens * self.output) / _PER * self.factor

    def scaled(self, factor: float) -> "Price":
        """Return so many times this price."""
        return replace(self, factor=self.factor * factor)


def price_of(model: str, own: Path | None = None) -> Price | None:
    """Return the price of ``PROVIDER/NAME``, also under the name of a dated version; None if there is none.

    Raises UsageError for a table of the user's that is none.

    >>> price_of("openai/gpt-5-mini-2025-08-07"), price_of("ollama/llama3")
    (Price(input=0.25, output=2.0, exact=None, factor=1.0), None)
    """
    from genai_prices.data_snapshot import get_snapshot

    table = _read(own) if own else {}
    if price := table.get(model) or table.get(_DATE_OF_A_VERSION.sub("", model)):
        return price
    provider, _, name = model.partition("/")
    try:
        return _price(*get_snapshot().find_provider_model(name, None, provider, None))
    except LookupError:
        return None


def prices_of(provider: str) -> Iterator[tuple[str, Price, int | None]]:
    """Yield a provider's models that have a price: its name in the list, the price, how many tokens it takes."""
    from genai_prices.data_snapshot import get_snapshot

    try:
        listed = get_snapshot().find_provider(None, provider, None)
    except LookupError:
        return
    for model in listed.models:
        if price := _price(listed, model):
            yield model.id, price, model.context_window


def _price(provider: "Provider", model: "ModelInfo") -> Price | None:
    """Return a model's price, None if it is not one for tokens in and out."""
    from genai_prices import Usage

    def cost(input_tokens: int, output_tokens: int) -> Decimal:
        usage = Usage(input_tokens=input_tokens, output_tokens=output_tokens)
        return model.calc_price(usage, provider).total_price

    now = model.get_prices(datetime.now(UTC))
    rates = now.input_mtok, now.output_mtok
    if None in rates:
        return None
    flat = not isinstance(model.prices, list) and all(isinstance(rate, Decimal) for rate in rates)
    exact = None if flat else lambda *tokens: float(cost(*tokens))
    return Price(float(cost(1, 0) * _PER), float(cost(0, 1) * _PER), exact)


def _read(path: Path) -> dict[str, Price]:
    try:
        rows = tomllib.loads(path.read_text("utf-8"))["models"].items()
        return {name: Price(float(row["input"]), float(row["output"])) for name, row in rows}
    except OSError as error:
        raise UsageError(f"{path}: can't be read: {error.strerror}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        form = '[models] and lines such as "openai/NAME" = { input = 0.25, output = 2.0 }'
        raise UsageError(f"{path}: no table of prices ({error}); expected {form}") from error
