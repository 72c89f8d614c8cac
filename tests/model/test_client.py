import asyncio
import json
import logging
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from email.utils import formatdate
from pathlib import Path

import pytest
from scripted_server import (
    INPUT_TOKENS,
    OUTPUT_TOKENS,
    Received,
    Reply,
    ScriptedServer,
    answer,
    called,
    completion,
    failure,
)

from extractor.errors import ModelError, ModelUnavailableError
from extractor.model import Answer, Endpoint, Mode
from extractor.model.client import OpenAIClient
from extractor.pacing.retry import RetryPolicy
from extractor.prompts import Message
from extractor.schemas import Draft

GOOD = answer({"sources": [], "claims": [], "figures": []})
BROKEN = completion('{"sources": 5}')
CUT = completion('{"sour', finish="length")
FAST = RetryPolicy(attempts=4, first_wait=0.01, longest_wait=0.02, patience=5)
Serve = Callable[..., ScriptedServer]


def ask(server: ScriptedServer, policy: RetryPolicy = FAST, mode: Mode | None = None) -> Answer[Draft]:
    async def once() -> Answer[Draft]:
        client = OpenAIClient(Endpoint("openai/scripted", "scripted", server.url, "secret-key"), policy, mode=mode)
        try:
            return await client.ask([Message("system", "Extract."), Message("user", "Rain.")], Draft)
        finally:
            await client.aclose()

    return asyncio.run(once())


def test_a_good_answer_takes_one_request(serve: Serve) -> None:
    server = serve(GOOD)
    got = ask(server)
    assert (got.value, got.usage.calls, got.usage.input_tokens, got.usage.output_tokens) == (
        Draft(),
        1,
        INPUT_TOKENS,
        OUTPUT_TOKENS,
    )
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
    assert (got.usage.calls, got.usage.input_tokens) == (2, 2 * INPUT_TOKENS)
    assert "sources" in server.requests[1].body["messages"][-1]["content"]


def test_an_answer_that_is_never_right_ends(serve: Serve) -> None:
    server = serve(BROKEN)
    with pytest.raises(ModelError, match="no answer fitted the schema"):
        ask(server)
    assert len(server.requests) == 3


def test_limits_and_server_errors_pass_and_do_not_multiply(serve: Serve) -> None:
    server = serve(failure(429, "slow down", retry_after="0"), failure(500, "oops"), BROKEN, GOOD)
    assert ask(server).usage.calls == 4
    assert len(server.requests) == 4


@pytest.mark.parametrize("status", [408, 409, 500, 503])
def test_what_never_passes_stops_at_the_limit(serve: Serve, status: int) -> None:
    server = serve(failure(status, "busy"))
    with pytest.raises(ModelError, match=f"HTTP {status}: busy"):
        ask(server)
    assert len(server.requests) == FAST.attempts


@pytest.mark.parametrize("status", [429, 503, 529])
def test_a_server_that_is_overloaded_for_ever_ends_the_run_when_patience_does(serve: Serve, status: int) -> None:
    server = serve(failure(status, "busy", retry_after="0"))
    with pytest.raises(ModelUnavailableError, match=f"HTTP {status}: busy"):
        ask(server, replace(FAST, patience=0.2))
    assert len(server.requests) > FAST.attempts


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
        (failure(429, "later", retry_after="3600"), ModelUnavailableError, "asks to wait 3600 s"),
        (failure(400, "context too long"), ModelError, "context too long"),
        (completion(None, refusal="I will not."), ModelError, "refused: I will not"),
        (completion('{"sour', finish="content_filter"), ModelError, "content filter"),
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


def test_a_cut_answer_is_asked_for_once_more_with_more_room(serve: Serve) -> None:
    server = serve(CUT, GOOD)
    got = ask(server)
    assert (got.usage.calls, got.usage.output_tokens) == (2, 2 * OUTPUT_TOKENS)
    assert [request.body.get("max_tokens") for request in server.requests] == [8_192, 16_384]


def test_an_answer_that_is_cut_twice_is_not_paid_for_three_times(serve: Serve) -> None:
    server = serve(CUT)
    with pytest.raises(ModelError, match="output limit"):
        ask(server)
    assert len(server.requests) == 2


