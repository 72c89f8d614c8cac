"""Processes that share a cache: whatever parts of the input they have in common, each request is paid for once."""

import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from scripted_server import Reply, ScriptedServer, answer

from extractor.schemas import Facts

GOOD = answer({"sources": [], "claims": [], "figures": []})
SLOW = Reply(GOOD.body, delay=0.2)
COUNT, AT_ONCE = 24, 4
Serve = Callable[..., ScriptedServer]


@pytest.fixture
def articles(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{n:02}.txt" for n in range(COUNT)]
    for n, path in enumerate(paths):
        path.write_text(f"It rained in Elsdon on day {n}.", encoding="utf-8")
    return paths


@contextmanager
def running(server: ScriptedServer, parts: list[list[Path]], folder: Path) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Run a process for each part, each with results of its own."""
    model = ["--model", "openai/scripted", "--base-url", server.url, "--repairs", "0", "--concurrency", str(AT_ONCE)]
    begun = [
        subprocess.Popen(
            [sys.executable, "-m", "extractor", "extract", "-q", *model, "-o", folder / f"{n}.jsonl", *part]
        )
        for n, part in enumerate(parts)
    ]
    try:
        yield begun
    finally:
        for process in begun:
            process.kill()
            process.wait()


def done(folder: Path, n: int) -> list[Facts]:
    return [Facts.model_validate_json(line) for line in (folder / f"{n}.jsonl").read_text("utf-8").splitlines()]


def asked(server: ScriptedServer) -> Counter[bytes]:
    return Counter(request.raw for request in server.requests)


@pytest.mark.parametrize("count", [2, pytest.param(4, marks=pytest.mark.slow)])
def test_parts_that_overlap_are_asked_once(serve: Serve, tmp_path: Path, articles: list[Path], count: int) -> None:
    server = serve(SLOW)
    # The same articles in other orders, so that each process is now ahead and now behind.
    parts = [articles[n * 4 :] + articles[: n * 2] if n % 2 == 0 else articles[::-1][n:] for n in range(count)]
    with running(server, parts, tmp_path) as processes:
        assert [process.wait(timeout=60) for process in processes] == [0] * count
    facts = [one for n in range(count) for one in done(tmp_path, n)]
    assert len(facts) == sum(len(set(part)) for part in parts)
    assert sum(one.provenance.calls for one in facts) == server.count == COUNT
    assert set(asked(server).values()) == {1}


@pytest.mark.parametrize("at", [14, pytest.param(1, marks=pytest.mark.slow)])
def test_what_a_killed_process_was_asking_for_the_other_asks(
    serve: Serve, tmp_path: Path, articles: list[Path], at: int
) -> None:
    server = serve(SLOW)
    with running(server, [articles, articles], tmp_path) as (killed, other):
        deadline = time.monotonic() + 30
        while server.count < at and time.monotonic() < deadline:
            time.sleep(0.005)
        killed.send_signal(signal.SIGKILL)
        assert other.wait(timeout=60) == 0
    assert len(done(tmp_path, 1)) == COUNT
    times = asked(server)
    assert (len(times), max(times.values()) <= 2) == (COUNT, True)
    assert server.count <= COUNT + AT_ONCE
