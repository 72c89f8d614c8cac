"""Why records are as they are, packed for the page: reasons that many articles share stand on it once."""

from itertools import groupby
from typing import Any

from extractor.explaining import explain_facts
from extractor.report.offsets import Utf16Offsets
from extractor.schemas import Explanation, Explanations, Facts, Step

MOST_SHARED = 2_000
"""How many reasons a page keeps for all its articles, so that memory doesn't grow with them."""
_OWN = frozenset(("antecedent",))
"""Stages whose reasons tell of an article's own words, so that no other article has them."""
_SHOWN_ABOVE = frozenset(("figure.read", "edit"))
"""Rules and stages whose verdict, a number or a statement, the card shows anyhow."""
_ELSEWHERE = {
    "claim": frozenset(
        (
            *("check", "name", "kind", "unnamed-kind", "source-kind", "title", "no-title", "affiliation", "apposition"),
            *("role", "gender", "own-gender", "no-person", "where", "beside", "spokesperson", "known"),
        )
    ),
    "source": frozenset(("check", "source", "voice", "antecedent")),
    "figure": frozenset(("check",)),
    "article": frozenset(("check",)),
}
"""Stages that a card doesn't tell by kind of record: the claim's or the source's does, or it shows them otherwise."""


class Reasons:
    """The reasons of one page: rule and because of a step, numbered as they come."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}

    @property
    def shared(self) -> list[list[str]]:
        """All of them in the order of their numbers."""
        return [list(reason) for reason in self._numbers]

    def number(self, step: Step) -> int | None:
        """Return the number of a step's reason, None for one that the article keeps itself."""
        reason = step.rule, step.because
        if step.stage in _OWN or (reason not in self._numbers and len(self._numbers) >= MOST_SHARED):
            return None
        return self._numbers.setdefault(reason, len(self._numbers))


def explained(facts: Facts, text: str) -> Explanations | None:
    """Return the explanations of an article's facts, None where the rules didn't draft them."""
    return explain_facts(text, facts) if facts.provenance.engine == "rules" else None


def packed(explanations: Explanations, reasons: Reasons, offsets: Utf16Offsets) -> dict[str, Any]:
    """Return the steps of an article for the page, without those in which no rule spoke and those that cards show.

    ``of`` holds for each record the steps by their words: where these begin, how many units they have, how many steps
    are about them, and for each its number in ``told``.  There, each has two numbers: its reason and its verdict, one
    of ``verdicts``.  A reason below zero is one of ``own``, -1 the first.
    ``ways`` holds for each claim how its words lead to the speaker.
    """
    packing = _Packing(reasons)
    of: dict[str, list[int]] = {}
    for each in explanations.records:
        shown = (step for step in each.steps if _is_shown(each, step))
        for (start, end), steps in groupby(shown, key=lambda step: (step.span.start, step.span.end)):
            numbers = [packing.number(step) for step in steps]
            begins = offsets.of(start)
            of.setdefault(each.record, []).extend((begins, offsets.of(end) - begins, len(numbers), *numbers))
    ways = {each.record: each.way for each in explanations.records if each.way}
    return {**packing.tables, "of": of, "ways": ways}


class _Packing:
    """What the steps of one article have in common, each once."""

    def __init__(self, reasons: Reasons) -> None:
        self._reasons = reasons
        self._own: dict[tuple[str, str], int] = {}
        self._verdicts: dict[str, int] = {}
        self._told: dict[tuple[int, int], int] = {}

    @property
    def tables(self) -> dict[str, Any]:
        """The tables that numbers point into."""
        told = [number for pair in self._told for number in pair]
        return {"own": [list(reason) for reason in self._own], "verdicts": list(self._verdicts), "told": told}

    def number(self, step: Step) -> int:
        """Return the number of what a step says."""
        reason = self._reasons.number(step)
        if reason is None:
            reason = -1 - self._own.setdefault((step.rule, step.because), len(self._own))
        verdict = "" if {step.rule, step.stage} & _SHOWN_ABOVE else step.verdict
        pair = reason, self._verdicts.setdefault(verdict, len(self._verdicts))
        return self._told.setdefault(pair, len(self._told))


def _is_shown(explanation: Explanation, step: Step) -> bool:
    spoke = step.rule != step.stage or step.stage == "cue"
    return spoke and step.stage not in _ELSEWHERE[explanation.kind]
