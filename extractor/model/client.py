"""The one file that imports openai and instructor.

A question is one call of instructor's ``create``, patched around the SDK's ``chat.completions.create``: instructor
prepares the request, reads the answer, and asks again for one that breaks the schema.  Between the two,
`extractor.model.asking` puts the cache, tenacity, the budget and the gate; the SDK's own retries are off.
"""

import asyncio
import contextlib
import functools
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

import httpx2
import instructor
import openai
from instructor.core.exceptions import IncompleteOutputException, InstructorRetryException
from instructor.core.hooks import Hooks
from openai.types.chat import ChatCompletion

from extractor.errors import ExtractorError, ModelError
from extractor.model.answers import Body, is_cut, keeps_to, misfit, written
from extractor.model.asking import RE_ASKS, Asking, Detour, NotKeptError, Question
from extractor.model.cache import AnswerCache
from extractor.model.cut import repeats, salvaged
from extractor.model.modes import ModeRefusedError, Way, hold_strictly, mode_of
from extractor.model.port import ROOM, Answer, CutError, Room, T, Usage
from extractor.model.refusals import Refusal, meaning
from extractor.model.request import Request, encodable
from extractor.model.spending import Spending, Spent
from extractor.model.ways import Ways
from extractor.pacing.gate import Gate
from extractor.pacing.retry import RetryPolicy, TransientError
from extractor.prompts import Message
from extractor.providers import Mode
from extractor.providers.provider import Endpoint

# A server that is there takes a connection within so many seconds, however long its answers take.
_CONNECTING = 15.0
_LIMITS = httpx2.Limits(max_connections=None, max_keepalive_connections=None, keepalive_expiry=60)
_NO_CONNECTION = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.ProxyError, httpx2.UnsupportedProtocol)

R = TypeVar("R")

_INSTRUCTOR_MODES = {
    "json_schema": instructor.Mode.JSON_SCHEMA,
    "tools": instructor.Mode.TOOLS,
    "md_json": instructor.Mode.MD_JSON,
}

# instructor would make the class anew on every call.
_wrapped = functools.cache(instructor.response_schema)
# instructor logs each failed attempt with the whole answer; our own errors say what matters.
logging.getLogger("instructor").addHandler(logging.NullHandler())


