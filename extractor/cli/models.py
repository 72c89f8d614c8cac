"""`extractor models`: who can be asked, and what it costs."""

import json
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from typing import Any

from rich.console import Console
from rich.table import Table

from extractor.cli.status import OK
from extractor.cli.voice import Voice
from extractor.model.prices import prices_of
from extractor.model.provider import PROVIDERS, provider_of
from extractor.settings import Settings, without_secrets

# A row stays on one line; a narrower terminal folds it itself.
_WIDTH = 130
_NUMBERS = ("input", "output", "context")

Row = dict[str, Any]


def run_models(name: str, *, as_json: bool) -> int:
    """Print the providers, or the models of one that have a price; UsageError for a provider that we don't know."""
    rows = list(_models(name) if name else _providers(Settings.from_environment()))
    if as_json:
        for row in rows:
            print(json.dumps(row, ensure_ascii=False))
    elif rows:
        _print(_models_table(rows) if name else _providers_table(rows))
        if name:
            print(f"US dollars per million tokens, as listed by genai-prices {version('genai-prices')}")
        if any(row.get("varies") for row in rows):
            print("* for a short request, now; long ones, other hours or days may cost more or less")
    else:
        Voice().note(f"no prices are known for {name}; a server of one's own has none")
    return OK


def _providers(settings: Settings) -> Iterator[Row]:
    for name, provider in PROVIDERS.items():
        yield {
            "provider": name,
            "keys": provider.keys,
            "key_needed": not provider.own,
            "key_set": provider.key_variable(settings) is not None,
            "mode": provider.mode,
            "base_url": without_secrets(provider.url(settings)),
            "source": provider.source,
        }


def _models(name: str) -> Iterator[Row]:
    provider_of(name)
    for model, price, context in prices_of(name):
        yield {
            "model": f"{name}/{model}",
            "input_usd_per_million": price.input,
            "output_usd_per_million": price.output,
            "varies": price.exact is not None,
            "context": context,
        }


def _providers_table(rows: Iterable[Row]) -> Table:
    table = _table("provider", "key", "", "first mode", "address")
    for row in rows:
        state = "set" if row["key_set"] else "not set" if row["key_needed"] else "not needed"
        table.add_row(row["provider"], " or ".join(row["keys"]), state, row["mode"], row["base_url"])
    return table


def _models_table(rows: Iterable[Row]) -> Table:
    table = _table("model", *_NUMBERS)
    for row in rows:
        mark = "*" if row["varies"] else " "
        prices = (f"{row[f'{kind}_usd_per_million']:g}{mark}" for kind in ("input", "output"))
        table.add_row(row["model"], *prices, f"{row['context']:,}" if row["context"] else "")
    return table


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for column in columns:
        table.add_column(column, justify="right" if column in _NUMBERS else "left", overflow="fold")
    return table


def _print(table: Table) -> None:
    Console(highlight=False, width=max(Console().width, _WIDTH)).print(table)
