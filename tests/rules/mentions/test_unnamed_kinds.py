import pytest

from extractor.reading.tokens import tokenize
from extractor.rules.mentions.mention import MentionKind
from extractor.rules.mentions.source_group import source_group
from extractor.rules.mentions.unnamed_kinds import UNNAMED_KINDS, head_noun


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("the union Orsova Workers", "body"),
        ("the Orsova Workers", "group"),
        ("the border guard", "body"),
        ("the museum guard", "someone"),
        ("Number 10", "place"),
        ("Orsova police", "body"),
        ("two", "group"),
        ("one", "someone"),
        ("a 38-year-old", "someone"),
        ("a report", "document"),
        ("the harbour", "unknown"),
    ],
)
def test_the_head_noun_tells_the_kind(words: str, kind: MentionKind) -> None:
    tokens = tokenize(words, [])
    assert UNNAMED_KINDS(head_noun(source_group(tokens, 0, len(tokens)))) == kind


def test_one_stands_for_a_group_without_a_noun() -> None:
    tokens = tokenize("one of them", [])
    assert head_noun(source_group(tokens, 0, 3)).word == "one"
