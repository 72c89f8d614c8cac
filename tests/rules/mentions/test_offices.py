import pytest

from extractor.reading.tokens import tokenize
from extractor.rules.mentions.offices import behind_office, split_office


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Secretary of Defence Ana Ruiz", "Ana Ruiz"),
        ("Commissioner of Police Holm Tisk", "Holm Tisk"),
        ("Bishop of Orsova Brenn", None),
        ("Friends of Defence Ana Ruiz", None),
    ],
)
def test_the_name_stands_behind_the_office(words: str, name: str | None) -> None:
    tokens = tokenize(words, [])
    found = behind_office(tokens, 0, len(tokens))
    assert (None if found is None else tokens.phrase(*found)) == name


def test_an_office_by_itself_has_no_name() -> None:
    assert split_office(tokenize("Public Works", []), 0, 2) is None
