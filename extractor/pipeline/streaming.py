"""Work on a stream: so many pieces under way at once, taken as they are needed, given out as they end."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterable, Awaitable, Callable
from contextlib import aclosing, suppress
from typing import Generic, TypeVar

from extractor.errors import BudgetError

A = TypeVar("A")
R = TypeVar("R")
# How many times what may be under way may be under way or waiting to be given out.
_AHEAD, _AHEAD_IN_ORDER = 2, 4


async def as_they_end(
    source: AsyncIterable[A], work: Callable[[A], Awaitable[R]], places: int, *, ordered: bool = False
) -> AsyncGenerator[R, None]:
    """Yield what ``work`` returns for each item, with at most ``places`` under way, as they end or in their order.

    Where work raises a BudgetError, no more is taken, what is under way goes on to its end, and then it is raised.
    Any other error is raised after what had ended before it; the rest is cancelled.  So it is with what the source
    raises, once all that is under way has ended.
    """
    stream = _Stream(source, work, places, ordered)
    try:
        async with aclosing(stream.results()) as results:
            async for result in results:
                yield result
    finally:
        await stream.end()


class _Stream(Generic[A, R]):
    def __init__(self, source: AsyncIterable[A], work: Callable[[A], Awaitable[R]], places: int, ordered: bool) -> None:
        self._source, self._work, self._ordered = source, work, ordered
        self._free = asyncio.Semaphore(places)
        self._ahead = asyncio.Semaphore(places * (_AHEAD_IN_ORDER if ordered else _AHEAD))
        self._running: set[asyncio.Task[R]] = set()
        self._coming: asyncio.Queue[asyncio.Task[R] | None] = asyncio.Queue()
        self._stopped: BudgetError | None = None
        self._reading = asyncio.create_task(self._read())

    async def results(self) -> AsyncGenerator[R, None]:
        while (task := await self._coming.get()) is not None:
            await asyncio.wait([task])
            self._ahead.release()
            error = task.exception()
            if error is None:
                yield task.result()
            elif isinstance(error, BudgetError):
                self._stopped = self._stopped or error
            else:
                for result in self._ended():
                    yield result
                raise error
        if self._stopped:
            raise self._stopped
        await self._reading

    async def end(self) -> None:
        """Cancel what is under way and wait until it has ended."""
        self._reading.cancel()
        for task in self._running:
            task.cancel()
        await asyncio.gather(self._reading, *self._running, return_exceptions=True)

    def _ended(self) -> list[R]:
        """Return what has ended already and was not given out."""
        results = []
        with suppress(asyncio.QueueEmpty):
            while (task := self._coming.get_nowait()) is not None:
                if task.done() and not task.cancelled() and task.exception() is None:
                    results.append(task.result())
        return results

    async def _read(self) -> None:
        """Start work on each item as places become free; at the end, wait for all of it."""
        try:
            items = aiter(self._source)
            while not self._stopped:
                await self._ahead.acquire()
                await self._free.acquire()
                try:
                    item = await anext(items)
                except StopAsyncIteration:
                    break
                self._start(item)
        finally:
            with suppress(asyncio.CancelledError):
                if self._running:
                    await asyncio.wait(self._running)
            self._coming.put_nowait(None)

    def _start(self, item: A) -> None:
        task = asyncio.ensure_future(self._work(item))
        self._running.add(task)
        task.add_done_callback(self._end)
        if self._ordered:
            self._coming.put_nowait(task)

    def _end(self, task: asyncio.Task[R]) -> None:
        self._running.discard(task)
        self._free.release()
        if not self._ordered:
            self._coming.put_nowait(task)
