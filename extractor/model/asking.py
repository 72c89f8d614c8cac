"""How one answer is got: from the cache, or from the server with patience, and paid for once.

Nothing here knows a vendor; `extractor.model.client` gives the way to the server, ``post``.
"""

import contextvars
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import httpx2

from extractor.errors import ModelError
from extractor.model.arriving import let_arrive
from extractor.model.cache import AnswerCache, Keep
from extractor.model.gate import Gate, Ticket, Turn
from extractor.model.modes import Mode
from extractor.model.provider import Endpoint
from extractor.model.reading import CutError, read_body, refuse_unusable, tokens_of
from extractor.model.request import Request, RequestForm
from extractor.model.retry import RetryPolicy, TransientError, with_retry
from extractor.model.spending import Spending, Spent

RE_ASKS = 2
"""How often a question is asked again, with what is wrong with its answer."""
# A cut answer is asked for once more with room for this many tokens, or twice what it had taken.
_ROOM_FOR_CUT_ANSWERS = 16_384

Body = dict[str, Any]
Post = Callable[[Mode, Request], Awaitable[httpx2.Response]]


@dataclass(slots=True)
class Question:
    """What one question has taken so far; ``first`` is an answer that instructor has not seen yet."""

    ticket: Ticket
    requests_left: int
    calls: int = 0
    cached_calls: int = 0
    last_key: str | None = None
    first: Body | None = None
    spent: Spent = field(default_factory=Spent)


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
    ) -> None:
        self._endpoint = endpoint
        self._policy = policy
        self._gate = gate
        self._spending = spending
        self._cache = cache
        self._post = post
        self._send_patiently = with_retry(self._send, policy)
        self.cached_calls = 0

    def begin(self) -> Question:
        """Begin a question: what is asked from here on, in this task, counts as asked for it."""
        question = Question(self._gate.ticket(), requests_left=self._policy.attempts + RE_ASKS)
        _question.set(question)
        return question

    @property
    def question(self) -> Question:
        """The question that this task asks."""
        return _question.get()

    async def answer(self, mode: Mode, form: RequestForm, messages: Sequence[Mapping[str, Any]]) -> Body:
        """Return the cached answer, or the server's.  The raw text is kept: a changed check asks nobody again."""
        request = form.fill(messages)
        if self._cache is None:
            return (await self._whole(mode, form, messages, request, None))[1]
        question = self.question
        question.last_key = request.key
        fresh: list[Body] = []

        async def ask(keep: Keep) -> str:
            text, body = await self._whole(mode, form, messages, request, keep)
            fresh.append(body)
            return text

        text = await self._cache.answer(request.key, self._endpoint.model, ask)
        if fresh:
            return fresh[0]
        question.cached_calls += 1
        self.cached_calls += 1
        return read_body(text, self._endpoint.model)

    async def forget_last(self) -> None:
        """Drop the last of a row of answers without use: a later run asks once more, and pays for no other again."""
        key = self.question.last_key
        if self._cache and key:
            await self._cache.forget(key)

    async def _whole(
        self, mode: Mode, form: RequestForm, messages: Sequence[Mapping[str, Any]], request: Request, keep: Keep | None
    ) -> tuple[str, Body]:
        """Return an uncut answer: one that is cut at the output limit is asked for once more, with a larger limit."""
        try:
            return await self._send_patiently(mode, request, keep)
        except CutError as cut:
            room = {self._endpoint.limit_name: max(2 * cut.used, _ROOM_FOR_CUT_ANSWERS)}
        return await self._send_patiently(mode, form.fill(messages, room), keep)

    async def _send(self, mode: Mode, request: Request, keep: Keep | None) -> tuple[str, Body]:
        question = self.question
        if question.requests_left <= 0:
            raise ModelError(f"{self._endpoint.model}: no usable answer after {question.calls} requests")
        try:
            async with self._spending.request(request.characters, request.article) as took:
                tokens = self._spending.estimate(request.characters, request.article).tokens
                async with self._gate.turn(question.ticket, tokens) as turn:
                    question.requests_left -= 1
                    question.calls += 1
                    self._spending.calls += 1
                    exchange = self._exchange(mode, request, keep, turn, took)
                    return await (let_arrive(exchange) if keep else exchange)
        except TransientError as error:
            question.requests_left += not error.counts
            raise

    async def _exchange(
        self, mode: Mode, request: Request, keep: Keep | None, turn: Turn, took: Spent
    ) -> tuple[str, Body]:
        """Send a request, count what it took, and hand a usable answer over to be kept before anything else."""
        raw = await self._post(mode, request)
        text = raw.text
        body = read_body(text, self._endpoint.model)
        took.add(tokens_of(body))
        self.question.spent.add(took)
        turn.answered(raw.headers, took.tokens)
        refuse_unusable(body, self._endpoint.model)
        if keep:
            keep(text)
        return text, body
