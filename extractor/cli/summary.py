"""The summary at the end of a run."""

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from extractor.cli.watching import State
from extractor.engines import Usage
from extractor.results import Ledger, Tally

_STATUSES = {"verified": "green", "flagged": "yellow", "rejected": "red"}
_MOST_CODES = 8


def summary(state: State, ledger: Ledger) -> RenderableType:
    """Return what a run came to: articles, records by status, findings by code, what it took, where the results are."""
    tally, spent = state.tally, state.spent
    parts: list[RenderableType] = [Text(_head(state))]
    if tally.done:
        parts.append(_records(tally))
    if tally.codes:
        most = ", ".join(f"{code} {count}" for code, count in tally.codes.most_common(_MOST_CODES))
        parts.append(Text(f"findings: {most}"))
    if spent.calls or spent.cached_calls:
        parts.append(Text(_spending(spent)))
    if ledger.path:
        parts.append(Text(f"results:  {ledger.path}"))
    if ledger.failures_path and ledger.failures_path.exists():
        parts.append(Text(f"failures: {ledger.failures_path} (--retry-failed tries them again)"))
    return Group(*parts)


def _head(state: State) -> str:
    tally = state.tally
    parts = [f"{tally.ok} ok"]
    if tally.partial:
        parts.append(f"{tally.partial} partial")
    parts.append(f"{tally.failed} failed")
    head = f"{state.ended} article{'' if state.ended == 1 else 's'}: {', '.join(parts)}"
    if state.before:
        head += f"; {state.before} done before"
    if state.repeated:
        head += f"; {state.repeated} with the text of another"
    return head


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
