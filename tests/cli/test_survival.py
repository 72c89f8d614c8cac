"""Runs that are ended from outside, in every way, and go on: nothing lost, nothing doubled, nothing paid twice."""

import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from scripted_plans import BROKEN_ANSWERS, PASSING_FAULTS, Unlucky
from scripted_server import Received, Reply, ScriptedServer, answer

from extractor.model.store import AnswerStore
from extractor.results import FactsFile
from extractor.schemas import Facts, Failure

Serve = Callable[..., ScriptedServer]
EMPTY = answer({"sources": [], "claims": [], "figures": []})
LATENCY = 0.05
CONCURRENCY = 8


def articles(folder: Path, count: int) -> Path:
    folder.mkdir()
    for n in range(count):
        (folder / f"{n:04}.txt").write_text(f"The tide at Port Erle rose by {n} centimetres, the harbour master said.")
    return folder


def start(*arguments: str | Path, limit: int | None = None) -> subprocess.Popen[str]:
    def limit_files() -> None:
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.Popen(
        [sys.executable, "-m", "extractor", "extract", *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=limit_files,
        env={**os.environ, "OPENAI_API_KEY": "none"},
    )


def finish(process: subprocess.Popen[str]) -> tuple[int, str]:
    _, errors = process.communicate(timeout=120)
    assert "Traceback" not in errors
    return process.returncode, errors


def wait_for_lines(path: Path, count: int, process: subprocess.Popen[str]) -> None:
    while process.poll() is None and lines_of(path) < count:
        time.sleep(0.002)


def lines_of(path: Path) -> int:
    return path.read_bytes().count(b"\n") if path.exists() else 0


def results(path: Path) -> list[Facts]:
    return list(FactsFile(str(path)))


def assert_complete(path: Path, count: int) -> None:
    hashes = Counter(one.article.sha256 for one in results(path))
    assert len(hashes) == count
    assert max(hashes.values()) == 1


def asking(server: ScriptedServer, folder: Path, output: Path) -> list[str | Path]:
    model = ["--model", "openai/scripted", "--base-url", server.url, "--repairs", "0"]
    return [folder, "-o", output, *model, "--concurrency", str(CONCURRENCY)]


# Points of a run at which it is killed: so many requests asked, or lines written, since it began.  In turn nothing has
# been answered, all places are taken, the first answers are on their way to the cache and to the file, and it goes on.
POINTS = (("asked", 1), ("asked", CONCURRENCY), ("written", 1), ("asked", CONCURRENCY + 1))
MORE_POINTS = (*POINTS, ("written", CONCURRENCY), ("asked", 2 * CONCURRENCY), ("written", 100), ("asked", 150))


@pytest.mark.parametrize(
    ("count", "points"), [(100, POINTS), pytest.param(500, MORE_POINTS, marks=pytest.mark.slow)], ids=["few", "many"]
)
def test_a_run_that_is_killed_again_and_again_loses_and_pays_nothing_twice(
    serve: Serve, own_cache: Path, tmp_path: Path, count: int, points: Sequence[tuple[str, int]]
) -> None:
    folder, output = articles(tmp_path / "news", count), tmp_path / "facts.jsonl"
    server = serve(marked_answer)
    kept: set[str] = set()
    told = 0
    for what, number in points:
        asked, written = server.count, lines_of(output)
        process = start(*asking(server, folder, output))
        while (server.count - asked if what == "asked" else lines_of(output) - written) < number:
            assert process.poll() is None
            time.sleep(0.002)
        process.kill()
        process.communicate()  # Its workers hold its standard error open until they notice.
        assert process.returncode == -signal.SIGKILL
        assert not kept & {article_of(received) for received in server.requests[asked:]}
        kept = answers_kept(own_cache)
        told += lines_of(output) > 0  # A manifest without results beside it is begun anew.
    assert 0 < len(kept) < count
    status, errors = finish(start(*asking(server, folder, output)))
    assert status == 0
    assert_complete(output, count)
    assert len(answers_kept(own_cache)) == count
    assert server.count - count <= len(points) * CONCURRENCY
    runs = json.loads(output.with_name("facts.manifest.json").read_text())["runs"]
    assert [run["ended"] for run in runs] == [None] * told + ["complete"]
    assert "done before" in errors


def marked_answer(received: Received) -> Reply:
    """Answer under an id that tells the article."""
    assert isinstance(EMPTY.body, Mapping)
    return Reply({**EMPTY.body, "id": article_of(received)}, delay=LATENCY)


def article_of(received: Received) -> str:
    return received.prompt.rpartition("rose by ")[2].split()[0]


def answers_kept(cache: Path) -> set[str]:
    """Return which articles' answers are in the cache."""
    return {json.loads(entry.answer)["id"] for entry in AnswerStore(cache).entries()}


@pytest.mark.parametrize(
    "garbage",
    [
        b'{"schema_version":"1","article":{"id',
        *(pytest.param(other, marks=pytest.mark.slow) for other in (b"\x00\x00\x00\x00", b"garbage", b"\xff{")),
    ],
)
def test_a_file_with_a_broken_end_is_mended(tmp_path: Path, garbage: bytes) -> None:
    folder, output = articles(tmp_path / "news", 20), tmp_path / "facts.jsonl"
    assert finish(start(folder, "-o", output))[0] == 0
    lines = output.read_bytes().splitlines(keepends=True)
    output.write_bytes(b"".join(lines[:12]) + garbage)
    status, errors = finish(start(folder, "-o", output))
    assert status == 0
    assert_complete(output, 20)
    assert "its last line was cut short; kept in" in errors
    assert garbage in output.with_name("facts.jsonl.torn").read_bytes()


def test_a_full_disk_stops_the_run_and_room_lets_it_go_on(tmp_path: Path) -> None:
    folder, output = articles(tmp_path / "news", 60), tmp_path / "facts.jsonl"
    status, errors = finish(start(folder, "-o", output, limit=40_000))
    assert status == 2
    assert (
        errors.splitlines()[-1]
        == f"extractor: {output}: can't be written: File too large; make room; what has ended is kept"
    )
    kept = output.read_bytes()
    assert 0 < len(results(output)) < 60
    assert finish(start(folder, "-o", output))[0] == 0
    assert_complete(output, 60)
    assert output.read_bytes().startswith(kept)


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("no right to mount a small disk here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.slow
@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a small disk")
def test_a_small_disk_that_is_full(tmp_path: Path) -> None:
    folder = articles(tmp_path / "news", 60)
    with small_disk(tmp_path / "disk", "64k") as disk:
        output = disk / "facts.jsonl"
        (disk / "ballast").write_bytes(b"x" * 20_000)
        status, errors = finish(start(folder, "-o", output))
        assert (status, "No space left on device; make room" in errors) == (2, True)
        some = results(output)
        assert 0 < len(some) < 60
        (disk / "ballast").unlink()
        finish(start(folder, "-o", output))
        assert results(output)[: len(some)] == some
        assert len(results(output)) > len(some)


def test_what_fails_is_written_once_and_tried_again_when_asked_to(serve: Serve, tmp_path: Path) -> None:
    folder, output = articles(tmp_path / "news", 12), tmp_path / "facts.jsonl"
    (folder / "empty.txt").write_text("")
    refused = {"3", "7"}

    def step(received: Received) -> Reply:
        return Reply({"error": {"message": "flagged"}}, status=400) if article_of(received) in refused else EMPTY

    server = serve(step)
    for _ in range(2):
        assert finish(start(*asking(server, folder, output)))[0] == 1
        failed = [Failure.model_validate_json(line) for line in output.with_name("facts.failed.jsonl").open()]
        assert sorted(Path(one.path or "").name for one in failed) == ["0003.txt", "0007.txt", "empty.txt"]
        assert len(results(output)) == 10
    assert server.count == 12
    refused.clear()
    status, errors = finish(start(*asking(server, folder, output), "--retry-failed"))
    assert (status, server.count) == (1, 14)
    assert "3 articles: 2 ok, 1 failed; 10 done before" in errors
    assert_complete(output, 12)


@pytest.mark.parametrize(
    "others", [[["--fresh"]], pytest.param([[], ["--fresh"], ["--retry-failed"]], marks=pytest.mark.slow)], ids=len
)
def test_two_runs_on_one_output_are_one_too_many(serve: Serve, tmp_path: Path, others: list[list[str]]) -> None:
    folder, output = articles(tmp_path / "news", 40), tmp_path / "facts.jsonl"
    server = serve(*[EMPTY] * 10, Reply(hang=True))
    first = start(*asking(server, folder, output))
    wait_for_lines(output, 10, first)
    for again in others:
        status, errors = finish(start(*asking(server, folder, output), *again))
        assert (status, len(errors.splitlines())) == (2, 1)
        assert f"{output}: another run is writing to it" in errors
    first.kill()
    first.communicate()
    assert len(results(output)) == 10
    assert finish(start(folder, "-o", output, "--fresh"))[0] == 0
    assert_complete(output, 40)


@pytest.mark.parametrize("number", [signal.SIGTERM, pytest.param(signal.SIGINT, marks=pytest.mark.slow)])
def test_one_signal_lets_what_is_under_way_end(serve: Serve, tmp_path: Path, number: signal.Signals) -> None:
    folder, output = articles(tmp_path / "news", 60), tmp_path / "facts.jsonl"
    server = serve(Reply(EMPTY.body, delay=0.2))
    process = start(*asking(server, folder, output))
    wait_for_lines(output, 10, process)
    process.send_signal(number)
    status, errors = finish(process)
    assert status == 130
    assert "once more stops at once" in errors
    assert "the same command goes on from there" in errors.splitlines()[-1]
    assert 10 <= len(results(output)) == server.count < 60
    assert finish(start(*asking(server, folder, output)))[0] == 0
    assert_complete(output, 60)
    assert server.count == 60


def test_a_second_signal_stops_at_once(serve: Serve, tmp_path: Path) -> None:
    folder, output = articles(tmp_path / "news", 60), tmp_path / "facts.jsonl"
    server = serve(*[EMPTY] * 10, Reply(hang=True))
    process = start(*asking(server, folder, output))
    wait_for_lines(output, 10, process)
    process.send_signal(signal.SIGINT)
    assert process.stderr
    while "once more stops at once" not in process.stderr.readline():
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    assert finish(process)[0] == 130
    assert len(results(output)) == 10


@pytest.mark.slow
def test_a_worker_that_is_killed_costs_nothing(tmp_path: Path) -> None:
    folder, output = articles(tmp_path / "news", 400), tmp_path / "facts.jsonl"
    process = start(folder, "-o", output, "--workers", "2")
    for lines in (20, 120, 220):
        wait_for_lines(output, lines, process)
        os.kill(next(workers_of(process.pid)), signal.SIGKILL)
    assert finish(process)[0] == 0
    assert_complete(output, 400)


def workers_of(parent: int) -> Iterator[int]:
    """Yield the processes that compute for another: the children of its fork server."""
    for server in children(parent):
        yield from children(server)


def children(parent: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == parent:
            found.append(int(stat.parent.name))
    return found


def test_workers_end_with_a_run_that_is_killed(tmp_path: Path) -> None:
    folder, output = articles(tmp_path / "news", 400), tmp_path / "facts.jsonl"
    process = start(folder, "-o", output, "--workers", "2")
    wait_for_lines(output, 20, process)
    workers = list(workers_of(process.pid))
    assert len(workers) == 2
    process.kill()
    process.communicate()
    deadline = time.monotonic() + 60
    while any(Path(f"/proc/{worker}").exists() for worker in workers) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(Path(f"/proc/{worker}").exists() for worker in workers)


@pytest.mark.slow
def test_a_server_that_goes_away_and_comes_back_costs_no_article(serve: Serve, tmp_path: Path) -> None:
    folder, output = articles(tmp_path / "news", 60), tmp_path / "facts.jsonl"
    server = serve(Reply(EMPTY.body, delay=LATENCY))
    process = start(*asking(server, folder, output))
    wait_for_lines(output, 15, process)
    server.gone()
    time.sleep(1)
    server.back()
    assert finish(process)[0] == 0
    assert_complete(output, 60)
    assert not output.with_name("facts.failed.jsonl").exists()


def test_a_server_that_stays_away_ends_the_run_and_fails_no_article(serve: Serve, tmp_path: Path) -> None:
    folder, output = articles(tmp_path / "news", 60), tmp_path / "facts.jsonl"
    server = serve(Reply(EMPTY.body, delay=LATENCY))
    process = start(*asking(server, folder, output), "--patience", "1")
    wait_for_lines(output, 15, process)
    server.gone()
    status, errors = finish(process)
    assert status == 2
    assert server.url.removesuffix("/v1") in errors.splitlines()[-1]
    assert 15 <= len(results(output)) < 60
    assert not output.with_name("facts.failed.jsonl").exists()
    server.back()
    assert finish(start(*asking(server, folder, output)))[0] == 0
    assert_complete(output, 60)


@pytest.mark.slow
def test_an_article_whose_answer_never_comes_fails_alone(serve: Serve, tmp_path: Path) -> None:
    folder, output = articles(tmp_path / "news", 12), tmp_path / "facts.jsonl"

    def step(received: Received) -> Reply:
        return Reply(hang=True) if "rose by 5 " in received.prompt else EMPTY

    status, errors = finish(start(*asking(serve(step), folder, output), "--timeout", "0.3"))
    assert status == 1
    assert len(results(output)) == 11
    (failed,) = [Failure.model_validate_json(line) for line in output.with_name("facts.failed.jsonl").open()]
    assert Path(failed.path or "").name == "0005.txt"
    assert "0005.txt" in errors


@pytest.mark.slow
def test_a_fifth_of_all_answers_faulty_costs_no_article(serve: Serve, tmp_path: Path) -> None:
    folder, output = articles(tmp_path / "news", 150), tmp_path / "facts.jsonl"
    plan = Unlucky(EMPTY, [fault for fault in PASSING_FAULTS if fault not in BROKEN_ANSWERS])
    server = serve(plan)
    assert finish(start(*asking(server, folder, output)))[0] == 0
    assert_complete(output, 150)
    assert plan.faults > 15
    assert server.count == 150 + plan.faults
