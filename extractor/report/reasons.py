"""Why records are as they are, packed for the page: reasons that many articles share stand on it once."""

from typing import Any

from extractor.explaining import explain_facts
from extractor.report.offsets import Utf16Offsets
from extractor.schemas import Explanations, Facts, Step

MOST_SHARED = 2_000
"""How many reasons a page keeps for all its articles, so that memory doesn't grow with them."""
_ON_CARDS = frozenset(("check", "source"))
"""Stages whose steps a record's card shows in its own way: findings, and a source's mentions with its claims."""
_OWN = frozenset(("antecedent", "edit"))
"""Stages whose reasons tell of an article's own words, so that no other article has them."""


class Reasons:
    """The reasons of one page: rule, verdict and because of a step, numbered as they come."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str, str], int] = {}

    @property
    def shared(self) -> list[list[str]]:
        """All of them in the order of their numbers."""
        return [list(reason) for reason in self._numbers]

    def number(self, step: Step) -> int | None:
        """Return the number of a step's reason, None for one that the article keeps itself."""
        if step.stage in _OWN:
            return None
        reason = _reason(step)
        if reason not in self._numbers and len(self._numbers) >= MOST_SHARED:
            return None
        return self._numbers.setdefault(reason, len(self._numbers))


def explained(facts: Facts, text: str) -> Explanations | None:
    """Return the explanations of an article's facts, None where the rules didn't draft them."""
    return explain_facts(text, facts) if facts.provenance.engine == "rules" else None


def packed(explanations: Explanations, reasons: Reasons, offsets: Utf16Offsets) -> dict[str, Any]:
    """Return the steps of an article for the page, without those that its cards show anyhow.

    ``of`` holds three numbers a step for each record: its reason, where its words begin, and how many units they have.
    A reason below zero is one of ``own``, -1 the first.
    """
    own: dict[tuple[str, str, str], int] = {}
    of: dict[str, list[int]] = {}
    for each in explanations.records:
        for step in each.steps:
            if step.stage in _ON_CARDS:
                continue
            number = reasons.number(step)
            if number is None:
                number = -1 - own.setdefault(_reason(step), len(own))
            start, end = offsets.of(step.span.start), offsets.of(step.span.end)
            of.setdefault(each.record, []).extend((number, start, end - start))
    return {"own": [list(reason) for reason in own], "of": of}


def _reason(step: Step) -> tuple[str, str, str]:
    """Return rule, verdict and because; the number that was read stands on the figure's card, and is left out."""
    return step.rule, "" if step.rule == "figure.read" else step.verdict, step.because