class OpenAIClient:
    """Asks any server that speaks the OpenAI protocol, in the way that it takes.

    ``rpm`` and ``tpm`` are limits on requests and tokens a minute, over all questions; no more than ``at_once`` are
    under way at the same time.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        policy: RetryPolicy | None = None,
        *,
        mode: Mode | Way | None = None,
        cache: AnswerCache | None = None,
        transport: Callable[[], httpx2.AsyncBaseTransport] | None = None,
        spending: Spending | None = None,
        rpm: float | None = None,
        tpm: float | None = None,
        at_once: int | None = None,
        detour: Detour | None = None,
    ) -> None:
        self._endpoint = endpoint
        self._transport = transport
        self._spending = spending or Spending()
        self._policy = policy or RetryPolicy()
        gate = Gate(endpoint.where, self._policy, rpm, tpm, at_once)
        post = partial(detour.post, self._post) if detour else self._post
        self._asking = Asking(endpoint, self._policy, gate, self._spending, cache, post, detour)
        self._ways = Ways(endpoint, mode, cache.folder if cache else None)
        self._instructors: dict[Way, instructor.AsyncInstructor] = {}
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

    async def ask(self, messages: Sequence[Message], answer: type[T], room: Room = ROOM) -> Answer[T]:
        """Return a validated answer; see `extractor.model.port.ModelClient`."""
        question, spent, hooks = self._asking.begin(room), Spent(), Hooks()
        hooks.on("completion:response", lambda response: spent.add(_took(response)))
        try:
            value = await self._kept(question, messages, answer, hooks)
            if value is None:
                value = await self._value(messages, answer, hooks)
        except IncompleteOutputException as cut:
            raise self._cut(_body(cut.last_completion), answer, question, spent) from cut
        return Answer(value, self._usage(question.calls, question.cached_calls, spent))

    async def aclose(self) -> None:
        """Close the connections of the running loop."""
        sdk = self._sdks.pop(asyncio.get_running_loop(), None)
        if sdk is not None:
            await sdk.close()

    async def _kept(self, question: Question, messages: Sequence[Message], answer: type[T], hooks: Hooks) -> T | None:
        """Return what was paid for in a way that has since been left, None if nothing was."""
        question.from_cache_alone = True
        for way in self._ways.left:
            with contextlib.suppress(NotKeptError):
                return await self._instructed(way, messages, answer, hooks)
        question.from_cache_alone = False
        return None

    async def _value(self, messages: Sequence[Message], answer: type[T], hooks: Hooks) -> T:
        """Ask in the way that the server takes, which is found out by the first question and remembered."""
        while True:
            way = self._ways.current
            try:
                return await self._instructed(way, messages, answer, hooks)
            except ModeRefusedError as refused:
                if not self._ways.step_down(way, refused):
                    raise

    async def _instructed(self, way: Way, messages: Sequence[Message], answer: type[T], hooks: Hooks) -> T:
        """Let instructor ask, read the answer, and ask again with what is wrong with it."""
        said: list[Any] = [{"role": one.role, "content": encodable(one.content)} for one in messages]
        try:
            value = await self._instructor(way).create(
                model=self._endpoint.name,
                messages=said,
                response_model=_wrapped(answer),
                max_retries=RE_ASKS,
                hooks=hooks,
            )
        except InstructorRetryException as error:
            ours = _ours(error)
            if ours is None:
                await self._asking.forget_last()
                ours = ModelError(f"{self.model}: {misfit(error.n_attempts, error.__cause__)}")
            raise ours from error
        return answer.model_construct(**dict(value))

    def _instructor(self, way: Way) -> instructor.AsyncInstructor:
        """Return instructor's client for a way; what it calls as the SDK's ``create`` is `Asking.answer` before it."""
        if way not in self._instructors:

            async def create(**request: Any) -> ChatCompletion:
                if way.strict:
                    hold_strictly(request)
                body = await self._asking.answer(request)
                self._heed(way, body, request)
                return ChatCompletion.construct(**body)

            mode = _INSTRUCTOR_MODES[way.mode]
            patched = instructor.patch(create=create, mode=mode)
            self._instructors[way] = instructor.AsyncInstructor(client=None, create=patched, mode=mode)
        return self._instructors[way]

    def _heed(self, way: Way, body: Body, request: Mapping[str, Any]) -> None:
        """Take note whether the server keeps to a mode; ModeRefusedError for words where JSON was asked for."""
        if not is_cut(body):
            name = request["tools"][0]["function"]["name"] if way.mode == "tools" else ""
            self._ways.heed(way, keeps_to(way.mode, body, name))

    def _cut(self, body: Body, answer: type[T], question: Question, spent: Spent) -> CutError:
        """Return the error for an answer that was cut, with what of it is complete."""
        text, usage = written(body), self._usage(question.calls, question.cached_calls, spent)
        circles = repeats(text)
        why = "the model repeated itself" if circles else "say with --max-output how many tokens an answer may take"
        value = salvaged(text, answer)
        partial = None if value == answer() else Answer(value, usage)
        said = f"{self.model}: the answer was cut at the output limit, after {spent.output_tokens} tokens; {why}"
        return CutError(said, partial, circles=circles)

    async def _post(self, request: Request) -> tuple[str, Mapping[str, str]]:
        """Send a request through the SDK; errors of the vendors become ours."""
        fields: dict[str, Any] = {**request.fields, self._endpoint.limit_name: request.room}
        create = self.call(lambda sdk: sdk.chat.completions.with_raw_response.create(**fields), mode_of(fields))
        sent = await create
        return sent.http_response.text, sent.headers

    async def call(self, do: Callable[[openai.AsyncOpenAI], Awaitable[R]], mode: Mode = "md_json") -> R:
        """Return what is done with the SDK of the running loop; errors of the vendors become ours."""
        sdk = self._sdk()
        try:
            async with asyncio.timeout(self._policy.timeout):
                return await do(sdk)
        except openai.OpenAIError as error:
            raise self._translate(mode, error) from error
        except httpx2.TransportError as error:  # What is read bit by bit broke off.
            raise self._broken(error) from error
        except TimeoutError as error:
            raise self._too_slow() from error

    def _sdk(self) -> openai.AsyncOpenAI:
        """Return the SDK client of the running loop: connections don't survive their loop."""
        loop = asyncio.get_running_loop()
        if loop not in self._sdks:
            endpoint, timeout = self._endpoint, self._policy.timeout
            transport = self._transport() if self._transport else None
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
        where = self._endpoint.where
        if isinstance(cause, _NO_CONNECTION):
            why = str(cause) or type(cause).__name__
            return TransientError(f"{self.model}: no connection to {where}: {why}", kind="unreachable", why=why)
        if isinstance(error, openai.APITimeoutError):
            return self._too_slow()
        if isinstance(error, openai.APIConnectionError) and isinstance(cause, httpx2.TransportError | OSError):
            return self._broken(cause)
        # What stands in for the network in a test says why it has no answer: a cassette of vcrpy, a blocked socket.
        why = f" {_one_line(cause)}" if cause and isinstance(error, openai.APIConnectionError) else ""
        return ModelError(f"{self.model}: {error}{why}")

    def _broken(self, cause: Exception) -> TransientError:
        said = str(cause) or type(cause).__name__
        return TransientError(f"{self.model}: connection to {self._endpoint.where} failed: {said}")

    def _too_slow(self) -> TransientError:
        said = f"no answer from {self._endpoint.where} within {self._policy.timeout:g} s"
        return TransientError(f"{self.model}: {said}; say with --timeout how long to wait")


def _took(completion: ChatCompletion) -> Spent:
    """Return what an answer took; `Asking.answer` has put it in numbers."""
    usage = completion.usage
    cost: float = getattr(usage, "cost", 0.0)
    return Spent(usage.prompt_tokens, usage.completion_tokens, cost=cost) if usage else Spent()


def _body(completion: ChatCompletion | None) -> Body:
    return completion.to_dict(warnings=False) if completion else {}


def _said(error: openai.APIStatusError) -> str:
    body = error.body
    message = body.get("message") if isinstance(body, dict) else None
    return " ".join(str(message or error.message).split())[:300]


def _one_line(error: BaseException) -> str:
    return " ".join(str(error).split())[:300] or type(error).__name__


def _ours(error: BaseException) -> ExtractorError | None:
    """Return our own error behind instructor's, None where the answers simply never fitted the schema."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, ExtractorError):
        cause = cause.__cause__
    return cause
