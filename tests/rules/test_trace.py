"""Every named rule speaks in its example and is silent in its near miss; a trace is written only while asked for."""

import importlib
import pkgutil
from functools import cache
from typing import Any

import pytest

import extractor.rules
from extractor.rules import draft_article, explain_draft
from extractor.rules.trace import Choice, listener, traced
from extractor.schemas import Article

MODULES = [module.name for module in pkgutil.walk_packages(extractor.rules.__path__, "extractor.rules.")]


def choices() -> dict[str, Choice[Any, Any]]:
    """Return every ordered choice of the rule engine by its stage."""
    found: dict[str, Choice[Any, Any]] = {}
    for name in MODULES:
        for value in vars(importlib.import_module(name)).values():
            if isinstance(value, Choice):
                found[value.stage] = value
    return found


@cache
def spoken(text: str) -> frozenset[tuple[str, str]]:
    """Return the names of the rules that speak in a text, with what they decide."""
    return frozenset((step.rule, step.verdict) for step in explain_draft(text).steps)


@pytest.mark.parametrize("stage", sorted(choices()))
def test_a_rule_speaks_in_its_example_and_not_in_its_near_miss(stage: str) -> None:
    wrong = []
    for rule in choices()[stage].rules:
        name = f"{stage}.{rule.name}"
        said = {step for step in spoken(rule.example) if step[0] == name}
        if not said:
            wrong.append(f"{name} is silent in its example: {rule.example}")
        if said & spoken(rule.near_miss):
            wrong.append(f"{name} says the same in its near miss: {rule.near_miss}")
        if not rule.because:
            wrong.append(f"{name} doesn't say why")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("stage", sorted(choices()))
def test_the_rules_of_a_choice_have_different_names(stage: str) -> None:
    names = [rule.name for rule in choices()[stage].rules]
    assert len(set(names)) == len(names)


def test_a_draft_is_the_same_whether_traced_or_not() -> None:
    text = "“We lost 40 sheep,” said farmer Ada Holm. She blamed the board. It declined to comment."
    assert explain_draft(text).draft == draft_article(Article(text=text))


def test_nobody_listens_outside_a_trace() -> None:
    with traced("Holm said so.") as trace:
        assert listener() is trace
    assert listener() is None
