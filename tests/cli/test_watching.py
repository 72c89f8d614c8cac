import json
import time
from pathlib import Path
from typing import Any

import pytest
from conftest import EXAMPLES

from extractor.cli.watching import State, machines, people, watch_for
from extractor.engines import Usage
from extractor.results import Tally
from extractor.schemas import Failure


@pytest.fixture
def state(monkeypatch: pytest.MonkeyPatch) -> State:
    """A run that has done 250 of 1,000 articles in 100 seconds."""
    monkeypatch.setattr(time, "monotonic", lambda: 150.0)
    tally = Tally(ok=240, partial=4, failed=6)
    tally.statuses["figures"].update(verified=900, flagged=1_234, rejected=5)
    spent = Usage(calls=250, input_tokens=1_000_000, output_tokens=234_567, cost_usd=0.5)
    return State(1_000, tally, before=50, spent=spent, started=50.0)


def test_how_far_a_run_is_fits_a_line(state: State) -> None:
    assert str(state) == (
        "300 of 1,000 articles, 6 failed, 1,234 flagged, 5 rejected, 2.5/s, 1,234,567 tokens, $0.50, 0:04:40 left"
    )


def test_nobody_knows_how_much_of_a_stream_is_left(state: State) -> None:
    state.total = None
    assert str(state).startswith("300 articles, 6 failed")
    assert "left" not in str(state)


def test_before_the_first_article_has_ended_no_time_is_promised() -> None:
    assert State(10).seconds_left is None


def test_plain_lines_come_every_so_often(
    state: State, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    watch = people.PlainLines()
    for second in range(100):
        now[0] = second
        watch.step(state)
    assert len(capsys.readouterr().err.splitlines()) == 3


def test_the_bar_shows_on_a_terminal_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    assert isinstance(watch_for(quiet=False, log_json=False), people.Bar)
    assert not isinstance(watch_for(quiet=True, log_json=False), people.PlainLines)
    monkeypatch.setattr("sys.stderr.isatty", lambda: False, raising=False)
    assert isinstance(watch_for(quiet=False, log_json=False), people.PlainLines)


def test_the_bar_is_moved_and_taken_away(state: State, capsys: pytest.CaptureFixture[str]) -> None:
    with people.Bar() as bar:
        bar.step(state)
        bar.failed(Failure(path="a.txt", reason="empty"))
        bar.end(state, "complete", lambda: "the summary")
    shown = capsys.readouterr().err.splitlines()
    assert shown.index("extractor: failed: a.txt: empty") < shown.index("the summary")


def events(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_machines_get_every_event_as_json(state: State, capsys: pytest.CaptureFixture[str]) -> None:
    watch = machines.JSONLines()
    with watch:
        watch.note("a note")
        watch.failed(Failure(path="a.txt", reason="empty"))
        watch.end(state, "complete", lambda: "never shown")
    note, failed, end = events(capsys.readouterr().err)
    assert (note["event"], note["message"]) == ("note", "a note")
    assert (failed["event"], failed["reason"]) == ("failed", "a.txt: empty")
    assert (end["event"], end["ended"], end["ok"], end["records"]["figures"]["flagged"]) == (
        "end",
        "complete",
        240,
        1234,
    )


def test_a_run_logs_json_and_nothing_else(command: Any, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    got = command("extract", EXAMPLES, tmp_path / "empty.txt", "-o", tmp_path / "facts.jsonl", "--log-json")
    assert got.status == 1
    assert [event["event"] for event in events(got.err)] == ["failed", "end"]


def test_an_error_that_ends_a_run_is_an_event_too(command: Any, tmp_path: Path) -> None:
    got = command("extract", EXAMPLES, "-o", "/dev/full", "--log-json")
    assert got.status == 2
    last = events(got.err)[-1]
    assert (last["event"], last["status"]) == ("error", 2)
    assert "No space left" in last["message"]


def test_results_come_in_the_order_of_the_articles(command: Any, tmp_path: Path) -> None:
    for n in range(60):
        (tmp_path / f"{n:02}.txt").write_text(f"Rain fell {n} times. " * (1 + n * 7 % 11))
    output = tmp_path / "facts.jsonl"
    assert command("extract", tmp_path, "-o", output, "--ordered", "--workers", "2", "-q").status == 0
    paths = [json.loads(line)["article"]["path"] for line in output.read_text().splitlines()]
    assert paths == sorted(paths)
    assert len(paths) == 60
