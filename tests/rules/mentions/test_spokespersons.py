import pytest

from extractor.reading.tokens import tokenize
from extractor.rules.mentions.source_group import source_group
from extractor.rules.mentions.spokespersons import voiced_body


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("a spokesperson for the Orsova Board", "Orsova Board"),
        ("a spokesperson for the board", "board"),
        ("the board’s spokesman", "board"),
        ("an Orsova Power spokeswoman", "Orsova Power"),
        ("a spokesperson for the mayor", None),
        ("a young spokeswoman", None),
        ("an engineer at Orsova Power", None),
    ],
)
def test_a_spokesperson_speaks_for_a_body(words: str, body: str | None) -> None:
    tokens = tokenize(words, [])
    mention = voiced_body(source_group(tokens, 0, len(tokens)))
    assert (None if mention is None else mention.name) == body


def test_the_word_for_the_spokesperson_is_the_title() -> None:
    mention = voiced_body(source_group(tokenize("a spokeswoman for Orsova Power", []), 0, 5))
    assert mention is not None
    assert mention.title == "spokeswoman"
