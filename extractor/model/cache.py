"""The answer cache: what was paid for is never asked again, and what is being asked is waited for.

A key is the hash of the whole request.  Whoever asks first holds a lock on a file of that name; everybody else, in
this process or another, waits for the answer.  The lock ends with its process, whatever ends that.
"""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from filelock import FileLock, Timeout

from extractor.errors import UsageError
from extractor.model.store import AnswerStore

# Between two looks at an answer that somebody else is asking for, in seconds.
_FIRST_WAIT, _LONGEST_WAIT = 0.01, 0.3

Keep: TypeAlias = Callable[[str, str], None]
"""Takes an answer into the cache under a key, at once; whatever is cancelled afterwards, it will be there."""


class AnswerCache:
    """Answers from disk, or asks for them once.

    A thread of its own does all that touches the disk, in the order in which it was handed in, whatever becomes of
    those who wait for it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._store = AnswerStore(folder)
        self._claims = folder / "asking"
        self._claims.mkdir(mode=0o700, exist_ok=True)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="answers")

    async def answer(self, key: str, model: str, ask: Callable[[Keep], Awaitable[str]]) -> str:
        """Return the kept answer, or what ``ask`` returns, which hands to ``keep`` what is to be kept, and as what."""
        wait = _FIRST_WAIT
        while (found := await self._look(key)) is None:
            await asyncio.sleep(wait)
            wait = min(2 * wait, _LONGEST_WAIT)
        if isinstance(found, str):
            return found
        kept: list[Future[None]] = []
        try:
            answer = await ask(lambda as_, text: kept.append(self._thread.submit(self._store.put, as_, text, model)))
        finally:
            # Behind the answer in the row: whoever asks next finds it.
            released = self._thread.submit(_release, found)
        await asyncio.shield(asyncio.wrap_future(released))
        for put in kept:
            put.result()
        return answer

    async def get(self, key: str) -> str | None:
        """Return a kept answer, None if there is none."""
        return await asyncio.wrap_future(self._thread.submit(self._store.get, key))

    async def forget(self, key: str) -> None:
        """Drop an answer that proved to be of no use, so that it is asked for again."""
        await asyncio.shield(asyncio.wrap_future(self._thread.submit(self._store.drop, key)))

    async def _look(self, key: str) -> str | FileLock | None:
        """Return the answer, or the claim to ask for it, or None while somebody else asks."""
        looking = self._thread.submit(self._answer_or_claim, key)
        try:
            return await asyncio.wrap_future(looking)
        except BaseException:
            looking.add_done_callback(_give_up)
            raise

    def _answer_or_claim(self, key: str) -> str | FileLock | None:
        kept = self._store.get(key)
        if kept is not None:
            return kept
        # A lock of its own for each question: only the file is shared, within this process too.
        claim = FileLock(self._claims / key, blocking=False, thread_local=False)
        try:
            claim.acquire()
        except Timeout:
            return None
        except OSError as error:
            raise UsageError(f"{self._claims}: can't be used: {error.strerror}; choose another --cache-dir") from error
        # The last holder may have ended between our two looks.
        kept = self._store.get(key)
        if kept is not None:
            _release(claim)
            return kept
        return claim


def _release(claim: FileLock) -> None:
    """Let others ask, and leave no file behind."""
    # Windows removes no file that is open; there filelock removes it as it lets go.
    with suppress(OSError):
        Path(claim.lock_file).unlink()
    claim.release()


def _give_up(looking: "Future[str | FileLock | None]") -> None:
    """Release a claim that nobody waits for any more."""
    if not looking.cancelled() and not looking.exception() and isinstance(found := looking.result(), FileLock):
        _release(found)
