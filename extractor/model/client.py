"""The one file that imports openai and instructor.

The layers of a call: instructor asks again for answers that break the schema; the cache answers what was paid for
before; tenacity tries again what may pass; the SDK's own retries are off.  One budget of requests for each question
holds them together.
"""

import asyncio
import contextvars
import json
import logging
import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any
from weakref import WeakKeyDictionary

import httpx2
import instructor
import openai
from instructor.v2.core.errors import InstructorRetryException
from openai.types.chat import ChatCompletion
from pydantic import BaseModel, ValidationError

from extractor.errors import ExtractorError, ModelError, ModelUnavailableError, TooLongError
from extractor.model.cache import AnswerCache, request_key
from extractor.model.modes import Mode, ModeRefusedError, Way, hold_to, refuses_mode
from extractor.model.port import Answer, T, Usage
from extractor.model.provider import Endpoint
from extractor.model.reading import CutError, read_body, refuse_unusable, tokens_of
from extractor.model.retry import RetryPolicy, TransientError, with_retry
from extractor.model.spending import Spending, Spent
from extractor.model.waits import retry_after
from extractor.prompts import Message

_RE_ASKS = 2
# Waiting longer than this for one answer is no service to anybody.
_LONGEST_RETRY_AFTER = 600.0
_FINAL_CODES = frozenset({"insufficient_quota", "billing_hard_limit_reached"})
_TOO_LONG = re.compile(r"context (?:length|size|window)|too long|exceeds? the (?:available|maximum)", re.I)
_PASSING_STATUSES = frozenset({408, 409, 429})
# A server that has never answered is more likely absent than busy.
_ATTEMPTS_BEFORE_FIRST_ANSWER = 3
# A cut answer is asked for once more with room for this many tokens, or twice what it had taken.
_ROOM_FOR_CUT_ANSWERS = 16_384

_INSTRUCTOR_MODES = {
    "json_schema": instructor.Mode.JSON_SCHEMA,
    "tools": instructor.Mode.TOOLS,
    "md_json": instructor.Mode.MD_JSON,
}

# instructor logs each failed attempt with the whole answer; our own errors say what matters.
logging.getLogger("instructor").addHandler(logging.NullHandler())
_log = logging.getLogger(__name__)

