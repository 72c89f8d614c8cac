"""Many questions before one gate, in fake time: hours pass at once, and every request is counted."""

import asyncio
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import fake_time
import pytest

from extractor.errors import ModelError, ModelUnavailableError
from extractor.pacing.gate import Gate
from extractor.pacing.retry import Kind, RetryPolicy, TransientError, with_retry

POLICY = RetryPolicy(patience=7_200)
LATENCY = 0.3
Weather = Callable[[float, int], "Fault | Mapping[str, str]"]


@dataclass(frozen=True)
class Fault:
    """What goes wrong with a request."""

    kind: Kind
    retry_after: float | None = None


@dataclass
class World:
    """A server, in whose weather each request is answered (by headers) or not, and a gate before it.

    The first ModelUnavailableError ends the run.
    """

    weather: Weather
    policy: RetryPolicy = POLICY
    rpm: float | None = None
    tpm: float | None = None
    starts: list[float] = field(default_factory=list)
    order: list[int] = field(default_factory=list)
    ended: list[ModelUnavailableError] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.gate = Gate("http://there", self.policy, self.rpm, self.tpm, clock=fake_time.now)

    async def question(self, n: int, tokens: float = 100) -> float:
        """Ask until there is an answer; return when it came."""
        ticket = self.gate.ticket()

        async def send() -> float:
            async with self.gate.turn(ticket, tokens) as turn:
                self.starts.append(fake_time.now())
                self.order.append(n)
                weather = self.weather(fake_time.now(), n)
                await asyncio.sleep(LATENCY)
                if isinstance(weather, Fault):
                    raise TransientError(f"no answer to {n}", weather.retry_after, weather.kind)
                turn.answered(weather, tokens)
                return fake_time.now()

        return await with_retry(send, self.policy)()

    def ask(self, count: int, at_once: int = 64) -> list[float | BaseException]:
        """Ask so many questions, so many at a time; return what came of each."""

        async def everything() -> list[float | BaseException]:
            places = asyncio.Semaphore(at_once)

            async def one(n: int) -> float:
                async with places:
                    if self.ended:
                        raise self.ended[0]
                    try:
                        return await self.question(n)
                    except ModelUnavailableError as error:
                        self.ended.append(error)
                        raise

            return await asyncio.gather(*(one(n) for n in range(count)), return_exceptions=True)

        return fake_time.run(everything())


def fine(now: float, n: int) -> Mapping[str, str]:
    return {}


def until(end: float, fault: Fault, begin: float = 0.0) -> Weather:
    return lambda now, n: fault if begin <= now < end else {}


def good(outcomes: list[float | BaseException]) -> bool:
    return all(isinstance(one, float) for one in outcomes)


def test_in_good_weather_the_gate_costs_no_time() -> None:
    world = World(fine)
    assert good(world.ask(640))
    assert world.starts[-1] == pytest.approx(9 * LATENCY)


def test_first_come_first_served() -> None:
    world = World(fine, rpm=120)
    assert good(world.ask(100))
    assert world.order == sorted(world.order)


def test_in_no_minute_start_more_than_rpm() -> None:
    world = World(lambda now, n: Fault("faulty") if n % 7 == 0 and now < 200 else {}, rpm=90)
    world.ask(400)
    assert max(sum(at <= other < at + 60 for other in world.starts) for at in world.starts) <= 90
    assert world.starts[-1] <= 60 * len(world.starts) / 90 + 40


def test_in_no_minute_are_more_tokens_than_tpm() -> None:
    world = World(fine, tpm=3_000)
    assert good(world.ask(90))
    assert max(sum(at <= other < at + 60 for other in world.starts) for at in world.starts) <= 30


def test_who_is_cancelled_while_waiting_holds_nobody_up() -> None:
    async def cancelled() -> list[int]:
        world = World(fine, rpm=60)
        tasks = [asyncio.create_task(world.question(n)) for n in range(20)]
        await asyncio.sleep(0.1)
        for task in tasks[1:20:2]:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        return world.order

    order = fake_time.run(cancelled())
    assert [n for n in order if n >= 4] == list(range(4, 20, 2))


def test_a_refusal_pauses_all_until_the_time_that_the_server_asks_for() -> None:
    world = World(until(0.05, Fault("refused", retry_after=30)))
    assert good(world.ask(200, at_once=8))
    assert not [at for at in world.starts if LATENCY < at < 30]
    assert world.starts.count(0.0) == 8


@pytest.mark.parametrize("retry_after", [1.0, 20.0, None])
def test_64_questions_meet_an_overloaded_minute_and_none_fails(retry_after: float | None) -> None:
    world = World(until(60, Fault("refused", retry_after)))
    assert good(world.ask(200))
    assert len(world.starts) < 200 + 64 + 2 * 64 + 60
    assert world.starts[-1] < 120