def test_tools_mode_holds_a_function_to_the_schema(serve: Serve) -> None:
    server = serve(called("Draft", {"sources": 5}), called("Draft", {}))
    assert ask(server, mode="tools").usage.calls == 2
    body = server.requests[0].body
    function, schema = body["tools"][0]["function"], Draft.model_json_schema()
    assert (function["strict"], function["parameters"]["properties"]) == (True, schema["properties"])
    assert function["parameters"]["$defs"] == schema["$defs"]
    assert body["tool_choice"]["function"]["name"] == "Draft"
    assert "response_format" not in body
    assert [message["role"] for message in server.requests[1].body["messages"][2:]] == ["assistant", "tool"]


def test_md_json_mode_asks_in_words(serve: Serve) -> None:
    server = serve(completion('Here it is:\n```json\n{"sources": [], "claims": [], "figures": []}\n```'))
    assert ask(server, mode="md_json").value == Draft()
    assert not {"tools", "response_format"} & set(server.requests[0].body)
    assert '"DraftFigure"' in server.requests[0].prompt


@pytest.mark.parametrize(
    "refusal",
    [
        failure(400, "Invalid value: 'json_schema'. Supported values are: 'json_object' and 'text'."),
        failure(422, "response_format is not supported by this model"),
        failure(500, "Input should be 'text' or 'json_object' at response_format.type"),
    ],
)
def test_a_mode_that_the_server_refuses_is_left_once_and_for_all(serve: Serve, refusal: Reply) -> None:
    def as_the_server_can(received: Received) -> Reply:
        return refusal if "response_format" in received.body else called("Draft", {})

    server = serve(as_the_server_can)

    async def thrice() -> list[int]:
        client = OpenAIClient(Endpoint("openai/scripted", "scripted", server.url, "k"), FAST)
        return [(await client.ask([Message("user", "Rain.")], Draft)).usage.calls for _ in range(3)]

    assert asyncio.run(thrice()) == [2, 1, 1]
    assert len(server.requests) == 4


def test_a_server_that_only_knows_no_strictness_keeps_its_mode(serve: Serve) -> None:
    def lax(received: Received) -> Reply:
        form = received.body["response_format"]["json_schema"]
        return failure(400, "Unknown parameter: 'response_format.json_schema.strict'") if "strict" in form else GOOD

    server = serve(lax)
    assert ask(server).usage.calls == 2
    assert server.requests[1].body["response_format"]["json_schema"]["schema"] == Draft.model_json_schema()


def test_a_server_that_takes_neither_grammar_nor_tools_is_asked_in_words(serve: Serve) -> None:
    def simple(received: Received) -> Reply:
        if "response_format" in received.body:
            return failure(400, "unknown field response_format")
        return failure(400, "tools are not supported") if "tools" in received.body else GOOD

    assert ask(serve(simple)).usage.calls == 3


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


@pytest.mark.parametrize("mode", ["json_schema", "tools", "md_json"])
@pytest.mark.parametrize(
    "reply",
    [
        completion(None, refusal="I will not."),
        completion('{"sour', finish="content_filter"),
        Reply({"id": "x", "object": "chat.completion", "choices": []}),
        failure(401, "bad key"),
        failure(400, "bad request"),
    ],
)
def test_in_no_mode_is_a_hopeless_question_paid_for_twice(serve: Serve, reply: Reply, mode: Mode) -> None:
    server = serve(reply)
    with pytest.raises((ModelError, ModelUnavailableError)):
        ask(server, mode=mode)
    assert len(server.requests) == 1


@pytest.mark.parametrize("mode", ["json_schema", "tools", "md_json"])
def test_in_every_mode_the_same_bad_luck_takes_the_same_requests(serve: Serve, mode: Mode) -> None:
    good = called("Draft", {}) if mode == "tools" else GOOD
    server = serve(failure(429, "slow down", retry_after_ms="1"), failure(500, "oops"), BROKEN, good)
    assert ask(server, mode=mode).usage.calls == len(server.requests) == 4


def test_a_server_that_is_too_slow_is_asked_up_to_the_limit(serve: Serve) -> None:
    server = serve(Reply(GOOD.body, delay=3))
    with pytest.raises(ModelError, match=r"no answer from http://127\.0\.0\.1:\d+/v1 within 0\.7 s"):
        ask(server, RetryPolicy(attempts=3, first_wait=0.01, longest_wait=0.01, timeout=0.7))
    assert len(server.requests) == 3


