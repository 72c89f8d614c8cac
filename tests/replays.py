"""How the tests record and replay: pytest-recording, with cassettes in ``cassettes/`` by test module.

A test marked ``vcr`` asks `scripted` for an address and gives it the server's answers.  It replays its cassette, and
nothing can be reached, not even loopback.  ``make record`` starts a server at that address and writes the cassettes
anew.  What is kept of an exchange is what `extractor.recording.cassette` keeps.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from scripted_server import Received, Reply, ScriptedServer, Step
from vcr.request import Request
from vcr.serializers import yamlserializer

from extractor.recording.cassette import HOST, as_yaml, recorded_answer, recorded_request, scrubbed

HEAD = """\
# The answers were written by us, not by a model.
# Recorded over HTTP from tests/scripted_server.py; `make record` records it anew.
"""
ADDRESS = f"{HOST}/v1"


class Readable:
    """Writes a cassette in plain letters, under a head that says whose words it holds."""

    @staticmethod
    def serialize(content: dict[str, Any]) -> str:
        return HEAD + as_yaml(content)

    @staticmethod
    def deserialize(text: str) -> Any:
        return yamlserializer.deserialize(text)


def pytest_recording_configure(config: pytest.Config, vcr: Any) -> None:
    vcr.register_serializer("yaml", Readable)


def pytest_itemcollected(item: pytest.Item) -> None:
    """Let no replay reach anything; pytest-recording lifts this while it records."""
    if item.get_closest_marker("vcr"):
        item.add_marker(pytest.mark.block_network)


@pytest.fixture(scope="session")
def vcr_config() -> dict[str, Any]:
    return {
        "match_on": ["method", "scheme", "host", "path", "query", "body"],
        "decode_compressed_response": True,
        "before_record_request": kept_request,
        "before_record_response": kept_response,
    }


@pytest.fixture(scope="module")
def vcr_cassette_dir(request: pytest.FixtureRequest) -> str:
    """``cassettes/model/recorded`` for ``tests/model/test_recorded.py``."""
    root = request.config.rootpath
    module = request.path.relative_to(root / "tests")
    return str(root / "cassettes" / module.with_name(module.stem.removeprefix("test_")))


def kept_request(request: Request) -> Request:
    """Return what is kept of a request; vcrpy compares this too."""
    return Request(**recorded_request(request.method, request.uri, request.headers, request.body))


def kept_response(response: dict[str, Any]) -> dict[str, Any]:
    headers = {name: values[0] for name, values in response["headers"].items()}
    return _kept(response["status"]["code"], headers, response["body"]["string"].decode("utf-8", "replace"))


def _kept(status: int, headers: dict[str, str], body: str) -> dict[str, Any]:
    kept = recorded_answer(scrubbed(status, headers, body))
    kept["body"]["string"] = kept["body"]["string"].encode("utf-8")
    return kept


@pytest.fixture
def scripted(record_mode: str, vcr: Any) -> Iterator[Callable[..., str]]:
    """Return the address of a server that answers in these steps; in a replay nothing stands there.

    A replay fails if its cassette holds other answers than the steps, or one that is never asked for.
    """
    if vcr is None:
        raise pytest.UsageError("a test that takes `scripted` is marked with pytest.mark.vcr")
    if record_mode == "none":
        yield lambda *steps: _replayed(vcr, steps)
        assert vcr.all_played, f"{vcr.path}: played {vcr.play_count} of {len(vcr)} answers"
        return
    with ExitStack() as stack:
        yield lambda *steps: stack.enter_context(ScriptedServer(steps)).url


def _replayed(vcr: Any, steps: Sequence[Step]) -> str:
    path = Path(vcr.path)
    if not vcr.requests:
        pytest.fail(f"{path} holds nothing: record it with make record")
    if list(_answers(vcr.requests, steps)) != vcr.responses:
        pytest.fail(f"{path} holds other answers than the test's steps: record it anew with make record")
    return ADDRESS


def _answers(requests: Sequence[Request], steps: Sequence[Step]) -> Iterator[dict[str, Any]]:
    """Yield what the server would answer to recorded requests."""
    for n, request in enumerate(requests):
        step = steps[min(n, len(steps) - 1)]
        path = urlsplit(request.uri).path
        reply: Reply = step(Received(path, request.headers, request.body, at=0)) if callable(step) else step
        body = reply.body if isinstance(reply.body, str) else json.dumps(reply.body)
        yield _kept(reply.status, {"content-type": "application/json", **reply.headers}, body)
