import pytest

from extractor.reading.tokens import tokenize
from extractor.rules.mentions.descriptions import NamedPerson, descriptions
from extractor.rules.mentions.titles import TITLES, described_as


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("the then harbour chief Mr Ana Ruiz", "harbour chief"),
        ("Orsova’s mayor Ana Ruiz , a baker", "mayor"),
        ("Ana Ruiz , a baker", "baker"),
        ("red Ana Ruiz", None),
    ],
)
def test_the_title_before_the_name_comes_first(words: str, title: str | None) -> None:
    tokens = tokenize(words, [])
    name = tokens.words.index("Ana")
    person = NamedPerson(tokens, 0, name, name + 2, descriptions(tokens, [(name + 3, len(tokens))]))
    assert TITLES(person) == title


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("the mayor who closed the dam", "mayor"),
        ("the mayor since 2012", "mayor"),
        ("head of the board", "head"),
        ("head of enforcement", "head of enforcement"),
        ("his brother", None),
        ("his older brother", "older brother"),
    ],
)
def test_a_description_gives_a_title(words: str, title: str | None) -> None:
    tokens = tokenize(words, [])
    role = next(at for at, word in enumerate(tokens.words) if word in ("mayor", "head", "brother"))
    assert described_as(tokens, 0, role, len(tokens)) == title
