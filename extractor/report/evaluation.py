"""The chapter of the page that tells how good facts are, and what they cost."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from extractor.evaluation import Evaluation
from extractor.evaluation.result import Cost, Score, System
from extractor.report.chapter import Chapter
from extractor.report.page import rendered

_STYLE = """
.evaluation .missed { color: var(--bad); } .evaluation .invented { color: var(--warn); }
.evaluation .wrong { color: var(--accent); }
"""


@dataclass(frozen=True, slots=True)
class _Cell:
    """A share in per cent, what it sorts by, and its interval where it has one."""

    shown: str
    sort: float
    spread: str = ""


def evaluation_chapter(evaluation: Evaluation) -> Chapter:
    """Return the chapter: scores of every system, systems side by side, their cost, and what differs from the gold."""
    body = rendered(
        "evaluation",
        evaluation=evaluation,
        tables=[_scores(evaluation, system) for system in evaluation.systems],
        pairings=[
            (pairing, [(key, _points(one.difference), one) for key, one in pairing.contrasts.items()])
            for pairing in evaluation.pairings
            if pairing.view == "all"
        ],
        costs=[(system, _cost(system.cost)) for system in evaluation.systems],
        points=_points,
    )
    return Chapter("evaluation", "How good the facts are", body, _STYLE)


def _scores(evaluation: Evaluation, system: System) -> dict[str, Any]:
    rows = []
    for measure in evaluation.measures:
        if measure.key in system.all.scores:
            score = system.all.scores[measure.key]
            verified = system.verified.scores.get(measure.key)
            rows.append((measure, score, _cells(score, measure.accuracy), _cells(verified, measure.accuracy)))
    return {"system": system, "rows": rows}


def _cells(score: Score | None, accuracy: bool) -> Sequence[_Cell]:
    if score is None:
        return [_Cell("–", -1.0)] * 3
    whole = _percent(score.f1, score)
    return (
        [_Cell("", -1.0), _Cell("", -1.0), whole]
        if accuracy
        else [
            _percent(score.precision),
            _percent(score.recall),
            whole,
        ]
    )


def _percent(share: float | None, score: Score | None = None) -> _Cell:
    if share is None:
        return _Cell("–", -1.0)
    low, high = (score.low, score.high) if score else (None, None)
    spread = "" if low is None or high is None else f"{100 * low:.1f} to {100 * high:.1f}"
    return _Cell(f"{100 * share:.1f}", round(100 * share, 1), spread)


def _points(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:+.1f}"


def _cost(cost: Cost) -> Sequence[str]:
    amounts = (cost.cost_usd, cost.usd_per_article, cost.usd_per_right_record)
    return ["unknown" if amount is None else f"${amount:.4g}" for amount in amounts]
