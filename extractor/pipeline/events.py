"""What is told of articles and runs: log records whose fields a program can read, and a span for each article.

Neither repeats an article or an answer.
"""

import logging
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Literal

from extractor.engines import Engine
from extractor.errors import BudgetError
from extractor.model.tracing import span
from extractor.schemas import Article, Facts

Numbers = Mapping[str, Any]
Ended = Literal["complete", "interrupted", "budget", "error"]
STATUSES = ("verified", "flagged", "rejected")

_log = logging.getLogger(__name__)


def numbers_of(facts: Facts) -> Numbers:
    """Return how an article ended, and what it took: the fields of its log record.

    >>> from extractor.api import extract
    >>> numbers = numbers_of(extract("“We lost 40 sheep,” said farmer Ada Holm."))
    >>> numbers["outcome"], numbers["verified"], numbers["cost_usd"]
    ('ok', 3, None)
    """
    found: Counter[str] = Counter(
        record.status for kind in (facts.sources, facts.claims, facts.figures) for record in kind
    )
    made = facts.provenance
    return {
        "outcome": facts.outcome,
        "shortfalls": len(facts.shortfalls),
        **{status: found[status] for status in STATUSES},
        "calls": made.calls,
        "cached_calls": made.cached_calls,
        "input_tokens": made.input_tokens,
        "output_tokens": made.output_tokens,
        "cost_usd": made.cost_usd,
    }


class Events:
    """Tells how the articles of a run end, and at last how the run did."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._began = time.monotonic()
        self._outcomes: Counter[str] = Counter()
        self._records: Counter[str] = Counter()

    @contextmanager
    def article(self, article: Article) -> Iterator[dict[str, Any]]:
        """Trace an article, and tell how it ended once the block has put its numbers into the dictionary."""
        began, engine = time.monotonic(), self._engine
        known = {"extractor.article.id": article.id, "extractor.engine": engine.name}
        numbers: dict[str, Any] = {}
        with span("extract", known) as said:
            yield numbers
            said |= {f"extractor.{name}": value for name, value in numbers.items() if value is not None}
        self._outcomes[numbers["outcome"]] += 1
        self._records.update({status: numbers[status] for status in STATUSES})
        level = logging.INFO if numbers["outcome"] == "ok" else logging.WARNING
        counts = ", ".join(f"{numbers[status]} {status}" for status in STATUSES)
        fields = {"seconds": _since(began), **numbers}
        _tell(level, f"{_name(article)}: {numbers['outcome']}, {counts}", article, fields)

    def failed(self, article: Article | None, reason: str) -> None:
        """Tell that an article failed."""
        self._outcomes["failed"] += 1
        fields = {"outcome": "failed", "reason": reason}
        _tell(logging.WARNING, f"{_name(article)}: failed: {reason}", article, fields)

    @contextmanager
    def run(self) -> Iterator[None]:
        """Tell at the end of the block how the run ended."""
        ended: Ended = "interrupted"
        try:
            yield
            ended = "complete"
        except Exception as error:
            ended = "budget" if isinstance(error, BudgetError) else "error"
            raise
        finally:
            self._end(ended)

    def _end(self, ended: Ended) -> None:
        """Tell what the run came to, with what the engine has taken since it was made."""
        spent = self._engine.spent
        outcomes = {outcome: self._outcomes[outcome] for outcome in ("ok", "partial", "failed")}
        fields = {
            "ended": ended,
            **outcomes,
            **{status: self._records[status] for status in STATUSES},
            "seconds": _since(self._began),
            "calls": spent.calls,
            "cached_calls": spent.cached_calls,
            "input_tokens": spent.input_tokens,
            "output_tokens": spent.output_tokens,
            "cost_usd": spent.cost_usd,
        }
        counts = ", ".join(f"{number} {outcome}" for outcome, number in outcomes.items())
        _log.info("run %s: %s", ended, counts, extra={"event": "end", **fields})


def _tell(level: int, line: str, article: Article | None, fields: Numbers) -> None:
    about = {"article": article.id, "path": article.path} if article else {"article": None, "path": None}
    _log.log(level, "%s", line, extra={"event": "article", **about, **fields})


def _name(article: Article | None) -> str:
    return (article.path or article.id) if article else "an article"


def _since(began: float) -> float:
    return round(time.monotonic() - began, 3)
