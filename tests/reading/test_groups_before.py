import pytest

from extractor.reading.groups_before import group_before
from extractor.reading.tokens import tokenize


def group(text: str, linked: bool = True) -> str | None:
    """Return the group that ends where the text has a bar."""
    before, _, after = text.partition("|")
    tokens = tokenize(before + after, [])
    found = group_before(tokens, len(tokenize(before, [])), 0, linked)
    return None if found is None else tokens.phrase(*found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In Orsova a spokesman for the ministry| said", "a spokesman for the ministry"),
        ("Ana Ruiz and Ada Holm| said", "Ana Ruiz and Ada Holm"),
        ("it rained and Ada Holm| said", "Ada Holm"),
        ("a study published in June by the university| found", "a study published in June by the university"),
        ("it was closed by the university| which", "the university"),
        ("several of the judges| said", "several of the judges"),
        ("Two hours later Ruiz| said", "Ruiz"),
        ("On Monday| Ruiz", None),
        ("quickly| said", None),
    ],
)
def test_a_group_with_what_is_tied_to_it(text: str, found: str | None) -> None:
    assert group(text) == found


def test_without_links_only_the_last_core() -> None:
    assert group("a spokesman for the ministry| said", linked=False) == "the ministry"
