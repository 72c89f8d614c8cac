"""Whom "she" means: every consideration has an example, and the trace tells how the candidates were weighed."""

from functools import cache

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
    lines = [step.because.partition(": ")[2] for step in steps(text) if step.rule == "antecedent.candidate"]
    return {term for line in lines for term in line.split(", ")}


@pytest.mark.parametrize("rule", RULED_OUT, ids=lambda rule: rule.name)
def test_what_rules_a_candidate_out_does_so_in_its_example_only(rule: Rule[..., bool]) -> None:
    name = f"antecedent.{rule.name}"
    assert name in {step.rule for step in steps(rule.example)}
    assert name not in {step.rule for step in steps(rule.near_miss)}
    assert steps(rule.near_miss), "nobody was considered in the near miss"


@pytest.mark.parametrize("rule", TERMS, ids=lambda rule: rule.name)
def test_a_term_counts_in_its_example_only(rule: Rule[..., float]) -> None:
    title = label(rule) + " "
    assert any(term.startswith(title) for term in weighed(rule.example))
    assert not any(term.startswith(title) for term in weighed(rule.near_miss))
    assert weighed(rule.near_miss), "nobody was considered in the near miss"


def test_the_trace_shows_how_each_candidate_was_weighed() -> None:
    found = steps("Ana Ruiz met Petr Novak and Eva Holm. She said the dam was safe.")
    assert [(step.rule, step.verdict, step.because) for step in found] == [
        ("antecedent.candidate", "-1.5", "Eva Holm, 1 sentence back: distance -2.5, gender fits +1.0"),
        ("antecedent.other-gender", "ruled out", "Petr Novak: The person is of the other gender."),
        (
            "antecedent.candidate",
            "0.5",
            "Ana Ruiz, 1 sentence back: distance -2.5, leads its sentence +2.0, gender fits +1.0",
        ),
        ("antecedent.chosen", "Ana Ruiz", "The highest score."),
    ]
    assert {step.span.quote for step in found} == {"She"}


def test_of_equals_the_latest_is_chosen() -> None:
    antecedents = Antecedents()
    for token, name in enumerate(("Ana Ruiz", "Eva Holm")):
        antecedents.note(token, 0, Entity("person", name), quoted=False, spoke=True)
    chosen = antecedents.of(Wanted(None, 5, 1, (0, 3)))
    assert chosen is not None and chosen.name == "Eva Holm"


def test_nobody_is_meant_where_nobody_was_named() -> None:
    assert Antecedents().of(Wanted("female", 5, 1, (0, 3))) is None
