"""How one answer is got: from the cache, or from the server with patience, and paid for once.

Nothing here knows a vendor; `extractor.model.client` gives the way to the server, ``post``.
"""

import asyncio
import contextvars
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from extractor.errors import DeferredError, ModelError
from extractor.model import tracing
from extractor.model.answers import Body, is_cut, note_cut, read_body, refuse_unusable, tokens_of, written
from extractor.model.cache import AnswerCache, Keep
from extractor.model.cut import repeats
from extractor.model.port import Room
from extractor.model.refusals import RoomRefusedError
from extractor.model.request import Request
from extractor.model.spending import Spending, Spent
from extractor.pacing.gate import Gate, Ticket, Turn
from extractor.pacing.retry import RetryPolicy, TransientError, with_retry
from extractor.providers.provider import Endpoint

RE_ASKS = 2
"""How often a question is asked again, with what is wrong with its answer."""
# What is on its way when its question is cancelled has so many seconds to arrive.
_GRACE = 0.25
# A server takes less room for an answer than we ask for: half of it, and half again.
_LEAST_ROOM = 512

R = TypeVar("R")
Post = Callable[[Request], Awaitable[tuple[str, Mapping[str, str]]]]
"""Sends a request; returns the body and the headers of what comes back."""


class Detour(Protocol):
    """Another way to answers than a request at a time: a batch."""

    async def post(self, direct: Post, request: Request) -> tuple[str, Mapping[str, str]]:
        """Return the answer that came this way, or send the request directly; DeferredError if it is still to come."""

    def paid(self, key: str) -> tuple[int, Spent] | None:
        """Return with how many requests, and how dearly, a cached answer was paid for this way; None if it wasn't."""

    def forget(self, key: str) -> None:
        """Drop an answer that proved to be of no use."""


@dataclass(slots=True)
class Question:
    """What one question has taken so far, and how long its answers may be."""

    ticket: Ticket
    room: Room
    requests_left: int
    calls: int = 0
    cached_calls: int = 0
    last_key: str | None = None
    from_cache_alone: bool = False


class NotKeptError(ModelError):
    """The cache holds no answer to a question that is to be answered from it alone."""


_question: contextvars.ContextVar[Question] = contextvars.ContextVar("extractor_question")


