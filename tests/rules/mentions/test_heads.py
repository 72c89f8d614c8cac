import pytest

from extractor.reading.tokens import tokenize
from extractor.rules.mentions.heads import core_end, head_at


@pytest.mark.parametrize(
    ("words", "core", "head"),
    [
        ("the head of the board", "the head", "head"),
        ("the harbour board ( closed )", "the harbour board", "board"),
        ("three people close to the board", "three people close", "people"),
        ("officials familiar with the plan", "officials familiar", "officials"),
    ],
)
def test_the_head_is_the_last_noun_before_a_preposition(words: str, core: str, head: str) -> None:
    tokens = tokenize(words, [])
    at = head_at(tokens, 0, len(tokens))
    assert tokens.phrase(0, core_end(tokens, 0, len(tokens))) == core
    assert at is not None and tokens.words[at] == head


def test_a_group_of_small_words_has_no_head() -> None:
    assert head_at(tokenize("the of", []), 0, 2) is None
