"""What an evaluation says, as it stands in JSON."""

from typing import Literal

from extractor.evaluation.convention import Convention
from extractor.evaluation.counts import Count, Layer, Unit
from extractor.schemas.base import Record


class Score(Record):
    """Precision, recall and F1 of one measure, with the counts behind them and the interval of F1.

    Counts are records, characters, or (for shares of records) sums of shares.  None: nothing to divide by.
    """

    precision: float | None
    recall: float | None
    f1: float | None
    low: float | None = None
    high: float | None = None
    right_found: float
    found: float
    right_marked: float
    marked: float

    @classmethod
    def of(cls, count: Count, scale: int = 1, low: float | None = None, high: float | None = None) -> "Score":
        """Return the score that a count makes."""
        return cls(
            precision=count.precision,
            recall=count.recall,
            f1=count.f1,
            low=low,
            high=high,
            **{name: number / scale if scale > 1 else number for name, number in count._asdict().items()},
        )


class MeasureInfo(Record):
    """What a measure is called and means; an ``accuracy`` is one share, shown in all three places."""

    key: str
    layer: Layer
    name: str
    meaning: str
    unit: Unit
    accuracy: bool


class DifferenceInfo(Record):
    """A record that differs from the gold, with its text."""

    article: str
    path: str | None
    kind: Literal["missed", "invented", "wrong"]
    layer: Layer
    text: str
    detail: str


class Cost(Record):
    """What a system took for the articles that were scored; ``cost_usd`` is None where any article's price is unknown.

    ``right_records``: claims with the right words and speaker, sources with the right name, figures with the right
    value, all of them or as far as they are marked.
    """

    articles: int
    calls: int
    cached_calls: int
    input_tokens: int
    output_tokens: int
    cost_usd: float | None
    unpriced: int
    right_records: int
    usd_per_article: float | None
    usd_per_right_record: float | None


class ArticleScores(Record):
    """One article's scores."""

    id: str
    sha256: str
    title: str | None
    scores: dict[str, Score]


class View(Record):
    """The scores of a system over one choice of its records, by measure."""

    scores: dict[str, Score]
    articles: tuple[ArticleScores, ...] = ()
    differences: tuple[DifferenceInfo, ...] = ()
    differences_in_all: int = 0


class System(Record):
    """A file of facts, measured: with all its records, and with those alone that the check verified."""

    name: str
    engine: str
    all: View
    verified: View
    cost: Cost
    scored: int
    without_facts: tuple[str, ...]
    without_gold: int
    changed: tuple[str, ...]
    notes: tuple[str, ...]


class Contrast(Record):
    """How two systems differ in F1: second minus first, its interval, and how often chance alone does as much."""

    difference: float
    low: float | None
    high: float | None
    p_value: float


class Pairing(Record):
    """Two systems side by side."""

    first: str
    second: str
    view: Literal["all", "verified"]
    contrasts: dict[str, Contrast]


class Evaluation(Record):
    """Systems measured against gold."""

    schema_version: Literal["1"] = "1"
    gold: str
    articles: int
    resamples: int
    convention: Convention
    measures: tuple[MeasureInfo, ...]
    systems: tuple[System, ...]
    pairings: tuple[Pairing, ...] = ()
