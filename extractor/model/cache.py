"""The answer cache: what was paid for is never asked again, and what is being asked is waited for.

A key is the hash of the whole request.  Whoever asks first holds a lock on a file of that name; everybody else, in
this process or another, waits for the answer.  The lock ends with its process, whatever ends that.
"""

import asyncio
import fcntl
import os
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import TypeAlias

from extractor.errors import UsageError
from extractor.model.desk import Desk
from extractor.model.store import AnswerStore

# Between two looks at an answer that somebody else is asking for, in seconds.
_FIRST_WAIT, _LONGEST_WAIT = 0.01, 0.3

Keep: TypeAlias = Callable[[str], None]
"""Takes an answer into the cache at once; whatever is cancelled afterwards, it will be there."""


class _Claim:
    """The right to ask, held until it is released."""

    def __init__(self, descriptor: int, path: Path) -> None:
        self._descriptor, self._path = descriptor, path

    @classmethod
    def take(cls, path: Path) -> "_Claim | None":
        """Return the claim, or None where somebody else holds it."""
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            # The file may have been removed by its last holder after we had opened it: then the lock locks nothing.
            if os.fstat(descriptor).st_ino == path.stat().st_ino:
                return cls(descriptor, path)
        except (BlockingIOError, FileNotFoundError):
            pass
        os.close(descriptor)
        return None

    def release(self) -> None:
        """Let others ask."""
        self._path.unlink(missing_ok=True)
        os.close(self._descriptor)


class AnswerCache:
    """Answers from disk, or asks for them once; the disk is touched by a thread of its own, off the event loop."""

    def __init__(self, folder: Path) -> None:
        self._store = AnswerStore(folder)
        self._claims = folder / "asking"
        self._claims.mkdir(mode=0o700, exist_ok=True)
        self._desk = Desk("answers")

    async def answer(self, key: str, model: str, ask: Callable[[Keep], Awaitable[str]]) -> str:
        """Return the kept answer, or what ``ask`` returns, which hands to ``keep`` what is to be kept."""
        wait = _FIRST_WAIT
        while (found := await self._look(key)) is None:
            await asyncio.sleep(wait)
            wait = min(2 * wait, _LONGEST_WAIT)
        if isinstance(found, str):
            return found
        kept: list[asyncio.Future[None]] = []

        def keep(answer: str) -> None:
            put = self._desk.do(partial(self._store.put, key, answer, model))
            put.add_done_callback(_seen)
            kept.append(put)

        try:
            answer = await ask(keep)
        finally:
            # Behind the answer in the row: whoever asks next finds it.
            released = self._desk.do(found.release)
        await released
        for put in kept:
            put.result()
        return answer

    async def forget(self, key: str) -> None:
        """Drop an answer that proved to be of no use, so that it is asked for again."""
        await self._desk.do(partial(self._store.drop, key))

    async def _look(self, key: str) -> str | _Claim | None:
        """Return the answer, or the claim to ask for it, or None while somebody else asks."""
        looking = self._desk.do(partial(self._answer_or_claim, key), unwanted=_give_up)
        try:
            return await looking
        except asyncio.CancelledError:
            if not looking.cancelled() and looking.exception() is None:
                _give_up(looking.result())
            raise

    def _answer_or_claim(self, key: str) -> str | _Claim | None:
        kept = self._store.get(key)
        if kept is not None:
            return kept
        try:
            claim = _Claim.take(self._claims / key)
        except OSError as error:
            raise UsageError(f"{self._claims}: can't be used: {error.strerror}; choose another --cache-dir") from error
        if claim is None:
            return None
        # The last holder may have ended between our two looks.
        kept = self._store.get(key)
        if kept is not None:
            claim.release()
            return kept
        return claim


def _give_up(found: str | _Claim | None) -> None:
    """Release a claim that nobody waits for any more."""
    if isinstance(found, _Claim):
        found.release()


def _seen(put: "asyncio.Future[None]") -> None:
    """Take note of an error that a cancelled question no longer hears of."""
    if not put.cancelled():
        put.exception()
