"""The spans of requests and articles, by OpenTelemetry's conventions for generative AI."""

import asyncio
import json
import logging
import re
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from conftest import ARTICLE
from scripted_server import INPUT_TOKENS, OUTPUT_TOKENS, Reply, ScriptedServer, answer, completion, failure

from extractor.engines.model import ModelEngine
from extractor.errors import ExtractorError
from extractor.model import Endpoint
from extractor.model.cache import AnswerCache
from extractor.model.client import OpenAIClient
from extractor.model.tracing import answered, exchange
from extractor.pacing.retry import RetryPolicy
from extractor.pipeline import extract_many
from extractor.prompts import Message
from extractor.providers.provider import PROVIDERS
from extractor.schemas import Draft

Serve = Callable[..., ScriptedServer]
GOOD = answer({"sources": [], "claims": [], "figures": []})
FAST = RetryPolicy(attempts=1, first_wait=0.01, longest_wait=0.02, patience=5)
MISSING = "opentelemetry-sdk is not installed (it is one of the tests' dependencies)"


@pytest.fixture
def spans(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., list[Any]]]:
    """Return the spans that have ended, of one name or of all."""
    pytest.importorskip("opentelemetry.sdk", reason=MISSING)
    from opentelemetry import trace
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import SimpleSpanProcessor
    from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

    provider, exporter = TracerProvider(), InMemorySpanExporter()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    monkeypatch.setattr(trace, "get_tracer", provider.get_tracer)
    yield lambda name="": [one for one in exporter.get_finished_spans() if name in one.name]
    provider.shutdown()


def client(server: ScriptedServer, policy: RetryPolicy = FAST, cache: AnswerCache | None = None) -> OpenAIClient:
    return OpenAIClient(Endpoint("mistral/scripted", "scripted", server.url, "secret-key"), policy, cache=cache)


def ask(server: ScriptedServer, policy: RetryPolicy = FAST, within: float | None = None) -> None:
    async def once() -> None:
        asked = client(server, policy)
        try:
            async with asyncio.timeout(within):
                await asked.ask([Message("user", ARTICLE)], Draft)
        finally:
            await asked.aclose()

    asyncio.run(once())


def run(server: ScriptedServer, articles: Sequence[str], cache: AnswerCache | None = None) -> None:
    async def whole() -> None:
        engine = ModelEngine(client(server, cache=cache))
        async for _ in extract_many(articles, engine, 4, repairs=0):
            pass
        await engine.aclose()

    asyncio.run(whole())


