import pytest

from extractor.reading.tokens import tokenize
from extractor.rules.mentions.owners import owner_of, tied_body, without_owner


@pytest.mark.parametrize(
    ("words", "owner", "rest"),
    [
        ("Orsova’s harbour chief", "Orsova", "harbour chief"),
        ("the harbour board’s chief", "harbour board", "chief"),
        ("the two chiefs", None, "chiefs"),
    ],
)
def test_the_owner_stands_before_the_genitive(words: str, owner: str | None, rest: str) -> None:
    tokens = tokenize(words, [])
    assert owner_of(tokens, 0, len(tokens)) == owner
    assert tokens.phrase(without_owner(tokens, 0, len(tokens)), len(tokens)) == rest


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("engineer at Orsova Power", "Orsova Power"),
        ("director of the Orsova Museum since 2012", "Orsova Museum"),
        ("head of the board", "board"),
        ("director of enforcement", None),
        ("director of fisheries at Orsova Power", "Orsova Power"),
    ],
)
def test_a_role_is_tied_to_a_body_by_a_preposition(words: str, body: str | None) -> None:
    tokens = tokenize(words, [])
    tie = tied_body(tokens, 0, len(tokens))
    assert (None if tie is None else tie.body) == body
