"""Every named rule speaks in its example and is silent in its near miss; a trace is written only while asked for."""

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from conftest import ROOT

import extractor.rules
from extractor.rules import draft_article, explain_draft
from extractor.rules.drafting.edits import EDITS
from extractor.rules.sources.antecedents import RULED_OUT, TERMS
from extractor.rules.trace import Choice, Rule, listener, traced
from extractor.schemas import Article

MODULES = [module.name for module in pkgutil.walk_packages(extractor.rules.__path__, "extractor.rules.")]
TRIED_ELSEWHERE: dict[str, tuple[Rule[Any, Any], ...]] = {
    "tests/rules/drafting/test_edits.py": EDITS,
    "tests/rules/sources/test_antecedents.py": (*RULED_OUT, *TERMS),
}
"""Rules of which each that applies is applied, by the test that tries their examples."""
NOT_ASKED_IN_NEAR_MISS: dict[str, str] = {}
"""Rules whose stage decides nothing in their near miss, with the reason why it can't."""


def values() -> Iterator[tuple[str, Any]]:
    """Yield what the modules of the rule engine hold, with where it stands."""
    for module in MODULES:
        for name, value in vars(importlib.import_module(module)).items():
            yield f"{module}.{name}", value


def choices() -> dict[str, Choice[Any, Any]]:
    """Return every ordered choice of the rule engine by its stage."""
    return {value.stage: value for _, value in values() if isinstance(value, Choice)}


@cache
def spoken(text: str) -> frozenset[tuple[str, str]]:
    """Return the names of the rules that speak in a text, with what they decide."""
    return frozenset((step.rule, step.verdict) for step in explain_draft(text).steps)


def of_stage(stage: str, text: str) -> str:
    """Return the rules of a stage that speak in a text, in words; nothing where the stage isn't asked."""
    found = sorted({rule for rule, _ in spoken(text) if rule.partition(".")[0] == stage})
    return ", ".join("no rule of the stage" if rule == stage else rule for rule in found)


@pytest.mark.parametrize("stage", sorted(choices()))
def test_a_rule_speaks_in_its_example_and_not_in_its_near_miss(stage: str) -> None:
    wrong = []
    for rule in choices()[stage].rules:
        name = f"{stage}.{rule.name}"
        said = {step for step in spoken(rule.example) if step[0] == name}
        if not said:
            instead = of_stage(stage, rule.example) or "nothing of the stage"
            wrong.append(f"{name} is silent in its example, {instead} speaks: {rule.example}")
        if said & spoken(rule.near_miss):
            wrong.append(f"{name} says the same in its near miss: {rule.near_miss}")
        if not of_stage(stage, rule.near_miss) and name not in NOT_ASKED_IN_NEAR_MISS:
            wrong.append(f"{stage} decides nothing in what is to be a near miss of {name}: {rule.near_miss}")
        if not rule.because:
            wrong.append(f"{name} doesn't say why")
    assert not wrong, "\n".join(wrong)


def test_the_exceptions_are_exceptions() -> None:
    rules = {f"{stage}.{rule.name}": rule for stage, choice in choices().items() for rule in choice.rules}
    asked = {name for name in NOT_ASKED_IN_NEAR_MISS if of_stage(name.partition(".")[0], rules[name].near_miss)}
    assert not asked


def test_every_rule_is_asked_somewhere() -> None:
    asked = [rule for choice in choices().values() for rule in choice.rules]
    asked += [rule for rules in TRIED_ELSEWHERE.values() for rule in rules]
    forgotten = [where for where, value in values() if isinstance(value, Rule) and value not in asked]
    tried = "; ".join(f"{test} tries {len(rules)}" for test, rules in TRIED_ELSEWHERE.items())
    assert not forgotten, f"in no choice and in none of EDITS, RULED_OUT, TERMS ({tried}): {', '.join(forgotten)}"


def test_no_two_choices_share_a_stage() -> None:
    found = {id(value): value.stage for _, value in values() if isinstance(value, Choice)}
    assert sorted(found.values()) == sorted(choices())


@pytest.mark.parametrize("stage", sorted(choices()))
def test_the_rules_of_a_choice_have_different_names(stage: str) -> None:
    names = [rule.name for rule in choices()[stage].rules]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("stage", sorted(choices()))
def test_a_reason_reads_by_itself(stage: str) -> None:
    relative = ("Else", "Any other", "Other words", "It ")
    assert not [rule.name for rule in choices()[stage].rules if rule.because.startswith(relative)]


def test_a_draft_is_the_same_whether_traced_or_not() -> None:
    text = "“We lost 40 sheep,” said farmer Ada Holm. She blamed the board. It declined to comment."
    assert explain_draft(text).draft == draft_article(Article(text=text))


def test_nobody_listens_outside_a_trace() -> None:
    with traced("Holm said so.") as trace:
        assert listener() is trace
    assert listener() is None


def test_the_architecture_page_names_every_choice() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    table = page.partition("| stage | choices")[2].partition("\n\n")[0]
    assert [stage for stage in sorted(choices()) if f"`{stage}`" not in table] == []


def test_a_choice_that_must_settle_says_when_its_last_rule_has_no_answer() -> None:
    never: Rule[str, str | None] = Rule("never", lambda _: None, "", "", "")
    choice: Choice[str, str] = Choice("unsettled-here", (never,), where=lambda text: (0, len(text)))
    assert choice("Holm said so.") is None
    with pytest.raises(LookupError, match="the last rule of unsettled-here has no answer"):
        choice.settle("Holm said so.")
