"""The cassettes of the repository, and recording and replaying as such."""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import vcr
import yaml
from conftest import ARTICLE, EXAMPLES, ROOT, Outcome
from scripted_server import Reply, ScriptedServer, answer, completion, failure

from extractor import Extractor
from extractor.errors import ModelError, ModelUnavailableError, UsageError
from extractor.model import Endpoint, ModelOptions
from extractor.model.client import OpenAIClient
from extractor.pipeline import extract
from extractor.prompts import Message
from extractor.recording.cassette import HOST, Cassette, Recorder, scrubbed
from extractor.schemas import Article, Draft, Facts
from extractor.testing import replaying

CASSETTES = ROOT / "cassettes"
GOOD = answer({"sources": [], "claims": [], "figures": []})
Serve = Callable[..., ScriptedServer]
Command = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Let a test that has no server connect to nothing at all, not even loopback."""
    if "serve" not in request.fixturenames:
        monkeypatch.setattr(socket.socket, "connect", lambda *_: pytest.fail("a replay tried to connect"))


def replayed(name: str, article: str, repairs: int = 0) -> Facts:
    text = (EXAMPLES / f"{article}.txt").read_text("utf-8")
    return replaying(CASSETTES / f"{name}.yaml", repairs=repairs).extract(text)


def test_every_cassette_says_what_it_is_and_how_to_record_it_anew() -> None:
    paths = sorted(CASSETTES.glob("*.yaml"))
    assert len(paths) == 7
    for path in paths:
        head = [line for line in path.read_text("utf-8").splitlines()[:5] if line.startswith("#")]
        assert "written by us, not by a model" in " ".join(head)
        assert f"python cassettes/record.py {path.stem}" in " ".join(head)
        assert f"--record cassettes/{path.name}" in " ".join(head)


def test_no_cassette_holds_a_host_a_key_or_an_organisation() -> None:
    for path in CASSETTES.glob("*.yaml"):
        text = path.read_text("utf-8")
        for secret in ("127.0.0.1", "localhost", "uthorization", "no-key", "ookie", "org-ours", "user-agent"):
            assert secret not in text, (path, secret)


def test_the_good_run_gives_facts_for_all_six(command: Command) -> None:
    arguments = ["--model", "openai/scripted", "--replay", CASSETTES / "good.yaml", "--repairs", "0"]
    got = command("extract", EXAMPLES, *arguments)
    assert got.status == 0, got.err
    facts = [Facts.model_validate_json(line) for line in got.out.splitlines()]
    assert len(facts) == 6
    assert sum(figure.status == "verified" for one in facts for figure in one.figures) > 60


def test_a_broken_answer_is_asked_again() -> None:
    provenance = replayed("broken-answer", "wage-deal").provenance
    assert (provenance.calls, provenance.input_tokens) == (2, 22)


def test_a_wrong_number_is_repaired() -> None:
    facts = replayed("wrong-number", "harbour-tunnel", repairs=1)
    assert [str(figure.value) for figure in facts.figures if figure.evidence and figure.evidence.quote == "£980m"] == [
        "980000000"
    ]
    assert {figure.status for figure in facts.figures} == {"verified"}
    assert facts.provenance.repairs == 1


def test_an_omission_is_filled() -> None:
    facts = replayed("omission", "ferry-rescue", repairs=1)
    assert "153 people" in [figure.evidence.quote for figure in facts.figures if figure.evidence]
    assert [found.code for found in facts.findings] == []


def test_a_limit_passes_and_is_not_waited_for() -> None:
    begun = time.monotonic()
    assert replayed("rate-limit", "election-count").provenance.calls == 2
    assert time.monotonic() - begun < 5
    assert "retry-after:\n      - '1'" in (CASSETTES / "rate-limit.yaml").read_text("utf-8")


def test_a_refusal_is_that_articles_failure() -> None:
    with pytest.raises(ModelError, match="refused: I can't help with that"):
        replayed("refusal", "press-release")


def test_a_cut_answer_is_asked_for_once_more() -> None:
    assert replayed("truncation", "mine-leak").provenance.calls == 2


def record_and_replay(command: Command, server: ScriptedServer, article: Path, *more: str) -> tuple[Outcome, Outcome]:
    cassette = article.with_name("c.yaml")
    model = ["--model", "openai/scripted", *more]
    recorded = command("extract", article, *model, "--base-url", server.url, "--record", cassette)
    asked = len(server.requests)
    replay = command("extract", article, *model, "--replay", cassette)
    assert len(server.requests) == asked
    return recorded, replay


def timeless(line: str) -> dict[str, object]:
    facts: dict[str, dict[str, object]] = json.loads(line)
    del facts["provenance"]["created_at"]
    return dict(facts)


def test_a_replay_gives_the_same_facts_byte_for_byte_but_for_times(
    command: Command, serve: Serve, article: Path
) -> None:
    figure = {"key": "f1", "quote": "40 sheep", "value": "400", "kind": "count"}
    server = serve(
        failure(429, "wait", retry_after="0"),
        completion('{"sources": 5}'),
        answer({"figures": [figure]}),
        answer({"figures": [{**figure, "value": "40"}]}),
    )
    recorded, replay = record_and_replay(command, server, article)
    assert len(server.requests) == 4
    assert json.dumps(timeless(recorded.out)) == json.dumps(timeless(replay.out))
    assert timeless(replay.out)["provenance"]["calls"] == 4  # type: ignore[index]


def test_a_recorded_failure_is_the_same_failure(command: Command, serve: Serve, article: Path) -> None:
    broken = failure(400, "bad request of org-12345678 at 10.0.0.7:80 with key sk-abcdefgh")
    recorded, replay = record_and_replay(command, serve(broken), article)
    assert (recorded.status, recorded.err) == (replay.status, replay.err) == (1, recorded.err)
    assert "bad request of (scrubbed) at (scrubbed) with key (scrubbed)" in replay.err


def test_a_page_that_is_no_answer_is_left_out() -> None:
    assert scrubbed(502, {"server": "acme"}, "<html>acme</html>").body == "(no JSON; left out)"


def test_a_miss_is_one_line_that_shows_what_differs(command: Command, serve: Serve, article: Path) -> None:
    record_and_replay(command, serve(GOOD), article, "--repairs", "0")
    article.write_text(ARTICLE.replace("40 sheep", "41 sheep"), encoding="utf-8")
    got = command("extract", article, "--model", "openai/scripted", "--replay", article.with_name("c.yaml"))
    assert got.status == 2
    assert "no recording of this request: the nearest (1 of 1) differs at messages[1].content" in got.line
    other = command("extract", article, "--model", "openai/other", "--replay", article.with_name("c.yaml"))
    assert "recorded 'scripted', asked 'other'" in other.line or "messages[1].content" in other.line


def test_a_recording_that_is_spent_is_said(command: Command, serve: Serve, article: Path) -> None:
    record_and_replay(command, serve(GOOD), article, "--repairs", "0")
    with pytest.raises(ModelUnavailableError, match="was recorded 1 time and is asked once more"):
        again = replaying(article.with_name("c.yaml"), repairs=0)
        for _ in range(2):
            again.extract(Article(text=ARTICLE))


def test_identical_requests_play_in_the_order_of_their_recording(serve: Serve, tmp_path: Path) -> None:
    numbered = [answer({"sources": [{"key": "s1", "name": f"n{n}", "kind": "document"}]}) for n in range(3)]
    options = ModelOptions(record=tmp_path / "c.yaml", base_url=serve(*numbered).url)
    recorded = Extractor("openai/x", repairs=0, asked=options)
    names = [recorded.extract("Rain.").sources[0].name for _ in range(3)]
    again = replaying(tmp_path / "c.yaml", repairs=0)
    assert [again.extract("Rain.").sources[0].name for _ in range(3)] == names == ["n0", "n1", "n2"]


def test_a_killed_run_has_kept_what_was_answered(serve: Serve, tmp_path: Path) -> None:
    for n in range(8):
        (tmp_path / f"{n}.txt").write_text(f"Rain {n}.", encoding="utf-8")
    server = serve(*[GOOD] * 4, Reply(GOOD.body, delay=30))
    command = [
        sys.executable,
        "-m",
        "extractor",
        "extract",
        str(tmp_path),
        "-q",
        "--model",
        "openai/x",
        "--repairs",
        "0",
    ]
    command += ["--base-url", server.url, "--record", str(tmp_path / "c.yaml"), "--concurrency", "1"]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    deadline = time.monotonic() + 30
    while len(server.requests) < 5 and time.monotonic() < deadline:
        time.sleep(0.02)
    os.kill(running.pid, signal.SIGKILL)
    running.wait()
    assert len(yaml.safe_load((tmp_path / "c.yaml").read_text("utf-8"))["interactions"]) == 4


def test_vcrpy_plays_the_same_cassettes() -> None:
    path = CASSETTES / "broken-answer.yaml"
    matching = ["method", "scheme", "host", "path", "query", "body"]

    async def through_vcrpy() -> Facts:
        from extractor.engines.model import ModelEngine

        engine = ModelEngine(OpenAIClient(Endpoint("openai/scripted", "scripted", f"{HOST}/v1", "k")))
        with vcr.use_cassette(str(path), record_mode="none", match_on=matching) as played:
            text = (EXAMPLES / "wage-deal.txt").read_text("utf-8")
            facts = await extract(Article(text=text), engine, repairs=0)
            assert played.all_played
        return facts

    assert asyncio.run(through_vcrpy()).claims == replayed("broken-answer", "wage-deal").claims


@pytest.mark.parametrize("content", ["", "{}", "version: 1\ninteractions: 7", "- [", "interactions:\n- request: {}"])
def test_a_file_that_is_no_cassette_is_one_line(command: Command, article: Path, content: str) -> None:
    path = article.with_name("c.yaml")
    path.write_text(content)
    got = command("extract", article, "--model", "openai/x", "--replay", path)
    assert (got.status, "no cassette" in got.line or "the file holds none" in got.line) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--model", "openai/x", "--replay", "nowhere.yaml"], "nowhere.yaml: can't be read: No such file"),
        (["--model", "openai/x", "--replay", "a", "--record", "b"], "exclude each other"),
        (["--record", "b.yaml"], "rules ask no model"),
        (["--model", "ollama/x", "--record", "/dev/null/c.yaml"], "can't be written"),
    ],
)
def test_wrong_use_is_one_line(command: Command, article: Path, arguments: list[str], said: str) -> None:
    got = command("extract", article, *arguments)
    assert (got.status, said in got.line) == (2, True)


def test_a_request_with_anything_in_it_survives_the_file(tmp_path: Path) -> None:
    body = json.dumps(
        {"model": "x", "text": "“Zoë” \u0000\x85\u2028 {{ }} — 東京 \U0001f600\n---\n# x: - y"}, ensure_ascii=False
    )
    reply = scrubbed(200, {"content-type": "application/json"}, json.dumps({"choices": ["\x1b\ud800 ü"]}))
    Recorder(tmp_path / "c.yaml").add("POST", "/api/v1/chat/completions", {}, body, reply)
    assert Cassette(tmp_path / "c.yaml").play("POST", "/v1/chat/completions", body) == reply


def test_the_client_waits_for_nothing_when_it_replays() -> None:
    async def ask() -> Draft:
        engine = replaying(CASSETTES / "refusal.yaml")
        with pytest.raises(ModelUnavailableError, match="no recording"):
            await engine._engine._client.ask([Message("user", "?")], Draft)  # type: ignore[attr-defined]
        return Draft()

    asyncio.run(ask())


def test_a_missing_cassette_is_said_by_the_fixture_too(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="can't be read"):
        replaying(tmp_path / "none.yaml")


def test_downstream_projects_replay_in_their_own_tests(pytester: pytest.Pytester) -> None:
    folder = pytester.mkdir("cassettes")
    (folder / "good.yaml").write_bytes((CASSETTES / "good.yaml").read_bytes())
    text = (EXAMPLES / "wage-deal.txt").read_text("utf-8")
    pytester.makeconftest('pytest_plugins = ["extractor.testing"]')
    pytester.makepyfile(
        f"""
        def test_ours(extractor_replay):
            extractor = extractor_replay("good.yaml", repairs=0)
            assert len(extractor.extract({text!r}).figures) == 16
        """
    )
    pytester.runpytest("-p", "no:cacheprovider").assert_outcomes(passed=1)


def test_pytest_recording_plays_the_same_cassettes(pytester: pytest.Pytester) -> None:
    folder = pytester.mkdir("cassettes")
    (folder / "played.yaml").write_bytes((CASSETTES / "broken-answer.yaml").read_bytes())
    text = (EXAMPLES / "wage-deal.txt").read_text("utf-8")
    pytester.makepyfile(
        f"""
        import pytest
        from pathlib import Path
        from extractor import Extractor
        from extractor.model import ModelOptions

        @pytest.fixture(scope="module")
        def vcr_config():
            return {{"match_on": ["method", "scheme", "host", "path", "query", "body"]}}

        @pytest.fixture(scope="module")
        def vcr_cassette_dir(request):
            return str(Path(request.node.fspath).parent / "cassettes")

        @pytest.mark.default_cassette("played.yaml")
        @pytest.mark.block_network
        @pytest.mark.vcr
        def test_ours():
            asked = ModelOptions(cache=False)
            extractor = Extractor("openai/scripted", base_url="{HOST}/v1", repairs=0, asked=asked)
            assert extractor.extract({text!r}).provenance.calls == 2
        """
    )
    pytester.runpytest("-p", "no:cacheprovider").assert_outcomes(passed=1)
