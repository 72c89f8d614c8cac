"""A statement reads as a sentence, and the trace shows each edit that made it one."""

import pytest

from extractor.rules import explain_draft


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("“The dam is safe,” Ana Ruiz said. “It will hold.”", "The dam is safe. It will hold."),
        ("Ana Ruiz said that the town’s dam\nwas safe.", "The town’s dam was safe."),
        ("Ana Ruiz said she had seen the leak.", "Ana Ruiz had seen the leak."),
        ("The Kremlin promised to rebuild the pier.", "The Kremlin promised to rebuild the pier."),
        (
            "Ana Ruiz and Petr Novak promised to rebuild the pier.",
            "Ana Ruiz and Petr Novak promised to rebuild the pier.",
        ),
        ("Ana Ruiz denied that the dam was safe.", "Ana Ruiz denied that the dam was safe."),
        ("The Seven Seas Company promised to rebuild the pier.", "To rebuild the pier."),
    ],
)
def test_a_statement_reads_as_a_sentence(text: str, statement: str) -> None:
    assert [claim.statement for claim in explain_draft(text).draft.claims] == [statement]


def test_the_trace_shows_the_words_after_each_edit() -> None:
    steps = [step for step in explain_draft("Ana Ruiz said that the dam was safe.").steps if step.rule[:5] == "edit."]
    assert [(step.rule, step.verdict) for step in steps] == [
        ("edit.that-dropped", "the dam was safe"),
        ("edit.stop-added", "the dam was safe."),
        ("edit.capital", "The dam was safe."),
    ]
    assert {step.span.quote for step in steps} == {"that the dam was safe"}
