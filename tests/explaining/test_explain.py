"""Why records are as they are: the rules' steps, the reading of numbers, the check; and no cost for who doesn't ask."""

from typing import Any

import pytest
from conftest import EXAMPLES, figure

import extractor
from extractor.errors import InputError, UsageError
from extractor.rules import explain_draft
from extractor.schemas import Article, Explanation, Explanations, Facts, Step

FARM = (
    "“We lost 40 sheep,” said farmer Ada Holm of Orsova. She said on 3 May that the board had refused help. "
    "The board declined to comment. At least £2.3m is needed."
)


def by_id(explained: Explanations) -> dict[str, Explanation]:
    return {each.record: each for each in explained.records}


def rules_of(explanation: Explanation) -> list[tuple[str, str, str]]:
    return [(step.rule, step.span.quote, step.verdict) for step in explanation.steps]


def test_a_claim_is_explained_by_the_steps_about_its_own_words() -> None:
    claim = by_id(extractor.explain(FARM))["c1"]
    assert (claim.kind, claim.says, claim.status, claim.note) == (
        "claim",
        "Ada Holm: We lost 40 sheep.",
        "verified",
        None,
    )
    assert ("cue", "said", "found") in rules_of(claim)
    assert claim.steps[-1].rule == "check"
    cues = [step.span.start for step in claim.steps if step.rule == "cue"]
    assert cues == [FARM.index("said")]


def test_a_figure_is_explained_by_how_it_was_read_and_by_its_neighbours() -> None:
    explained = by_id(extractor.explain(FARM))
    money = next(step for step in explained["f2"].steps if step.rule == "figure.read")
    assert (money.span.quote, money.verdict) == ("At least £2.3m", "2300000")
    assert money.because == (
        "Read in digits, scaled by 1,000,000; qualifier “At least” (at least); unit “£”; currency GBP; kind money."
    )
    assert ("figure.look-alike", "3 May", "date") in rules_of(explained["article"])


@pytest.mark.parametrize(
    ("text", "verdict", "because"),
    [
        (
            "Some two dozen homes burned.",
            "24",
            "Read in words; qualifier “Some” (approximately); unit “homes”; kind count.",
        ),
        ("It rained for 3-5 hours.", "3 to 5", "Read in digits; between; unit “hours”; kind duration."),
        ("Thousands fled.", "2000 or more", "Read in words; vague; no unit; kind count."),
        (
            "It sold 1,200 or more cars.",
            "1200",
            "Read in digits; qualifier “or more” (at least); unit “cars”; kind count.",
        ),
    ],
)
def test_each_kind_of_reading_is_told(text: str, verdict: str, because: str) -> None:
    (step,) = [step for step in by_id(extractor.explain(text))["f1"].steps if step.rule == "figure.read"]
    assert (step.verdict, step.because) == (verdict, because)


def test_a_look_alike_in_a_figure_s_sentence_stands_beside_it() -> None:
    explained = by_id(extractor.explain("In 2023 the board bought 12 boats."))
    assert ("figure.look-alike", "2023", "date") in rules_of(explained["f1"])
    assert explained["article"].steps == ()


def test_a_source_is_explained_by_its_mentions() -> None:
    said = rules_of(by_id(extractor.explain(FARM))["s1"])
    assert ("source.mention", "farmer Ada Holm of Orsova", "speaker of c1") in said
    assert ("source.mention", "She", "speaker of c2") in said


def test_a_cue_without_a_record_is_told_of_the_article() -> None:
    assert ("cue", "declined", "found") in rules_of(by_id(extractor.explain(FARM))["article"])


def test_a_vetoed_word_is_told_with_its_reason() -> None:
    explained = by_id(extractor.explain("Ruiz put the blame on the board. Rain fell."))
    assert list(explained) == ["article"]
    (veto,) = [step for step in explained["article"].steps if step.rule.startswith("veto.")]
    assert (veto.rule, veto.span.quote, veto.verdict) == ("veto.puts-no-number", "put", "yes")
    assert veto.because == "To put something somewhere says nothing; to put a number on it does."


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_no_step_of_the_rules_is_lost_and_every_span_stands_in_the_text(path: Any) -> None:
    text = path.read_text("utf-8")
    explained = extractor.explain(text)
    steps = {step for each in explained.records for step in each.steps}
    assert set(explain_draft(text).steps) <= steps
    assert all(text[step.span.start : step.span.end] == step.span.quote for step in steps)
    assert not any(each.note for each in explained.records)
    assert Explanations.model_validate_json(explained.model_dump_json()) == explained


