import asyncio
import logging
import time
from collections.abc import Callable
from email.utils import formatdate

import pytest
from scripted_server import INPUT_TOKENS, OUTPUT_TOKENS, Reply, ScriptedServer, answer, completion, failure

from extractor.errors import ModelError, ModelUnavailableError
from extractor.model import Answer, Endpoint
from extractor.model.client import OpenAIClient
from extractor.model.retry import RetryPolicy
from extractor.prompts import Message
from extractor.schemas import Draft

GOOD = answer({"sources": [], "claims": [], "figures": []})
BROKEN = completion('{"sources": 5}')
FAST = RetryPolicy(attempts=4, first_wait=0.01, longest_wait=0.02)
Serve = Callable[..., ScriptedServer]


def ask(server: ScriptedServer, policy: RetryPolicy = FAST) -> Answer[Draft]:
    async def once() -> Answer[Draft]:
        client = OpenAIClient(Endpoint("openai/scripted", "scripted", server.url, "secret-key"), policy)
        try:
            return await client.ask([Message("system", "Extract."), Message("user", "Rain.")], Draft)
        finally:
            await client.aclose()

    return asyncio.run(once())


def test_a_good_answer_takes_one_request(serve: Serve) -> None:
    server = serve(GOOD)
    got = ask(server)
    assert (got.value, got.calls, got.input_tokens, got.output_tokens) == (Draft(), 1, INPUT_TOKENS, OUTPUT_TOKENS)
    assert len(server.requests) == 1


def test_the_server_is_held_to_the_drafts_schema(serve: Serve) -> None:
    server = serve(GOOD)
    ask(server)
    asked = server.requests[0].body["response_format"]
    assert asked["type"] == "json_schema"
    assert asked["json_schema"]["strict"] is True
    assert asked["json_schema"]["schema"] == Draft.model_json_schema()


def test_a_broken_answer_is_asked_again_with_what_is_wrong(serve: Serve) -> None:
    server = serve(BROKEN, GOOD)
    got = ask(server)
    assert (got.calls, got.input_tokens) == (2, 2 * INPUT_TOKENS)
    assert "sources" in server.requests[1].body["messages"][-1]["content"]


def test_an_answer_that_is_never_right_ends(serve: Serve) -> None:
    server = serve(BROKEN)
    with pytest.raises(ModelError, match="no answer fitted the schema"):
        ask(server)
    assert len(server.requests) == 3


def test_limits_and_server_errors_pass_and_do_not_multiply(serve: Serve) -> None:
    server = serve(failure(429, "slow down", retry_after="0"), failure(500, "oops"), BROKEN, GOOD)
    assert ask(server).calls == 4
    assert len(server.requests) == 4


@pytest.mark.parametrize("status", [408, 409, 429, 500, 503])
def test_what_never_passes_stops_at_the_limit(serve: Serve, status: int) -> None:
    server = serve(failure(status, "busy"))
    with pytest.raises(ModelError, match=f"HTTP {status}: busy"):
        ask(server)
    assert len(server.requests) == FAST.attempts


def test_retries_and_re_asks_share_one_budget(serve: Serve) -> None:
    bad_luck = [failure(500, "oops"), failure(500, "oops"), failure(500, "oops"), BROKEN]
    server = serve(*bad_luck, *bad_luck, GOOD)
    with pytest.raises(ModelError, match="no usable answer after 6 requests"):
        ask(server)
    assert len(server.requests) == FAST.attempts + 2


@pytest.mark.parametrize(
    ("reply", "error", "said"),
    [
        (failure(401, "bad key"), ModelUnavailableError, "refused the key"),
        (failure(404, "no such model"), ModelUnavailableError, "no such model"),
        (failure(429, "pay first", code="insufficient_quota"), ModelUnavailableError, "quota"),
        (failure(429, "later", retry_after="3600"), ModelError, "asks to wait 3600 s"),
        (failure(400, "context too long"), ModelError, "context too long"),
        (completion(None, refusal="I will not."), ModelError, "refused: I will not"),
        (completion('{"sour', finish="content_filter"), ModelError, "content filter"),
        (completion('{"sour', finish="length"), ModelError, "output limit"),
        (Reply({"id": "x", "object": "chat.completion", "choices": []}), ModelError, "without content"),
    ],
)
def test_what_trying_again_cannot_mend_is_asked_once(
    serve: Serve, reply: Reply, error: type[Exception], said: str
) -> None:
    server = serve(reply)
    with pytest.raises(error, match=said):
        ask(server)
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("header", "value", "least"),
    [("retry_after_ms", lambda: "300", 0.3), ("retry_after", lambda: "0.3", 0.3)],
)
def test_the_servers_word_on_waiting_is_kept(serve: Serve, header: str, value: Callable[[], str], least: float) -> None:
    server = serve(failure(429, "slow down", **{header: value()}), GOOD)
    ask(server)
    assert server.requests[1].at - server.requests[0].at >= least


def test_a_date_to_wait_for_is_kept(serve: Serve) -> None:
    server = serve(lambda _: failure(429, "slow down", retry_after=formatdate(time.time() + 2, usegmt=True)), GOOD)
    ask(server)
    assert server.requests[1].at - server.requests[0].at >= 0.9


def test_a_broken_connection_passes_once_the_server_has_answered(serve: Serve) -> None:
    server = serve(Reply(reset=True), Reply(reset=True), GOOD)
    assert ask(server).calls == 3


def test_a_server_that_is_not_there_is_said_and_not_tried_for_long() -> None:
    with ScriptedServer([GOOD]) as gone:
        pass
    with pytest.raises(ModelUnavailableError, match=r"no server answers at http://127\.0\.0\.1"):
        ask(gone)


def test_the_key_is_nowhere_but_in_the_header(serve: Serve, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    server = serve(failure(401, "bad key"))
    with pytest.raises(ModelUnavailableError) as caught:
        ask(server)
    assert server.requests[0].headers["authorization"] == "Bearer secret-key"
    assert "secret-key" not in str(caught.value) + caplog.text + repr(Endpoint("a/b", "b", None, "secret-key"))
