import asyncio
import hashlib
import json
import pickle
import sqlite3
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Outcome
from scripted_server import Reply, ScriptedServer, answer, completion, failure

from extractor.errors import ModelError, UsageError
from extractor.model import Answer, Endpoint
from extractor.model.cache import AnswerCache, Keep
from extractor.model.client import OpenAIClient
from extractor.model.port import ROOM, CutError
from extractor.model.request import Request
from extractor.model.retry import RetryPolicy
from extractor.model.store import AnswerStore
from extractor.prompts import Message
from extractor.schemas import Draft, Facts

GOOD = answer({"sources": [], "claims": [], "figures": []})
BROKEN = completion('{"sources": 5}')
CANONICAL: dict[str, Any] = {"sort_keys": True, "separators": (",", ":"), "ensure_ascii": False}
FAST = RetryPolicy(attempts=4, first_wait=0.01, longest_wait=0.02, patience=20)
Serve = Callable[..., ScriptedServer]
Command = Callable[..., Outcome]


def client(server: ScriptedServer, folder: Path, key: str = "k") -> OpenAIClient:
    return OpenAIClient(Endpoint("openai/scripted", "scripted", server.url, key), FAST, cache=AnswerCache(folder))


def ask(asked: OpenAIClient, *texts: str) -> list[Answer[Draft]]:
    async def together() -> list[Answer[Draft]]:
        return await asyncio.gather(*(asked.ask([Message("user", text)], Draft) for text in texts))

    return asyncio.run(together())


def test_ten_identical_concurrent_requests_are_one(serve: Serve, tmp_path: Path) -> None:
    server = serve(Reply(GOOD.body, delay=0.2))
    answers = ask(client(server, tmp_path), *["Rain."] * 10)
    assert len(server.requests) == 1
    assert sorted((one.usage.calls, one.usage.cached_calls) for one in answers) == [(0, 1)] * 9 + [(1, 0)]
    assert not list((tmp_path / "asking").iterdir())


def test_another_client_with_another_key_and_server_finds_the_answer(serve: Serve, tmp_path: Path) -> None:
    ask(client(serve(GOOD), tmp_path), "Rain.")
    other = serve(failure(500, "never asked"))
    (again,) = ask(client(other, tmp_path, key="another"), "Rain.")
    assert (again.usage.calls, again.usage.cached_calls, again.usage.input_tokens) == (0, 1, 0)
    assert other.requests == []


def test_a_broken_answer_and_its_re_ask_are_kept_alike(serve: Serve, tmp_path: Path) -> None:
    server = serve(BROKEN, GOOD)
    ask(client(server, tmp_path), "Rain.")
    (again,) = ask(client(server, tmp_path), "Rain.")
    assert (again.usage.calls, again.usage.cached_calls) == (0, 2)


def test_after_answers_that_never_fit_a_later_run_asks_once_more(serve: Serve, tmp_path: Path) -> None:
    server = serve(BROKEN, BROKEN, BROKEN, GOOD)
    with pytest.raises(ModelError, match="no answer fitted"):
        ask(client(server, tmp_path), "Rain.")
    (again,) = ask(client(server, tmp_path), "Rain.")
    assert (again.usage.calls, again.usage.cached_calls) == (1, 2)


def test_a_cut_answers_longer_one_is_kept_for_the_question(serve: Serve, tmp_path: Path) -> None:
    server = serve(completion('{"sour', finish="length"), GOOD)
    ask(client(server, tmp_path), "Rain.")
    (again,) = ask(client(server, tmp_path), "Rain.")
    assert (again.usage.calls, len(server.requests)) == (0, 2)


@pytest.mark.parametrize("reply", [completion(None, refusal="No."), failure(400, "x")])
def test_what_is_no_answer_is_not_kept(serve: Serve, tmp_path: Path, reply: Reply) -> None:
    server = serve(reply)
    with pytest.raises(ModelError):
        ask(client(server, tmp_path), "Rain.")
    assert len(AnswerStore(tmp_path)) == 0


def test_two_processes_ask_once(serve: Serve, tmp_path: Path) -> None:
    for n in range(5):
        (tmp_path / f"{n}.txt").write_text(f"Rain {n}.", encoding="utf-8")
    server = serve(Reply(GOOD.body, delay=0.3))
    command = [sys.executable, "-m", "extractor", "extract", str(tmp_path), "-q", "--model", "openai/scripted"]
    command += ["--base-url", server.url, "--repairs", "0"]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    lines = [Facts.model_validate_json(line) for one in running for line in one.communicate()[0].splitlines()]
    assert len(lines) == 10
    assert sum(one.provenance.calls for one in lines) == len(server.requests) == 5


def test_nobody_waits_for_a_process_that_was_killed(tmp_path: Path) -> None:
    killed = (
        "import asyncio, os, sys; from pathlib import Path; from extractor.model.cache import AnswerCache\n"
        "async def ask(keep): os.kill(os.getpid(), 9)\n"
        "asyncio.run(AnswerCache(Path(sys.argv[1])).answer('a' * 64, 'm', ask))"
    )
    subprocess.run([sys.executable, "-c", killed, str(tmp_path)], check=False)
    assert [path.name for path in (tmp_path / "asking").iterdir()] == ["a" * 64]

    async def ask(keep: Keep) -> str:
        return "{}"

    async def in_time() -> str:
        return await asyncio.wait_for(AnswerCache(tmp_path).answer("a" * 64, "m", ask), 5)

    assert asyncio.run(in_time()) == "{}"


