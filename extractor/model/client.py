"""The one file that imports openai and instructor.

The layers of a call: instructor asks again for answers that break the schema; tenacity tries again what may pass; the
SDK's own retries are off.  One budget of requests for each question holds both together.
"""

import asyncio
import contextvars
import email.utils
import math
import time
from collections.abc import Awaitable, Callable, Sequence
from typing import Any
from weakref import WeakKeyDictionary

import httpx2
import instructor
import openai
from instructor.v2.core.errors import InstructorRetryException
from openai.types.chat import ChatCompletion

from extractor.errors import ModelError, ModelUnavailableError
from extractor.model.port import Answer, T
from extractor.model.provider import Endpoint
from extractor.model.retry import RetryPolicy, TransientError, with_retry
from extractor.prompts import Message

_TIMEOUT = 120.0
_RE_ASKS = 2
# Waiting longer than this for one answer is no service to anybody.
_LONGEST_RETRY_AFTER = 600.0
_FINAL_CODES = frozenset({"insufficient_quota", "billing_hard_limit_reached"})
_PASSING_STATUSES = frozenset({408, 409, 429})
# A server that has never answered is more likely absent than busy.
_ATTEMPTS_BEFORE_FIRST_ANSWER = 3

_NETWORK_ERRORS = (httpx2.TransportError, OSError)

Create = Callable[..., Awaitable[ChatCompletion]]


class _Tally:
    """What one question has taken so far."""

    def __init__(self, requests_left: int) -> None:
        self.requests_left = requests_left
        self.calls = self.input_tokens = self.output_tokens = 0

    def count(self, completion: ChatCompletion) -> None:
        if completion.usage:
            self.input_tokens += completion.usage.prompt_tokens
            self.output_tokens += completion.usage.completion_tokens


_tally: contextvars.ContextVar[_Tally] = contextvars.ContextVar("extractor_tally")


class OpenAIClient:
    """Asks any server that speaks the OpenAI protocol, in JSON-schema mode."""

    def __init__(self, endpoint: Endpoint, policy: RetryPolicy | None = None) -> None:
        self._endpoint = endpoint
        self._policy = policy or RetryPolicy()
        self._answered = False
        self._sdks: WeakKeyDictionary[asyncio.AbstractEventLoop, openai.AsyncOpenAI] = WeakKeyDictionary()

    @property
    def model(self) -> str:
        """Provider and name of the model."""
        return self._endpoint.model

    async def ask(self, messages: Sequence[Message], answer: type[T]) -> Answer[T]:
        """Return a validated answer; see `extractor.model.port.ModelClient`."""
        tally = _Tally(requests_left=self._policy.attempts + _RE_ASKS)
        _tally.set(tally)
        create: Callable[..., Awaitable[T]] = instructor.patch(create=with_retry(self._send_strictly(answer), self._policy), mode=_MODE)
        try:
            value = await create(
                model=self._endpoint.name,
                messages=[{"role": message.role, "content": message.content} for message in messages],
                response_model=answer,
                max_retries=_RE_ASKS,
            )
        except InstructorRetryException as error:
            raise _why(error, self._endpoint) from error
        return Answer(answer.model_validate(dict(value)), tally.calls, tally.input_tokens, tally.output_tokens)

    async def aclose(self) -> None:
        """Close the connections of the running loop."""
        sdk = self._sdks.pop(asyncio.get_running_loop(), None)
        if sdk is not None:
            await sdk.close()

    def _sdk(self) -> openai.AsyncOpenAI:
        """Return the SDK client of the running loop: connections don't survive their loop."""
        loop = asyncio.get_running_loop()
        if loop not in self._sdks:
            endpoint = self._endpoint
            self._sdks[loop] = openai.AsyncOpenAI(
                api_key=endpoint.key, base_url=endpoint.base_url, max_retries=0, timeout=_TIMEOUT
            )
        return self._sdks[loop]

    def _send_strictly(self, answer: type[T]) -> Create:
        """Return a call that holds the server to the answer's schema; instructor leaves `strict` out."""
        schema = {"name": answer.__name__, "strict": True, "schema": answer.model_json_schema()}

        async def send(**request: Any) -> ChatCompletion:
            request["response_format"] = {"type": "json_schema", "json_schema": schema}
            return await self._send(request)

        return send

    async def _send(self, request: dict[str, Any]) -> ChatCompletion:
        tally = _tally.get()
        if tally.requests_left <= 0:
            raise ModelError(f"{self.model}: no usable answer after {tally.calls} requests")
        tally.requests_left -= 1
        tally.calls += 1
        try:
            completion: ChatCompletion = await self._sdk().chat.completions.create(**request)
        except openai.OpenAIError as error:
            raise self._translate(error) from error
        self._answered = True
        tally.count(completion)
        _refuse_unusable(completion, self.model)
        return completion

    def _translate(self, error: openai.OpenAIError) -> ModelError | ModelUnavailableError:
        """Turn a vendor's error into ours: one that may pass, one of this question, or one of every question."""
        if isinstance(error, openai.APIStatusError):
            return _from_status(error, self._endpoint)
        if isinstance(error, openai.APIConnectionError) and isinstance(
            error.__cause__, httpx2.TransportError | OSError
        ):
            return self._unreachable(error)
        return ModelError(f"{self.model}: {error}")

    def _unreachable(self, error: openai.APIConnectionError) -> ModelError | ModelUnavailableError:
        where = self._endpoint.base_url or "the provider's address"
        if isinstance(error, openai.APITimeoutError):
            return TransientError(f"{self.model}: no answer from {where} within {_TIMEOUT:.0f} s")
        if not self._answered and _tally.get().calls >= _ATTEMPTS_BEFORE_FIRST_ANSWER:
            return ModelUnavailableError(f"no server answers at {where} ({error.__cause__}): is it running?")
        return TransientError(f"{self.model}: connection to {where} failed: {error.__cause__}")


