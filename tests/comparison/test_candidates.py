from extractor.comparison.candidates import candidates


def test_only_those_that_share_a_key_are_paired_and_each_pair_once() -> None:
    assert list(candidates([{"dam", "divers"}, {"quay"}, {"divers", "dam"}])) == [(0, 2)]


def test_a_key_that_all_share_pairs_only_neighbours() -> None:
    pairs = list(candidates([{"same"}] * 1000))
    assert len(pairs) < 10_000
    assert len(set(pairs)) == len(pairs)


def test_under_a_key_of_few_each_meets_each() -> None:
    assert len(list(candidates([{"same"}] * 24))) == 24 * 23 / 2
