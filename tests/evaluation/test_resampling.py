"""How sure a score is: deterministic, mirrored, and about right on data of which the truth is known."""

import random

from extractor.evaluation.counts import Count
from extractor.evaluation.packing import Packing
from extractor.evaluation.resampling import bootstrap, exchange_test, interval

ONE = Packing(("figures: value",))


def rows(chance: random.Random, articles: int, rate: float) -> list[int]:
    """Articles of ten figures of which each is found with a given chance, and nothing is invented."""
    made = []
    for _ in range(articles):
        right = sum(chance.random() < rate for _ in range(10))
        made.append(ONE.pack([Count(right, 10, right, 10)]))
    return made


def test_the_same_input_gives_the_same_interval() -> None:
    articles = rows(random.Random(1), 30, 0.7)
    assert bootstrap(articles, ONE, 50) == bootstrap(articles, ONE, 50)


def test_the_interval_holds_the_truth_about_as_often_as_it_says() -> None:
    """95 per cent of 120 worlds; with 40 articles each, percentile intervals hold it a little less often."""
    held = 0
    for world in range(120):
        articles = rows(random.Random(world), 40, 0.7)
        low, high = interval(draw["figures: value"] for draw in bootstrap(articles, ONE, 200)) or (1, 0)
        held += low <= 0.7 <= high
    assert 104 <= held <= 120


def test_systems_that_differ_by_chance_alone_seem_to_differ_seldom() -> None:
    seldom = 0
    for world in range(100):
        chance = random.Random(world)
        p = exchange_test(rows(chance, 25, 0.7), rows(chance, 25, 0.7), ONE, 99)
        seldom += p["figures: value"] <= 0.05
    assert seldom <= 12


def test_a_great_difference_is_seen_and_none_is_not() -> None:
    good, bad = rows(random.Random(1), 40, 0.9), rows(random.Random(2), 40, 0.5)
    assert exchange_test(good, bad, ONE, 199)["figures: value"] == 1 / 200
    assert exchange_test(good, good, ONE, 199)["figures: value"] == 1.0


def test_exchanging_the_systems_changes_no_p_value() -> None:
    one, other = rows(random.Random(1), 20, 0.7), rows(random.Random(2), 20, 0.75)
    assert exchange_test(one, other, ONE, 199) == exchange_test(other, one, ONE, 199)


def test_an_interval_of_one_value_is_that_value() -> None:
    assert interval([0.5]) == (0.5, 0.5)
    assert interval([]) is None
