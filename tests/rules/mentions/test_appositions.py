import pytest

from extractor.reading.tokens import tokenize
from extractor.rules.mentions.appositions import can_be_person, describes_person
from extractor.rules.mentions.names import NamedRun
from extractor.rules.mentions.read import read_mention


@pytest.mark.parametrize(("words", "told"), [("a farmer", True), ("62", True), ("162", False), ("a red boat", False)])
def test_a_role_or_an_age_is_said_of_a_person(words: str, told: bool) -> None:
    tokens = tokenize(words, [])
    assert describes_person(tokens, 0, len(tokens)) is told


@pytest.mark.parametrize(
    ("name", "can"), [("Marit Lake", True), ("Jordan", True), ("Orsova", False), ("Brenn Bank", False)]
)
def test_the_name_of_a_thing_can_be_a_persons(name: str, can: bool) -> None:
    tokens = tokenize(name, [])
    assert can_be_person(tokens, NamedRun(0, len(tokens), "place")) is can


@pytest.mark.parametrize(
    ("group", "kind", "name"),
    [
        ("The operator, Vesna Lines", "body", "Vesna Lines"),
        ("The operator, Ana Ruiz", "person", "Ana Ruiz"),
        ("Her brother, Novak", "person", "Novak"),
        ("The brother, Novak", "someone", "brother"),
        ("The chief, in the hall with Ana Ruiz", "someone", "chief"),
    ],
)
def test_an_apposition_names_a_body_or_a_person(group: str, kind: str, name: str) -> None:
    tokens = tokenize(group, [])
    mention = read_mention(tokens, 0, len(tokens))
    assert (mention.kind, mention.name) == (kind, name)
