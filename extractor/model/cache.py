"""The answer cache: what was paid for is never asked again, and what is being asked is waited for.

A key is the hash of the whole request.  Whoever asks first holds a lock on a file of that name; everybody else, in
this process or another, waits for the answer.  The lock ends with its process, whatever ends that.
"""

import asyncio
import fcntl
import hashlib
import json
import os
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from extractor.errors import UsageError
from extractor.model.store import AnswerStore

R = TypeVar("R")
# Between two looks at an answer that somebody else is asking for, in seconds.
_FIRST_WAIT, _LONGEST_WAIT = 0.01, 0.3


def request_key(model: str, request: Mapping[str, Any]) -> str:
    """Return the SHA-256 of a request in canonical form; neither key, host nor time limits are part of it.

    >>> request_key("openai/x", {"a": 1, "b": 2}) == request_key("openai/x", {"b": 2, "a": 1})
    True
    """
    canonical = json.dumps([model, request], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


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


def _give_up(looked: "Future[str | _Claim | None]") -> None:
    """Release a claim that nobody waits for any more."""
    if not looked.cancelled() and looked.exception() is None:
        found = looked.result()
        if isinstance(found, _Claim):
            found.release()


class AnswerCache:
    """Answers from disk, or asks for them once; the disk is touched by a thread of its own, off the event loop."""

    def __init__(self, folder: Path) -> None:
        self._store = AnswerStore(folder)
        self._claims = folder / "asking"
        self._claims.mkdir(mode=0o700, exist_ok=True)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="answers")

    async def answer(self, key: str, model: str, ask: Callable[[], Awaitable[str]]) -> str:
        """Return the kept answer, or what ``ask`` returns, which is kept; what it raises is not."""
        wait = _FIRST_WAIT
        while (found := await self._look(key)) is None:
            await asyncio.sleep(wait)
            wait = min(2 * wait, _LONGEST_WAIT)
        if isinstance(found, str):
            return found
        try:
            answer = await ask()
            await self._off_the_loop(self._store.put, key, answer, model)
            return answer
        finally:
            found.release()

    async def forget(self, key: str) -> None:
        """Drop an answer that proved to be of no use, so that it is asked for again."""
        await self._off_the_loop(self._store.drop, key)

    async def _look(self, key: str) -> str | _Claim | None:
        """Return the answer, or the claim to ask for it, or None while somebody else asks."""
        looking = self._thread.submit(self._answer_or_claim, key)
        try:
            return await asyncio.shield(asyncio.wrap_future(looking))
        except asyncio.CancelledError:
            looking.add_done_callback(_give_up)
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

    async def _off_the_loop(self, work: Callable[..., R], *arguments: Any) -> R:
        """Run in the thread; what has been begun is ended even if the caller is cancelled: it may be an answer."""
        return await asyncio.shield(asyncio.wrap_future(self._thread.submit(work, *arguments)))
