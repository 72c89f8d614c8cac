"""Fetching what has ended: looked at, downloaded, and taken into the folder whole."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

from extractor.batching.folder import BatchFolder
from extractor.batching.lines import Reply, replies, unanswered
from extractor.batching.rows import Part
from extractor.batching.service import Batch, BatchService
from extractor.model.cache import Keep
from extractor.model.spending import Spent
from extractor.providers.prices import Price

# The provider has no room for more at present; when other batches have ended, it has.
_FULL = "token_limit_exceeded"


@dataclass(slots=True)
class Collected:
    """What a look brought: how many batches ended, and how many are under way.

    ``calls`` requests were paid for, of use or not, and ``took`` so much.  ``refused`` says why a batch failed as a
    whole, so that sending it again is no use before something is done about it; ``full`` is where one only came too
    early.
    """

    ended: int = 0
    open: int = 0
    calls: int = 0
    took: Spent = field(default_factory=Spent)
    refused: str | None = None
    full: bool = False


async def collect(folder: BatchFolder, service: BatchService, price: Price | None, keep: Keep) -> Collected:
    """Look at every batch that has not ended, and take what has.

    Costs are counted at the price given; answers go to ``keep`` under the keys that they have in the cache.
    """
    collected = Collected()
    too_early: list[str] = []
    for part in folder.parts("batch_id IS NOT NULL AND NOT collected"):
        assert part.batch_id
        batch = await service.look(part.batch_id)
        if not batch.ended:
            collected.open += 1
            folder.note(part, status=batch.status, note=f"{batch.done} of {batch.total} done")
            continue
        part = folder.note(part, status=batch.status, note=batch.why)
        paths = await _downloaded(folder, service, part, batch)
        try:
            with ExitStack() as opened:
                lines = (line for path in paths for line in opened.enter_context(path.open("rb")))
                came = _counted(replies(lines, folder.run.model), price, collected)
                folder.take(part, came, unanswered(batch.status, batch.id), keep)
        finally:
            for path in paths:
                path.unlink(missing_ok=True)
        collected.ended += 1
        if batch.status == "failed":
            refused = f"batch {batch.id} was refused: {batch.why or 'no reason given'}"
            if batch.code == _FULL:
                too_early.append(refused)
            else:
                collected.refused = refused
    collected.full = bool(too_early)
    if too_early and not collected.open and collected.ended == len(too_early):
        collected.refused = f"{too_early[0]}; say with --requests-per-batch how many to send at a time"
    return collected


async def _downloaded(folder: BatchFolder, service: BatchService, part: Part, batch: Batch) -> list[Path]:
    """Return a batch's result files, whole."""
    paths = [folder.folder / f"{part.name}.{number}" for number, _ in enumerate(batch.files)]
    for file_id, path in zip(batch.files, paths, strict=True):
        await service.download(file_id, path)
    return paths


def _counted(
    came: Iterable[tuple[str, Reply]], price: Price | None, collected: Collected
) -> Iterator[tuple[str, Reply]]:
    """Yield what came, with what each cost, and add it up."""
    for key, reply in came:
        spent = reply.spent
        if spent and price:
            spent = replace(spent, cost=price.of(spent.input_tokens, spent.output_tokens))
        if spent:
            collected.calls += 1
            collected.took.add(spent)
        yield key, replace(reply, spent=spent)
