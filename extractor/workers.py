"""Where checks and rules are computed: in this process, or in others beside it."""

import asyncio
import gc
import multiprocessing
import pickle
import signal
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Protocol, TypeVar

from extractor.errors import CrashError

R = TypeVar("R")
# Objects made between two looks for cycles; records hold none, and Python's own choice takes a tenth of the time.
_GC_THRESHOLD = 50_000
# A process has the next piece of work at hand while it computes one, if that fits a pipe: then sending never waits.
_AT_HAND, _LARGEST_AT_HAND = 2, 32_768
_TRIES = 2
# Seconds; the longest article of news takes a few.
_LONGEST = 600.0


class Workers(Protocol):
    """Where a piece of work is computed; ``places`` is how many pieces it takes at once."""

    @property
    def places(self) -> int:
        """How many pieces of work are computed at the same time."""

    async def run(self, work: Callable[..., R], *arguments: Any) -> R:
        """Return what the work returns, raise what it raises."""

    def close(self) -> None:
        """Take no more work."""


class Here:
    """Computes in this process, at once."""

    places = 1

    async def run(self, work: Callable[..., R], *arguments: Any) -> R:
        """Return what the work returns."""
        return work(*arguments)

    def close(self) -> None:
        """Hold nothing, so close nothing."""


@dataclass(slots=True, eq=False)
class _Piece:
    """A piece of work on its way, and who waits for it."""

    message: bytes
    done: "asyncio.Future[Any]"
    tries: int = 0


@dataclass(slots=True, eq=False)
class _Worker:
    """A process and what it has been given, the first of which it computes."""

    process: BaseProcess
    pipe: Connection
    given: deque[_Piece] = field(default_factory=deque)
    limit: asyncio.TimerHandle | None = None

    def has_room_for(self, piece: _Piece) -> bool:
        small = len(piece.message) <= _LARGEST_AT_HAND
        return len(self.given) < (_AT_HAND if small else 1)


