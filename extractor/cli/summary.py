"""The summary at the end of a run."""

from pathlib import Path

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from extractor.engines import Usage
from extractor.results import Tally

_STATUSES = {"verified": "green", "flagged": "yellow", "rejected": "red"}
_MOST_CODES = 8
_NOTHING = Usage()


def summary(
    tally: Tally, skipped: int, output: str | None, failures: Path | None, spent: Usage = _NOTHING
) -> RenderableType:
    """Return what a run came to: articles, records by status, findings by code, what it took, where the results are."""
    articles = tally.done + tally.failed
    head = f"{articles} article{'' if articles == 1 else 's'}: {tally.done} ok, {tally.failed} failed"
    parts: list[RenderableType] = [Text(head + (f"; {skipped} done before" if skipped else ""))]
    if tally.done:
        parts.append(_records(tally))
    if tally.codes:
        most = ", ".join(f"{code} {count}" for code, count in tally.codes.most_common(_MOST_CODES))
        parts.append(Text(f"findings: {most}"))
    if spent.calls or spent.cached_calls:
        parts.append(Text(_spending(spent)))
    if output:
        parts.append(Text(f"results:  {output}"))
    if failures and tally.failed:
        parts.append(Text(f"failures: {failures}"))
    return Group(*parts)


def _spending(spent: Usage) -> str:
    money = "price unknown" if spent.cost_usd is None else f"${spent.cost_usd:.4f}"
    tokens = f"{spent.input_tokens} + {spent.output_tokens} tokens"
    return f"model:    {spent.calls} requests, {spent.cached_calls} answers from the cache, {tokens}, {money}"


def _records(tally: Tally) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("")
    for status, colour in _STATUSES.items():
        table.add_column(status, justify="right", style=colour)
    for kind, counter in tally.statuses.items():
        table.add_row(kind, *(str(counter[status]) for status in _STATUSES))
    return table
