import pytest

from extractor.reading.clauses import is_said, main_subject
from extractor.reading.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In Orsova, the mayor of the town spoke", "the mayor of the town"),
        ("But Ruiz left", "Ruiz"),
        ("Ruiz, the mayor, was late", "Ruiz, the mayor"),
        ("Last week the board met the mayor", "the board"),
        ("In Orsova, nothing of it", None),
        ("", None),
    ],
)
def test_the_subject_of_a_sentence(text: str, found: str | None) -> None:
    tokens = tokenize(text, [])
    group = main_subject(tokens, 0, len(tokens))
    assert (None if group is None else tokens.phrase(*group)) == found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The pier was closed.", True),
        ("The board backs the plan.", True),
        ("The old pier.", False),
        ("It is.", False),
        ("Board Closes Pier in Orsova.", True),
        ("In a statement on Monday.", False),
        ("In a statement on Monday, the pier was closed.", True),
        ("Closing the pier would cost £2m.", True),
        ("Closing the pier.", False),
        ("In the old harbour the board of the town was late.", True),
    ],
)
def test_what_can_be_a_statement(text: str, said: bool) -> None:
    tokens = tokenize(text, [])
    assert is_said(tokens, 0, len(tokens) - 1) is said
