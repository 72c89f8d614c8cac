"""Answers that reach the limit on their length: more room once, what is complete kept, circles not paid for twice."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Outcome
from hypothesis import given
from hypothesis import strategies as st
from scripted_server import Received, Reply, ScriptedServer, answer, called, completion, failure

from extractor.model import CutError, Endpoint, Room
from extractor.model.client import OpenAIClient
from extractor.model.cut import complete_part, repeats, salvaged
from extractor.prompts import Message
from extractor.providers import Mode
from extractor.schemas import Draft, Facts

SOURCES = [{"key": f"s{n}", "name": name, "kind": "named_person"} for n, name in enumerate(("Ana Ruiz", "Ada Holm"), 1)]
HALF = json.dumps({"sources": SOURCES})[:-30]
HERALD = ", ".join(f'{{"key": "s{n}", "name": "the Herald", "kind": "document"}}' for n in range(1, 40))
CIRCLES = f'{{"sources": [{HERALD}, {{"key": "s40", "na'
COUNTS = [{"key": f"f{n}", "quote": f"{n * 7} people", "value": str(n * 7)} for n in range(99)]
LIST = json.dumps({"figures": COUNTS})
Serve = Callable[..., ScriptedServer]
Command = Callable[..., Outcome]


def ask(server: ScriptedServer, mode: Mode = "json_schema", room: Room | None = None) -> Draft:
    async def once() -> Draft:
        client = OpenAIClient(Endpoint("openai/x", "x", server.url, "k"), mode=mode)
        try:
            return (await client.ask([Message("user", "Rain.")], Draft, room or Room(100, 200))).value
        finally:
            await client.aclose()

    return asyncio.run(once())


def cut(server: ScriptedServer, mode: Mode = "json_schema", room: Room | None = None) -> CutError:
    with pytest.raises(CutError) as caught:
        ask(server, mode, room)
    return caught.value


def names(error: CutError) -> list[str]:
    assert error.partial is not None
    return [source.name for source in error.partial.value.sources]


def broken_off(text: str, mode: Mode) -> Reply:
    if mode == "tools":
        function = {"name": "Draft", "arguments": text}
        calls = [{"id": "c", "type": "function", "function": function}]
        return completion(None, finish="length", tool_calls=calls)
    return completion(text, finish="length")


@pytest.mark.parametrize("mode", ["json_schema", "tools", "md_json"])
def test_what_is_complete_is_kept_and_more_is_asked_for_once(serve: Serve, mode: Mode) -> None:
    server = serve(broken_off(HALF, mode))
    error = cut(server, mode)
    assert (names(error), error.circles) == (["Ana Ruiz"], False)
    assert [request.body["max_tokens"] for request in server.requests] == [100, 200]
    assert error.partial is not None
    assert error.partial.usage.calls == 2
    assert "after 14 tokens; say with --max-output" in str(error)


@pytest.mark.parametrize("mode", ["json_schema", "tools", "md_json"])
def test_a_model_that_repeats_itself_is_not_asked_for_more(serve: Serve, mode: Mode) -> None:
    server = serve(broken_off(CIRCLES, mode))
    error = cut(server, mode)
    assert (len(server.requests), error.circles, set(names(error))) == (1, True, {"the Herald"})
    assert "the model repeated itself" in str(error)


def test_a_limit_that_the_user_says_is_not_raised(serve: Serve) -> None:
    server = serve(completion(HALF, finish="length"))
    assert names(cut(server, room=Room(100))) == ["Ana Ruiz"]
    assert len(server.requests) == 1


def test_an_answer_of_which_nothing_is_complete_has_no_part(serve: Serve) -> None:
    assert cut(serve(completion('{"sources": [{"key": "s1', finish="length"))).partial is None


def test_arguments_that_break_off_are_cut_though_the_server_says_tool_calls(serve: Serve) -> None:
    function = {"name": "Draft", "arguments": HALF}
    calls = [{"id": "c", "type": "function", "function": function}]
    server = serve(lambda r: completion(None, finish="tool_calls", tool_calls=calls, tokens=(9, r.body["max_tokens"])))
    assert names(cut(server, "tools")) == ["Ana Ruiz"]
    assert len(server.requests) == 2


def test_blanks_behind_a_whole_answer_cut_nothing_off(serve: Serve) -> None:
    server = serve(completion(json.dumps({"sources": SOURCES}) + " \n" * 300, finish="length"))
    assert [source.name for source in ask(server).sources] == ["Ana Ruiz", "Ada Holm"]
    assert len(server.requests) == 1


def test_a_server_that_gives_less_room_is_asked_for_less_from_then_on(serve: Serve) -> None:
    def strict(received: Received) -> Reply:
        too_large = "max_tokens is too large: 9000. This model supports at most 4096 completion tokens."
        return failure(400, too_large) if received.body["max_tokens"] > 4096 else answer({})

    server = serve(strict)

    async def twice() -> None:
        client = OpenAIClient(Endpoint("openai/x", "x", server.url, "k"))
        for text in ("Rain.", "Sun."):
            await client.ask([Message("user", text)], Draft, Room(9000, 18_000))
        await client.aclose()

    asyncio.run(twice())
    assert [request.body["max_tokens"] for request in server.requests] == [9000, 4500, 2250, 2250]


def test_a_room_that_was_lowered_is_not_paid_for_twice(serve: Serve) -> None:
    def strict(received: Received) -> Reply:
        if received.body["max_tokens"] > 4096:
            return failure(400, "max_tokens: 8000 > 4096, which is the maximum allowed number of output tokens")
        return completion(HALF, finish="length")

    server = serve(strict)
    assert names(cut(server, room=Room(8000, 16_000))) == ["Ana Ruiz"]
    assert [request.body["max_tokens"] for request in server.requests] == [8000, 4000]


def extracted(command: Command, server: ScriptedServer, article: Path, *more: str) -> Facts:
    model = ["--model", "openai/scripted", "--base-url", server.url, "--repairs", "0", *more]
    got = command("extract", article, *model)
    assert got.status == 0, got.err
    return Facts.model_validate_json(got.out)


def test_an_article_whose_answer_is_cut_is_partial(command: Command, serve: Serve, article: Path) -> None:
    farmer = {"key": "s1", "name": "Ada Holm", "kind": "named_person", "mentions": ["farmer Ada Holm"]}
    text = json.dumps({"sources": [farmer, {**farmer, "key": "s2"}]})[:-20]
    facts = extracted(command, serve(completion(text, finish="length")), article)
    assert ([source.name for source in facts.sources], facts.sources[0].status) == (["Ada Holm"], "verified")
    assert facts.outcome == "partial"
    assert "got only the beginning of an answer: openai/scripted: the answer was cut" in facts.shortfalls[0]


def test_the_limit_follows_the_articles_length(command: Command, serve: Serve, article: Path) -> None:
    server = serve(answer({}))
    extracted(command, server, article)
    article.write_text(article.read_text("utf-8") * 30, encoding="utf-8")
    extracted(command, server, article)
    extracted(command, server, article, "--max-output", "777", "--no-cache")
    short, long, said = (request.body["max_tokens"] for request in server.requests)
    assert (4_096 < short < 4_400 < long, said) == (True, 777)


def test_what_circles_is_recorded_once(command: Command, serve: Serve, article: Path) -> None:
    facts = extracted(command, serve(completion(CIRCLES, finish="length")), article)
    assert [(source.name, source.status) for source in facts.sources] == [("the Herald", "rejected")]


@pytest.mark.parametrize(
    ("text", "circling"),
    [
        (CIRCLES, True),
        ('{"sources": [{"key": "s1", "name": "' + "the the " * 60, True),
        ("{" + " \n" * 200, True),
        (LIST, False),
        (HALF, False),
        ("", False),
    ],
)
def test_circles_are_told_from_lists(text: str, circling: bool) -> None:
    assert repeats(text) is circling


RECORDS = st.lists(st.dictionaries(st.sampled_from(["key", "name", "[x", 'q"{']), st.text(max_size=9), max_size=3))


@given(RECORDS, RECORDS, st.integers(0, 400), st.booleans())
def test_the_complete_part_is_a_beginning_and_valid(
    sources: list[dict[str, str]], claims: list[dict[str, str]], at: int, ascii_only: bool
) -> None:
    text = json.dumps({"sources": sources, "claims": claims}, ensure_ascii=ascii_only)[:at]
    kept: dict[str, Any] = json.loads(complete_part(text))
    assert kept.get("sources", []) == sources[: len(kept.get("sources", []))]
    assert kept.get("claims", []) == claims[: len(kept.get("claims", []))]
    if "claims" in kept:
        assert kept["sources"] == sources


def test_records_that_break_the_schema_spoil_no_others() -> None:
    odd = [{"key": "s3"}, {**SOURCES[0], "kind": "opera"}, {**SOURCES[1], "name": "a\tb"}]
    text = json.dumps({"sources": [*SOURCES, *odd], "claims": [5], "figures": []}).replace("\\t", "\t")
    assert [source.name for source in salvaged(text, Draft).sources] == ["Ana Ruiz", "Ada Holm", "a\tb"]


@pytest.mark.parametrize(
    "text", ["", "{", '{"sources": 5', '{"sources": [{"a" "b"}]', '{"a": [' + "[" * 9000, "[{}]", "{}}"]
)
def test_of_nonsense_nothing_is_kept(text: str) -> None:
    assert salvaged(text, Draft) == Draft()


def test_a_whole_answer_is_its_own_complete_part() -> None:
    whole = json.dumps({"sources": SOURCES, "claims": []})
    assert complete_part(f"Sure!\n```json\n{whole}\n```") == whole
    assert called("Draft", {}) != answer({})
