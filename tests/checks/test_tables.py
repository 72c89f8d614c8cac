"""Every row of the check's tables is tried on its own example."""

import pytest

import extractor
from extractor.english.antonyms import antonyms
from extractor.english.closed_classes import CLASSES
from extractor.english.opposites import OPPOSITES, Opposites


def flips(quote: str, statement: str) -> bool:
    claim = {"key": "c1", "quotes": [quote], "statement": statement, "speech": "narration"}
    (record,) = extractor.check(quote, {"claims": [claim]}).claims
    return any(found.code in ("direction-flipped", "negation-flipped") for found in record.findings)


@pytest.mark.parametrize("pair", OPPOSITES, ids=lambda pair: pair.example)
def test_a_word_of_the_other_side_flips(pair: Opposites) -> None:
    assert flips(pair.example, pair.flipped)
    assert flips(pair.flipped, pair.example)
    assert not flips(pair.example, pair.example)
    assert not flips(pair.flipped, pair.flipped)


@pytest.mark.parametrize("pair", OPPOSITES, ids=lambda pair: pair.example)
def test_the_two_sides_share_no_word(pair: Opposites) -> None:
    assert not pair.one & pair.other


@pytest.mark.parametrize(("name", "words", "quote", "other"), CLASSES, ids=[row[0] for row in CLASSES])
def test_another_member_of_a_class_flips(name: str, words: frozenset[str], quote: str, other: str) -> None:
    assert flips(quote, other)
    assert not flips(quote, quote)


def test_antonyms_of_the_general_table_flip() -> None:
    assert flips("The northern road is open", "The southern road is open.")
    assert len(antonyms()) > 1000


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
