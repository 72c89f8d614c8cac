"""Spans, where opentelemetry-api is installed, and a log record of each request to a model.

Attributes are those of OpenTelemetry's conventions for generative AI (version 0.1).  None holds any part of a prompt or
an answer, nor an error's message, which may quote one.
"""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from typing import Any
from urllib.parse import urlsplit

from extractor import __version__
from extractor.model.answers import Body, tokens_of
from extractor.providers.provider import Endpoint

_log = logging.getLogger(__name__)
_THEIR_NAMES = {"azure": "azure.ai.openai", "gemini": "gcp.gemini", "mistral": "mistral_ai", "xai": "x_ai"}
_THEIR_NAMES["google"] = _THEIR_NAMES["gemini"]


@contextmanager
def span(name: str, known: Mapping[str, Any], *, kind: str = "INTERNAL") -> Iterator[dict[str, Any]]:
    """Trace what the block does; what it puts into the dictionary becomes attributes, an error its ``error.type``."""
    said: dict[str, Any] = {}
    try:
        from opentelemetry import trace
    except ImportError:
        begun: Any = nullcontext()
    else:
        begun = trace.get_tracer("extractor", __version__).start_as_current_span(
            name,
            kind=trace.SpanKind[kind],
            attributes=known,
            record_exception=False,  # The SDK's own way of noting an error would note its message.
            set_status_on_exception=False,
        )
    with begun as current:
        try:
            yield said
        except BaseException as error:
            cause = error.__cause__ or error
            said["error.type"] = str(getattr(cause, "status_code", type(cause).__qualname__))
            if current:
                current.set_status(trace.StatusCode.ERROR)
            raise
        finally:
            if current:
                current.set_attributes(said)


@contextmanager
def exchange(endpoint: Endpoint, room: int) -> Iterator[dict[str, Any]]:
    """Trace and log a request for an answer of so many tokens; the block says what was `answered`."""
    provider, where = endpoint.model.partition("/")[0], urlsplit(endpoint.base_url)
    known = {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": _THEIR_NAMES.get(provider, provider),
        "gen_ai.request.model": endpoint.name,
        "gen_ai.request.max_tokens": room,
        "server.address": where.hostname or "",
        "server.port": where.port or (80 if where.scheme == "http" else 443),
    }
    said: dict[str, Any] = {}
    try:
        with span(f"chat {endpoint.name}", known, kind="CLIENT") as said:
            yield said
    finally:
        how = said.get("error.type", "answered")
        _log.debug("%s: %s", endpoint.model, how, extra={"event": "request", **known, **said})


def answered(body: Body) -> dict[str, Any]:
    """Return the attributes of an answer, as far as the server says them in their form."""
    took, choices = tokens_of(body), body.get("choices")
    reasons = [
        one.get("finish_reason") for one in (choices if isinstance(choices, list) else ()) if isinstance(one, dict)
    ]
    said = {f"gen_ai.response.{name}": body[name] for name in ("id", "model") if isinstance(body.get(name), str)}
    said["gen_ai.response.finish_reasons"] = [reason for reason in reasons if isinstance(reason, str)]
    usage = {"gen_ai.usage.input_tokens": took.input_tokens, "gen_ai.usage.output_tokens": took.output_tokens}
    return said | {name: tokens for name, tokens in usage.items() if tokens}
