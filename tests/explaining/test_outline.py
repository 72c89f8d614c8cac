"""What of an explanation is shown: in groups, and without what doesn't help to follow the record."""

import extractor
from extractor.explaining import outline
from extractor.schemas import Explanation

TEXT = "Ana Ruiz, the mayor, said last week that the dam in Slovenia was safe."


def record(name: str) -> Explanation:
    return next(each for each in extractor.explain(TEXT).records if each.record == name)


def test_a_claim_is_told_from_its_cue_to_its_check() -> None:
    shown = outline(record("c1"))
    assert [heading for heading, _ in shown.groups] == ["Cue", "Speaker", "Content", "Wording", "Check"]
    assert all(step.rule != step.stage or step.rule in ("cue", "check") for _, steps in shown.groups for step in steps)


def test_names_inside_the_content_are_left_out_and_counted() -> None:
    told, whole = outline(record("c1")), outline(record("c1"), everything=True)
    words = {step.span.quote for _, steps in told.groups for step in steps}
    assert "Slovenia" not in words
    assert "Slovenia" in {step.span.quote for _, steps in whole.groups for step in steps}
    assert whole.left_out == 0
    assert told.left_out == sum(len(steps) for _, steps in whole.groups) - sum(len(steps) for _, steps in told.groups)


def test_what_belongs_to_no_record_is_told_in_full() -> None:
    explained = record("article")
    assert outline(explained).left_out == 0
