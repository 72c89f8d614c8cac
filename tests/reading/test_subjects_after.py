import pytest

from extractor.reading.subjects_after import core_after, linked_after, links_after, subject_after
from extractor.reading.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ana Ruiz, head of the harbour board.", "Ana Ruiz, head of the harbour board"),
        ("Ana Ruiz, who left", "Ana Ruiz"),
        ("Ana Ruiz, a pilot who left, the mayor", "Ana Ruiz, a pilot"),
        ("Ana Ruiz, adding that", "Ana Ruiz"),
        ("Ana Ruiz (OHB) of Orsova, in Brenn", "Ana Ruiz (OHB) of Orsova"),
        ("Ana Ruiz (who left", "Ana Ruiz"),
        ("Ruiz and the mayor said", "Ruiz and the mayor"),
        ("Ruiz of Monday", "Ruiz"),
        ("he and the mayor", "he"),
        ("in Orsova", None),
    ],
)
def test_a_subject(text: str, found: str | None) -> None:
    tokens = tokenize(text, [])
    group = subject_after(tokens, 0, len(tokens))
    assert (None if group is None else tokens.phrase(*group)) == found


def test_a_group_ends_at_its_bounds() -> None:
    tokens = tokenize("the mayor of the old harbour", [])
    assert [linked_after(tokens, 0, last) for last in range(7)] == [None, 1, 2, 2, 4, 5, 6]


def test_links_add_to_a_group_and_a_core_has_none() -> None:
    tokens = tokenize("the mayor of Orsova", [])
    assert (core_after(tokens, 0, 4), links_after(tokens, 2, 4), links_after(tokens, 1, 4)) == (2, 4, 1)


def test_a_long_bracket_is_an_aside() -> None:
    tokens = tokenize(f"Ruiz ({'very ' * 12}late) of Orsova", [])
    assert linked_after(tokens, 0, len(tokens)) == 1
