import pytest

from extractor.reading.tokens import tokenize
from extractor.rules.mentions.affiliations import affiliation
from extractor.rules.mentions.descriptions import NamedPerson, descriptions


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("Orsova’s harbour chief Ana Ruiz , an engineer at Brenn Power", "Orsova"),
        ("Harbour chief Ana Ruiz , an engineer at Brenn Power", "Brenn Power"),
        ("Ana Ruiz , Orsova’s harbour chief", "Orsova"),
        ("Head of the board Ana Ruiz", None),
    ],
)
def test_the_body_before_the_name_comes_first(words: str, body: str | None) -> None:
    tokens = tokenize(words, [])
    name = tokens.words.index("Ana")
    behind = [(name + 3, len(tokens))] if "," in tokens.words else []
    person = NamedPerson(tokens, 0, name, name + 2, descriptions(tokens, behind))
    assert affiliation(person) == body
