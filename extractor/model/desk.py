"""A desk: small works done in a thread of its own, as many at a time as have come together.

Crossing from the event loop to a thread and back costs more than most of what is done there, so that all who wait
cross together.  What has been handed in is done, whatever becomes of those who wait for it.
"""

import asyncio
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

R = TypeVar("R")


@dataclass(slots=True)
class _Work(Generic[R]):
    """A piece of work, who waits for it, and what becomes of a result that nobody waits for any more."""

    do: Callable[[], R]
    future: "asyncio.Future[R]"
    unwanted: Callable[[R], None] | None
    result: R | None = None
    error: BaseException | None = None

    def run(self) -> None:
        try:
            self.result = self.do()
        except BaseException as error:
            self.error = error

    def settle(self) -> None:
        if not self.future.cancelled():
            if self.error is None:
                self.future.set_result(self.result)  # type: ignore[arg-type]
            else:
                self.future.set_exception(self.error)
        else:
            self.drop()

    def drop(self) -> None:
        if self.unwanted and self.error is None:
            self.unwanted(self.result)  # type: ignore[arg-type]


class Desk:
    """Does works in the order in which they were handed in."""

    def __init__(self, name: str) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._lock = threading.Lock()
        self._handed_in: list[_Work[Any]] = []
        self._busy = False

    def do(self, work: Callable[[], R], unwanted: Callable[[R], None] | None = None) -> "asyncio.Future[R]":
        """Hand a work in; ``unwanted`` gets the result if nobody waits for it any more."""
        future: asyncio.Future[R] = asyncio.get_running_loop().create_future()
        with self._lock:
            self._handed_in.append(_Work(work, future, unwanted))
            idle, self._busy = not self._busy, True
        if idle:
            self._thread.submit(self._work)
        return future

    def _work(self) -> None:
        while batch := self._take():
            for work in batch:
                work.run()
            for loop in {work.future.get_loop() for work in batch}:
                theirs = [work for work in batch if work.future.get_loop() is loop]
                try:
                    loop.call_soon_threadsafe(_settle, theirs)
                except RuntimeError:  # The loop has ended.
                    for work in theirs:
                        work.drop()

    def _take(self) -> list[_Work[Any]]:
        with self._lock:
            batch, self._handed_in = self._handed_in, []
            self._busy = bool(batch)
        return batch


def _settle(works: Sequence[_Work[Any]]) -> None:
    for work in works:
        work.settle()