Create = Callable[..., Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class _Form:
    """A type as instructor asks for it, wrapped once."""

    wrapped: type[BaseModel]
    create: Create


@dataclass(slots=True)
class _Question:
    """What one question has taken so far."""

    requests_left: int
    calls: int = 0
    cached_calls: int = 0
    last_key: str | None = None
    spent: Spent = field(default_factory=Spent)


_question: contextvars.ContextVar[_Question] = contextvars.ContextVar("extractor_question")


class OpenAIClient:
    """Asks any server that speaks the OpenAI protocol; steps down once where it doesn't take the mode."""

    def __init__(
        self,
        endpoint: Endpoint,
        policy: RetryPolicy | None = None,
        *,
        mode: Mode = "json_schema",
        cache: AnswerCache | None = None,
        transport: Callable[[], httpx2.AsyncBaseTransport] | None = None,
        spending: Spending | None = None,
    ) -> None:
        self._endpoint = endpoint
        self._cache = cache
        self._transport = transport
        self._spending = spending or Spending()
        self._cached_calls = 0
        self._policy = policy or RetryPolicy()
        self._way = Way(mode)
        self._answered = False
        self._forms: dict[tuple[Way, type[BaseModel]], _Form] = {}
        self._sdks: WeakKeyDictionary[asyncio.AbstractEventLoop, openai.AsyncOpenAI] = WeakKeyDictionary()
        self._send_patiently = with_retry(self._send, self._policy)

    @property
    def model(self) -> str:
        """Provider and name of the model."""
        return self._endpoint.model

    @property
    def spent(self) -> Usage:
        """What all questions together have taken."""
        return self._usage(self._spending.calls, self._cached_calls, self._spending.total)

    def _usage(self, calls: int, cached_calls: int, spent: Spent) -> Usage:
        cost = self._spending.cost(spent)
        return Usage(calls, cached_calls, spent.input_tokens, spent.output_tokens, cost)

    async def ask(self, messages: Sequence[Message], answer: type[T]) -> Answer[T]:
        """Return a validated answer; see `extractor.model.port.ModelClient`."""
        question = _Question(requests_left=self._policy.attempts + _RE_ASKS)
        _question.set(question)
        value = await self._value(messages, answer)
        return Answer(value, self._usage(question.calls, question.cached_calls, question.spent))

    async def aclose(self) -> None:
        """Close the connections of the running loop."""
        sdk = self._sdks.pop(asyncio.get_running_loop(), None)
        if sdk is not None:
            await sdk.close()

    async def _value(self, messages: Sequence[Message], answer: type[T]) -> T:
        """Ask in the way that the server takes, which is found out by the first question and remembered."""
        while True:
            way = self._way
            try:
                return await self._value_in(way, messages, answer)
            except ModeRefusedError as refused:
                lower = way.down(refused)
                if lower is None:
                    raise
                if self._way == way:
                    self._way = lower
                    _log.warning("%s; asked %s from here on", refused, lower)

    async def _value_in(self, way: Way, messages: Sequence[Message], answer: type[T]) -> T:
        form = self._form(way, answer)
        try:
            value = await form.create(
                model=self._endpoint.name,
                messages=[{"role": message.role, "content": message.content} for message in messages],
                response_model=form.wrapped,
                max_retries=_RE_ASKS,
            )
        except InstructorRetryException as error:
            ours = _ours(error)
            if ours is None:
                await self._forget_last()
                ours = ModelError(f"{self.model}: {_misfit(error)}")
            raise ours from error
        given: T = value.value
        return given

    def _form(self, way: Way, answer: type[BaseModel]) -> _Form:
        if (way, answer) not in self._forms:
            schema = answer.model_json_schema()
            held = hold_to(way, answer.__name__, schema)

            async def create(**request: Any) -> ChatCompletion:
                return await self._answer(way.mode, request | held)

            self._forms[way, answer] = _Form(
                _stand_in(answer, schema), instructor.patch(create=create, mode=_INSTRUCTOR_MODES[way.mode])
            )
        return self._forms[way, answer]

    async def _answer(self, mode: Mode, request: dict[str, Any]) -> ChatCompletion:
        """Return the cached answer, or the server's.  The raw text is kept: a changed check asks nobody again."""
        if self._cache is None:
            return (await self._whole(mode, request))[1]
        question = _question.get()
        question.last_key = request_key(self.model, request)
        fresh: list[ChatCompletion] = []

        async def ask() -> str:
            text, completion = await self._whole(mode, request)
            fresh.append(completion)
            return text

        text = await self._cache.answer(question.last_key, self.model, ask)
        if fresh:
            return fresh[0]
        question.cached_calls += 1
        self._cached_calls += 1
        return ChatCompletion.construct(**read_body(text, self.model))

    async def _forget_last(self) -> None:
        """Drop the last of a row of answers without use: a later run asks once more, and pays for no other again."""
        key = _question.get().last_key
        if self._cache and key:
            await self._cache.forget(key)

    async def _whole(self, mode: Mode, request: dict[str, Any]) -> tuple[str, ChatCompletion]:
        """Return an uncut answer: one that is cut at the output limit is asked for once more, with a larger limit."""
        try:
            return await self._send_patiently(mode, request)
        except CutError as cut:
            room = {self._endpoint.limit_name: max(2 * cut.used, _ROOM_FOR_CUT_ANSWERS)}
        return await self._send_patiently(mode, request | room)

    async def _send(self, mode: Mode, request: dict[str, Any]) -> tuple[str, ChatCompletion]:
        question = _question.get()
        if question.requests_left <= 0:
            raise ModelError(f"{self.model}: no usable answer after {question.calls} requests")
        question.requests_left -= 1
        question.calls += 1
        async with self._spending.request(lambda: _sizes(request)) as took:
            try:
                raw = await self._sdk().chat.completions.with_raw_response.create(**request)
            except openai.OpenAIError as error:
                raise self._translate(mode, error) from error
            self._answered = True
            text = raw.http_response.text
            body = read_body(text, self.model)
            took.add(tokens_of(body))
            question.spent.add(took)
        refuse_unusable(body, self.model)
        return text, ChatCompletion.construct(**body)

    def _sdk(self) -> openai.AsyncOpenAI:
        """Return the SDK client of the running loop: connections don't survive their loop."""
        loop = asyncio.get_running_loop()
        if loop not in self._sdks:
            endpoint = self._endpoint
            http = openai.DefaultAsyncHttpxClient(transport=self._transport()) if self._transport else None
            self._sdks[loop] = openai.AsyncOpenAI(
                api_key=endpoint.key,
                base_url=endpoint.base_url,
                max_retries=0,
                timeout=self._policy.timeout,
                http_client=http,
            )
        return self._sdks[loop]

    def _translate(self, mode: Mode, error: openai.OpenAIError) -> ExtractorError:
        """Turn a vendor's error into ours: one that may pass, one of this question, or one of every question."""
        if isinstance(error.__cause__, ExtractorError):
            return error.__cause__
        if isinstance(error, openai.APIStatusError):
            return _from_status(mode, error, self._endpoint)
        if isinstance(error, openai.APIConnectionError) and isinstance(
            error.__cause__, httpx2.TransportError | OSError
        ):
            return self._unreachable(error)
        return ModelError(f"{self.model}: {error}")

    def _unreachable(self, error: openai.APIConnectionError) -> ExtractorError:
        where = self._endpoint.base_url or "the provider's address"
        if isinstance(error, openai.APITimeoutError):
            return TransientError(f"{self.model}: no answer from {where} within {self._policy.timeout:g} s")
        if not self._answered and _question.get().calls >= _ATTEMPTS_BEFORE_FIRST_ANSWER:
            return ModelUnavailableError(f"no server answers at {where} ({error.__cause__}): is it running?")
        return TransientError(f"{self.model}: connection to {where} failed: {error.__cause__}")


def _stand_in(answer: type[BaseModel], schema: dict[str, Any]) -> type[BaseModel]:
    """Return what instructor is given in the place of a type.

    It walks through all fields of a type several times a call, and makes the schema anew, at twice the price of
    sending: so it is shown one field, and the type itself reads the answer.
    """

    class StandIn(BaseModel):
        value: Any

        @classmethod
        def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> "StandIn":
            """Read an answer as the type does, and raise what it raises."""
            return cls.model_construct(value=answer.model_validate_json(json_data, strict=options.get("strict")))

        @classmethod
        def model_json_schema(cls, *_: Any, **__: Any) -> dict[str, Any]:
            """Return the schema that was made once."""
            return schema

    StandIn.__name__ = answer.__name__
    return instructor.response_schema(StandIn)


def _sizes(request: dict[str, Any]) -> tuple[int, int]:
    """Return the characters of a request, its schema included, and those of its last message."""
    return len(json.dumps(request, ensure_ascii=False)), len(request["messages"][-1].get("content") or "")


def _from_status(mode: Mode, error: openai.APIStatusError, endpoint: Endpoint) -> ExtractorError:
    status, said = error.status_code, _said(error)
    message = f"{endpoint.model}: HTTP {status}: {said}"
    if error.code == "context_length_exceeded" or (status in (400, 413) and _TOO_LONG.search(said)):
        return TooLongError(f"{message}; say with --context how many tokens the model takes")
    if refuses_mode(mode, status, said):
        return ModeRefusedError(f"{endpoint.model}: the server does not take mode {mode} (HTTP {status}): {said}")
    if status in (401, 403):
        return ModelUnavailableError(f"{endpoint.model}: the server refused the key (HTTP {status}): {said}")
    if status == 404:
        where = endpoint.base_url or "the provider"
        return ModelUnavailableError(f"{endpoint.model}: {where} has no such model or address (HTTP 404): {said}")
    if error.code in _FINAL_CODES:
        return ModelUnavailableError(f"{endpoint.model}: the account's quota is used up: {said}")
    if status in _PASSING_STATUSES or status >= 500:
        wait = retry_after(error.response.headers)
        if wait is not None and wait > _LONGEST_RETRY_AFTER:
            return ModelError(f"{message} (asks to wait {wait:.0f} s)")
        return TransientError(message, wait)
    return ModelError(message)


def _said(error: openai.APIStatusError) -> str:
    body = error.body
    message = body.get("message") if isinstance(body, dict) else None
    return " ".join(str(message or error.message).split())[:300]


def _ours(error: BaseException) -> ExtractorError | None:
    """Return our own error behind instructor's, None where the answers simply never fitted the schema."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, ExtractorError):
        cause = cause.__cause__
    return cause


def _misfit(error: InstructorRetryException) -> str:
    """Say how often was asked, and where the last answer breaks the schema, without the answer itself."""
    said = f"no answer fitted the schema in {error.n_attempts} attempts"
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, ValidationError):
        cause = cause.__cause__
    if cause is None:
        return said
    first = cause.errors(include_input=False, include_url=False)[0]
    place = ".".join(map(str, first["loc"])) or "the whole"
    return f"{said}; the last: {place}: {first['msg'][:120]}"
