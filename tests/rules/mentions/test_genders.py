import pytest

from extractor.reading.tokens import tokenize
from extractor.rules.mentions.descriptions import NamedPerson, descriptions
from extractor.rules.mentions.genders import GENDERS, titled_gender


@pytest.mark.parametrize(
    ("words", "name", "gender"),
    [
        ("Mrs Petr Novak", 1, "female"),
        ("Robin Novak a widower", 0, "male"),
        ("Ana Ruiz a widower", 0, "female"),
        ("Robin Novak a baker", 0, None),
    ],
)
def test_a_title_tells_more_than_a_name_and_a_name_more_than_a_role(words: str, name: int, gender: str | None) -> None:
    tokens = tokenize(words, [])
    behind = descriptions(tokens, [(name + 2, len(tokens))])
    assert GENDERS(NamedPerson(tokens, 0, name, name + 2, behind)) == gender


def test_a_role_before_a_name_tells_the_gender() -> None:
    assert titled_gender(tokenize("board spokesman Novak", []), 0, 2) == "male"
