"""The way in which a server is asked: found out once, remembered for the next client, and nothing paid for twice."""

import asyncio
import json
import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from scripted_server import Received, Reply, ScriptedServer, answer, called, completion, failure

from extractor.model import Endpoint
from extractor.model.cache import AnswerCache
from extractor.model.client import OpenAIClient
from extractor.model.ways import Ways
from extractor.prompts import Message
from extractor.providers import Mode
from extractor.schemas import Draft

SOURCES = [{"key": "s1", "name": "Ana Ruiz", "kind": "named_person"}]
DRAFT = json.dumps({"sources": SOURCES, "claims": [], "figures": []})
FENCED = completion(f"Of course! Here is the JSON:\n```json\n{DRAFT}\n```\nAnything else?")
WORDS = completion("I can't see any article.")
Serve = Callable[..., ScriptedServer]


def ask(
    server: ScriptedServer,
    *texts: str,
    folder: Path | None = None,
    mode: Mode | None = None,
    first: Mode = "json_schema",
) -> list[Draft]:
    async def one_after_the_other() -> list[Draft]:
        endpoint = Endpoint("openai/x", "x", server.url, "k", mode=first)
        client = OpenAIClient(endpoint, mode=mode, cache=AnswerCache(folder) if folder else None)
        try:
            return [(await client.ask([Message("user", text)], Draft)).value for text in texts]
        finally:
            await client.aclose()

    return asyncio.run(one_after_the_other())


def modes(server: ScriptedServer) -> list[str]:
    names = {"response_format": "json_schema", "tools": "tools"}
    return [next((names[n] for n in names if n in request.body), "md_json") for request in server.requests]


def in_every_mode(received: Received) -> Reply:
    return called("Draft", json.loads(DRAFT)) if "tools" in received.body else completion(DRAFT)


def heedless(received: Received) -> Reply:
    """A server that knows no response_format and no tools, and doesn't say so."""
    return FENCED


def test_fenced_json_is_read_and_the_next_question_asked_in_the_next_mode(serve: Serve) -> None:
    server = serve(lambda r: FENCED if "response_format" in r.body else in_every_mode(r))
    assert [draft.sources[0].name for draft in ask(server, "Rain.", "Sun.", "Hail.")] == ["Ana Ruiz"] * 3
    assert modes(server) == ["json_schema", "tools", "tools"]


def test_a_heedless_server_ends_up_being_asked_in_words(serve: Serve) -> None:
    server = serve(heedless)
    assert len(ask(server, "Rain.", "Sun.", "Hail.", "Fog.")) == 4
    assert modes(server) == ["json_schema", "tools", "md_json", "md_json"]


def test_words_where_json_was_asked_for_are_asked_for_again_in_the_next_mode(serve: Serve) -> None:
    server = serve(lambda r: WORDS if "response_format" in r.body else in_every_mode(r))
    assert ask(server, "Rain.", "Sun.")[0].sources[0].name == "Ana Ruiz"
    assert modes(server) == ["json_schema", "tools", "tools"]


def test_a_server_that_has_kept_to_a_mode_is_not_left_for_one_bad_answer(serve: Serve) -> None:
    server = serve(completion(DRAFT), WORDS, completion(DRAFT))
    ask(server, "Rain.", "Sun.")
    assert modes(server) == ["json_schema"] * 3
    assert "Correct your JSON" in server.requests[2].body["messages"][-1]["content"]


@pytest.mark.parametrize("no_schema", [failure(400, "unknown field response_format"), FENCED])
def test_the_next_client_begins_where_the_last_one_ended(serve: Serve, tmp_path: Path, no_schema: Reply) -> None:
    server = serve(lambda r: no_schema if "response_format" in r.body else in_every_mode(r))
    for text in ("Rain.", "Sun.", "Hail."):
        ask(server, text, folder=tmp_path)
    later = ["tools", "tools"]
    assert modes(server) == ["json_schema", *(["tools"] if no_schema.status == 400 else []), *later]


def test_another_server_or_a_mode_of_ones_own_begins_anew(serve: Serve, tmp_path: Path) -> None:
    refusing = serve(lambda r: WORDS if "response_format" in r.body else in_every_mode(r))
    other = serve(in_every_mode)
    ask(refusing, "Rain.", folder=tmp_path)
    ask(other, "Rain, elsewhere.", folder=tmp_path)
    ask(refusing, "Sun.", folder=tmp_path, mode="json_schema")
    assert (modes(other), modes(refusing)) == (["json_schema"], ["json_schema", "tools", "json_schema", "tools"])


def test_what_was_answered_in_a_mode_that_was_left_is_not_paid_for_again(serve: Serve, tmp_path: Path) -> None:
    server = serve(lambda r: FENCED if "response_format" in r.body else in_every_mode(r))
    for _ in range(3):
        assert len(ask(server, "Rain.", "Sun.", folder=tmp_path)) == 2
    assert modes(server) == ["json_schema", "tools"]


def test_the_provider_says_where_to_begin(serve: Serve) -> None:
    server = serve(in_every_mode)
    ask(server, "Rain.", first="tools")
    ask(server, "Rain.", first="tools", mode="md_json")
    assert modes(server) == ["tools", "md_json"]


def remembered(folder: Path, contents: Sequence[str]) -> list[str]:
    endpoint = Endpoint("openai/x", "x", "http://127.0.0.1:1/v1", "k")
    where = Ways(endpoint, None, folder)
    where._remember()
    (file,) = (folder / "modes").iterdir()
    found = []
    for content in contents:
        file.write_text(content, "utf-8")
        found.append(str(Ways(endpoint, None, folder).current))
    os.utime(file, (time.time() - 40 * 86_400,) * 2)
    return [*found, str(Ways(endpoint, None, folder).current)]


def test_what_is_remembered_is_forgotten_in_time_and_nonsense_at_once(tmp_path: Path) -> None:
    contents = ['[["md_json", true]]', "", "{}", '[["opera", true]]', "7", '[["tools", false]]']
    *found, last, aged = remembered(tmp_path, contents)
    assert found == ["in mode md_json", *["in mode json_schema"] * 4]
    assert (last, aged) == ("in mode tools, not strictly", "in mode json_schema")


def test_the_answer_in_no_mode_is_that_questions_failure(serve: Serve) -> None:
    server = serve(answer({}), WORDS)
    assert ask(server, "Rain.") == [Draft()]
    with pytest.raises(Exception, match="no answer fitted the schema"):
        ask(server, "Sun.")
