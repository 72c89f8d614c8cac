"""A word that stands where a verb of saying would, and that no table has, is told of."""

import pytest

import extractor
from extractor.rules import explain_draft


def unknown(text: str) -> list[str]:
    return [step.span.quote for step in explain_draft(text).steps if step.rule == "cue.unknown-verb"]


@pytest.mark.parametrize(
    "text",
    [
        "“The dam is ugly,” griped Ana Ruiz.",
        "“Is the dam ugly?” Ana Ruiz griped.",
        "“The dam is ugly,” the mayor griped.",
        "“The dam is ugly”, griped the mayor.",
        "Ana Ruiz griped: “The dam is ugly.”",
    ],
)
def test_a_word_beside_a_quotation_is_told(text: str) -> None:
    assert unknown(text) == ["griped"]


@pytest.mark.parametrize(
    "text",
    [
        "“The dam is ugly,” said Ana Ruiz.",
        "“The dam is ugly.” The boat leaked.",
        "“Is the dam ugly?”\n\nAna Ruiz griped.",
        "On mistakes over the years:\n\n“The dam is ugly.”",
        "“The dam is ugly”",
    ],
)
def test_other_words_are_not(text: str) -> None:
    assert unknown(text) == []


def test_it_is_told_of_the_article() -> None:
    explained = extractor.explain("“The dam is ugly,” griped Ana Ruiz.").records[-1]
    step = next(step for step in explained.steps if step.rule == "cue.unknown-verb")
    assert (step.verdict, step.because) == (
        "no cue",
        "The word between the quotation and the name is in no table of verbs.",
    )
