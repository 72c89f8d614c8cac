"""One file of facts measured against gold: every article scored, what doesn't fit said."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from extractor.evaluation.claims import score_claims
from extractor.evaluation.convention import Convention
from extractor.evaluation.counts import MEASURES, SHARE, Count, Scored
from extractor.evaluation.figures import score_figures
from extractor.evaluation.goldfile import GoldFile
from extractor.evaluation.items import Items, View, facts_items, gold_items
from extractor.evaluation.packing import Packing
from extractor.evaluation.result import ArticleScores, DifferenceInfo, Score
from extractor.evaluation.sources import score_sources
from extractor.schemas import Facts, GoldArticle

VIEWS: tuple[View, ...] = ("all", "verified")
_NOTHING = Count()


def column(view: View, measure: str) -> str:
    """Return the name of a measure's column."""
    return f"{view}|{measure}"


PACKING = Packing(tuple(column(view, str(measure)) for view in VIEWS for measure in MEASURES))
SCALES = {str(measure): SHARE if measure.unit == "shares" else 1 for measure in MEASURES}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an evaluation is to tell beside the scores: each article's, and up to so many differences of a kind."""

    by_article: bool = False
    differences: int = 0


@dataclass
class Spent:
    """What the scored articles took."""

    articles: int = 0
    calls: int = 0
    cached_calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost_usd: float = 0.0
    unpriced: int = 0

    def add(self, facts: Facts) -> None:
        """Add an article's; one that asked a model at an unknown price is counted as unpriced."""
        came = facts.provenance
        self.articles += 1
        self.calls += came.calls
        self.cached_calls += came.cached_calls
        self.input_tokens += came.input_tokens
        self.output_tokens += came.output_tokens
        self.cost_usd += came.cost_usd or 0.0
        self.unpriced += came.cost_usd is None and came.calls + came.cached_calls > 0


@dataclass
class Run:
    """What came of one file of facts; ``rows`` are packed counts by the hash of the gold's text."""

    name: str
    rows: dict[str, int] = field(default_factory=dict)
    engines: Counter[str] = field(default_factory=Counter)
    spent: Spent = field(default_factory=Spent)
    without_gold: int = 0
    changed: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    articles: dict[View, list[ArticleScores]] = field(default_factory=lambda: {view: [] for view in VIEWS})
    differences: dict[View, list[DifferenceInfo]] = field(default_factory=lambda: {view: [] for view in VIEWS})
    told: Counter[tuple[str, str, str]] = field(default_factory=Counter)


def run_system(name: str, facts_of: Iterable[Facts], gold: GoldFile, convention: Convention, wanted: Wanted) -> Run:
    """Score the facts of every gold article; gold without facts counts as missed."""
    run = Run(name)
    scorer = _Scorer(run, convention, wanted)
    again = 0
    for facts in facts_of:
        sha256 = facts.article.sha256
        marked = gold.get(sha256)
        if marked is None:
            _say_no_gold(run, facts, gold)
        elif sha256 in run.rows:
            again += 1
        else:
            run.engines[facts.provenance.model or facts.provenance.engine] += 1
            run.spent.add(facts)
            run.rows[sha256] = scorer.score(marked, facts)
    if again:
        run.notes.append(f"{name}: {again} articles stand in it more than once; the first facts of each are measured")
    for sha256 in gold:
        if sha256 not in run.rows and (marked := gold.get(sha256)):
            run.missing.append(marked.article.id)
            run.rows[sha256] = scorer.score(marked, None)
    return run


def _say_no_gold(run: Run, facts: Facts, gold: GoldFile) -> None:
    if facts.article.id in gold.ids:
        run.changed.append(facts.article.id)
    else:
        run.without_gold += 1


class _Scorer:
    """Scores articles into a run."""

    def __init__(self, run: Run, convention: Convention, wanted: Wanted) -> None:
        self._run, self._convention, self._wanted = run, convention, wanted

    def score(self, gold: GoldArticle, facts: Facts | None) -> int:
        """Return the packed counts of an article in every view, and note what is wanted beside."""
        marked = gold_items(gold)
        counts: list[Count] = []
        scored: Scored | None = None
        for view in VIEWS:
            if scored is None or not _all_verified(facts):
                found = facts_items(facts, view) if facts else Items()
                scored = score_article(gold, marked, found, self._convention)
            counts.extend(scored.counts.get(str(measure), _NOTHING) for measure in MEASURES)
            self._note(gold, scored, view)
        return PACKING.pack(counts)

    def _note(self, gold: GoldArticle, scored: Scored, view: View) -> None:
        article = gold.article
        if self._wanted.by_article:
            scores = {measure: Score.of(count, SCALES[measure]) for measure, count in scored}
            self._run.articles[view].append(
                ArticleScores(id=article.id, sha256=article.sha256, title=article.title or article.path, scores=scores)
            )
        for found in scored.differences:
            told = (view, found.layer, found.kind)
            self._run.told[told] += 1
            if self._run.told[told] <= self._wanted.differences:
                self._run.differences[view].append(
                    DifferenceInfo(
                        article=article.id,
                        path=article.path,
                        kind=found.kind,
                        layer=found.layer,
                        text=found.text,
                        detail=found.detail,
                    )
                )


def _all_verified(facts: Facts | None) -> bool:
    """Tell whether both views show the same."""
    if facts is None:
        return True
    statuses = (record.status for records in (facts.sources, facts.claims, facts.figures) for record in records)
    return all(status == "verified" for status in statuses)


def score_article(gold: GoldArticle, marked: Items, found: Items, convention: Convention) -> Scored:
    """Return the counts and differences of one article, for the layers that are marked."""
    scored = Scored()
    score_claims(marked, found, gold.marked, convention, scored)
    score_sources(marked, found, gold.marked, convention, scored)
    score_figures(marked, found, gold.marked, convention, scored)
    return scored