def test_a_cancelled_question_leaves_no_claim(tmp_path: Path) -> None:
    cache = AnswerCache(tmp_path)

    async def never(keep: Keep) -> str:
        await asyncio.sleep(60)
        return ""

    async def cancelled() -> None:
        for wait in (0, 0.0005, 0.002, 0.05):
            task = asyncio.create_task(cache.answer("b" * 64, "m", never))
            await asyncio.sleep(wait)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        await cache.forget("b" * 64)  # Behind whatever the thread still had to do.

    asyncio.run(cancelled())
    assert not list((tmp_path / "asking").iterdir())


def test_what_was_kept_is_there_though_the_question_was_cancelled(tmp_path: Path) -> None:
    async def kept_and_cancelled(key: str) -> None:
        cache, asked = AnswerCache(tmp_path), asyncio.Event()

        async def ask(keep: Keep) -> str:
            keep(key, "{}")
            asked.set()
            return await asyncio.sleep(60, "")

        question = asyncio.create_task(cache.answer(key, "m", ask))
        await asyncio.wait_for(asked.wait(), 5)
        question.cancel()
        await asyncio.gather(question, return_exceptions=True)

    for key in ("c" * 64, "d" * 64):
        asyncio.run(kept_and_cancelled(key))
    # A thread ends with its cache and whatever that still had to do.
    deadline = time.monotonic() + 5
    while list((tmp_path / "asking").iterdir()) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert [entry.key for entry in AnswerStore(tmp_path).entries()] == ["c" * 64, "d" * 64]


def test_the_folder_is_private(tmp_path: Path) -> None:
    AnswerStore(tmp_path / "a" / "b")
    assert stat.S_IMODE((tmp_path / "a" / "b").stat().st_mode) == 0o700


class Planted:
    """Unpickled, it leaves a trace."""

    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self) -> tuple[Callable[..., object], tuple[str, str]]:
        return open, (str(self.trace), "w")


@pytest.mark.parametrize("column", ["value", "key"])
def test_a_planted_pickle_is_refused_and_never_loaded(tmp_path: Path, column: str) -> None:
    store, trace = AnswerStore(tmp_path), tmp_path / "ran"
    store.put("k", "{}", "m")
    with sqlite3.connect(tmp_path / "cache.db") as rows:
        change = "value = ?, mode = 4, filename = NULL" if column == "value" else "key = ?, raw = 0"
        rows.execute(f"UPDATE Cache SET {change}", (pickle.dumps(Planted(trace)),))
    with pytest.raises(UsageError, match="none of ours"):
        list(store.entries())
    assert not trace.exists()


def test_nothing_makes_room_for_anything(tmp_path: Path) -> None:
    store = AnswerStore(tmp_path)
    settings = dict(sqlite3.connect(tmp_path / "cache.db").execute("SELECT key, value FROM Settings"))
    assert (settings["eviction_policy"], settings["cull_limit"]) == ("none", 0)
    assert settings["size_limit"] == 2**50
    assert len(store) == 0


def test_a_folder_that_cannot_be_used_is_one_line(command: Command, article: Path) -> None:
    got = command("extract", article, "--model", "ollama/x", "--cache-dir", article)
    assert got.status == 2
    assert "can't be used as a cache: File exists" in got.line


def test_a_damaged_database_is_one_line(command: Command, tmp_path: Path) -> None:
    (tmp_path / "cache.db").write_bytes(b"no database" * 1000)
    got = command("cache", "stats", "--cache-dir", tmp_path)
    assert (got.status, "can't be used as a cache" in got.line) == (2, True)


def test_the_key_is_the_whole_request_in_canonical_form() -> None:
    fields = {"messages": [{"role": "user", "content": "Rain."}], "model": "x", "response_format": {"b": "ü", "a": 1}}
    key = Request.of("openai/x", fields, room=100).key
    canonical = json.dumps(["openai/x", fields], **CANONICAL)
    assert key == hashlib.sha256(canonical.encode()).hexdigest()
    sun = [{"role": "user", "content": "Sun."}]
    others = [{**fields, "messages": sun}, {**fields, "model": "y"}, {**fields, "response_format": "other"}]
    keys = {key, Request.of("ollama/x", fields, room=100).key}
    assert len(keys | {Request.of("openai/x", other, room=100).key for other in others}) == 5


def test_the_limit_on_an_answer_is_no_part_of_the_question() -> None:
    fields = {"messages": [{"role": "user", "content": "Rain."}], "model": "x"}
    short = Request.of("openai/x", fields, room=100)
    assert short.within(200).key == short.key
    assert short.within(200).cut_key != short.cut_key


def test_a_cut_answer_is_paid_for_once_at_each_limit(serve: Serve, tmp_path: Path) -> None:
    server = serve(completion('{"sour', finish="length"))
    for _ in range(2):
        with pytest.raises(CutError):
            ask(client(server, tmp_path), "Rain.")
    assert [request.body["max_tokens"] for request in server.requests] == [ROOM.first, ROOM.more]


def test_the_command_shows_exports_and_clears(command: Command, tmp_path: Path) -> None:
    store = AnswerStore(tmp_path)
    store.put("k", '{"ü": 1}', "openai/x")
    assert "1 answer, " in command("cache", "stats", "--cache-dir", tmp_path).out
    row = json.loads(command("cache", "export", "--cache-dir", tmp_path).out)
    assert (row["key"], row["model"], row["answer"]) == ("k", "openai/x", '{"ü": 1}')
    assert "1 answer removed" in command("cache", "clear", "--cache-dir", tmp_path).out
    assert len(store) == 0


def test_without_a_cache_every_run_asks(command: Command, serve: Serve, article: Path) -> None:
    server = serve(GOOD)
    model = ["--model", "openai/scripted", "--base-url", server.url, "--repairs", "0"]
    for arguments in ([], [], ["--no-cache"]):
        assert command("extract", article, *model, *arguments).status == 0
    assert len(server.requests) == 2
