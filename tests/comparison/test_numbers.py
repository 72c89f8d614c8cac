"""Figures ready to be compared: the words that stand around each."""

import extractor
from extractor.comparison.articles import Event, told
from extractor.comparison.numbers import Count, counts
from extractor.comparison.voices import Voices

TEXT = "Rain fell all week. The flood in Orsova damaged 40 houses. Ana Ruiz said that 12 people left."


def counted(text: str | None) -> dict[int, Count]:
    articles, _ = told([extractor.extract(TEXT)])
    found = counts(articles[0], Voices(articles, Event(articles)), text)
    return {int(count.number): count for count in found}


def test_a_figure_in_no_claim_has_the_sentence_of_its_text_around_it() -> None:
    count = counted(TEXT)[40]
    assert count.sentence == "The flood in Orsova damaged 40 houses."
    assert count.sentence[count.offset :].startswith("40 houses")


def test_without_a_text_it_has_only_its_own_words() -> None:
    assert counted(None)[40].sentence == "40 houses"


def test_a_figure_in_a_claim_has_the_words_of_the_claim() -> None:
    assert counted(None)[12].sentence == counted(TEXT)[12].sentence == "that 12 people left"
