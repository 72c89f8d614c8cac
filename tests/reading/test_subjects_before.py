import pytest

from extractor.reading.subjects_before import subject_before
from extractor.reading.tokens import tokenize


def subject(text: str) -> str | None:
    """Return the subject of the verb that stands behind the bar."""
    before, _, after = text.partition("|")
    tokens = tokenize(before + after, [])
    found = subject_before(tokens, len(tokenize(before, [])), 0)
    return None if found is None else tokens.phrase(*found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On Monday Ana Ruiz, head of the harbour board, |said", "Ana Ruiz, head of the harbour board"),
        ("Ana Ruiz (Orsova) |said", "Ana Ruiz (Orsova)"),
        ("Ana Ruiz, the mayor, and a friend, |said", "Ana Ruiz, the mayor, and a friend"),
        ("Ana Ruiz, the mayor of Orsova |said", "Ana Ruiz, the mayor of Orsova"),
        ("the poll released on Friday |found", "the poll"),
        ("But Ruiz on Monday |said", "Ruiz"),
        ("a source who spoke to the paper |said", "a source who spoke to the paper"),
        ("it was late, but Ruiz |said", "Ruiz"),
        ("people moving into the old town |said", "people moving into the old town"),
        ("people have moved into the old town |said", "the old town"),
        ("it rained; they |said", "they"),
        ("of |said", None),
        ("|said", None),
    ],
)
def test_a_subject(text: str, found: str | None) -> None:
    assert subject(text) == found


def test_nothing_before_the_first_token_of_the_clause_belongs_to_it() -> None:
    tokens = tokenize("Ana Ruiz, head of the board, said", [])
    assert subject_before(tokens, 7, 3) == (3, 7)
    assert subject_before(tokens, 3, 3) is None
