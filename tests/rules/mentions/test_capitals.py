import pytest

from extractor.rules.mentions.capitals import NAMES, Capitals


@pytest.mark.parametrize(
    ("run", "name", "titled"),
    [
        ("Mayor Ana Ruiz", "Ana Ruiz", True),
        ("Vice President Petr Novak Jr", "Petr Novak", True),
        ("Dean Novak", "Dean Novak", False),
        ("Dean Ana Novak", "Ana Novak", True),
        ("General Motors", "General Motors", False),
        ("Orsova Ana Ruiz", "Ana Ruiz", True),
        ("Mr King", "King", True),
        ("Chief Minister", "", True),
    ],
)
def test_the_name_proper_has_neither_title_nor_suffix(run: str, name: str, titled: bool) -> None:
    found = NAMES(Capitals(tuple(run.split()), titled=False))
    assert found is not None
    assert (found.phrase, found.titled) == (name, titled)


def test_a_known_organisation_is_named_by_all_its_words() -> None:
    found = NAMES(Capitals(("Major", "League", "Baseball"), titled=False))
    assert found is not None
    assert found.whole
