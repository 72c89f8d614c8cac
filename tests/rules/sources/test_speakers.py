"""By which way each statement gets its speaker, and what the trace says of it."""

import pytest

from extractor.rules import attributions, explain_draft


def spoke(text: str) -> list[str | None]:
    """Return who has made each statement."""
    return [speaker.entity.name if speaker.entity else None for speaker in attributions(text)]


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        (
            "Ana Ruiz said the dam was safe. She said it would hold.\n\n“Nobody was told.”",
            [
                ("speaker.first-mention", "Ana Ruiz", "Ana Ruiz"),
                ("speaker.pronoun", "She", "Ana Ruiz"),
                ("speaker.continued", "“Nobody was told.”", "Ana Ruiz, by “She” in paragraph 1"),
            ],
        ),
        (
            "The mayor, Ana Ruiz, left. The mayor said the dam was safe. Ruiz said it would hold.",
            [
                ("speaker.description", "The mayor", "Ana Ruiz"),
                ("speaker.named-before", "Ruiz", "Ana Ruiz, by “Ana Ruiz” in paragraph 1"),
            ],
        ),
        ("“The dam is safe.”", [("speaker", "“The dam is safe.”", "none")]),
    ],
)
def test_the_trace_tells_the_way_to_each_speaker(text: str, ways: list[tuple[str, str, str]]) -> None:
    steps = [step for step in explain_draft(text).steps if step.rule.partition(".")[0] == "speaker"]
    assert [(step.rule, step.span.quote, step.verdict) for step in steps] == ways


def test_a_she_that_cant_be_followed_is_a_source_of_its_own() -> None:
    assert spoke("She said the dam was safe. He said it leaked. She said it would hold.") == ["She", "He", "She"]


def test_the_author_is_no_source() -> None:
    assert spoke("I said the dam was safe.") == [None]


def test_answers_are_given_by_who_has_spoken_before() -> None:
    text = "Ana Ruiz said the dam was safe.\n\nQ: Will it hold?\n\nA: It will.\n\nQ: Why?\n\nA: It is new."
    assert spoke(text) == ["Ana Ruiz", "Q", "Ana Ruiz", "Q", "Ana Ruiz"]


def test_a_body_described_with_a_capital_later_gets_that_name() -> None:
    assert spoke("The harbour board said the dam was safe. The Harbour Board said it would hold.")[1] == "Harbour Board"
