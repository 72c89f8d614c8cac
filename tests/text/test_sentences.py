import doctest
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.text import sentences as module
from extractor.text.sentences import sentences


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def test_examples() -> None:
    assert doctest.testmod(module).failed == 0


@pytest.mark.parametrize(
    "expected",
    [
        ["The dam held.", "Nobody was hurt."],
        ["Gen. Ana Ruiz and Dr. P. J. Novak flew to St. Malo on Aug. 4 with Ferry Co. Ltd. staff."],
        ["The U.S. Senate voted.", "It was close."],
        ["They flew to the U.S.", "The talks failed."],
        ["It closed at 4 p.m.", "The crowd left."],
        ["“We tried. We failed,” she said.", "“Go home.”"],
        ["She said: “We tried. We failed.”", "Then she left."],
        ["“Did it hold?” he asked.", "It did…", "Almost."],
        ["It cost $4.5 million, i.e. twice the plan.", "2024 was worse."],
        ["He lives at No. 10 and said no.", "But she did not."],
        ["Was that all?!", "(It was.)", "[Applause.]"],
        ["‘We go on,’ he said.", "‘We have to.’"],
    ],
)
def test_sentences(expected: list[str]) -> None:
    assert pieces(" ".join(expected)) == expected


def test_a_sentence_never_crosses_a_paragraph() -> None:
    assert pieces("Storm hits coast\nThe dam held") == ["Storm hits coast", "The dam held"]


@given(st.text(alphabet="aB .!?…\n“”\"’'", max_size=150))
def test_sentences_hold_all_that_is_not_blank_in_order(text: str) -> None:
    spans = sentences(text)
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))
    assert "".join("".join(piece.split()) for piece in pieces(text)) == "".join(text.split())
