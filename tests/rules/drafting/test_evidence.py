"""The evidence comes without the marks around it, and with those inside."""

import pytest

from extractor.rules.drafting.evidence import unmarked


@pytest.mark.parametrize(
    ("piece", "bare"),
    [
        ("“The dam is safe,”", "The dam is safe"),
        ("“The dam” is “safe”", "“The dam” is “safe”"),
        ("“The dam is safe.", "The dam is safe."),
        ('"The dam is safe.', '"The dam is safe.'),
        ("‘It’s safe’", "It’s safe"),
        ("«The dam is safe»,", "The dam is safe"),
        (" , the dam is safe;\u00a0", "the dam is safe"),
        ("“”", ""),
        ("“", ""),
        ("", ""),
    ],
)
def test_one_pair_of_marks_is_no_part_of_a_piece(piece: str, bare: str) -> None:
    start, end = unmarked(piece, 0, len(piece))
    assert piece[start:end] == bare
