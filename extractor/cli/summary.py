"""The summary at the end of a run."""

from pathlib import Path

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from extractor.results import Tally

_STATUSES = {"verified": "green", "flagged": "yellow", "rejected": "red"}
_MOST_CODES = 8


def summary(tally: Tally, skipped: int, output: str | None, failures: Path | None) -> RenderableType:
    """Return what a run came to: articles, records by status, findings by code, and where the results are."""
    articles = tally.done + tally.failed
    head = f"{articles} article{'' if articles == 1 else 's'}: {tally.done} ok, {tally.failed} failed"
    parts: list[RenderableType] = [Text(head + (f"; {skipped} done before" if skipped else ""))]
    if tally.done:
        parts.append(_records(tally))
    if tally.codes:
        most = ", ".join(f"{code} {count}" for code, count in tally.codes.most_common(_MOST_CODES))
        parts.append(Text(f"findings: {most}"))
    if output:
        parts.append(Text(f"results:  {output}"))
    if failures and tally.failed:
        parts.append(Text(f"failures: {failures}"))
    return Group(*parts)


def _records(tally: Tally) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("")
    for status, colour in _STATUSES.items():
        table.add_column(status, justify="right", style=colour)
    for kind, counter in tally.statuses.items():
        table.add_row(kind, *(str(counter[status]) for status in _STATUSES))
    return table
