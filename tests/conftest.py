import os
import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from scripted_server import ScriptedServer

from extractor.cli import main
from extractor.model.provider import PROVIDERS
from extractor.schemas import Claim, Facts, Figure, Source

pytest_plugins = ["pytester"]


# CI tries the same examples every time, so that what it says is about the change; a developer tries new ones.
settings.register_profile("tests", deadline=None, max_examples=150, derandomize="CI" in os.environ)
settings.load_profile("tests")

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
ARTICLE = "“We lost 40 sheep,” said farmer Ada Holm. The council paid £2.3m for 12 wells."


@pytest.fixture(autouse=True)
def only_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test reach the network, whatever it calls."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in ("127.0.0.1", "::1"):
            raise AssertionError(f"a test tried to reach {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test see a key of the person who runs it."""
    theirs = {variable for one in PROVIDERS.values() for variable in (*one.keys, one.address) if variable}
    for variable in (*theirs, "OPENAI_ORG_ID", "OPENAI_PROJECT_ID"):
        monkeypatch.delenv(variable, raising=False)


_numbers = count()


@pytest.fixture(autouse=True)
def own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Let each test begin with no answers of another."""
    # mktemp would look through the folders of all tests before.
    folder = tmp_path_factory.getbasetemp() / f"answers-{next(_numbers)}"
    folder.mkdir()
    monkeypatch.setenv("EXTRACTOR_CACHE_DIR", str(folder))
    return folder


@pytest.fixture
def serve() -> Iterator[Callable[..., ScriptedServer]]:
    """Start scripted servers that end with the test."""
    with ExitStack() as stack:
        yield lambda *steps: stack.enter_context(ScriptedServer(steps))


class Outcome:
    """What a command came to."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err

    @property
    def line(self) -> str:
        """The one line of an error."""
        lines = self.err.splitlines()
        assert len(lines) == 1, self.err
        return lines[0]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    """Run a command in this process."""

    def run(*arguments: str | Path) -> Outcome:
        status = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Outcome(status, captured.out, captured.err)

    return run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A file with a short article."""
    path = tmp_path / "sheep.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def records_of(facts: Facts) -> tuple[Source | Claim | Figure, ...]:
    """All records of some facts."""
    return (*facts.sources, *facts.claims, *facts.figures)


def figure(**fields: Any) -> Mapping[str, Any]:
    """A drafted figure with the fields that matter to a test."""
    return {"key": "f1", "quote": "40 sheep", "value": "40", "kind": "count", **fields}
