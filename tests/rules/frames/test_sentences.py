from itertools import pairwise

import pytest
from rules.reported import contents, misread

from extractor.reading import read
from extractor.rules.frames.sentences import cued_sentences


def cut(text: str) -> list[str]:
    """Return the sentences of a text as the rules take them."""
    reading = read(text)
    return [reading.tokens.phrase(*span) for span in cued_sentences(reading)]


def test_a_quotation_stays_with_the_cue_behind_it() -> None:
    rows = {
        "“Does it leak?” Ruiz asked.": ["“Does it leak?” Ruiz asked."],
        "“It leaks!” said Ana Ruiz.": ["“It leaks!” said Ana Ruiz."],
        "“It leaks.” Ruiz asked whether it sank.": ["“It leaks.”", "Ruiz asked whether it sank."],
        "“It leaks.” Ruiz wept.": ["“It leaks.”", "Ruiz wept."],
        "“It leaks.” Ruiz, weeping, said.": ["“It leaks.” Ruiz, weeping, said."],
        "“Does it leak?” The crew of the ferry, Ruiz said.": ["“Does it leak?”", "The crew of the ferry, Ruiz said."],
        "“Does it leak?”\n\nRuiz asked.": ["“Does it leak?”", "Ruiz asked."],
        "It leaks. Ruiz asked.": ["It leaks.", "Ruiz asked."],
        "“It leaks.” Asking that it sail, Ruiz wept.": ["“It leaks.”", "Asking that it sail, Ruiz wept."],
    }
    assert misread(rows, cut) == {}


@pytest.mark.parametrize("text", ["", " ", "\n\n", "“”", "“", "?"])
def test_odd_texts_are_cut(text: str) -> None:
    assert "".join(cut(text)).split() == text.split()


def test_a_sentence_longer_than_400_tokens_is_cut() -> None:
    def lengths(words: int) -> list[int]:
        return [last - first for first, last in cued_sentences(read(" ".join(["old"] * words)))]

    assert lengths(399) == [399]
    assert lengths(400) == [400]
    assert lengths(401) == [400, 1]
    assert lengths(1000) == [400, 400, 200]


def test_nothing_is_lost_where_a_sentence_is_cut() -> None:
    reading = read(" ".join(f"w{n}" for n in range(950)))
    spans = cued_sentences(reading)
    assert spans[0][0] == 0 and spans[-1][1] == len(reading.tokens)
    assert all(one[1] == other[0] for one, other in pairwise(spans))


def test_what_is_said_ends_where_a_sentence_is_cut() -> None:
    (content,) = contents("Ruiz said that it " + "leaked " * 500)
    assert len(content.split()) == 398
