"""The double itself: what other tests and benchmarks rely on."""

import asyncio
import time
from collections.abc import Callable

import httpx2
import pytest
from scripted_plans import ForAWhile, Limited, Unlucky
from scripted_server import Reply, ScriptedServer, ServerProcess, Step, completion, failure

GOOD = completion("{}")
Serve = Callable[..., ScriptedServer]


def post(url: str, n: int = 0, timeout: float = 0.5) -> httpx2.Response:
    asked = {"messages": [{"content": f"Rain {n}."}]}
    return httpx2.post(f"{url}/chat/completions", json=asked, timeout=timeout, verify=False)


def test_its_steps_are_played_in_order_and_the_last_again(serve: Serve) -> None:
    server = serve(failure(429, "slow", retry_after="1"), lambda got: completion(got.prompt))
    assert (post(server.url).headers["retry-after"], server.count) == ("1", 1)
    assert [post(server.url, n).json()["choices"][0]["message"]["content"] for n in (1, 2)] == ["Rain 1.", "Rain 2."]
    assert [one.path for one in server.requests] == ["/v1/chat/completions"] * 3


@pytest.mark.parametrize("broken", [Reply(reset=True), Reply(GOOD.body, cut=True)])
def test_it_breaks_connections(serve: Serve, broken: Reply) -> None:
    with pytest.raises((httpx2.RemoteProtocolError, httpx2.ReadError)):
        post(serve(broken).url)


@pytest.mark.parametrize("endless", [Reply(hang=True), Reply(GOOD.body, stall=True)])
def test_it_never_ends(serve: Serve, endless: Reply) -> None:
    with pytest.raises(httpx2.ReadTimeout):
        post(serve(endless).url, timeout=0.1)


def test_it_goes_and_comes_back_at_the_same_address(serve: Serve) -> None:
    server = serve(GOOD)
    server.gone()
    with pytest.raises(httpx2.ConnectError):
        post(server.url)
    server.back()
    assert post(server.url).status_code == 200


def test_latency_is_added_and_shared_by_many_at_once() -> None:
    async def many(url: str) -> None:
        async with httpx2.AsyncClient() as client:
            await asyncio.gather(*(client.post(url, json={"messages": []}) for _ in range(50)))

    with ScriptedServer([GOOD], latency=0.2, keep=False) as server:
        begun = time.monotonic()
        asyncio.run(many(server.url))
        assert time.monotonic() - begun >= 0.2
        assert (server.count, server.requests) == (50, [])


def test_a_plan_that_passes(serve: Serve) -> None:
    server = serve(ForAWhile(60, failure(503, "busy"), GOOD, after=1))
    assert [post(server.url).status_code for _ in range(3)] == [200, 503, 503]


def test_a_rate_is_kept_and_told(serve: Serve) -> None:
    server = serve(Limited(2, 60, GOOD))
    got = [post(server.url) for _ in range(3)]
    assert [one.status_code for one in got] == [200, 200, 429]
    assert [one.headers["x-ratelimit-remaining-requests"] for one in got[:2]] == ["1", "0"]
    assert 0 < int(got[2].headers["retry-after-ms"]) <= 60_000


def test_bad_luck_is_the_same_on_every_run(serve: Serve) -> None:
    def luck(seed: int) -> list[int]:
        server = serve(Unlucky(GOOD, [failure(500, "oops")], seed=seed))
        return [post(server.url, n).status_code for n in range(40)]

    assert luck(1) == luck(1) != luck(2)
    assert 2 <= luck(1).count(500) <= 20


def test_a_process_of_its_own() -> None:
    steps: list[Step] = [Limited(1, 60, GOOD)]
    with ServerProcess(steps) as server:
        assert [post(server.url).status_code for _ in range(2)] == [200, 429]
        assert server.count == 2
        server.gone()
        with pytest.raises(httpx2.ConnectError):
            post(server.url)
