"""Wrong use of `extractor batch` is one line and the right status."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from batch_server import BatchServer, Fate
from conftest import Outcome
from filelock import FileLock
from scripted_server import ScriptedServer, answer, failure

Command = Callable[..., Outcome]
GOOD = answer({"sources": [], "claims": [], "figures": []})
MODEL = "openai/gpt-5-mini"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["collect", "{}/nowhere"], "holds no batch run; begin one with extractor batch submit"),
        (["status", "{}"], "holds no batch run"),
        (["submit", "-o", "{}/run"], "holds no batch run"),
        (["submit", "{}", "-o", "{}/run"], "name the model with --model PROVIDER/NAME"),
        (["submit", "{}", "-o", "{}/run", "--model", MODEL], "set the environment variable OPENAI_API_KEY"),
        (
            ["submit", "{}", "-o", "{}/run", "--model", "ollama/llama3"],
            "ollama has no Batch API of the OpenAI protocol",
        ),
        (["submit", "{}", "-o", "{}/run", "--model", "rules"], "unknown model 'rules'"),
        (["submit", "-", "-o", "{}/run", "--model", MODEL], "give files, not a pipe"),
        (
            ["submit", "{}/none", "-o", "{}/run", "--model", "openai/x", "--base-url", "http://127.0.0.1:9/v1"],
            "no such",
        ),
        (["submit", "{}", "--model", MODEL], "Missing option"),
        (["collect", "{}", "--every", "-1"], "Invalid value for '--every'"),
        ([], "Missing command"),
    ],
)
def test_wrong_use_is_one_line_and_status_2(command: Command, article: Path, arguments: list[str], said: str) -> None:
    got = command("batch", *(argument.replace("{}", str(article.parent)) for argument in arguments))
    assert (got.status, got.out) == (2, "")
    assert said in got.line


def test_a_provider_with_a_batch_api_of_its_own_is_refused(
    command: Command, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MISTRAL_API_KEY", "none")
    got = command("batch", "submit", article, "-o", tmp_path / "run", "--model", "mistral/mistral-small-latest")
    assert (got.status, "mistral has no Batch API of the OpenAI protocol" in got.line) == (2, True)


def submit(command: Command, article: Path, run: Path, url: str, *more: str) -> Outcome:
    return command("batch", "submit", "-q", article, "-o", run, "--model", MODEL, "--base-url", url, *more)


def test_a_folder_of_another_run_is_left_alone(command: Command, article: Path, tmp_path: Path) -> None:
    with BatchServer([GOOD]) as server:
        submit(command, article, tmp_path / "run", server.url)
        other = submit(command, article, tmp_path / "run", server.url, "--repairs", "0")
        assert (other.status, "holds another run (repairs 1 there, 0 here)" in other.line) == (2, True)
        elsewhere = command("batch", "collect", tmp_path / "run", "--base-url", "http://127.0.0.1:9/v1")
        assert (elsewhere.status, f"was sent to {server.url}" in elsewhere.line) == (2, True)


def test_a_folder_that_is_in_use_or_damaged_is_said_to_be(command: Command, article: Path, tmp_path: Path) -> None:
    with BatchServer([GOOD]) as server:
        submit(command, article, tmp_path / "run", server.url)
        with FileLock(tmp_path / "run" / "batch.lock"):
            busy = command("batch", "collect", tmp_path / "run")
        assert (busy.status, "another command is at work on this run" in busy.line) == (2, True)
        (tmp_path / "run" / "batch.sqlite").write_bytes(b"no database, but long enough to look like one" * 50)
        (tmp_path / "run" / "batch.sqlite-wal").unlink(missing_ok=True)
        damaged = command("batch", "collect", tmp_path / "run")
        assert (damaged.status, "is no batch run of ours" in damaged.line) == (2, True)


def test_a_server_that_is_not_there_is_one_line_and_the_run_is_kept(
    command: Command, article: Path, tmp_path: Path
) -> None:
    with BatchServer([GOOD], fates=[Fate(looks=0)]) as server:
        server.gone()
        got = submit(command, article, tmp_path / "run", server.url, "--repairs", "0")
        assert (got.status, "no server answers at http://127.0.0.1" in got.line) == (2, True)
        server.back()
        assert command("batch", "submit", "-q", "-o", tmp_path / "run").status == 0
        assert command("batch", "collect", tmp_path / "run").status == 0
        assert (len(server.batches), set(server.charged.values())) == (1, {1})


def test_a_server_without_a_batch_api_is_one_line(command: Command, article: Path, tmp_path: Path) -> None:
    with ScriptedServer([failure(404, "not found")]) as server:
        got = submit(command, article, tmp_path / "run", server.url)
    assert (got.status, "has no such model or address (HTTP 404)" in got.line) == (2, True)


def test_an_interrupted_command_says_so_and_ends_with_130(command: Command, article: Path, tmp_path: Path) -> None:
    with BatchServer([GOOD], fates=[Fate(looks=10_000)]) as server:
        submit(command, article, tmp_path / "run", server.url)
        looks = server.did["look"]
        waiting = subprocess.Popen(
            [sys.executable, "-m", "extractor", "batch", "collect", "-q", "--wait", tmp_path / "run"],
            stderr=subprocess.PIPE,
            text=True,
            env=dict(os.environ),
        )
        server.wait_for("look", looks + 1)
        time.sleep(3)
        waiting.send_signal(signal.SIGINT)
        _, errors = waiting.communicate(timeout=30)
    assert waiting.returncode == 130
    assert len(errors.splitlines()) == 1, errors
    assert errors.startswith("extractor: interrupted")
