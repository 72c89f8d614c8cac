"""What `extractor batch` says of a run: what was sent, how it stands, what it cost."""

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from extractor.batching import BatchFolder, Counts, Submitted


def begun(folder: BatchFolder, sent: Submitted) -> RenderableType:
    """Return what was sent, and what to do next."""
    parts = [f"sent:     {_count(sent.requests, 'request')} in {_count(sent.batches, 'batch', 'batches')}"]
    if folder.counts().asked:
        parts.append(f"next:     extractor batch collect {folder.folder}")
    return Group(*map(Text, parts))


def standing(folder: BatchFolder) -> RenderableType:
    """Return what a run has cost so far and what it waits for."""
    counts = folder.counts()
    parts = [paid(counts, has_price=counts.cost > 0)]
    if counts.asked:
        parts.append(
            f"waiting:  {_count(counts.asked, 'request')} in batches; then: extractor batch collect {folder.folder}"
        )
    elif counts.waiting:
        parts.append(f"waiting:  {_count(counts.waiting, 'request')}, not sent")
    else:
        parts.append("complete: nothing is asked any more")
    return Group(*map(Text, parts))


def paid(counts: Counts, *, has_price: bool) -> str:
    """Return what the answers of all batches took.

    >>> paid(Counts(0, 0, 2, 0, 2, 22, 14, 0.0001, 0, 0.0), has_price=True)
    'batches:  2 answers, 22 + 14 tokens, $0.0001 at the price of a batch'
    """
    money = f"${counts.cost:.4f} at the price of a batch" if has_price else "price unknown"
    return f"batches:  {_count(counts.calls, 'answer')}, {counts.input_tokens} + {counts.output_tokens} tokens, {money}"


def table(folder: BatchFolder) -> None:
    """Print how each batch stands, and the run as a whole."""
    rows = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for column in ("batch", "state", "requests", "answered", ""):
        rows.add_column(column, justify="right" if column in ("requests", "answered") else "left", overflow="fold")
    for part in folder.parts():
        state = part.status or ("uploaded" if part.file_id else "not sent")
        answered = str(part.answered) if part.collected else ""
        note = f"{part.note or ''}{'; collected' if part.collected else ''}".removeprefix("; ")
        rows.add_row(part.batch_id or "", state, str(part.requests), answered, note)
    console = Console(highlight=False, width=max(Console().width, 100))
    console.print(rows, Group(standing(folder)), markup=False)


def _count(number: int, what: str, many: str | None = None) -> str:
    return f"{number} {what if number == 1 else many or what + 's'}"
