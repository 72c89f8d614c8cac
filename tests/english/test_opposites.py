import pytest
from english.trying import filled, findings

from extractor.english import opposites
from extractor.english.opposites import EXAMPLES, OPPOSITES


def flips(quote: str, statement: str) -> bool:
    return bool(findings(quote, statement) & {"direction-flipped", "negation-flipped"})


def flipping(table: str, words: frozenset[str]) -> set[str]:
    quote, statement = EXAMPLES[table]
    return {word for word in words if "direction-flipped" in findings(filled(quote, word), filled(statement, word))}


def test_a_word_of_the_other_side_flips() -> None:
    for pair in OPPOSITES:
        assert flips(pair.example, pair.flipped), pair.example
        assert flips(pair.flipped, pair.example), pair.flipped


def test_the_same_side_does_not() -> None:
    for pair in OPPOSITES:
        assert not flips(pair.example, pair.example)
        assert not flips(pair.flipped, pair.flipped)


def test_the_two_sides_share_no_word() -> None:
    assert [pair.example for pair in OPPOSITES if pair.one & pair.other] == []


def test_more_than_a_number_is_no_direction() -> None:
    assert flipping("NUMBER_STARTS", opposites.NUMBER_STARTS) == set()
    assert flipping("NUMBER_STARTS", frozenset({"boats"})) == {"boats"}


def test_a_comparative_at_a_number_is_no_direction() -> None:
    assert flipping("BARE_COMPARATIVES", opposites.BARE_COMPARATIVES) == set()
    assert flipping("BARE_COMPARATIVES", frozenset({"rising"})) == {"rising"}


def test_up_to_is_a_way_after_a_verb_of_moving() -> None:
    assert flipping("MOVING", opposites.MOVING) == opposites.MOVING
    assert flipping("MOVING", frozenset({"cost"})) == set()


def test_down_is_no_direction_with_a_verb_that_takes_it() -> None:
    # To slow is a direction of its own.
    assert flipping("PHRASAL", opposites.PHRASAL - {"slow", "slowed"}) == set()
    assert flipping("PHRASAL", frozenset({"walked"})) == {"walked"}


def test_where_a_number_went_is_not_what_it_counts() -> None:
    def misplaced(word: str) -> bool:
        quote, statement = EXAMPLES["DIRECTIONS"]
        return "slot-mismatch" in findings(filled(quote, word), filled(statement, word))

    assert {word for word in opposites.DIRECTIONS if misplaced(word)} == set()
    assert misplaced("painting")


@pytest.mark.parametrize(
    ("quote", "statement", "flipped"),
    [
        ("We will not raise taxes", "Taxes will be raised.", True),
        ("We will not raise taxes", "We won’t be raising taxes.", False),
        ("He never took money", "He took money.", True),
        ("He took money", "He never took money.", True),
        ("Nobody was told", "No one was told.", False),
        ("No fewer than nine voted", "At least nine voted.", False),
        ("He refused to pay", "He did not pay.", False),
        ("The move was lawful", "The move was unlawful.", True),
        ("The water is not safe", "The water is unsafe.", False),
        ("They lost focus, not belief", "They did not lose focus.", True),
        ("Sales rose 4 per cent while costs fell 2 per cent", "Costs rose 2 per cent.", True),
        ("Sales rose 4 per cent while costs fell 2 per cent", "Costs fell 2 per cent.", False),
        ("More than 600 died", "Over 600 died.", False),
    ],
)
def test_negation_and_direction(quote: str, statement: str, flipped: bool) -> None:
    assert flips(quote, statement) == flipped
