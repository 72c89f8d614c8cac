from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from extractor.evaluation.assignment import greedy, optimal

PAIRS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=9, unique=True)


def most(pairs: list[tuple[int, int]]) -> int:
    """How many pairs can stand side by side, by trying every choice."""
    for size in range(len(pairs), 0, -1):
        for chosen in combinations(pairs, size):
            if len({a for a, _ in chosen}) == len({b for _, b in chosen}) == size:
                return size
    return 0


@given(PAIRS)
def test_as_many_pairs_as_there_can_be(pairs: list[tuple[int, int]]) -> None:
    chosen = optimal(pairs)
    assert len(chosen) == most(pairs)
    assert set(chosen.items()) <= set(pairs)
    assert len(set(chosen.values())) == len(chosen)


@given(PAIRS)
def test_greedy_takes_what_comes_first_and_never_more(pairs: list[tuple[int, int]]) -> None:
    chosen = greedy(pairs)
    assert len(chosen) <= most(pairs)
    assert not pairs or chosen[pairs[0][0]] == pairs[0][1]
