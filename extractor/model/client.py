"""The one file that imports openai and instructor.

The layers of a call: a first answer that fits the schema is taken as it is, and instructor asks again for one that
breaks it; the cache answers what was paid for before; tenacity tries again what may pass; the gate lets one request
after the other through to the SDK, whose own retries are off (`extractor.model.asking` has what lies between the two).
One budget of requests for each question holds them together.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

import httpx2
import instructor
import openai
from instructor.v2.core.errors import InstructorRetryException
from openai.types.chat import ChatCompletion
from pydantic import BaseModel, ValidationError

from extractor.errors import ExtractorError, ModelError
from extractor.model.asking import RE_ASKS, Asking
from extractor.model.cache import AnswerCache
from extractor.model.gate import Gate
from extractor.model.modes import Mode, ModeRefusedError, Way, hold_to
from extractor.model.port import Answer, T, Usage
from extractor.model.provider import Endpoint
from extractor.model.reading import content_of
from extractor.model.refusals import Refusal, meaning
from extractor.model.request import Request, RequestForm
from extractor.model.retry import RetryPolicy, TransientError
from extractor.model.spending import Spending, Spent
from extractor.model.stand_in import misfit, stand_in
from extractor.model.wire import network
from extractor.prompts import Message

# A server that is there takes a connection within so many seconds, however long its answers take.
_CONNECTING = 15.0
_LIMITS = httpx2.Limits(max_connections=None, max_keepalive_connections=None, keepalive_expiry=60)
_NO_CONNECTION = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.ProxyError, httpx2.UnsupportedProtocol)
# What we write as JSON ourselves goes out as it is.
_AS_JSON = {"Content-Type": "application/json"}

_INSTRUCTOR_MODES = {
    "json_schema": instructor.Mode.JSON_SCHEMA,
    "tools": instructor.Mode.TOOLS,
    "md_json": instructor.Mode.MD_JSON,
}

# instructor logs each failed attempt with the whole answer; our own errors say what matters.
logging.getLogger("instructor").addHandler(logging.NullHandler())
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Form:
    """A type as it is asked for in one way: what its requests share, and instructor's call, wrapped once."""

    requests: RequestForm
    wrapped: type[BaseModel]
    create: Callable[..., Awaitable[Any]]


