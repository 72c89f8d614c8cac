import pytest

from extractor.reading.tokens import tokenize
from extractor.rules.mentions.mention import Mention
from extractor.rules.mentions.source_group import source_group
from extractor.rules.mentions.unnamed import unnamed_mention


def mention(words: str) -> Mention:
    tokens = tokenize(words, [])
    return unnamed_mention(source_group(tokens, 0, len(tokens)))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the harbour board", "harbour board"),
        ("her lawyer", "her lawyer"),
        ("one of the farmers", "one of the farmers"),
        ("the Department of Public Works", "Department of Public Works"),
        ("the St Mary’s Hospital", "St Mary’s Hospital"),
    ],
)
def test_the_words_for_a_source_have_no_article(words: str, name: str) -> None:
    assert mention(words).name == name


@pytest.mark.parametrize(
    ("words", "affiliation", "owner"),
    [
        ("an engineer at Orsova Power", "Orsova Power", None),
        ("Orsova’s engineers", "Orsova", "Orsova"),
        ("her engineers", None, "her"),
        ("the board’s report", None, "board"),
    ],
)
def test_only_people_have_an_affiliation(words: str, affiliation: str | None, owner: str | None) -> None:
    found = mention(words)
    assert (found.affiliation, found.owner) == (affiliation, owner)


def test_an_article_makes_a_source_definite() -> None:
    assert mention("the board").definite and not mention("a board").definite
