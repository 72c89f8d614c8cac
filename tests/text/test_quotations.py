import doctest
import itertools
import json

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

from extractor.text import quotations as module
from extractor.text.quotations import quotations


def inner(text: str) -> list[str]:
    return [text[q.inner_start : q.inner_end] for q in quotations(text)]


def test_examples() -> None:
    assert doctest.testmod(module).failed == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The dam held,” said Ruiz. “We were lucky.”", ["The dam held,", "We were lucky."]),
        ('"The dam held," said Ruiz. "We were lucky."', ["The dam held,", "We were lucky."]),
        ("‘The dam held,’ said Ruiz. ‘It’s the miners’ luck.’", ["The dam held,", "It’s the miners’ luck."]),
        (
            "‘Record amounts’ and ‘vast sums’ for quays. ‘It’s the miners’ luck,’ they said.",
            ["Record amounts", "vast sums", "It’s the miners’ luck,"],
        ),
        ("'The dam held,' said Ruiz, who's new.", ["The dam held,"]),
        ("«The dam held», said Ruiz.", ["The dam held"]),
        ("„The dam held“, said Ruiz.", ["The dam held"]),
        ("``The dam held,'' said Ruiz.", ["The dam held,"]),
        ("“He said ‘stop’ and I did,” said Ruiz.", ["He said ‘stop’ and I did,"]),
        ('"They call it "the pit" here," he said.', ['They call it "the pit" here,']),
        ('The board is 6\'2" long and 3" wide.', []),
        ("It was the workers' idea in the '90s, wasn't it?", []),
        ("A lone ” mark and another ’ here.", []),
    ],
)
def test_marks(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


def test_a_quotation_goes_on_over_paragraphs() -> None:
    first, second = quotations("“The water came at night.\n\n“By dawn the mill was gone,” Ruiz said.")
    assert first.is_open and not first.continued
    assert second.continued and not second.is_open


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("He called it “a farce”.", False),
        ("Her novel “The House by the Canal” sold well.", False),
        ("“Never,” she said.", True),
        ("He said it “will not happen again under me”.", True),
        ("The so-called “Plan B” failed.", False),
    ],
)
def test_speech_is_told_from_titles_and_scare_quotes(text: str, speech: bool) -> None:
    assert [q.speech for q in quotations(text)] == [speech]


@given(st.text(alphabet="ab .,\n“”\"‘’'«»„`9", max_size=120))
def test_quotations_never_overlap_and_hold_their_inside(text: str) -> None:
    found = quotations(text)
    for q in found:
        assert 0 <= q.start < q.inner_start <= q.inner_end <= q.end <= len(text)
    assert all(before.end <= after.start for before, after in itertools.pairwise(found))


@pytest.mark.parametrize("mark", json.loads((ROOT / "tests" / "hostile.json").read_text("utf-8"))["quotations"])
def test_marks_without_end_are_read(mark: str) -> None:
    text = mark * (30_000 // len(mark))
    assert all(0 <= found.start < found.end <= len(text) for found in quotations(text))