class OpenAIClient:
    """Asks any server that speaks the OpenAI protocol; steps down once where it doesn't take the mode.

    ``rpm`` and ``tpm`` are limits on requests and tokens a minute, over all questions; no more than ``at_once`` are
    under way at the same time.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        policy: RetryPolicy | None = None,
        *,
        mode: Mode = "json_schema",
        cache: AnswerCache | None = None,
        transport: Callable[[], httpx2.AsyncBaseTransport] | None = None,
        spending: Spending | None = None,
        rpm: float | None = None,
        tpm: float | None = None,
        at_once: int | None = None,
    ) -> None:
        self._endpoint = endpoint
        self._transport = transport
        self._spending = spending or Spending()
        self._policy = policy or RetryPolicy()
        self._where = endpoint.where
        gate = Gate(self._where, self._policy, rpm, tpm, at_once)
        self._asking = Asking(endpoint, self._policy, gate, self._spending, cache, self._post)
        self._way = Way(mode)
        self._forms: dict[tuple[Way, type[BaseModel]], _Form] = {}
        self._sdks: WeakKeyDictionary[asyncio.AbstractEventLoop, openai.AsyncOpenAI] = WeakKeyDictionary()

    @property
    def model(self) -> str:
        """Provider and name of the model."""
        return self._endpoint.model

    @property
    def spent(self) -> Usage:
        """What all questions together have taken."""
        return self._usage(self._spending.calls, self._asking.cached_calls, self._spending.total)

    def _usage(self, calls: int, cached_calls: int, spent: Spent) -> Usage:
        cost = self._spending.cost(spent)
        return Usage(calls, cached_calls, spent.input_tokens, spent.output_tokens, cost)

    async def ask(self, messages: Sequence[Message], answer: type[T]) -> Answer[T]:
        """Return a validated answer; see `extractor.model.port.ModelClient`."""
        question = self._asking.begin()
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
        plain = [{"role": message.role, "content": message.content} for message in messages]
        # In this mode instructor says the schema in the messages, so that the request is its own.
        if way.mode != "md_json":
            body = await self._asking.answer(way.mode, form.requests, plain)
            content = content_of(body, way.mode, answer.__name__)
            try:
                if content is not None:
                    return answer.model_validate_json(content, strict=True)
            except ValidationError:
                pass
            self._asking.question.first = body
        given: T = await self._instructed(form, plain)
        return given

    async def _instructed(self, form: _Form, messages: Sequence[Mapping[str, Any]]) -> Any:
        """Let instructor read the answer, and ask again with what is wrong with it."""
        try:
            value = await form.create(
                model=self._endpoint.name,
                messages=list(messages),
                response_model=form.wrapped,
                max_retries=RE_ASKS,
            )
        except InstructorRetryException as error:
            ours = _ours(error)
            if ours is None:
                await self._asking.forget_last()
                ours = ModelError(f"{self.model}: {misfit(error.n_attempts, error)}")
            raise ours from error
        return value.value

    def _form(self, way: Way, answer: type[BaseModel]) -> _Form:
        if (way, answer) not in self._forms:
            schema = answer.model_json_schema()
            fixed = {"model": self._endpoint.name, **hold_to(way, answer.__name__, schema)}
            requests = RequestForm(self.model, fixed)

            async def create(**request: Any) -> ChatCompletion:
                question = self._asking.question
                body, question.first = question.first, None
                if body is None:
                    body = await self._asking.answer(way.mode, requests, request["messages"])
                return ChatCompletion.construct(**body)

            instructed = instructor.patch(create=create, mode=_INSTRUCTOR_MODES[way.mode])
            self._forms[way, answer] = _Form(requests, instructor.response_schema(stand_in(answer, schema)), instructed)
        return self._forms[way, answer]

    async def _post(self, mode: Mode, request: Request) -> httpx2.Response:
        sdk = self._sdk()
        try:
            async with asyncio.timeout(self._policy.timeout):
                return await sdk.post(
                    "/chat/completions", cast_to=httpx2.Response, content=request.body, options={"headers": _AS_JSON}
                )
        except openai.OpenAIError as error:
            raise self._translate(mode, error) from error
        except TimeoutError as error:
            raise self._too_slow() from error

    def _sdk(self) -> openai.AsyncOpenAI:
        """Return the SDK client of the running loop: connections don't survive their loop."""
        loop = asyncio.get_running_loop()
        if loop not in self._sdks:
            endpoint, timeout = self._endpoint, self._policy.timeout
            transport = self._transport() if self._transport else network()
            self._sdks[loop] = openai.AsyncOpenAI(
                api_key=endpoint.key,
                base_url=endpoint.base_url,
                max_retries=0,
                timeout=httpx2.Timeout(timeout, connect=min(timeout, _CONNECTING)),
                http_client=openai.DefaultAsyncHttpxClient(transport=transport, limits=_LIMITS),
            )
        return self._sdks[loop]

    def _translate(self, mode: Mode, error: openai.OpenAIError) -> ExtractorError:
        """Turn a vendor's error into ours: one that may pass, one of this question, or one of every question."""
        cause = error.__cause__
        if isinstance(cause, ExtractorError):
            return cause
        if isinstance(error, openai.APIStatusError):
            refusal = Refusal(error.status_code, _said(error), error.code, error.response.headers)
            return meaning(refusal, mode, self._endpoint)
        if isinstance(cause, _NO_CONNECTION):
            why = str(cause) or type(cause).__name__
            return TransientError(f"{self.model}: no connection to {self._where}: {why}", kind="unreachable", why=why)
        if isinstance(error, openai.APITimeoutError):
            return self._too_slow()
        if isinstance(error, openai.APIConnectionError) and isinstance(cause, httpx2.TransportError | OSError):
            return TransientError(f"{self.model}: connection to {self._where} failed: {cause}")
        return ModelError(f"{self.model}: {error}")

    def _too_slow(self) -> TransientError:
        return TransientError(f"{self.model}: no answer from {self._where} within {self._policy.timeout:g} s")


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