_MODE = instructor.Mode.JSON_SCHEMA


def _refuse_unusable(completion: ChatCompletion, model: str) -> None:
    """Raise for answers that asking again in the same words does not mend."""
    if not completion.choices:
        raise ModelError(f"{model}: the server sent an answer without content")
    choice = completion.choices[0]
    if choice.message.refusal:
        raise ModelError(f"{model}: refused: {choice.message.refusal}")
    if choice.finish_reason == "content_filter":
        raise ModelError(f"{model}: the provider's content filter cut the answer")
    if choice.finish_reason == "length":
        raise ModelError(
            f"{model}: the answer was cut at the output limit; the article is too long for one call"
        )


def _from_status(error: openai.APIStatusError, endpoint: Endpoint) -> ModelError | ModelUnavailableError:
    status, said = error.status_code, _said(error)
    if status in (401, 403):
        return ModelUnavailableError(f"{endpoint.model}: the server refused the key (HTTP {status}): {said}")
    if status == 404:
        where = endpoint.base_url or "the provider"
        return ModelUnavailableError(f"{endpoint.model}: {where} has no such model or address (HTTP 404): {said}")
    if error.code in _FINAL_CODES:
        return ModelUnavailableError(f"{endpoint.model}: the account's quota is used up: {said}")
    message = f"{endpoint.model}: HTTP {status}: {said}"
    if status in _PASSING_STATUSES or status >= 500:
        wait = _retry_after(error.response.headers)
        if wait is not None and wait > _LONGEST_RETRY_AFTER:
            return ModelError(f"{message} (asks to wait {wait:.0f} s)")
        return TransientError(message, wait)
    return ModelError(message)


def _said(error: openai.APIStatusError) -> str:
    body = error.body
    message = body.get("message") if isinstance(body, dict) else None
    return " ".join(str(message or error.message).split())[:300]


def _retry_after(headers: httpx2.Headers) -> float | None:
    """Return the seconds that the server asks to wait: milliseconds, seconds or a date."""
    for name, scale in (("retry-after-ms", 1e-3), ("retry-after", 1.0)):
        try:
            seconds = float(headers[name]) * scale
        except (KeyError, ValueError):
            continue
        return seconds if math.isfinite(seconds) and seconds >= 0 else None
    try:
        parsed = email.utils.parsedate_tz(headers["retry-after"])
        return max(0.0, email.utils.mktime_tz(parsed) - time.time()) if parsed else None
    except (KeyError, OverflowError, ValueError):
        return None


def _why(error: InstructorRetryException, endpoint: Endpoint) -> Exception:
    """Return our own error behind instructor's, or say that the answers never fitted the schema."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ModelError | ModelUnavailableError):
            return cause
        cause = cause.__cause__
    return ModelError(f"{endpoint.model}: no answer fitted the schema, even after {_RE_ASKS} re-asks")
