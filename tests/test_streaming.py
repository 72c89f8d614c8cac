import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import BudgetError, ModelUnavailableError
from extractor.pipeline.streaming import as_they_end


async def numbers(*items: float) -> AsyncIterator[float]:
    for item in items:
        yield item


async def sleep(seconds: float) -> float:
    await asyncio.sleep(seconds)
    return seconds


async def collect(
    source: AsyncIterator[float], work: Callable[[float], Awaitable[float]], places: int, *, ordered: bool = False
) -> list[float]:
    return [one async for one in as_they_end(source, work, places, ordered=ordered)]


def test_results_come_as_they_end_or_in_order() -> None:
    items = (0.04, 0.0, 0.02)
    assert asyncio.run(collect(numbers(*items), sleep, 3)) == [0.0, 0.02, 0.04]
    assert asyncio.run(collect(numbers(*items), sleep, 3, ordered=True)) == list(items)


@given(st.lists(st.integers(0, 3), max_size=30), st.integers(1, 6), st.booleans())
def test_every_item_gives_one_result_and_few_are_under_way(items: list[int], places: int, ordered: bool) -> None:
    under_way = most = 0

    async def work(turns: float) -> float:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        for _ in range(int(turns)):
            await asyncio.sleep(0)
        under_way -= 1
        return turns

    got = asyncio.run(collect(numbers(*items), work, places, ordered=ordered))
    assert (got if ordered else sorted(got)) == (items if ordered else sorted(items))
    assert most <= places


@pytest.mark.parametrize("ordered", [False, True])
def test_no_more_is_taken_than_is_needed(ordered: bool) -> None:
    taken = 0

    async def endless() -> AsyncIterator[float]:
        nonlocal taken
        while True:
            taken += 1
            yield 0.0

    async def few() -> None:
        results = as_they_end(endless(), sleep, 3, ordered=ordered)
        for _ in range(4):
            await anext(results)
        await results.aclose()

    asyncio.run(few())
    assert taken <= 4 + 3 * 4


def test_a_slow_source_keeps_no_result_waiting() -> None:
    async def slow() -> AsyncIterator[float]:
        yield 0.0
        await asyncio.Event().wait()

    async def first() -> float:
        results = as_they_end(slow(), sleep, 8)
        try:
            return await asyncio.wait_for(anext(results), 10)
        finally:
            await results.aclose()

    assert asyncio.run(first()) == 0.0


def test_a_budget_lets_what_is_under_way_end() -> None:
    async def work(item: float) -> float:
        if item == 1:
            raise BudgetError("enough")
        return await sleep(0.01)

    async def until_stopped() -> list[float]:
        got = []
        with pytest.raises(BudgetError, match="enough"):
            async for one in as_they_end(numbers(0, 1, 2, *([3] * 100)), work, 3):
                got.append(one)
        return got

    assert 2 <= len(asyncio.run(until_stopped())) < 10


def test_an_error_comes_after_what_had_ended_and_cancels_the_rest() -> None:
    cancelled = []

    async def work(item: float) -> float:
        if item == 2:
            await asyncio.sleep(0)
            raise ModelUnavailableError("gone")
        try:
            return await sleep(item)
        except asyncio.CancelledError:
            cancelled.append(item)
            raise

    async def until_raised() -> list[float]:
        got = []
        with pytest.raises(ModelUnavailableError):
            async for one in as_they_end(numbers(0, 2, 60), work, 3):
                got.append(one)
        return got

    assert asyncio.run(until_raised()) == [0]
    assert cancelled == [60]


def test_what_the_source_raises_comes_after_all_results() -> None:
    async def breaking() -> AsyncIterator[float]:
        yield 0.01
        yield 0.0
        raise OSError("no more")

    async def until_raised() -> list[float]:
        got = []
        with pytest.raises(OSError, match="no more"):
            async for one in as_they_end(breaking(), sleep, 3):
                got.append(one)
        return got

    assert asyncio.run(until_raised()) == [0.0, 0.01]
