"""Whom "she" means: every consideration has an example, and the trace tells how the candidates were weighed."""

from functools import cache
from typing import Any

import pytest

from extractor.rules import explain_draft
from extractor.rules.sources.antecedents import RULED_OUT, TERMS, Antecedents, Wanted, label
from extractor.rules.sources.entities import Entity
from extractor.rules.trace import Rule
from extractor.schemas import Step


@cache
def steps(text: str) -> tuple[Step, ...]:
    return tuple(step for step in explain_draft(text).steps if step.rule.startswith("antecedent."))


def weighed(text: str) -> set[str]:
    """Return the terms that count for or against a candidate, with their values."""
    lines = [
        step.because.partition(": ")[2].partition(";")[0] for step in steps(text) if step.rule == "antecedent.candidate"
    ]
    return {term for line in lines for term in line.split(", ")}


def ruled_out(text: str) -> set[str]:
    """Return the rules that rule a naming out: all of a person's, or one beside likelier ones."""
    beside = (words for step in steps(text) for words in step.because.rstrip(".").split("; ")[1:])
    rules = {step.rule.partition(".")[2].replace("-", " ") for step in steps(text)}
    return rules | {words.partition(" ")[2] for words in beside}


@pytest.mark.parametrize("rule", RULED_OUT, ids=lambda rule: rule.name)
def test_what_rules_a_candidate_out_does_so_in_its_example_only(rule: Rule[Any, bool]) -> None:
    name = label(rule)
    assert name in ruled_out(rule.example)
    assert name not in ruled_out(rule.near_miss)
    assert steps(rule.near_miss), "nobody was considered in the near miss"


@pytest.mark.parametrize("rule", TERMS, ids=lambda rule: rule.name)
def test_a_term_counts_in_its_example_only(rule: Rule[Any, float]) -> None:
    title = label(rule) + " "
    assert any(term.startswith(title) for term in weighed(rule.example))
    assert not any(term.startswith(title) for term in weighed(rule.near_miss))
    assert weighed(rule.near_miss), "nobody was considered in the near miss"


def test_the_trace_shows_how_each_candidate_was_weighed() -> None:
    found = steps("Ana Ruiz met Petr Novak and Eva Holm. She said the dam was safe.")
    assert [(step.rule, step.verdict, step.because) for step in found] == [
        ("antecedent.candidate", "-1.5", "Eva Holm, “Eva Holm”, 1 sentence back: distance -2.5, gender fits +1.0."),
        (
            "antecedent.other-gender",
            "ruled out",
            "Petr Novak, “Petr Novak” in paragraph 1: The person is of the other gender.",
        ),
        (
            "antecedent.candidate",
            "0.5",
            "Ana Ruiz, “Ana Ruiz”, 1 sentence back: distance -2.5, leads its sentence +2.0, gender fits +1.0.",
        ),
        ("antecedent.chosen", "Ana Ruiz, by “Ana Ruiz” in paragraph 1", "2.0 over Eva Holm."),
    ]
    assert {step.span.quote for step in found} == {"She"}


def test_a_person_named_often_takes_one_line() -> None:
    text = "Ana Ruiz met Eva Holm. Ruiz left. Ruiz slept. She said the dam was safe."
    found = [step.because for step in steps(text) if step.rule == "antecedent.candidate"]
    assert [because.partition(",")[0] for because in found] == ["Ana Ruiz", "Eva Holm"]
    assert found[0].startswith("Ana Ruiz, “Ruiz”, 1 sentence back: ")
    assert found[0].endswith("; 2 lower.")


def test_a_tie_is_told() -> None:
    text = "Pat met Alex Ruiz’s and Toni Holm’s dogs. He said the dam was safe."
    chosen = next(step.because for step in steps(text) if step.rule == "antecedent.chosen")
    assert chosen


def test_of_equals_the_latest_is_chosen() -> None:
    antecedents = Antecedents()
    for token, name in enumerate(("Ana Ruiz", "Eva Holm")):
        antecedents.note(token, 0, Entity("person", name), (0, 0), quoted=False, spoke=True)
    chosen = antecedents.of(Wanted(None, 5, 1, (0, 3)))
    assert chosen is not None and chosen.name == "Eva Holm"


def test_nobody_is_meant_where_nobody_was_named() -> None:
    assert Antecedents().of(Wanted("female", 5, 1, (0, 3))) is None
