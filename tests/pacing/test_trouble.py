"""Trouble of a server over real connections: gone, hung, unlucky; counted at the server."""

import asyncio
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from scripted_plans import ForAWhile, Limited, Unlucky
from scripted_server import Received, Reply, ScriptedServer, answer, failure

from extractor.errors import ModelError, ModelUnavailableError
from extractor.model import Answer, Endpoint
from extractor.model.cache import AnswerCache
from extractor.model.client import OpenAIClient
from extractor.model.store import AnswerStore
from extractor.pacing.retry import RetryPolicy
from extractor.prompts import Message
from extractor.schemas import Draft

GOOD = answer({"sources": [], "claims": [], "figures": []})
FAST = RetryPolicy(first_wait=0.01, longest_wait=0.1, patience=30, first_patience=30)
Serve = Callable[..., ScriptedServer]
Outcome = Answer[Draft] | BaseException


def ask(
    server: ScriptedServer, count: int, policy: RetryPolicy = FAST, at_once: int = 16, **more: float | AnswerCache
) -> Sequence[Outcome]:
    async def everything() -> Sequence[Outcome]:
        client = OpenAIClient(Endpoint("openai/x", "x", server.url, "k"), policy, **more)  # type: ignore[arg-type]
        places = asyncio.Semaphore(at_once)

        async def one(n: int) -> Answer[Draft]:
            async with places:
                return await client.ask([Message("user", f"Rain {n}.")], Draft)

        try:
            return await asyncio.gather(*(one(n) for n in range(count)), return_exceptions=True)
        finally:
            await client.aclose()

    return asyncio.run(everything())


def good(outcomes: Sequence[Outcome]) -> int:
    return sum(isinstance(one, Answer) for one in outcomes)


def test_a_fifth_of_all_answers_faulty_and_every_question_is_answered(serve: Serve, tmp_path: Path) -> None:
    unlucky = Unlucky(GOOD, seed=3)
    server = serve(unlucky)
    assert good(ask(server, 300, cache=AnswerCache(tmp_path))) == 300
    assert unlucky.faults > 50
    asked = server.count
    assert good(ask(server, 300, cache=AnswerCache(tmp_path))) == 300
    assert server.count == asked


def test_a_server_that_goes_and_comes_back_costs_no_question(serve: Serve) -> None:
    def leave(received: Received) -> Reply:
        if server.count == 100:
            threading.Thread(target=away).start()
        return GOOD

    def away() -> None:
        server.gone()
        time.sleep(0.8)
        server.back()

    server = serve(leave)
    assert good(ask(server, 300)) == 300
    assert server.count < 300 + 40


@pytest.mark.parametrize("page", [failure(503, "no backend"), Reply("<html>Bad gateway</html>", 502)])
def test_a_proxy_without_a_server_behind_it_costs_no_question(serve: Serve, page: Reply) -> None:
    server = serve(ForAWhile(0.8, page, GOOD, after=100))
    assert good(ask(server, 300)) == 300
    assert server.count < 300 + 60


def test_a_server_that_stays_away_ends_all_in_one_line(serve: Serve) -> None:
    def leave(received: Received) -> Reply:
        if server.count == 20:
            threading.Thread(target=server.gone).start()
        return GOOD if server.count <= 20 else Reply(hang=True)

    server = serve(leave)
    policy = RetryPolicy(first_wait=0.01, longest_wait=0.1, patience=0.5)
    outcomes = ask(server, 100, policy, at_once=100)
    failed = [one for one in outcomes if isinstance(one, BaseException)]
    assert failed
    assert {type(one) for one in failed} == {ModelUnavailableError}
    assert "no connection to" in str(failed[0])
    assert "say with --patience" in str(failed[0])
    assert len(str(failed[0]).splitlines()) == 1


@pytest.mark.parametrize("endless", [Reply(hang=True), Reply(GOOD.body, stall=True)])
def test_a_request_that_hangs_fails_alone(serve: Serve, endless: Reply) -> None:
    def one_hangs(received: Received) -> Reply:
        return endless if "Rain 7." in received.prompt else Reply(GOOD.body, delay=0.02)

    policy = RetryPolicy(attempts=3, first_wait=0.01, longest_wait=0.02, timeout=0.5)
    outcomes = ask(serve(one_hangs), 400, policy, at_once=8)
    assert [n for n, one in enumerate(outcomes) if not isinstance(one, Answer)] == [7]
    assert isinstance(outcomes[7], ModelError)
    assert "within 0.5 s" in str(outcomes[7])


def test_a_time_limit_is_for_the_whole_answer(serve: Serve) -> None:
    policy = RetryPolicy(attempts=1, timeout=0.3)
    begun = time.monotonic()
    with pytest.raises(ModelError, match=r"within 0\.3 s"):
        raise ask(serve(Reply(GOOD.body, stall=True)), 1, policy)[0]  # type: ignore[misc]
    assert time.monotonic() - begun < 5


def test_a_server_that_hangs_for_all_is_waited_for_by_one(serve: Serve) -> None:
    server = serve(ForAWhile(3, Reply(hang=True), GOOD, after=20))
    policy = RetryPolicy(first_wait=0.01, longest_wait=0.02, timeout=0.8, patience=30)
    assert good(ask(server, 60, policy, at_once=8)) == 60
    assert server.count < 60 + 20


def test_64_questions_at_a_server_with_a_limit_pass_without_a_failure(serve: Serve) -> None:
    limited = Limited(50, 0.5, GOOD)
    server = serve(limited)
    assert good(ask(server, 300, at_once=64)) == 300
    assert limited.refused < 150


def test_a_limit_of_ones_own_is_kept_at_the_server(serve: Serve) -> None:
    server = serve(GOOD)
    begun = time.monotonic()
    assert good(ask(server, 25, rpm=600)) == 25
    assert time.monotonic() - begun >= 1.3


@pytest.mark.parametrize("wait", [0.0, 0.1, 0.25, 0.3, 0.33, 0.36, 0.4])
def test_an_answer_that_arrives_as_its_question_is_cancelled_is_kept(serve: Serve, tmp_path: Path, wait: float) -> None:
    server = serve(Reply(GOOD.body, delay=0.3))

    async def cancelled() -> int:
        endpoint = Endpoint("openai/x", "x", server.url, "k")
        client = OpenAIClient(endpoint, FAST, cache=AnswerCache(tmp_path))
        tasks = [asyncio.create_task(client.ask([Message("user", f"Rain {n}.")], Draft)) for n in range(20)]
        while server.count < 20:
            await asyncio.sleep(0.001)
        await asyncio.sleep(wait)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await client.ask([Message("user", "Rain 21.")], Draft)  # Behind whatever the cache's thread still had to do.
        return server.count

    assert asyncio.run(cancelled()) == 21
    if wait >= 0.1:
        assert len(AnswerStore(tmp_path)) == 21
    assert not list((tmp_path / "asking").iterdir())