def checked(*figures: Any, text: str = FARM) -> Facts:
    return extractor.check(text, {"figures": list(figures)})


def test_a_finding_is_told_with_what_was_compared() -> None:
    explained = by_id(extractor.explain(FARM, facts=checked(figure(value="400"), figure(key="f2", quote="50 goats"))))
    wrong = explained["f1"].steps[-1]
    assert (wrong.rule, wrong.span.quote, wrong.verdict) == ("check.scale-mismatch", "40 sheep", "error")
    assert wrong.because == "The article gives 40 ('40 sheep'); the record says 400."
    absent = explained["f2"].steps
    assert [(step.rule, step.span.quote) for step in absent] == [("check.quote-not-found", "")]
    assert "check.omitted-figure" in [step.rule for step in explained["article"].steps]


def test_of_a_model_s_facts_only_the_check_is_explained() -> None:
    facts = extractor.extract(FARM)
    made = facts.provenance.model_copy(update={"engine": "model", "model": "openai/gpt-5-mini"})
    explained = extractor.explain(FARM, facts=facts.model_copy(update={"provenance": made}))
    assert explained.engine == "model"
    claim = by_id(explained)["c1"]
    assert claim.note == "A model (openai/gpt-5-mini) drafted this record, not the rules: only the check is explained."
    assert [step.rule for step in claim.steps] == ["check"]
    assert "figure.read" in [step.rule for step in by_id(explained)["f1"].steps]


def test_records_are_matched_by_place_and_statement_not_by_id() -> None:
    facts = extractor.extract(FARM)
    first, second, *_ = facts.claims
    swapped = (
        second.model_copy(update={"id": "c1"}),
        first.model_copy(update={"id": "c2", "statement": "Sheep died."}),
    )
    explained = by_id(extractor.explain(FARM, facts=facts.model_copy(update={"claims": swapped})))
    assert ("cue", "said", "found") in rules_of(explained["c1"])
    assert explained["c1"].note is None
    assert explained["c2"].note == "The rules no longer draft this record here, so only the check is explained."
    assert {step.stage for step in explained["c2"].steps} == {"check"}


def test_the_same_words_elsewhere_are_another_claim() -> None:
    text = "“It froze,” said Ana Ruiz.\n\nRain fell.\n\n“It froze,” Petr Novak admitted."
    explained = by_id(extractor.explain(text))
    cues = [[step.span.quote for step in explained[name].steps if step.rule == "cue"] for name in ("c1", "c2")]
    assert cues == [["said"], ["admitted"]]


def test_facts_of_another_text_are_refused() -> None:
    with pytest.raises(UsageError, match="of another text"):
        extractor.explain("Rain fell.", facts=extractor.extract(FARM))
    shifted = extractor.extract(FARM).model_dump_json().replace('"40 sheep"', '"41 sheep"')
    with pytest.raises(UsageError, match="don't fit the article: f1 has '41 sheep'"):
        extractor.explain(FARM, facts=Facts.model_validate_json(shifted))


def test_a_text_that_holds_nothing_is_refused_and_one_without_news_is_explained() -> None:
    with pytest.raises(InputError):
        extractor.explain(" ")
    assert [each.record for each in extractor.explain(Article(text="Rain.")).records] == ["article"]


def test_extracting_builds_no_step(monkeypatch: pytest.MonkeyPatch) -> None:
    def built(self: Step, **fields: Any) -> None:
        raise AssertionError("a step was built")

    monkeypatch.setattr(Step, "__init__", built)
    assert extractor.extract(FARM).claims
    with pytest.raises(AssertionError, match="a step was built"):
        extractor.explain(FARM)
