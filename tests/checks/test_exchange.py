from checks.retold import found
from table_tests import for_every

from extractor.checks.exchange import check_exchange

BAN = "The council lifted the ban on swimming in the lake"


@for_every([(BAN, "The council mocked the ban on swimming in the lake."), ("The tide rose", "Dogs barked.")])
def test_another_word_in_one_place_and_no_word_alike_are_found(row: tuple[str, str]) -> None:
    assert found(check_exchange, *row) == ["word-exchanged"]


@for_every(
    [
        (BAN, "The ban on swimming in the lake was lifted by the council."),
        ("The council ended the search for the boats", "The council stopped the search for the boats."),
        (BAN, "The council lifted the ban."),
        (BAN, "Swimmers may return to the lake, since the council lifted its ban."),
    ]
)
def test_a_synonym_a_part_and_a_freer_retelling_are_not(row: tuple[str, str]) -> None:
    assert found(check_exchange, *row) == []