def test_a_request_is_a_client_span_with_the_conventions_attributes(spans: Any, serve: Serve) -> None:
    server = serve(GOOD)
    ask(server)
    (span,) = spans()
    assert (span.name, span.kind.name, span.status.status_code.name) == ("chat scripted", "CLIENT", "UNSET")
    assert dict(span.attributes) == {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": "mistral_ai",
        "gen_ai.request.model": "scripted",
        "gen_ai.request.max_tokens": 8192,
        "gen_ai.response.id": "chatcmpl-1",
        "gen_ai.response.model": "scripted",
        "gen_ai.response.finish_reasons": ("stop",),
        "gen_ai.usage.input_tokens": INPUT_TOKENS,
        "gen_ai.usage.output_tokens": OUTPUT_TOKENS,
        "server.address": "127.0.0.1",
        "server.port": int(server.url.rpartition(":")[2].partition("/")[0]),
    }


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (failure(500, "oops"), "500"),
        (failure(422, "bad request"), "422"),
        (Reply(reset=True), "APIConnectionError"),
        (Reply("<html>"), "JSONDecodeError"),
        (Reply(json.dumps({"choices": 5, "id": 5, "model": None, "usage": "much"})), "ModelError"),
        (completion(None, refusal="No."), "ModelError"),
        (Reply(hang=True), "TimeoutError"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_request_that_fails_says_by_what(spans: Any, serve: Serve, reply: Reply, kind: str) -> None:
    with pytest.raises(ExtractorError):
        ask(serve(reply), replace(FAST, timeout=0.3 if reply.hang else 30))
    (span,) = spans()
    assert (span.attributes["error.type"], span.status.status_code.name) == (kind, "ERROR")


def test_each_try_has_a_span_of_its_own(spans: Any, serve: Serve) -> None:
    ask(serve(failure(500, "oops"), failure(429, "slow down", retry_after="0"), GOOD), replace(FAST, attempts=3))
    assert [span.attributes.get("error.type") for span in spans("chat")] == ["500", "429", None]


def test_a_request_that_is_cancelled_has_ended(spans: Any, serve: Serve) -> None:
    with pytest.raises(TimeoutError):
        ask(serve(Reply(hang=True)), within=0.2)
    (span,) = spans()
    assert (span.attributes["error.type"], span.status.status_code.name) == ("CancelledError", "ERROR")


def test_requests_are_inside_the_span_of_their_article(spans: Any, serve: Serve) -> None:
    run(serve(replace(GOOD, delay=0.1)), [f"Rain fell {n} times." for n in range(4)])
    articles, requests = spans("extract"), spans("chat")
    assert sorted(one.parent.span_id for one in requests) == sorted(one.context.span_id for one in articles)
    assert len({one.context.trace_id for one in articles}) == 4
    assert {one.attributes["extractor.outcome"] for one in articles} == {"ok"}


def test_an_answer_from_the_cache_is_no_request(spans: Any, serve: Serve, tmp_path: Path) -> None:
    server = serve(GOOD)
    for _ in range(2):
        run(server, [ARTICLE], AnswerCache(tmp_path))
    assert len(spans("chat")) == 1
    counted = [(one.attributes["extractor.calls"], one.attributes["extractor.cached_calls"]) for one in spans("ext")]
    assert counted == [(1, 0), (0, 1)]


@pytest.mark.parametrize(
    "reply",
    [
        lambda asked: failure(422, f"[{{'type': 'missing', 'input': {asked.prompt[-200:]!r}}}]"),
        lambda asked: failure(400, f"response_format is not known in {asked.prompt[-150:]!r}"),
        lambda asked: failure(500, asked.prompt[-200:]),
        lambda asked: failure(429, asked.prompt[-200:], retry_after="0"),
        lambda asked: completion(None, refusal=f"I can't say that {ARTICLE}"),
        lambda asked: Reply(json.dumps([ARTICLE])),
        lambda asked: completion(json.dumps({"sources": ARTICLE})),
        lambda asked: answer({"figures": [{"key": "f1", "quote": "40 sheep", "value": "40", "kind": "count"}]}),
    ],
)
def test_spans_repeat_no_words_and_logs_no_key_and_no_more_than_the_server_said(
    spans: Any, serve: Serve, caplog: pytest.LogCaptureFixture, reply: Any
) -> None:
    caplog.set_level(logging.DEBUG, "extractor")
    patience = replace(FAST, attempts=2, patience=0.1, first_patience=0.1)

    async def whole() -> None:
        engine = ModelEngine(client(serve(reply), patience))
        async for _ in extract_many([ARTICLE], engine, 1):
            pass

    try:
        asyncio.run(whole())
    except ExtractorError as error:
        assert "429" in str(error)
    ours = [vars(record) for record in caplog.records if record.name.startswith("extractor")]
    logged = [repr(record) + (record["msg"] % record["args"] if record["args"] else "") for record in ours]
    traced = [span.to_json() for span in spans()]
    assert len(spans("chat")) >= 1
    assert len(ours) >= 2
    # A reason repeats what the server said, as the failure does; answers that are none of those are nowhere.
    silent = traced if "failed" in str(ours) or "429" in str(ours) else [*traced, *logged]
    assert [line for line in silent if re.search(r"40 sheep|Ada|Holm|council", line)] == []
    assert [line for line in (*traced, *logged) if "secret-key" in line] == []


def test_names_are_those_that_are_published(caplog: pytest.LogCaptureFixture) -> None:
    pytest.importorskip("opentelemetry.semconv", reason=MISSING)
    with warnings.catch_warnings(action="ignore"):  # They have moved to a repository of their own, under these names.
        from opentelemetry.semconv._incubating.attributes import gen_ai_attributes as published
    caplog.set_level(logging.DEBUG, "extractor")
    theirs = {}
    for provider in (*PROVIDERS, "google"):
        with exchange(Endpoint(f"{provider}/m", "m", "https://example.org/v1", "key"), 10) as said:
            said |= answered({"id": "1", "model": "m", "usage": {"prompt_tokens": 1, "completion_tokens": 1}})
        record = vars(caplog.records[-1])
        theirs[provider] = record["gen_ai.provider.name"]
    known = {one.value for one in published.GenAiProviderNameValues}
    assert {provider for provider, name in theirs.items() if name not in known} == {
        *("together", "fireworks", "openrouter", "cerebras", "ollama", "lmstudio", "vllm", "llamacpp")
    }
    names = {name for name in record if name.startswith("gen_ai.")}
    assert len(names) == 9
    assert names <= {value for value in vars(published).values() if isinstance(value, str)}


def test_without_the_package_a_model_is_asked_all_the_same(serve: Serve) -> None:
    blocked = (
        "import sys; sys.modules['opentelemetry'] = None\n"
        "import extractor\n"
        "facts = extractor.extract(sys.argv[1], 'openai/scripted', base_url=sys.argv[2])\n"
        "print(facts.outcome, facts.provenance.calls, [name for name in sys.modules if 'telemetry' in name])\n"
    )
    command = [sys.executable, "-c", blocked, ARTICLE, serve(GOOD).url]
    got = subprocess.run(command, capture_output=True, text=True, check=True)
    assert (got.stdout, got.stderr) == ("ok 2 ['opentelemetry']\n", "")
