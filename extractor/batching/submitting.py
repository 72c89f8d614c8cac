"""Sending what waits, in parts that the provider takes and the budget allows; each part is sent once.

A part that was begun comes first.  Where the server may have its file or its batch though no id came back (a lost
connection, a kill), it is asked what it has before anything is sent again.
"""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.batching.folder import BatchFolder
from extractor.batching.rows import Part
from extractor.batching.run import BatchRun
from extractor.batching.service import BatchService
from extractor.errors import UsageError
from extractor.model.spending import Spending, Spent
from extractor.pacing.retry import TransientError

# A request whose connection broke may still be at work at the server: so many seconds, before it is asked what it has.
SETTLING = 5.0
_TIMES = 5
_OF_NO_USE = frozenset({"failed", "cancelling", "cancelled"})


@dataclass(frozen=True, slots=True)
class Submitted:
    """What was sent: so many requests in so many batches; ``left`` were not, for ``why``."""

    requests: int = 0
    batches: int = 0
    left: int = 0
    why: str | None = None


async def submit(folder: BatchFolder, service: BatchService, spending: Spending, run: BatchRun) -> Submitted:
    """Send what waits; ``spending`` estimates, and the run's limits are kept with what is under way."""
    requests = batches = 0
    for begun in folder.parts("batch_id IS NULL"):
        await _send(folder, service, begun)
        requests, batches = requests + begun.requests, batches + 1
    while chosen := list(_chosen(folder, spending, run)):
        part = folder.cut(chosen)
        await _send(folder, service, part)
        requests, batches = requests + part.requests, batches + 1
    left = folder.counts().waiting
    return Submitted(requests, batches, left, _why(folder, spending, run) if left else None)


def _chosen(folder: BatchFolder, spending: Spending, run: BatchRun) -> Iterator[tuple[int, int, Spent]]:
    """Yield the requests of the next part."""
    counts = folder.counts()
    tokens = counts.input_tokens + counts.output_tokens + counts.likely_tokens
    cost = counts.cost + counts.likely_cost
    number, bytes_ = 0, 0
    for one, request, size in folder.waiting():
        likely = spending.estimate(request)
        tokens, cost = tokens + likely.tokens, cost + likely.cost
        number, bytes_ = number + 1, bytes_ + size
        if run.max_tokens is not None and tokens > run.max_tokens:
            return
        if run.max_cost is not None and cost > run.max_cost:
            return
        if size > run.bytes_per_batch:
            raise UsageError(f"a request of {size} bytes is more than a file may have ({run.bytes_per_batch})")
        if number > run.requests_per_batch or bytes_ > run.bytes_per_batch:
            return
        yield one, size, likely


def _why(folder: BatchFolder, spending: Spending, run: BatchRun) -> str:
    """Say which limit keeps the rest from being sent."""
    counts = folder.counts()
    _, request, _ = next(folder.waiting())
    likely = spending.estimate(request)
    tokens = counts.input_tokens + counts.output_tokens
    said = f"spent {tokens} tokens and ${counts.cost:.4f}, up to {counts.likely_tokens} tokens"
    said += f" and ${counts.likely_cost:.4f} are under way" if run.max_cost is not None else " are under way"
    if run.max_tokens is not None and tokens + counts.likely_tokens + likely.tokens > run.max_tokens:
        return f"stopped before --max-tokens {run.max_tokens} is passed: {said}; {counts.waiting} requests are not sent"
    return f"stopped before --max-cost {run.max_cost:g} is passed: {said}; {counts.waiting} requests are not sent"


async def _send(folder: BatchFolder, service: BatchService, part: Part) -> None:
    part = await _uploaded(folder, service, part)
    for again in range(1, _TIMES + 1):
        try:
            await _created(folder, service, part)
            return
        except TransientError:
            if again == _TIMES:
                raise
            await asyncio.sleep(SETTLING)
            part = folder.part(part.number)


async def _uploaded(folder: BatchFolder, service: BatchService, part: Part) -> Part:
    """Have the part's file at the provider, and its id in the folder."""
    if part.file_id:
        return part
    found = await service.uploaded(part.name, part.bytes) if part.upload_tried else None
    if found is None:
        part = folder.note(part, upload_tried=True)
        path = folder.folder / part.name
        try:
            folder.write(part, path)
            found = await service.upload(path, part.name)
        finally:
            path.unlink(missing_ok=True)
    return folder.note(part, file_id=found)


async def _created(folder: BatchFolder, service: BatchService, part: Part) -> None:
    """Have the part's batch at the provider, once, and its id in the folder."""
    assert part.file_id
    found = await service.created(part.file_id, part.name) if part.create_tried else ()
    there = sorted(found, key=lambda one: one.status in _OF_NO_USE)
    for other in there[1:]:  # Two came of one request that was lost; the second is not to be paid for.
        if not other.ended:
            await service.cancel(other.id)
    if not there:
        folder.note(part, create_tried=True)
        there = [await service.create(part.file_id, part.name)]
    folder.note(part, batch_id=there[0].id, status=there[0].status)
