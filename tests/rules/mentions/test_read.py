import pytest

from extractor.reading.tokens import tokenize
from extractor.rules.mentions.read import read_mention


@pytest.mark.parametrize(
    ("words", "kind", "name"),
    [
        ("she", "pronoun", "she"),
        ("some", "group", "some"),
        ("Ana Ruiz", "person", "Ana Ruiz"),
        ("Holm", "unknown", "Holm"),
        ("Holm, 62", "person", "Holm"),
        ("Marit Lake, a nurse", "person", "Marit Lake"),
        ("Marit Lake, a reservoir", "place", "Marit Lake"),
        ("the harbour chief, Ana Ruiz", "person", "Ana Ruiz"),
        ("Secretary of Defence Ana Ruiz", "person", "Ana Ruiz"),
        ("a spokesman for Orsova Power", "body", "Orsova Power"),
        ("the harbour board", "body", "harbour board"),
    ],
)
def test_a_noun_group_names_a_source(words: str, kind: str, name: str) -> None:
    tokens = tokenize(words, [])
    mention = read_mention(tokens, 0, len(tokens))
    assert (mention.kind, mention.name) == (kind, name)


@pytest.mark.parametrize(("word", "gender"), [("he", "male"), ("she", "female"), ("they", None)])
def test_a_pronoun_tells_a_gender(word: str, gender: str | None) -> None:
    assert read_mention(tokenize(word, []), 0, 1).gender == gender
