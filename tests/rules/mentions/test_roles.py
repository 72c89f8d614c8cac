import pytest

from extractor.reading.tokens import tokenize
from extractor.rules.mentions.roles import is_title, occupation_at, role_at


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("head of the harbour board", "head"),
        ("the chief engineers at Brenn", "engineers"),
        ("the mayor’s red boat", None),
        ("the red boat", None),
    ],
)
def test_the_role_is_the_last_one_behind_an_owner(words: str, role: str | None) -> None:
    tokens = tokenize(words, [])
    at = role_at(tokens, 0, len(tokens))
    assert (None if at is None else tokens.words[at]) == role


@pytest.mark.parametrize(
    ("words", "found"),
    [("a trombonist in the band", True), ("trombonist in the band", False), ("a former boat", False)],
)
def test_an_occupation_stands_behind_an_article(words: str, found: bool) -> None:
    tokens = tokenize(words, [])
    assert (occupation_at(tokens, 0, len(tokens)) is not None) is found


def test_a_role_in_lower_case_can_be_a_title() -> None:
    assert is_title("Mr") and is_title("mayor") and not is_title("boat")
