import pytest

from extractor.rules.mentions.capitals import Capitals
from extractor.rules.mentions.kinds import KINDS, NameKind


def kind(name: str, *, titled: bool = False) -> NameKind | None:
    words = tuple(name.split())
    return KINDS(Capitals(words, titled).part(0, len(words)))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Liam Fox", "person"),
        ("Liam R. Fox", "person"),
        ("Georgia Court", "body"),
        ("Brenn Valley", "place"),
        ("Ana Board", "body"),
        ("Ana Board Holm", "person"),
        ("OHB", "body"),
        ("Orsova", "unknown"),
        ("Brenn Orsova", "person"),
    ],
)
def test_the_words_of_a_name_tell_its_kind(name: str, told: NameKind) -> None:
    assert kind(name) == told


@pytest.mark.parametrize(("name", "told"), [("Fox", "person"), ("OHB", "person"), ("Lines", "unknown")])
def test_a_title_makes_a_person_but_of_companies(name: str, told: NameKind) -> None:
    assert kind(name, titled=True) == told
