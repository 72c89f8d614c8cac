from extractor.reading.tokens import tokenize
from extractor.rules.mentions.source_group import source_group


def test_a_group_is_cut_at_commas_dashes_and_semicolons() -> None:
    tokens = tokenize("Ana Ruiz, the mayor — a baker; 62,", [])
    group = source_group(tokens, 0, len(tokens))
    assert tokens.phrase(group.start, group.end) == "Ana Ruiz"
    assert [tokens.phrase(*part) for part in group.appositions] == ["the mayor", "a baker", "62"]


def test_the_name_before_the_first_comma_is_the_groups() -> None:
    tokens = tokenize("the mayor, Ana Ruiz", [])
    assert source_group(tokens, 0, len(tokens)).named is None
