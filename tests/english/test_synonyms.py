from itertools import pairwise

from english.trying import filled, findings

from extractor.english.synonyms import EXAMPLE, SYNONYMS


def exchanged(one: str, other: str) -> bool:
    return "word-exchanged" in findings(filled(EXAMPLE, one), filled(EXAMPLE, other))


def test_one_word_of_a_row_stands_for_another() -> None:
    pairs = [pair for row in SYNONYMS for pair in pairwise([*sorted(row), min(row)])]
    assert [pair for pair in pairs if exchanged(*pair)] == []


def test_words_of_two_rows_do_not() -> None:
    assert exchanged("storm", "company")
    assert exchanged("car", "house")