def test_one_client_serves_one_loop_after_the_other(serve: Serve) -> None:
    client = OpenAIClient(Endpoint("openai/x", "x", serve(GOOD).url, "k"), FAST)

    async def once(text: str) -> Draft:
        try:
            return (await client.ask([Message("user", text)], Draft)).value
        finally:
            await client.aclose()

    assert [asyncio.run(once(text)) for text in ("Rain.", "Sun.")] == [Draft(), Draft()]


def test_no_wait_goes_past_the_patience(serve: Serve) -> None:
    server = serve(failure(429, "later", retry_after="5"))
    begun = time.monotonic()
    with pytest.raises(ModelUnavailableError, match="HTTP 429: later"):
        ask(server, RetryPolicy(attempts=6, first_patience=2))
    assert (len(server.requests), time.monotonic() - begun < 2) == (1, True)


def test_a_broken_connection_passes_once_the_server_has_answered(serve: Serve) -> None:
    server = serve(Reply(reset=True), Reply(reset=True), GOOD)
    assert ask(server).usage.calls == 3


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
    assert "secret-key" not in str(caught.value) + caplog.text + repr(Endpoint("a/b", "b", "http://a", "secret-key"))


INTERRUPTED = """
import sys
from extractor.cli import main
sys.exit(main(["extract", "-q", "--model", "openai/scripted", *sys.argv[1:]]))
"""


@pytest.mark.parametrize("reply", [Reply(delay=20), failure(429, "later", retry_after="60")])
def test_ctrl_c_twice_ends_a_run_that_waits(serve: Serve, tmp_path: Path, reply: Reply) -> None:
    for n in range(16):
        (tmp_path / f"{n}.txt").write_text(f"Rain {n}.")
    server = serve(reply)
    arguments = [str(tmp_path), "--base-url", server.url, "--concurrency", "16"]
    running = subprocess.Popen([sys.executable, "-c", INTERRUPTED, *arguments], stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 30
    while len(server.requests) < (16 if reply.delay else 1) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert running.stderr
    running.send_signal(signal.SIGINT)
    assert "once more stops at once" in running.stderr.readline()
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=10)
    assert (running.returncode, len(said.splitlines())) == (130, 1), said


def odd(**choice: object) -> Reply:
    body = json.loads(json.dumps(GOOD.body))
    body["choices"][0] |= choice
    return Reply(body)


@pytest.mark.parametrize("mode", ["json_schema", "tools", "md_json"])
@pytest.mark.parametrize(
    "reply",
    [
        Reply({**GOOD.body, "choices": {"a": 1}}),  # type: ignore[dict-item]
        Reply({**GOOD.body, "choices": ["x"]}),  # type: ignore[dict-item]
        odd(message=None),
        odd(message="hello"),
        odd(message={}),
        odd(message={"role": "assistant", "content": [{"type": "text", "text": "{}"}]}),
        odd(message={"role": "assistant", "content": "[" * 5000}),
        Reply("[]"),
        Reply("[" * 100_000),
        Reply("", 400),
        Reply({"error": "oops"}, 422),
        Reply({"error": {"message": "not the body of a completion"}}),
    ],
)
def test_an_answer_of_any_form_is_that_questions_failure(serve: Serve, reply: Reply, mode: Mode) -> None:
    with pytest.raises(ModelError) as caught:
        ask(serve(reply), mode=mode)
    assert len(str(caught.value).splitlines()) == 1


@pytest.mark.parametrize("usage", [None, {}, "much", {"prompt_tokens": "many", "completion_tokens": -1}])
def test_an_answer_counts_whatever_the_server_says_of_its_tokens(serve: Serve, usage: object) -> None:
    usage_of = ask(serve(Reply({**GOOD.body, "usage": usage}))).usage  # type: ignore[dict-item]
    assert (usage_of.calls, usage_of.input_tokens, usage_of.output_tokens) == (1, 0, 0)


def test_the_last_misfit_is_said_without_the_answer(serve: Serve) -> None:
    with pytest.raises(ModelError, match=r"in 3 attempts; the last: sources: Input should be a valid"):
        ask(serve(completion('{"sources": "SECRET TEXT OF THE ANSWER"}')))
