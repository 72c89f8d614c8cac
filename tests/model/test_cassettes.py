"""What users record with ``--record``, and what they replay."""

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
from conftest import ARTICLE, EXAMPLES, ROOT, Outcome, figure
from scripted_server import Reply, ScriptedServer, answer, called, completion, failure

from extractor import Extractor
from extractor.errors import ModelUnavailableError, UsageError
from extractor.model import Mode, ModelOptions
from extractor.model.modes import MODES
from extractor.recording.cassette import HOST, Cassette, Recorder, scrubbed
from extractor.schemas import Article, Facts
from extractor.testing import replaying

RECORDED = ROOT / "cassettes" / "model" / "recorded"
GOOD = answer({"sources": [], "claims": [], "figures": []})
SHEEP = answer({"figures": [figure(unit="sheep")]})
Serve = Callable[..., ScriptedServer]
Command = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Let a test that has no server connect to nothing at all, not even loopback."""
    if "serve" not in request.fixturenames:
        monkeypatch.setattr(socket.socket, "connect", lambda *_: pytest.fail("a replay tried to connect"))


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
    server = serve(
        failure(429, "wait", retry_after="0"),
        completion('{"sources": 5}'),
        answer({"figures": [figure(value="400")]}),
        answer({"figures": [figure()]}),
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


def recorded(server: ScriptedServer, path: Path, mode: Mode | None = None) -> Facts:
    options = ModelOptions(base_url=server.url, record=path, mode=mode)
    return Extractor("openai/scripted", repairs=0, asked=options).extract(ARTICLE)


def test_vcrpy_plays_what_a_user_recorded(serve: Serve, tmp_path: Path) -> None:
    facts = recorded(serve(completion('{"sources": 5}'), SHEEP), tmp_path / "c.yaml")
    matching = ["method", "scheme", "host", "path", "query", "body"]
    asked = ModelOptions(cache=False)
    with vcr.use_cassette(str(tmp_path / "c.yaml"), record_mode="none", match_on=matching) as played:
        again = Extractor("openai/scripted", base_url=f"{HOST}/v1", repairs=0, asked=asked).extract(ARTICLE)
        assert (played.play_count, played.all_played) == (2, True)
    assert (again.figures, len(again.figures), again.provenance.calls) == (facts.figures, 1, 2)


@pytest.mark.parametrize("mode", MODES)
def test_we_play_what_vcrpy_recorded_in_the_mode_that_was_recorded(mode: Mode) -> None:
    facts = replaying(RECORDED / f"test_in_every_mode_a_broken_answer_is_asked_again[{mode}].yaml", repairs=0).extract(
        ARTICLE
    )
    assert (facts.provenance.calls, [str(one.value) for one in facts.figures]) == (2, ["40"])


def test_a_replay_begins_in_the_mode_of_the_recording(command: Command, serve: Serve, article: Path) -> None:
    cassette = article.with_name("c.yaml")
    facts = recorded(serve(called("Draft", {"figures": [figure()]})), cassette, "tools")
    got = command("extract", article, "--model", "openai/scripted", "--repairs", "0", "--replay", cassette)
    assert (got.status, Facts.model_validate_json(got.out).figures) == (0, facts.figures), got.err


def test_a_replay_does_not_wait_for_a_limit(tmp_path: Path) -> None:
    said = (RECORDED / "test_a_limit_passes.yaml").read_text("utf-8")
    (tmp_path / "c.yaml").write_text(said.replace("retry-after:\n      - '1'", "retry-after:\n      - '60'"), "utf-8")
    assert "- '60'" in (tmp_path / "c.yaml").read_text("utf-8")
    begun = time.monotonic()
    assert replaying(tmp_path / "c.yaml", repairs=0).extract(ARTICLE).provenance.calls == 2
    assert time.monotonic() - begun < 30


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


def test_a_replay_never_asks_the_model_instead() -> None:
    with pytest.raises(ModelUnavailableError, match="no recording of this request"):
        replaying(RECORDED / "test_a_refusal_is_that_articles_failure.yaml").extract("Rain.")


def test_a_missing_cassette_is_said_by_the_fixture_too(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="can't be read"):
        replaying(tmp_path / "none.yaml")


def test_downstream_projects_replay_in_their_own_tests(pytester: pytest.Pytester) -> None:
    folder = pytester.mkdir("cassettes")
    (folder / "good.yaml").write_bytes((RECORDED / "test_a_first_run_gives_facts_for_all_examples.yaml").read_bytes())
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


def test_pytest_recording_plays_what_a_user_recorded(serve: Serve, pytester: pytest.Pytester) -> None:
    recorded(serve(completion('{"sources": 5}'), SHEEP), pytester.mkdir("cassettes") / "played.yaml")
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
            assert extractor.extract({ARTICLE!r}).provenance.calls == 2
        """
    )
    pytester.runpytest("-p", "no:cacheprovider").assert_outcomes(passed=1)
