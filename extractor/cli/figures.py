"""`extractor figures`: only the numbers."""

import json
from collections.abc import Sequence
from decimal import Decimal

from rich.console import Console
from rich.table import Table
from rich.text import Text

from extractor.cli.status import OK, SOME_FAILED
from extractor.cli.voice import Voice
from extractor.figures import Quantity, scan
from extractor.files import STANDARD_INPUT, Articles
from extractor.schemas import Article, Failure
from extractor.schemas.base import plain

_COLUMNS = ("place", "figure", "value", "modifier", "kind", "unit", "currency")


def run_figures(articles: Articles, *, as_json: bool) -> int:
    """Print the figures of each article; an article that can't be read is said and left out."""
    output, voice = Console(highlight=False, soft_wrap=as_json), Voice()
    failed = 0
    for opened in articles:
        if isinstance(opened, Failure):
            failed += 1
            voice.note(f"failed: {opened.reason}")
            continue
        if opened.note:
            voice.note(opened.note)
        quantities = scan(opened.article.text).figures
        if as_json:
            for quantity in quantities:
                print(json.dumps(_row(opened.article, quantity), ensure_ascii=False))
        else:
            output.print(_table(opened.article.path or STANDARD_INPUT, opened.article, quantities))
    return SOME_FAILED if failed else OK


def _row(article: Article, quantity: Quantity) -> dict[str, str | int | None]:
    return {
        "article": article.id,
        "path": article.path,
        "quote": article.text[quantity.outer_start : quantity.outer_end],
        "start": quantity.start,
        "end": quantity.end,
        "value": _number(quantity.value),
        "lower": _number(quantity.lower),
        "upper": _number(quantity.upper),
        "modifier": quantity.modifier,
        "kind": quantity.kind,
        "unit": quantity.unit,
        "currency": quantity.currency,
    }


def _number(number: Decimal | None) -> str | None:
    return None if number is None else plain(number)


def _table(path: str, article: Article, quantities: Sequence[Quantity]) -> Table:
    table = Table(title=Text(path), title_justify="left", box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for column in _COLUMNS:
        table.add_column(column, justify="right" if column in ("place", "value") else "left", overflow="fold")
    for quantity in quantities:
        words = " ".join(article.text[quantity.outer_start : quantity.outer_end].split())
        cells = (str(quantity.start), words, _value(quantity), quantity.modifier, quantity.kind, quantity.unit or "")
        table.add_row(*map(Text, (*cells, quantity.currency or "")))
    return table


def _value(quantity: Quantity) -> str:
    if quantity.value is not None:
        return plain(quantity.value)
    return f"{_number(quantity.lower) or '…'}–{_number(quantity.upper) or '…'}"
