"""Commands that are killed at the worst moments: nothing is lost, nothing is sent or paid twice."""

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from batch_server import BatchServer, Fate, What
from scripted_server import Received, Reply, answer, completion, failure

from extractor.schemas import Facts, Failure

MODEL = "openai/gpt-5-mini"
GOOD = answer({"sources": [], "claims": [], "figures": []})
INPUT, OUTPUT = 0.25, 2.0


@pytest.fixture
def serve() -> Iterator[Callable[..., BatchServer]]:
    with ExitStack() as stack:
        yield lambda *steps, **more: stack.enter_context(BatchServer(steps, **more))


def start(*arguments: str | Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "extractor", "batch", *map(str, arguments)],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "OPENAI_API_KEY": "none"},
    )


def finish(*arguments: str | Path) -> tuple[int, str]:
    process = start(*arguments)
    _, errors = process.communicate(timeout=240)
    assert "Traceback" not in errors, errors
    return process.returncode, errors


def kill(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert process.returncode == -signal.SIGKILL


def articles(folder: Path, count: int) -> Path:
    folder.mkdir()
    for n in range(count):
        (folder / f"{n:04}.txt").write_text(f"The tide at Port Erle rose by {n} centimetres, the harbour master said.")
    return folder


def article_of(received: Received) -> int:
    return int(received.prompt.rpartition("rose by ")[2].split()[0])


def lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines() if path.exists() else []


@pytest.mark.parametrize(
    ("what", "command"),
    [("create", "submit"), ("upload", "submit"), ("create", "collect"), ("download", "collect"), ("look", "collect")],
)
def test_a_command_that_is_killed_amid_a_step_is_gone_on_with(
    serve: Callable[..., BatchServer], tmp_path: Path, what: What, command: str
) -> None:
    server = serve(GOOD, fates=[Fate(looks=0)], hung={what: [1]})
    news, run = articles(tmp_path / "news", 3), tmp_path / "run"
    submit: list[str | Path] = ["submit", news, "-o", run, "--model", MODEL, "--base-url", server.url, "--repairs", "0"]
    collect: list[str | Path] = ["collect", run, "--wait", "--every", "0.1"]
    if command == "collect" and what != "create":
        assert finish(*submit)[0] == 0
        killed = start(*collect)
    else:
        killed = start(*submit)
    server.wait_for(what)
    kill(killed)
    status, errors = finish(*(submit if command == "submit" else collect))
    assert status == 0, errors
    assert finish(*collect)[0] == 0
    assert len(lines(run / "facts.jsonl")) == 3
    assert (len(server.batches), set(server.charged.values())) == (1, {1})
    assert server.did["upload"] == 1


class Mixed:
    """Answers well, but for a share of the articles that it refuses, breaks or fails at first, the same every time."""

    def __init__(self, failed: set[int]) -> None:
        self._failed = sorted(failed)
        self._seen: set[int] = set()

    def __call__(self, received: Received) -> Reply:
        one = article_of(received)
        if one not in self._failed:
            return GOOD
        kind = self._failed.index(one) % 4
        if kind == 0:
            return failure(400, "the content is not allowed")
        if kind == 1:
            return completion(None, refusal="No.")
        first = one not in self._seen
        self._seen.add(one)
        if not first:
            return GOOD
        return failure(500, "oops") if kind == 2 else completion('{"sources": 5}')


@pytest.mark.parametrize("count", [60, pytest.param(500, marks=pytest.mark.slow)])
def test_many_articles_with_failed_lines_an_expired_batch_and_a_kill_end_well_at_half_the_price(
    serve: Callable[..., BatchServer], tmp_path: Path, count: int
) -> None:
    failed = set(random.Random(5).sample(range(count), count // 20 + 1))
    a_batch = count // 4
    # The second of four batches expires with half of it answered.
    fates = [Fate(), Fate(ends="expired", answered=a_batch // 2), Fate()]
    server = serve(Mixed(failed), fates=fates, hung={"create": [3], "download": [2]}, page=3)
    news, run = articles(tmp_path / "news", count), tmp_path / "run"
    where = ["--model", MODEL, "--base-url", server.url, "--requests-per-batch", str(a_batch)]
    submitting = start("submit", news, "-o", run, *where)
    server.wait_for("create", 3)
    kill(submitting)
    assert finish("submit", "-o", run)[0] == 0
    assert len(server.batches) == 4
    collecting = start("collect", run, "--wait", "--every", "0.1")
    server.wait_for("download", 2)
    kill(collecting)
    status, errors = finish("collect", run, "--wait", "--every", "0.1")
    facts = [Facts.model_validate_json(line) for line in lines(run / "facts.jsonl")]
    failures = [Failure.model_validate_json(line) for line in lines(run / "facts.failed.jsonl")]

    assert status == (1 if failures else 0), errors
    assert len({one.article.sha256 for one in facts}) == len(facts) == count - len(failures)
    assert {one.reason.removeprefix(f"{MODEL}: ") for one in failures} == {
        "HTTP 400: the content is not allowed",
        "refused: No.",
    }
    # Nothing is paid twice, and everything that was paid for is counted.
    assert (server.direct, set(server.charged.values())) == (0, {1})
    full = (server.tokens[0] * INPUT + server.tokens[1] * OUTPUT) / 1e6
    said = json.loads(
        subprocess.run(
            [sys.executable, "-m", "extractor", "batch", "status", str(run), "--json"],
            capture_output=True,
            check=True,
        ).stdout
    )
    assert (said["input_tokens"], said["output_tokens"]) == tuple(server.tokens)
    assert said["cost"] == pytest.approx(full / 2, rel=0.01)
    assert (said["asked"], said["waiting"]) == (0, 0)
    refused = sum("refused" in one.reason for one in failures)
    of_facts = sum(one.provenance.cost_usd or 0 for one in facts)
    assert of_facts == pytest.approx((full - refused * (11 * INPUT + 7 * OUTPUT) / 1e6) / 2, rel=0.01)
    assert sum(one.provenance.calls for one in facts) == sum(server.charged.values()) - refused
