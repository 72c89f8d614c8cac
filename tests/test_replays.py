"""The cassettes of the repository, and how the tests record and replay them."""

import json
import re
import socket
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import yaml
from conftest import ROOT
from replays import HEAD
from scripted_server import ScriptedServer, answer

# Imported here once; else every project that a test makes would take seconds to import it for itself.
import extractor.model.client  # noqa: F401
from extractor.recording.cassette import HOST

CASSETTES = ROOT / "cassettes"
ALL = sorted(CASSETTES.rglob("*.yaml"))
OURS = [path for path in ALL if CASSETTES / "real" not in path.parents]

SECRETS = re.compile(
    r"127\.0\.0\.1|localhost|bearer |no-key|session=|-of-ours|chatcmpl-|\b(?:org|proj|sk|req|fp)[-_]\w{4,}",
    re.IGNORECASE,
)
HEADERS = re.compile(r"content-type|retry-after(-ms)?|x-should-retry|x-ratelimit-(remaining|reset)-(requests|tokens)")
FIELDS = {"id", "object", "created", "model", "choices", "usage", "error"}

each = pytest.mark.parametrize("path", ALL, ids=lambda path: path.relative_to(CASSETTES).as_posix())
each_of_ours = pytest.mark.parametrize("path", OURS, ids=lambda path: path.relative_to(CASSETTES).as_posix())


@each_of_ours
def test_a_cassette_says_whose_words_it_holds(path: Path) -> None:
    assert path.read_text("utf-8").startswith(HEAD)


@each_of_ours
def test_a_cassette_is_some_tests(path: Path) -> None:
    folder = path.parent.relative_to(CASSETTES)
    module = ROOT / "tests" / folder.with_name(f"test_{folder.name}.py")
    assert re.search(rf"^def {path.stem.partition('[')[0]}\(", module.read_text("utf-8"), re.MULTILINE)


def secrets(cassette: Path) -> list[str]:
    """What a cassette holds that none should: header or field that is on no list, host, key, organisation, id."""
    text = cassette.read_text("utf-8")
    found: list[str] = SECRETS.findall(text)
    for exchange in yaml.safe_load(text)["interactions"]:
        request, response = exchange["request"], exchange["response"]
        body = json.loads(response["body"]["string"])
        found += [name for name in (*request["headers"], *response["headers"]) if not HEADERS.fullmatch(name)]
        found += set(body) - FIELDS
        found += [] if request["uri"].startswith(HOST) else [request["uri"]]
        found += {body.get("id")} - {None, "recorded"}
    return found


@each
def test_a_cassette_holds_no_secret(path: Path) -> None:
    assert secrets(path) == []


@pytest.mark.vcr
def test_a_replay_reaches_nothing_not_even_loopback(record_mode: str) -> None:
    if record_mode != "none":
        pytest.skip("a recording reaches loopback")
    with ScriptedServer([answer({})]) as server, pytest.raises(RuntimeError, match="Network is disabled"):
        port = int(server.url.rpartition(":")[2].removesuffix("/v1"))
        socket.create_connection(("127.0.0.1", port))


TEST = """
import pytest
from scripted_server import Reply, answer
from extractor import Extractor
from extractor.model import ModelOptions

HEADERS = {
    "Set-Cookie": "session=1", "X-Request-Id": "req_0123456789", "OpenAI-Organization": "org-0123456789",
}
ANSWERS = [answer({"sources": [{"key": "s1", "name": name, "kind": "document"}]}) for name in ("Log", "Map", "Ode")]

@pytest.mark.vcr
def test_rain(scripted):
    steps = [Reply({**one.body, "system_fingerprint": "fp_0123456789"}, headers=HEADERS) for one in ANSWERS[:2]]
    extractor = Extractor("openai/x", base_url=scripted(*steps), repairs=0, asked=ModelOptions(cache=False))
    assert [extractor.extract(text).sources[0].name for text in ("Rain.", "Sun.")] == ["Log", "Map"]
"""


class Nested:
    """A project with one test, which is changed after it was recorded."""

    def __init__(self, pytester: pytest.Pytester) -> None:
        self._pytester = pytester
        pytester.makeconftest('pytest_plugins = ["replays"]')
        pytester.mkdir("tests")
        self.cassette = pytester.path / "cassettes" / "weather" / "test_rain.yaml"

    def run(self, *arguments: str, change: Mapping[str, str] = {}) -> pytest.RunResult:
        text = TEST
        for old, new in change.items():
            assert old in text
            text = text.replace(old, new)
        (self._pytester.path / "tests" / "test_weather.py").write_text(text, "utf-8")
        return self._pytester.runpytest("-p", "no:cacheprovider", *arguments)


CHANGED: Sequence[tuple[Mapping[str, str], str]] = (
    ({"Sun.": "Fog."}, "*ModelError: openai/x: Connection error. Can't play back this request: no recorded interact*"),
    ({"ANSWERS[:2]": "ANSWERS[1:]"}, "*test_rain.yaml holds other answers than the test's steps*"),
    ({', "Sun."': ",", ', "Map"]': "]"}, "*test_rain.yaml: played 1 of 2 answers*"),
    ({"test_rain(": "test_snow("}, "*test_snow.yaml holds nothing: record it with make record*"),
)


def test_what_is_recorded_replays_until_the_test_changes(pytester: pytest.Pytester) -> None:
    nested = Nested(pytester)
    nested.run("--record-mode=rewrite").assert_outcomes(passed=1)
    text = nested.cassette.read_text("utf-8")
    assert text.startswith(HEAD)
    assert (secrets(nested.cassette), len(yaml.safe_load(text)["interactions"])) == ([], 2)
    nested.run().assert_outcomes(passed=1)
    for change, said in CHANGED:
        replayed = nested.run(change=change)
        assert replayed.ret == pytest.ExitCode.TESTS_FAILED
        replayed.stdout.fnmatch_lines([said])
    assert nested.cassette.read_text("utf-8") == text
