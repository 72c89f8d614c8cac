import pytest

from extractor.reading.tokens import tokenize
from extractor.rules.mentions.body_names import body_end, body_start


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("Department of Public Works", 4),
        ("Board for the Harbour said", 4),
        ("Board of nobody", 1),
        ("Board for the many", 1),
    ],
)
def test_a_body_goes_on_behind_of_with_capitals(words: str, end: int) -> None:
    tokens = tokenize(words, [])
    assert body_end(tokens, 1, len(tokens)) == end


@pytest.mark.parametrize(
    ("words", "begin", "start"),
    [
        ("the St Mary’s Hospital", 4, 1),
        ("the Brenn and Orsova", 3, 1),
        ("the Mary’s Orsova", 3, 3),
        ("the brewer and Orsova", 3, 3),
    ],
)
def test_a_body_begins_before_a_small_word(words: str, begin: int, start: int) -> None:
    assert body_start(tokenize(words, []), begin, 0) == start
