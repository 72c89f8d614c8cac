import pytest
from rules.reported import Reported, misread, only_reported, speakers

from extractor.reading import read
from extractor.rules.frames.signatures import signature


def test_a_name_behind_a_dash_or_on_the_line_before_signs() -> None:
    rows: dict[str, list[str | None]] = {
        "“It leaks.” — Ana Ruiz, harbour master": ["Ana Ruiz, harbour master"],
        "“It leaks.” — Ana Ruiz": ["Ana Ruiz"],
        "“It leaks.” — Ruiz": [None],
        "“It leaks.” — Ana Ruiz left.": [None],
        "“It leaks.” Ana Ruiz": [None],
        "Ana Ruiz, harbour master\n\n“It leaks.”": ["Ana Ruiz, harbour master"],
        "Ruiz\n\n“It leaks.”": [None],
        "Ana Ruiz left.\n\n“It leaks.”": [None],
        "Ana Ruiz\n\nHolm nodded. “It leaks.”": [None],
        "The mayor of Orsova\n\n“It leaks.”": [None],
        "“It leaks.”\n\nAna Ruiz": [None],
    }
    assert misread(rows, speakers) == {}


def test_a_signed_quotation_has_no_cue() -> None:
    assert only_reported("“It leaks.” — Ana Ruiz") == Reported("Ana Ruiz", None, "“It leaks.”", "signed")


def test_a_signature_has_sixteen_tokens_at_most() -> None:
    def signs(words: int) -> bool:
        return speakers(f"“It leaks.” — Ana Ruiz of{' old' * words} Orsova") != [None]

    assert signs(12)
    assert not signs(13)


@pytest.mark.parametrize("paragraphs", [[], [(3, 9)]])
def test_a_quotation_outside_all_paragraphs_is_not_signed(paragraphs: list[tuple[int, int]]) -> None:
    tokens = read("“It leaks.” — Ana Ruiz").tokens
    assert signature(tokens, paragraphs, 0, 5) is None