class Processes:
    """Computes in so many processes, which start with the first piece of work and end with this one, however it ends.

    A piece of work that ends its process (out of memory) is tried once more; then it raises CrashError.  One that has
    not returned after ``longest`` seconds is ended with its process and raises CrashError at once.  What else the
    process had at hand is given to another, and nothing is lost.  It serves one event loop at a time.
    """

    def __init__(self, places: int, preload: Sequence[str] = (), longest: float = _LONGEST) -> None:
        self.places = places
        self._longest = longest
        from multiprocessing.forkserver import ensure_running

        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(list(preload))
        ensure_running()  # Loading goes on beside what this process does before there is work.
        self._running: list[_Worker] = []
        self._starting: set[asyncio.Task[None]] = set()
        self._waiting: deque[_Piece] = deque()
        self._loop: asyncio.AbstractEventLoop | None = None

    async def run(self, work: Callable[..., R], *arguments: Any) -> R:
        """Return what the work returns; work and arguments have to be picklable."""
        loop = asyncio.get_running_loop()
        if loop is not self._loop:
            self.close()
            self._loop = loop
        piece = _Piece(pickle.dumps((work, arguments), pickle.HIGHEST_PROTOCOL), loop.create_future())
        self._waiting.append(piece)
        self._hand_out()
        return await piece.done  # type: ignore[no-any-return]  # what comes from another process has no type here

    def close(self) -> None:
        """End the processes; what is under way in them is dropped."""
        for starting in self._starting:
            starting.cancel()
        for worker in self._running:
            self._let_go(worker)
        self._starting.clear()
        self._running.clear()
        self._waiting.clear()

    def _hand_out(self) -> None:
        while self._waiting:
            if self._waiting[0].done.done():  # Nobody waits for it any more.
                self._waiting.popleft()
                continue
            worker = self._free_for(self._waiting[0])
            if worker is None:
                return
            piece = self._waiting.popleft()
            worker.given.append(piece)
            with suppress(OSError):  # A process that has ended is found out when its answer is read.
                worker.pipe.send_bytes(piece.message)
            if len(worker.given) == 1:
                self._time(worker)

    def _free_for(self, piece: _Piece) -> _Worker | None:
        idle = [worker for worker in self._running if not worker.given]
        if not idle and len(self._running) + len(self._starting) < self.places:
            assert self._loop
            self._starting.add(self._loop.create_task(self._start()))
        return next((worker for worker in (*idle, *self._running) if worker.has_room_for(piece)), None)

    async def _start(self) -> None:
        """Start a process and give it work; what forks it may still be loading, and everything else goes on."""
        assert self._loop
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_serve, args=(theirs,), daemon=True)
        try:
            await asyncio.to_thread(process.start)
        except (OSError, EOFError) as error:
            ours.close()
            self._fail_waiting(str(error))
            return
        except asyncio.CancelledError:
            ours.close()  # With nobody at the other end it ends by itself.
            raise
        finally:
            self._starting.discard(asyncio.current_task())
            theirs.close()
        worker = _Worker(process, ours)
        self._loop.add_reader(ours.fileno(), self._take, worker)
        self._running.append(worker)
        self._hand_out()

    def _fail_waiting(self, why: str) -> None:
        """Fail what waits for a process where there is none and none is coming."""
        if self._running or len(self._starting) > 1:
            return
        for piece in self._waiting:
            if not piece.done.done():
                piece.done.set_exception(CrashError(f"no process can be started to compute it: {why}"))
        self._waiting.clear()

    def _take(self, worker: _Worker) -> None:
        """Give the result that a worker has sent to who waits for it."""
        try:
            value, error = pickle.loads(worker.pipe.recv_bytes())
        except (EOFError, OSError):
            if worker.given:
                worker.given[0].tries += 1
            self._bury(worker)
        else:
            done = worker.given.popleft().done
            self._time(worker)
            if not done.done():
                done.set_result(value) if error is None else done.set_exception(error)
        self._hand_out()

    def _time(self, worker: _Worker) -> None:
        """Begin to count how long a process computes what it has come to now."""
        assert self._loop
        if worker.limit:
            worker.limit.cancel()
        worker.limit = self._loop.call_later(self._longest, self._end_long, worker) if worker.given else None

    def _end_long(self, worker: _Worker) -> None:
        """End a process that is still at the same piece of work, which fails; the rest goes to others."""
        done = worker.given.popleft().done
        if not done.done():
            done.set_exception(CrashError(f"computing it was not over after {self._longest:g} seconds and was ended"))
        self._bury(worker)
        self._hand_out()

    def _bury(self, worker: _Worker) -> None:
        """Give what a process that has ended was given to others; what ended it only once more."""
        self._running.remove(worker)
        self._let_go(worker)
        for piece in reversed(worker.given):
            if piece.tries < _TRIES:
                self._waiting.appendleft(piece)
            elif not piece.done.done():
                piece.done.set_exception(CrashError("computing it ended its process twice, perhaps for want of memory"))

    def _let_go(self, worker: _Worker) -> None:
        if worker.limit:
            worker.limit.cancel()
        if self._loop and not self._loop.is_closed():
            self._loop.remove_reader(worker.pipe.fileno())
        worker.pipe.close()
        worker.process.kill()
        worker.process.join()


def workers_for(workers: int, preload: Sequence[str] = ()) -> Workers:
    """Return so many processes, which begin with these modules loaded; one is this one.

    Where no process can be forked, on Windows, it is always this one.
    """
    forks = "forkserver" in multiprocessing.get_all_start_methods()
    return Processes(workers, preload) if workers > 1 and forks else Here()


def _serve(pipe: Connection) -> None:
    """Compute what comes until nothing more can; leave signals to the parent, who says when to end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    gc.freeze()
    gc.set_threshold(_GC_THRESHOLD)
    with suppress(EOFError, OSError):
        while True:
            work, arguments = pickle.loads(pipe.recv_bytes())
            pipe.send_bytes(_computed(work, arguments))


def _computed(work: Callable[..., Any], arguments: Sequence[Any]) -> bytes:
    """Return a result and None, or None and the error."""
    try:
        return pickle.dumps((work(*arguments), None), pickle.HIGHEST_PROTOCOL)
    except Exception as error:
        return pickle.dumps((None, error), pickle.HIGHEST_PROTOCOL)
