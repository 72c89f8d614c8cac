"""What a model costs: one dated table, which a user's own goes before."""

import re
import tomllib
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from extractor.errors import UsageError

_DATE_OF_A_VERSION = re.compile(r"-\d{4}-\d{2}-\d{2}$")
_PER = 1e6


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars per million tokens."""

    input: float
    output: float

    def of(self, input_tokens: int, output_tokens: int) -> float:
        """Return what so many tokens cost, in US dollars.

        >>> Price(0.25, 2).of(4_000, 1_500)
        0.004
        """
        return (input_tokens * self.input + output_tokens * self.output) / _PER


def price_of(model: str, own: Path | None = None) -> Price | None:
    """Return the price of ``PROVIDER/NAME``, also under the name of a dated version; None if there is none.

    Raises UsageError for a table of the user's that is none.

    >>> price_of("openai/gpt-5-mini-2025-08-07") == price_of("openai/gpt-5-mini") != None
    True
    >>> price_of("ollama/llama3") is None
    True
    """
    tables = [_read(own)] if own else []
    tables.append(_ours())
    for name in (model, _DATE_OF_A_VERSION.sub("", model)):
        for table in tables:
            if name in table:
                return table[name]
    return None


def _ours() -> dict[str, Price]:
    return _prices(tomllib.loads(resources.files("extractor.model").joinpath("prices.toml").read_text("utf-8")))


def _read(path: Path) -> dict[str, Price]:
    try:
        return _prices(tomllib.loads(path.read_text("utf-8")))
    except OSError as error:
        raise UsageError(f"{path}: can't be read: {error.strerror}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        form = '[models] and lines such as "openai/NAME" = { input = 0.25, output = 2.0 }'
        raise UsageError(f"{path}: no table of prices ({error}); expected {form}") from error


def _prices(table: dict[str, Any]) -> dict[str, Price]:
    return {name: Price(float(row["input"]), float(row["output"])) for name, row in table["models"].items()}
