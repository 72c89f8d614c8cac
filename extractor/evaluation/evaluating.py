"""Files of facts measured against a file of gold."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from extractor.errors import UsageError
from extractor.evaluation.convention import Convention
from extractor.evaluation.counts import MEASURES, Count
from extractor.evaluation.goldfile import GoldFile
from extractor.evaluation.items import View
from extractor.evaluation.packing import Packing
from extractor.evaluation.resampling import bootstrap, exchange_test, interval
from extractor.evaluation.result import Contrast, Cost, Evaluation, MeasureInfo, Pairing, Score, System
from extractor.evaluation.result import View as ViewScores
from extractor.evaluation.running import PACKING, SCALES, VIEWS, Run, Wanted, column, run_system
from extractor.results import FactsFile

RESAMPLES = 1000
_DEFAULT = Convention()
_PLAIN = Wanted()
_RIGHT_RECORDS = ("claims: overlap + speaker", "sources: name", "figures: value")


@dataclass(frozen=True, slots=True)
class _Drawn:
    """F1 in every resample, by system and column."""

    draws: Sequence[dict[str, float]]

    def values(self, system: int, name: str) -> Iterable[float]:
        key = f"{system}|{name}"
        return (drawn[key] for drawn in self.draws if key in drawn)

    def differences(self, first: int, second: int, name: str) -> Iterable[float]:
        one, other = f"{first}|{name}", f"{second}|{name}"
        return (drawn[other] - drawn[one] for drawn in self.draws if one in drawn and other in drawn)


def evaluate(
    gold_path: str,
    facts_paths: Sequence[str],
    *,
    convention: Convention = _DEFAULT,
    wanted: Wanted = _PLAIN,
    resamples: int = RESAMPLES,
) -> Evaluation:
    """Measure each file of facts against the gold, and each two of them against each other.

    Raises UsageError for a file that can't be read or is broken, and where a file has no article of the gold.
    """
    gold = GoldFile(gold_path)
    runs = [_run(path, gold, convention, wanted) for path in facts_paths]
    drawn = _Drawn(_draw(runs, gold, resamples))
    return Evaluation(
        gold=gold_path,
        articles=len(gold),
        resamples=resamples,
        convention=convention,
        measures=tuple(
            MeasureInfo(
                key=str(one), layer=one.layer, name=one.name, meaning=one.meaning, unit=one.unit, accuracy=one.accuracy
            )
            for one in MEASURES
        ),
        systems=tuple(_system(at, run, drawn) for at, run in enumerate(runs)),
        pairings=tuple(
            pairing
            for first, second in combinations(range(len(runs)), 2)
            for pairing in _pairings(runs, first, second, gold, drawn, resamples)
        ),
    )


def _run(path: str, gold: GoldFile, convention: Convention, wanted: Wanted) -> Run:
    file = FactsFile(path)
    run = run_system(path, file, gold, convention, wanted)
    run.notes.extend(file.notes)
    if not run.spent.articles:
        changed = f" ({len(run.changed)} have the id of one, but another text)" if run.changed else ""
        raise UsageError(f"{path}: none of its articles is in {gold.path}{changed}; give the facts of the marked texts")
    return run


def _draw(runs: Sequence[Run], gold: GoldFile, resamples: int) -> list[dict[str, float]]:
    """Draw articles once for all systems and views, so that their differences can be told too."""
    columns = tuple(f"{at}|{name}" for at in range(len(runs)) for name in PACKING.columns)
    rows = [sum(run.rows[sha256] << at * PACKING.bits for at, run in enumerate(runs)) for sha256 in gold]
    return bootstrap(rows, Packing(columns), resamples)


def _system(at: int, run: Run, drawn: _Drawn) -> System:
    total = PACKING.unpack(sum(run.rows.values()))
    views = {view: _view(at, run, view, total, drawn) for view in VIEWS}
    return System(
        name=run.name,
        engine=", ".join(run.engines),
        all=views["all"],
        verified=views["verified"],
        cost=_cost(run, total),
        scored=run.spent.articles,
        without_facts=tuple(run.missing),
        without_gold=run.without_gold,
        changed=tuple(run.changed),
        notes=tuple(run.notes),
    )


def _view(at: int, run: Run, view: View, total: dict[str, Count], drawn: _Drawn) -> ViewScores:
    scores = {}
    for measure, scale in SCALES.items():
        count = total[column(view, measure)]
        if count != Count():
            spread = interval(drawn.values(at, column(view, measure))) if count.f1 is not None else None
            low, high = spread or (None, None)
            scores[measure] = Score.of(count, scale, low, high)
    return ViewScores(
        scores=scores,
        articles=tuple(run.articles[view]),
        differences=tuple(run.differences[view]),
        differences_in_all=sum(number for (seen, _, _), number in run.told.items() if seen == view),
    )


def _cost(run: Run, total: dict[str, Count]) -> Cost:
    spent = run.spent
    right = sum(total[column("all", measure)].right_marked for measure in _RIGHT_RECORDS)
    known = spent.cost_usd if not spent.unpriced else None
    return Cost(
        articles=spent.articles,
        calls=spent.calls,
        cached_calls=spent.cached_calls,
        input_tokens=spent.input_tokens,
        output_tokens=spent.output_tokens,
        cost_usd=known,
        unpriced=spent.unpriced,
        right_records=right,
        usd_per_article=None if known is None or not spent.articles else known / spent.articles,
        usd_per_right_record=None if known is None or not right else known / right,
    )


def _pairings(
    runs: Sequence[Run], first: int, second: int, gold: GoldFile, drawn: _Drawn, rounds: int
) -> Iterable[Pairing]:
    one, other = ([runs[at].rows[sha256] for sha256 in gold] for at in (first, second))
    p_values = exchange_test(one, other, PACKING, rounds)
    ours, theirs = PACKING.unpack(sum(one)), PACKING.unpack(sum(other))
    for view in VIEWS:
        contrasts = {}
        for measure in SCALES:
            name = column(view, measure)
            if name in p_values:
                low, high = interval(drawn.differences(first, second, name)) or (None, None)
                difference = (theirs[name].f1 or 0.0) - (ours[name].f1 or 0.0)
                contrasts[measure] = Contrast(difference=difference, low=low, high=high, p_value=p_values[name])
        yield Pairing(first=runs[first].name, second=runs[second].name, view=view, contrasts=contrasts)
