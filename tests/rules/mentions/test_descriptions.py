from extractor.reading.tokens import tokenize
from extractor.rules.mentions.descriptions import Description, descriptions


def test_a_clause_and_an_empty_part_describe_nothing() -> None:
    tokens = tokenize("who sings a trombonist in the band", [])
    assert descriptions(tokens, [(0, 2), (2, 2), (2, 7)]) == (Description(2, 3, 7),)


def test_a_description_without_a_role_is_kept_for_its_body() -> None:
    tokens = tokenize("of Brenn Power", [])
    assert descriptions(tokens, [(0, 3)]) == (Description(0, None, 3),)
