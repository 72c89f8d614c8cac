import asyncio
import errno
import os
import signal
import threading
import time
from collections.abc import Iterator
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import pytest

from extractor.errors import CrashError, ModelError, TooLongError
from extractor.workers import Here, Processes, workers_for


def process_id() -> int:
    time.sleep(0.02)
    return os.getpid()


def double(number: int) -> int:
    return 2 * number


def size_of(content: bytes) -> int:
    return len(content)


def end_process(_: object = None) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def end_process_once(trace: Path) -> str:
    if trace.exists():
        return "done"
    trace.touch()
    end_process()
    return "never"


def never_return() -> None:
    while True:
        time.sleep(1)


def fail() -> None:
    raise TooLongError("too long", paid=True)


@pytest.fixture(scope="module")
def workers() -> Iterator[Processes]:
    workers = Processes(2)
    yield workers
    workers.close()


@pytest.mark.parametrize("places", [1, 2])
def test_workers_return_what_the_work_returns(places: int) -> None:
    workers = workers_for(places)

    async def all_of_them() -> list[int]:
        return await asyncio.gather(*(workers.run(double, n) for n in range(20)))

    assert asyncio.run(all_of_them()) == [2 * n for n in range(20)]
    workers.close()


def test_one_place_is_this_process() -> None:
    assert isinstance(workers_for(1), Here)


def test_work_goes_to_as_many_processes_as_there_are_places(workers: Processes) -> None:
    async def ids() -> set[int]:
        return set(await asyncio.gather(*(workers.run(process_id) for _ in range(12))))

    found = asyncio.run(ids())
    assert len(found) == 2
    assert os.getpid() not in found


def test_what_the_work_raises_is_raised(workers: Processes) -> None:
    with pytest.raises(TooLongError, match="too long") as caught:
        asyncio.run(workers.run(fail))
    assert isinstance(caught.value, ModelError)
    assert caught.value.paid


def test_a_message_larger_than_a_pipe_goes_through(workers: Processes) -> None:
    async def sizes() -> list[int]:
        return await asyncio.gather(*(workers.run(size_of, b"x" * 3_000_000) for _ in range(4)))

    assert asyncio.run(sizes()) == [3_000_000] * 4


def test_work_that_ends_its_process_fails_alone(workers: Processes) -> None:
    async def many() -> list[object]:
        bad = workers.run(end_process)
        good = [workers.run(double, n) for n in range(30)]
        return await asyncio.gather(bad, *good, return_exceptions=True)

    bad, *good = asyncio.run(many())
    assert isinstance(bad, CrashError)
    assert good == [2 * n for n in range(30)]


def test_work_that_never_returns_fails_alone() -> None:
    async def many() -> list[object]:
        workers = Processes(1, longest=4)
        try:
            endless = workers.run(never_return)
            return await asyncio.gather(endless, *(workers.run(double, n) for n in range(5)), return_exceptions=True)
        finally:
            workers.close()

    endless, *others = asyncio.run(many())
    assert isinstance(endless, CrashError)
    assert "not over after 4 seconds" in str(endless)
    assert others == [2 * n for n in range(5)]


def test_work_whose_process_was_ended_from_outside_is_done_again(workers: Processes, tmp_path: Path) -> None:
    assert asyncio.run(workers.run(end_process_once, tmp_path / "trace")) == "done"


def test_while_a_process_starts_everything_else_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    start, gone_on = ForkServerProcess.start, threading.Event()

    def start_late(process: ForkServerProcess) -> None:
        assert gone_on.wait(60), "the loop waits for the process"
        start(process)

    monkeypatch.setattr(ForkServerProcess, "start", start_late)

    async def both() -> int:
        workers = Processes(1)
        try:
            asyncio.get_running_loop().call_later(0.01, gone_on.set)
            return await workers.run(double, 21)
        finally:
            workers.close()

    assert asyncio.run(both()) == 42


def test_where_no_process_can_be_started_what_waits_for_one_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    def start(_: ForkServerProcess) -> None:
        raise OSError(errno.EAGAIN, "Resource temporarily unavailable")

    monkeypatch.setattr(ForkServerProcess, "start", start)

    async def several() -> list[object]:
        workers = Processes(2)
        try:
            return await asyncio.gather(*(workers.run(double, n) for n in range(5)), return_exceptions=True)
        finally:
            workers.close()

    outcomes = asyncio.run(several())
    assert {type(outcome) for outcome in outcomes} == {CrashError}
    assert "no process can be started to compute it" in str(outcomes[0])


def test_closing_while_processes_start_leaves_nothing_open() -> None:
    async def close_at_once() -> None:
        workers = Processes(2)
        waiting = asyncio.create_task(workers.run(double, 21))
        await asyncio.sleep(0)
        workers.close()
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting

    asyncio.run(close_at_once())


def test_nobody_is_kept_waiting_by_work_that_was_cancelled(workers: Processes) -> None:
    async def cancel_some() -> int:
        tasks = [asyncio.create_task(workers.run(process_id)) for _ in range(8)]
        await asyncio.sleep(0)
        for task in tasks:
            task.cancel()
        return await workers.run(double, 21)

    assert asyncio.run(cancel_some()) == 42