class Asking:
    """Gets answers for all questions of a client; ``cached_calls`` is how many the cache gave."""

    def __init__(
        self,
        endpoint: Endpoint,
        policy: RetryPolicy,
        gate: Gate,
        spending: Spending,
        cache: AnswerCache | None,
        post: Post,
        detour: Detour | None = None,
    ) -> None:
        self._endpoint = endpoint
        self._policy = policy
        self._gate = gate
        self._spending = spending
        self._cache = cache
        self._post, self._detour = post, detour
        self._send_patiently = with_retry(self._send, policy)
        self._most_room: int | None = None
        self.cached_calls = 0

    def begin(self, room: Room) -> Question:
        """Begin a question: what is asked from here on, in this task, counts as asked for it."""
        question = Question(self._gate.ticket(), room, requests_left=self._policy.attempts + RE_ASKS)
        _question.set(question)
        return question

    async def answer(self, fields: Mapping[str, Any]) -> Body:
        """Return the cached answer, or the server's; its ``usage`` is what it took now, all tries together.

        The text is kept as the server sent it: a changed check asks nobody again.
        """
        question, took = _question.get(), Spent()
        request = Request.of(self._endpoint.model, fields, question.room.first)
        question.last_key = request.key
        fresh: list[Body] = []

        async def ask(keep: Keep) -> str:
            if question.from_cache_alone:
                raise NotKeptError(f"{self._endpoint.model}: no such answer is kept")
            fresh.append(await self._with_room(request, keep, took))
            return ""

        if self._cache is None:
            await ask(lambda key, answer: None)
        else:
            kept = await self._cache.answer(request.key, self._endpoint.model, ask)
            if not fresh:
                self._found(request.key, took)
                fresh.append(read_body(kept, self._endpoint.model))
        tokens = {"prompt_tokens": took.input_tokens, "completion_tokens": took.output_tokens}
        return {**fresh[0], "usage": {**tokens, "total_tokens": took.tokens, "cost": took.cost}}

    async def forget_last(self) -> None:
        """Drop the last of a row of answers without use: a later run asks once more, and pays for no other again."""
        key = _question.get().last_key
        if self._cache and key:
            await self._cache.forget(key)
        if self._detour and key:
            self._detour.forget(key)

    def _found(self, key: str, took: Spent) -> None:
        """Count an answer from the cache, which cost nothing unless it came on the detour."""
        question, paid = _question.get(), self._detour.paid(key) if self._detour else None
        if paid:
            question.calls += paid[0]
            took.add(paid[1])
        else:
            question.cached_calls += 1
            self.cached_calls += 1

    async def _with_room(self, request: Request, keep: Keep, took: Spent) -> Body:
        """Ask within the first limit, and once more within the larger one if the answer is cut and not in circles."""
        room = _question.get().room
        body = await self._within(request, keep, took)
        more = self._allowed(room.more or 0)
        if more <= self._allowed(room.first) or not is_cut(body) or repeats(written(body)):
            return body
        return await self._within(request.within(more), keep, took)

    def _allowed(self, room: int) -> int:
        return min(room, self._most_room or room)

    async def _within(self, request: Request, keep: Keep, took: Spent) -> Body:
        """Ask within a limit, or within what the server allows, which is found out once."""
        while True:
            request = request.within(self._allowed(request.room))
            cut = await self._cache.get(request.cut_key) if self._cache else None
            if cut is not None:
                self._found(request.cut_key, took)
                body = read_body(cut, self._endpoint.model)
                note_cut(body, request.room)
                return body
            try:
                return await self._send_patiently(request, keep, took)
            except RoomRefusedError:
                if request.room <= _LEAST_ROOM:
                    raise
                self._most_room = request.room // 2

    async def _send(self, request: Request, keep: Keep, took: Spent) -> Body:
        question = _question.get()
        if question.requests_left <= 0:
            raise ModelError(f"{self._endpoint.model}: no usable answer after {question.calls} requests")
        try:
            async with (
                self._spending.request(request) as spent,
                self._gate.turn(question.ticket, self._spending.estimate(request).tokens) as turn,
            ):
                question.requests_left -= 1
                question.calls += 1
                self._spending.calls += 1
                return await _let_arrive(self._exchange(request, keep, turn, spent, took))
        except TransientError as error:
            question.requests_left += not error.counts
            raise
        except DeferredError:
            question.calls -= 1
            self._spending.calls -= 1
            raise

    async def _exchange(self, request: Request, keep: Keep, turn: Turn, spent: Spent, took: Spent) -> Body:
        """Send a request, count what it took, and hand a usable answer over to be kept before anything else."""
        with tracing.exchange(self._endpoint, request.room) as said:
            text, headers = await self._post(request)
            body = read_body(text, self._endpoint.model)
            said |= tracing.answered(body)
            spent.add(tokens_of(body))
            took.add(spent)
            turn.answered(headers, spent.tokens)
            refuse_unusable(body, self._endpoint.model)
            note_cut(body, request.room)
            keep(request.cut_key if is_cut(body) else request.key, text)
            return body


async def _let_arrive(exchange: Coroutine[Any, Any, R]) -> R:
    """Run an exchange; if it is cancelled, an answer that is just arriving still arrives, and is kept."""
    arriving = asyncio.ensure_future(exchange)
    try:
        return await asyncio.shield(arriving)
    except asyncio.CancelledError:
        try:
            await asyncio.wait({arriving}, timeout=_GRACE)
        finally:
            arriving.cancel()
            arriving.add_done_callback(lambda ended: ended.cancelled() or ended.exception())
        raise
