"""The subject of the sentence before, which "it" and "they" take up again."""

import pytest

from extractor.reading import read
from extractor.rules.sources.memory import Memory
from extractor.rules.sources.subjects import subject_of_sentence_before


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The harbour board runs the dam. It leaks.", "The harbour board"),
        ("In Brenn, the harbour board runs the dam. It leaks.", "the harbour board"),
        ("Orsova Power disputes the sum. It leaks.", "Orsova Power"),
        ("It leaks.", None),
    ],
)
def test_the_subject_of_the_sentence_before(text: str, subject: str | None) -> None:
    memory = Memory(read(text))
    group = subject_of_sentence_before(memory, memory.token_at(text.index("It leaks")))
    assert (memory.tokens.phrase(*group) if group else None) == subject


def test_who_has_spoken_in_the_sentence_before_speaks_on() -> None:
    text = "The harbour board runs the dam. It leaks."
    memory = Memory(read(text))
    memory.spoke = 0
    assert subject_of_sentence_before(memory, memory.token_at(text.index("It"))) is None
