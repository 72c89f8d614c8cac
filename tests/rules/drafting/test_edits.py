"""Every edit is made in its example and not in its near miss."""

from typing import Any

import pytest

from extractor.rules import explain_draft
from extractor.rules.drafting.edits import EDITS
from extractor.rules.trace import Rule


def made(text: str) -> set[str]:
    return {step.rule for step in explain_draft(text).steps if step.rule.startswith("edit.")}


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_an_edit_is_made_in_its_example_only(edit: Rule[Any, object]) -> None:
    assert f"edit.{edit.name}" in made(edit.example)
    assert f"edit.{edit.name}" not in made(edit.near_miss)
    assert explain_draft(edit.near_miss).draft.claims, "nothing was worded in the near miss"
    assert edit.because


def test_the_edits_have_different_names() -> None:
    assert len({edit.name for edit in EDITS}) == len(EDITS)
