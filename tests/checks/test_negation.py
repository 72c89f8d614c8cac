from checks.retold import found
from table_tests import for_every

from extractor.checks.negation import borne_on, check_negation, denied_roots, negators
from extractor.checks.tokens import words_of


@for_every(
    [
        ("The council will not close the pool", "The council will close the pool."),
        ("The council will close the pool", "The council will not close the pool."),
        ("The guards did not shoot, the sailors fled", "The guards shot, the sailors did not flee."),
        ("The order was lawful", "The order was unlawful."),
    ]
)
def test_a_no_put_in_taken_out_or_moved_is_found(row: tuple[str, str]) -> None:
    assert found(check_negation, *row) == ["negation-flipped"]


@for_every(
    [
        ("The council will not close the pool", "The council won't close the pool."),
        ("The water is not safe", "The water is unsafe."),
        ("No fewer than nine boats sank", "Nine boats sank."),
        ("The council will close the pool", "Dogs do not bark."),
    ]
)
def test_another_way_to_say_no_and_other_words_are_not(row: tuple[str, str]) -> None:
    assert found(check_negation, *row) == []


def test_a_negator_bears_on_the_next_word_with_a_meaning_in_its_clause() -> None:
    words = words_of("They did not really sink, but drifted.")
    assert negators(words) == [2]
    assert denied_roots(words) == {borne_on(words, 2)} == {"sink"}
    assert denied_roots(words_of("They did not, the boats sank.")) == frozenset()
