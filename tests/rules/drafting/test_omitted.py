"""Statements that give no claim are told apart, with the reason."""

import pytest

from extractor.rules import explain_draft


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("“The dam is safe.”", "omitted.no-speaker"),
        ("Ana Ruiz mocked the plan.", "omitted.names-a-thing"),
        ("Ana Ruiz said: “", "omitted.empty"),
    ],
)
def test_what_gives_no_claim_says_why(text: str, reason: str) -> None:
    explained = explain_draft(text)
    assert not explained.draft.claims
    assert reason in {step.rule for step in explained.steps}
