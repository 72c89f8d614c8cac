"""Whole runs against the scripted Batch API: submitted, waited for, collected, until nothing is asked any more."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from batch_server import BatchServer, Fate
from conftest import Outcome
from scripted_server import Received, Reply, answer, completion, failure

from extractor.batching import submitting
from extractor.cli.batch import AT_ONCE
from extractor.schemas import Facts, Failure

Command = Callable[..., Outcome]
GOOD = answer({"sources": [], "claims": [], "figures": []})
MODEL = "openai/gpt-5-mini"
# What genai-prices lists, in US dollars per million tokens.
INPUT, OUTPUT = 0.25, 2.0


@pytest.fixture
def serve() -> Iterator[Callable[..., BatchServer]]:
    with ExitStack() as stack:
        yield lambda *steps, **more: stack.enter_context(BatchServer(steps, **more))


@pytest.fixture(autouse=True)
def no_settling(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(submitting, "SETTLING", 0.01)


class Runs:
    """Commands on one run."""

    def __init__(self, command: Command, folder: Path) -> None:
        self._command, self.folder = command, folder
        self.news = folder.parent / "news"

    def write(self, count: int) -> None:
        self.news.mkdir()
        for n in range(count):
            (self.news / f"{n:03}.txt").write_text(f"It rained in Elsdon on day {n}.", encoding="utf-8")

    def submit(self, server: BatchServer, *more: str | Path) -> Outcome:
        where = ["--model", MODEL, "--base-url", server.url]
        return self._command("batch", "submit", self.news, "-o", self.folder, *where, *more)

    def collect(self, *more: str | Path) -> Outcome:
        return self._command("batch", "collect", self.folder, *more)

    def until_complete(self, *more: str | Path, most: int = 12) -> list[Outcome]:
        outcomes = [self.collect(*more)]
        while "complete:" not in outcomes[-1].err and len(outcomes) < most:
            outcomes.append(self.collect(*more))
        assert "complete:" in outcomes[-1].err, outcomes[-1].err
        return outcomes

    def extract(self, server: BatchServer, output: Path) -> Outcome:
        where = ["--model", MODEL, "--base-url", server.url]
        return self._command("extract", self.news, "-o", output, *where)

    @property
    def facts(self) -> list[Facts]:
        path = self.folder / "facts.jsonl"
        return [Facts.model_validate_json(line) for line in path.read_text("utf-8").splitlines()]

    @property
    def manifest(self) -> list[dict[str, Any]]:
        runs: list[dict[str, Any]] = json.loads((self.folder / "facts.manifest.json").read_text("utf-8"))["runs"]
        return runs

    @property
    def failures(self) -> list[Failure]:
        path = self.folder / "facts.failed.jsonl"
        return [Failure.model_validate_json(line) for line in path.read_text("utf-8").splitlines()]


@pytest.fixture
def runs(command: Command, tmp_path: Path) -> Runs:
    return Runs(command, tmp_path / "run")


def day(received: Received) -> int:
    return int(received.prompt.rpartition("on day ")[2].split(".")[0])


def test_a_run_is_sent_waited_for_and_collected_at_half_the_price(
    runs: Runs, serve: Callable[..., BatchServer]
) -> None:
    server = serve(GOOD, fates=[Fate(looks=2)])
    runs.write(5)
    sent = runs.submit(server)
    assert (sent.status, "5 requests in 1 batch" in sent.err) == (0, True), sent.err
    assert "model:" not in sent.err  # Nothing was asked yet.
    assert runs.facts == []
    early = runs.collect()
    assert (early.status, "waiting:  5 requests in batches" in early.err) == (0, True)
    runs.until_complete()
    assert len(runs.facts) == 5
    assert (server.direct, set(server.charged.values()), len(server.batches)) == (0, {1}, 1)
    for one in runs.facts:
        provenance = one.provenance
        assert (provenance.calls, provenance.cached_calls, provenance.input_tokens, provenance.output_tokens) == (
            1,
            0,
            11,
            7,
        )
        assert provenance.cost_usd == pytest.approx((11 * INPUT + 7 * OUTPUT) / 1e6 / 2)
    by_run = [(run["calls"], run["input_tokens"]) for run in runs.manifest]
    assert by_run == [(5, 55)]  # Runs without results are not kept.
    assert sum(run["cost_usd"] for run in runs.manifest) == pytest.approx(5 * (11 * INPUT + 7 * OUTPUT) / 1e6 / 2)


def test_an_answer_of_a_batch_is_a_hit_for_extract_and_the_other_way_round(
    runs: Runs, serve: Callable[..., BatchServer], tmp_path: Path
) -> None:
    server = serve(GOOD, fates=[Fate(looks=0)])
    runs.write(2)
    runs.extract(server, tmp_path / "first.jsonl")
    for n in range(2, 5):
        (runs.news / f"{n:03}.txt").write_text(f"It rained in Elsdon on day {n}.", encoding="utf-8")
    assert "3 requests in 1 batch" in runs.submit(server).err
    runs.until_complete()
    assert sorted(one.provenance.cached_calls for one in runs.facts) == [0, 0, 0, 1, 1]
    again = runs.extract(server, tmp_path / "again.jsonl")
    assert "0 requests, 5 answers from the cache" in again.err
    assert (server.direct, set(server.charged.values())) == (2, {1})


def test_broken_answers_are_asked_again_in_a_second_batch(runs: Runs, serve: Callable[..., BatchServer]) -> None:
    def step(received: Received) -> Reply:
        asked_again = len(received.body["messages"]) > 2
        return GOOD if asked_again or day(received) else completion('{"sources": 5}')

    server = serve(step, fates=[Fate(looks=0)])
    runs.write(3)
    runs.submit(server)
    runs.until_complete()
    assert [len(made.lines) for made in server.batches] == [3, 1]
    again = next(one for one in runs.facts if one.provenance.calls == 2)
    assert again.provenance.cost_usd == pytest.approx(2 * (11 * INPUT + 7 * OUTPUT) / 1e6 / 2)
    assert set(server.charged.values()) == {1}


WRONG = answer({"figures": [{"key": "f1", "quote": "day 0", "value": "7", "kind": "count"}]})


@pytest.mark.parametrize("finish", [False, True])
def test_repairs_go_in_a_batch_or_directly(runs: Runs, serve: Callable[..., BatchServer], finish: bool) -> None:
    def step(received: Received) -> Reply:
        return WRONG if not day(received) else GOOD

    server = serve(step, fates=[Fate(looks=0)])
    runs.write(2)
    runs.submit(server)
    runs.until_complete(*["--finish"] * finish)
    assert (len(server.batches), server.direct) == ((1, 1) if finish else (2, 0))
    repaired = next(one for one in runs.facts if one.provenance.repairs)
    once = (11 * INPUT + 7 * OUTPUT) / 1e6
    assert repaired.provenance.calls == 2
    assert repaired.provenance.cost_usd == pytest.approx(once * 1.5 if finish else once)
    assert set(server.charged.values()) == {1}


def test_a_cut_answer_is_asked_for_with_more_room(runs: Runs, serve: Callable[..., BatchServer]) -> None:
    rooms: list[int] = []

    def step(received: Received) -> Reply:
        rooms.append(received.body["max_tokens"])
        return GOOD if len(rooms) > 1 else completion('{"sources": [', finish="length")

    server = serve(step, fates=[Fate(looks=0)])
    runs.write(1)
    runs.submit(server)
    runs.until_complete()
    assert (len(rooms), rooms[1]) == (2, 2 * rooms[0])
    assert (runs.facts[0].provenance.calls, runs.facts[0].provenance.input_tokens) == (2, 22)


def test_an_expired_batch_is_sent_again_for_what_it_did_not_answer(
    runs: Runs, serve: Callable[..., BatchServer]
) -> None:
    server = serve(GOOD, fates=[Fate(ends="expired", answered=2), Fate()])
    runs.write(6)
    runs.submit(server)
    runs.until_complete()
    assert [len(made.lines) for made in server.batches] == [6, 4]
    assert (len(runs.facts), set(server.charged.values())) == (6, {1})


def test_what_expires_again_and_again_fails_with_the_reason(runs: Runs, serve: Callable[..., BatchServer]) -> None:
    server = serve(GOOD, fates=[Fate(ends="expired", answered=0)])
    runs.write(2)
    runs.submit(server)
    outcomes = runs.until_complete()
    assert (outcomes[-1].status, len(server.batches), sum(server.charged.values())) == (1, 3, 0)
    assert all("expired" in one.reason for one in runs.failures)


def test_failed_lines_fail_their_articles_and_passing_ones_are_sent_again(
    runs: Runs, serve: Callable[..., BatchServer]
) -> None:
    tries: list[int] = []

    def step(received: Received) -> Reply:
        tries.append(day(received))
        if day(received) == 0:
            return failure(400, "the content is not allowed")
        if day(received) == 1:
            return completion(None, refusal="No.")
        return failure(500, "oops") if day(received) == 2 and tries.count(2) < 3 else GOOD

    server = serve(step, fates=[Fate(looks=0)])
    runs.write(4)
    runs.submit(server)
    outcomes = runs.until_complete()
    assert outcomes[-1].status == 1
    assert sorted(one.reason for one in runs.failures) == [
        f"{MODEL}: HTTP 400: the content is not allowed",
        f"{MODEL}: refused: No.",
    ]
    assert (len(runs.facts), [len(made.lines) for made in server.batches]) == (2, [4, 1, 1])
    assert "batches:  3 answers" in outcomes[-1].err  # A refusal is paid for too.


def test_what_has_failed_is_asked_again_when_it_is_to_be(runs: Runs, serve: Callable[..., BatchServer]) -> None:
    tries: list[int] = []

    def step(received: Received) -> Reply:
        tries.append(1)
        return GOOD if len(tries) > 1 else completion(None, refusal="No.")

    server = serve(step, fates=[Fate(looks=0)])
    runs.write(1)
    runs.submit(server)
    assert runs.until_complete()[-1].status == 1
    runs.collect("--retry-failed")
    assert runs.until_complete()[-1].status == 0
    assert [one.provenance.calls for one in runs.facts] == [2]  # What the refusal took is part of it.


def test_a_cancelled_batch_fails_what_it_left(runs: Runs, serve: Callable[..., BatchServer]) -> None:
    server = serve(GOOD, fates=[Fate(looks=9, answered=1)])
    runs.write(3)
    runs.submit(server)
    server.cancel(0)
    assert runs.until_complete()[-1].status == 1
    assert (len(runs.facts), len(server.batches)) == (1, 1)
    assert all("cancelled before it was answered" in one.reason for one in runs.failures)


def test_a_refused_batch_says_why_and_can_be_sent_again(runs: Runs, serve: Callable[..., BatchServer]) -> None:
    server = serve(GOOD, fates=[Fate(looks=0, ends="failed", why="billing limit reached"), Fate(looks=0)])
    runs.write(2)
    runs.submit(server)
    refused = runs.collect()
    assert (refused.status, len(server.batches)) == (2, 1)
    assert "batch batch_1 was refused: billing limit reached" in refused.err.splitlines()[-1]
    assert runs.until_complete()[-1].status == 0
    assert (len(runs.facts), set(server.charged.values())) == (2, {1})


def test_a_batch_that_comes_too_early_is_sent_when_another_has_ended(
    runs: Runs, serve: Callable[..., BatchServer]
) -> None:
    full = Fate(looks=0, ends="failed", code="token_limit_exceeded", why="Enqueued token limit reached")
    server = serve(GOOD, fates=[Fate(looks=2), full, Fate(looks=0)])
    runs.write(4)
    runs.submit(server, "--requests-per-batch", "2")
    runs.collect()
    assert len(server.batches) == 2  # While one is under way, there is no room yet.
    runs.until_complete()
    assert (len(runs.facts), set(server.charged.values())) == (4, {1})


def test_requests_are_cut_into_batches_by_number_and_size(runs: Runs, serve: Callable[..., BatchServer]) -> None:
    server = serve(GOOD, fates=[Fate(looks=0)], most_lines=4)
    runs.write(10)
    runs.submit(server, "--requests-per-batch", "4")
    assert [len(made.lines) for made in server.batches] == [4, 4, 2]
    runs.until_complete()
    assert len(runs.facts) == 10


def test_batches_are_cut_by_size(runs: Runs, serve: Callable[..., BatchServer]) -> None:
    most = 40_000
    server = serve(GOOD, fates=[Fate(looks=0)], most_bytes=most)
    runs.write(8)
    runs.submit(server, "--bytes-per-batch", str(most))
    assert len(server.batches) > 1
    assert sum(len(made.lines) for made in server.batches) == 8
    runs.until_complete()
    assert len(runs.facts) == 8


@pytest.mark.parametrize("what", ["upload", "create", "look", "download"])
def test_a_lost_connection_neither_loses_nor_repeats(runs: Runs, serve: Callable[..., BatchServer], what: str) -> None:
    server = serve(GOOD, fates=[Fate(looks=0)], lost={what: [1]})
    runs.write(3)
    assert runs.submit(server).status == 0
    runs.until_complete()
    assert len(runs.facts) == 3
    assert (len(server.batches), set(server.charged.values())) == (1, {1})


def test_a_limit_on_cost_sends_what_fits_and_the_rest_when_it_is_raised(
    runs: Runs, serve: Callable[..., BatchServer]
) -> None:
    server = serve(GOOD, fates=[Fate(looks=0)])
    runs.write(6)
    stopped = runs.submit(server, "--max-cost", "0.001")
    assert stopped.status == 3
    assert "stopped before --max-cost 0.001 is passed" in stopped.err.splitlines()[-1]
    sent = len(server.batches[0].lines)
    assert 0 < sent < 6
    runs.until_complete("--max-cost", "1")
    assert len(runs.facts) == 6
    assert set(server.charged.values()) == {1}


def test_a_second_submit_goes_on_and_sends_nothing_twice(runs: Runs, serve: Callable[..., BatchServer]) -> None:
    server = serve(GOOD, fates=[Fate(looks=0)])
    runs.write(3)
    runs.submit(server)
    again = runs.submit(server)
    assert (again.status, "0 requests in 0 batches" in again.err) == (0, True)
    assert len(server.batches) == 1


def test_a_server_that_refuses_the_mode_is_asked_in_the_next(runs: Runs, serve: Callable[..., BatchServer]) -> None:
    def step(received: Received) -> Reply:
        if "response_format" in received.body:
            return failure(400, "unknown parameter: response_format")
        return completion(None, finish="tool_calls", tool_calls=[_call(received)])

    server = serve(step, fates=[Fate(looks=0)])
    runs.write(3)
    runs.submit(server)
    runs.until_complete()
    assert len(runs.facts) == 3
    assert set(server.charged.values()) == {1}


def test_a_server_that_ignores_the_mode_is_not_asked_twice(runs: Runs, serve: Callable[..., BatchServer]) -> None:
    server = serve(completion('Here it is: {"sources": []} I hope it helps.'), fates=[Fate(looks=0)])
    count = 2 * AT_ONCE  # The later ones are asked after the first answers have shown that the mode is ignored.
    runs.write(count)
    runs.submit(server)
    runs.until_complete()
    assert (len(runs.facts), len(server.batches), set(server.charged.values())) == (count, 1, {1})


def test_an_answer_that_has_gone_from_the_cache_is_in_the_folder(
    runs: Runs, serve: Callable[..., BatchServer], command: Command
) -> None:
    server = serve(WRONG, fates=[Fate(looks=0)])
    runs.write(2)
    runs.submit(server)
    runs.collect()
    command("cache", "clear")
    runs.until_complete()
    assert (len(runs.facts), set(server.charged.values())) == (2, {1})


def _call(received: Received) -> dict[str, Any]:
    name = received.body["tools"][0]["function"]["name"]
    return {"id": "call_1", "type": "function", "function": {"name": name, "arguments": "{}"}}


def test_status_tells_of_each_batch_and_of_the_whole(
    command: Command, runs: Runs, serve: Callable[..., BatchServer]
) -> None:
    server = serve(GOOD, fates=[Fate(looks=2), Fate(looks=9)])
    runs.write(4)
    runs.submit(server, "--requests-per-batch", "3")
    shown = command("batch", "status", runs.folder)
    assert (shown.status, "batch_1" in shown.out, "waiting:  4 requests" in shown.out) == (0, True, True)
    said = json.loads(command("batch", "status", runs.folder, "--json").out)
    assert (said["asked"], [one["status"] for one in said["batches"]]) == (4, ["in_progress", "in_progress"])


def test_waiting_goes_on_until_nothing_is_asked(runs: Runs, serve: Callable[..., BatchServer]) -> None:
    server = serve(WRONG, fates=[Fate(looks=2)])
    runs.write(1)
    runs.submit(server)
    assert runs.collect("--wait", "--every", "0").status == 0
    assert (len(runs.facts), len(server.batches)) == (1, 2)


def test_no_key_and_no_password_is_in_any_file(
    runs: Runs, serve: Callable[..., BatchServer], own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-very-secret")
    server = serve(GOOD, fates=[Fate(looks=0)])
    runs.write(2)
    told = server.url.replace("://", "://me:hidden@")
    assert runs.submit(server, "--base-url", told).status == 0
    before = _everything(runs.folder, own_cache)
    runs.until_complete()
    after = _everything(runs.folder, own_cache)
    assert b"It rained in Elsdon" in before
    assert b"chat.completion" in after
    assert not any(secret in before + after for secret in (b"sk-very-secret", b"hidden"))


def _everything(*folders: Path) -> bytes:
    return b"".join(path.read_bytes() for folder in folders for path in folder.rglob("*") if path.is_file())