def test_after_an_overload_fewer_are_under_way_and_then_more_again() -> None:
    world = World(until(10.5, Fault("refused", retry_after=5), begin=10))
    assert good(world.ask(6_000))
    again = min(at for at in world.starts if at > 14)
    first, last = ([at for at in world.starts if begin <= at < begin + LATENCY] for begin in (again, 35))
    assert len(first) <= 32
    assert len(last) >= 60


def test_a_server_with_a_limit_of_its_own_is_asked_up_to_it() -> None:
    taken: list[float] = []

    def limited(now: float, n: int) -> Fault | Mapping[str, str]:
        recent = [at for at in taken if at > now - 60]
        if len(recent) >= 30:
            return Fault("refused", retry_after=recent[0] + 60 - now)
        taken.append(now)
        return {}

    world = World(limited)
    assert good(world.ask(300))
    assert world.starts[-1] < 60 * 11
    assert len(world.starts) < 300 * 1.5


def test_a_question_that_alone_is_refused_for_ever_fails_alone() -> None:
    world = World(lambda now, n: Fault("refused", 0.1) if n == 3 else {})
    outcomes = world.ask(1_000, at_once=8)
    assert [n for n, one in enumerate(outcomes) if not isinstance(one, float)] == [3]
    assert isinstance(outcomes[3], ModelError)


def test_what_the_server_says_is_left_is_not_passed() -> None:
    taken: list[float] = []

    def telling(now: float, n: int) -> Mapping[str, str]:
        taken[:] = [at for at in taken if at > now - 20] if n else []
        taken.append(now)
        left = str(10 - len(taken))
        return {"x-ratelimit-remaining-requests": left, "x-ratelimit-reset-requests": "20s"}

    world = World(telling)
    assert good(world.ask(60, at_once=1))
    assert max(sum(at <= other < at + 20 for other in world.starts) for at in world.starts) <= 10


def test_tokens_that_are_left_are_heeded_too() -> None:
    headers = {"x-ratelimit-remaining-tokens": "50", "x-ratelimit-reset-tokens": "1m30s"}
    world = World(lambda now, n: headers)
    assert good(world.ask(3, at_once=1))
    assert world.starts == pytest.approx([0, 90 + LATENCY, 180 + 2 * LATENCY])


@pytest.mark.parametrize("kind", ["unreachable", "faulty"])
@pytest.mark.parametrize("at_once", [4, 64])
def test_a_server_that_is_gone_for_an_hour_costs_no_question(kind: Kind, at_once: int) -> None:
    world = World(until(3_602, Fault(kind), begin=2))
    assert good(world.ask(20 * at_once, at_once))
    gone = [at for at in world.starts if 20 < at < 3_602]
    assert 100 < len(gone) < 140
    assert min(at for at in world.starts if at >= 3_602) < 3_602 + 31


@pytest.mark.parametrize("kind", ["unreachable", "faulty"])
def test_a_server_that_stays_away_ends_all_when_patience_does(kind: Kind) -> None:
    world = World(until(1e9, Fault(kind), begin=2))
    failed = [one for one in world.ask(600) if not isinstance(one, float)]
    assert {type(one) for one in failed} == {ModelUnavailableError}
    assert "nobody was answered for" in str(failed[0])
    assert 7_150 < world.starts[-1] < 7_202 + LATENCY


def test_a_server_that_never_answered_is_reported_quickly() -> None:
    world = World(until(1e9, Fault("unreachable")))
    outcomes = world.ask(64)
    assert all(isinstance(one, ModelUnavailableError) for one in outcomes)
    assert "no server answers at http://there" in str(outcomes[0])
    assert world.starts[-1] < 4


def test_a_server_that_is_overloaded_for_ever_ends_all_when_patience_does() -> None:
    world = World(until(1e9, Fault("refused", 10), begin=2))
    failed = [one for one in world.ask(600) if not isinstance(one, float)]
    assert {type(one) for one in failed} == {ModelUnavailableError}
    assert 7_150 < world.starts[-1] < 7_202 + LATENCY


def test_a_poisonous_question_does_not_stop_the_others() -> None:
    world = World(lambda now, n: Fault("faulty") if n in (5, 6) else {})
    outcomes = world.ask(400, at_once=8)
    assert [n for n, one in enumerate(outcomes) if not isinstance(one, float)] == [5, 6]
    assert world.order.count(5) == POLICY.attempts


def test_a_few_faults_at_random_are_no_reason_to_wait() -> None:
    luck = random.Random(7)
    patient = replace(POLICY, attempts=12)
    world = World(lambda now, n: Fault("faulty") if luck.random() < 0.2 else {}, patient)
    assert good(world.ask(3_000))
    # But for the last few, who wait longer each time.
    assert world.starts[3_000] < 3_000 / 64 * LATENCY * 2
