from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.pacing.pace import WINDOW, Quota, Rate

# Questions come in bursts, after lulls, and all the time.
GAPS = st.lists(st.one_of(st.just(0.0), st.floats(0, 5), st.floats(0, 200)), min_size=1, max_size=150)


def starts(rate: Rate, comes: list[float], amounts: list[float]) -> list[tuple[float, float]]:
    """When each starts that comes at a time, first come first served."""
    now, found = 0.0, []
    for at, amount in zip(comes, amounts, strict=True):
        now = max(now, at)
        while (wait := rate.wait(amount, now)) > 0:
            now += max(wait, 1e-6)
        rate.start(amount, now)
        found.append((now, amount))
    return found


def fullest(found: list[tuple[float, float]]) -> float:
    """The most that started in any window."""
    return max(sum(amount for at, amount in found if begun <= at < begun + WINDOW) for begun, _ in found)


@given(gaps=GAPS, limit=st.integers(1, 200))
def test_law_in_no_window_start_more_than_the_limit(gaps: list[float], limit: int) -> None:
    found = starts(Rate(limit), list(accumulate(gaps)), [1.0] * len(gaps))
    assert fullest(found) <= limit


@given(gaps=GAPS, limit=st.integers(50, 5_000), amounts=st.data())
def test_law_tokens_that_fit_the_limit_never_pass_it(gaps: list[float], limit: int, amounts: st.DataObject) -> None:
    drawn = [float(amounts.draw(st.integers(1, 50))) for _ in gaps]
    assert fullest(starts(Rate(limit), list(accumulate(gaps)), drawn)) <= limit


@pytest.mark.parametrize("limit", [1, 7, 30, 60, 500])
def test_the_limit_is_used(limit: int) -> None:
    found = starts(Rate(limit), [0.0] * (3 * limit), [1.0] * (3 * limit))
    assert found[-1][0] <= 3 * WINDOW


@pytest.mark.parametrize("limit", [60, 500, 1_200])
def test_a_minute_is_not_spent_at_once(limit: int) -> None:
    found = starts(Rate(limit), [0.0] * limit, [1.0] * limit)
    assert max(sum(begun <= at < begun + 1 for at, _ in found) for begun, _ in found) <= 2 * limit / 60 + 2


def test_what_is_larger_than_the_limit_starts_alone() -> None:
    found = starts(Rate(100), [0.0] * 3, [10.0, 250.0, 10.0])
    times = [at for at, _ in found]
    assert times[1] >= times[0] + WINDOW
    assert times[2] >= times[1] + WINDOW


def test_a_correction_makes_room_or_takes_it() -> None:
    rate = Rate(100)
    first = rate.start(80, now=0.0)
    assert rate.wait(40, now=30.0) > 0
    rate.correct(first, 20)
    assert rate.wait(40, now=30.0) == 0
    rate.correct(first, 90)
    assert rate.wait(40, now=30.0) == pytest.approx(30)


def test_a_correction_of_long_ago_changes_nothing() -> None:
    rate = Rate(100)
    first = rate.start(80, now=0.0)
    assert rate.wait(100, now=100.0) == 0
    rate.correct(first, 0)
    rate.start(100, now=100.0)
    assert rate.wait(1, now=101.0) == pytest.approx(59)


def test_a_quota_without_a_word_is_no_limit() -> None:
    quota = Quota()
    assert quota.wait(1, now=5.0) == 0
    quota.start(1)
    quota.tell(left=2, reset=10, now=5.0)
    quota.start(1)
    assert [quota.wait(amount, now=7.0) for amount in (1, 2)] == [0, 8]
