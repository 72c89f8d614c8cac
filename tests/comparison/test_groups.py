from extractor.comparison.groups import Groups, Link, said_once


def link(first: int, second: int, score: float = 1.0) -> Link:
    return Link(first, second, score, (f"{first} is like {second}",))


def members(groups: Groups) -> list[list[int]]:
    return [group.members for group in groups.larger_than_one()]


def test_groups_grow_along_links() -> None:
    groups = Groups(5)
    groups.join([link(3, 1), link(1, 0)])
    assert members(groups) == [[0, 1, 3]]
    assert sorted(groups.of(0).reasons) == ["1 is like 0", "3 is like 1"]


def test_the_surest_link_comes_first_and_what_contradicts_stays_out() -> None:
    groups = Groups(3, [{"town": "Velmar"}, {}, {"town": "Ossel"}])
    groups.join([link(0, 1, score=1), link(1, 2, score=2)])
    assert members(groups) == [[1, 2]]


def test_a_join_may_be_refused() -> None:
    groups = Groups(3)
    groups.join([link(0, 1), link(1, 2)], lambda one, other, by: by.second != 2)
    assert members(groups) == [[0, 1]]


def test_a_reason_is_said_once_and_lists_become_one() -> None:
    assert said_once(["words: a, b", "same day", "words: b, c", "same day"]) == ("words: a, b, c", "same day")
