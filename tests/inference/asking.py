"""Drafting articles with the real model, and what is to be reported of it."""

import asyncio
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from conftest import records_of
from inference.serving import CONTEXT, MODEL

from extractor import pipeline
from extractor.engines.choose import engine_for
from extractor.engines.interface import Usage
from extractor.engines.windows import window_size, windows
from extractor.model import ModelOptions
from extractor.pipeline import Outcome
from extractor.providers import Mode
from extractor.schemas import Article, Facts, Failure

# Most answers of this model never end by themselves; so many tokens hold a record or two, and keep the run short.
OUTPUT_LIMIT = 400


@dataclass(frozen=True)
class Run:
    """What came of some articles in one mode."""

    mode: Mode
    texts: dict[str, str]
    outcomes: dict[str, Outcome]
    usage: Usage
    seconds: float

    @property
    def reasons(self) -> list[str]:
        """Why articles, or parts of them, got no facts."""
        return [reason for outcome in self.outcomes.values() for reason in _reasons(outcome)]

    @property
    def statuses(self) -> Counter[str]:
        """How many records came out with each status."""
        facts = [outcome for outcome in self.outcomes.values() if isinstance(outcome, Facts)]
        return Counter(record.status for one in facts for record in records_of(one))

    @property
    def row(self) -> dict[str, str]:
        """What is reported."""
        ends = Counter(map(_end, self.outcomes.values()))
        numbers = {
            "articles": len(self.outcomes),
            "windows": sum(len(windows(text, window_size(CONTEXT))) for text in self.texts.values()),
            "requests": self.usage.calls,
            **{end: ends[end] for end in ("whole", "partial", "cut", "misfit")},
            **{status: self.statuses[status] for status in ("rejected", "flagged", "verified")},
            "tokens in": self.usage.input_tokens,
            "tokens out": self.usage.output_tokens,
            "seconds": round(self.seconds),
        }
        return {"mode": self.mode, **{name: str(number) for name, number in numbers.items()}}


def draft(url: str, mode: Mode, paths: Sequence[Path]) -> Run:
    """Draft articles, one after the other."""
    articles = [Article(path=path.name, text=path.read_text("utf-8")) for path in paths]
    began = time.monotonic()
    outcomes, usage = asyncio.run(_drafted(url, mode, articles))
    seconds = time.monotonic() - began
    return Run(mode, {str(one.path): one.text for one in articles}, outcomes, usage, seconds)


async def _drafted(url: str, mode: Mode, articles: Sequence[Article]) -> tuple[dict[str, Outcome], Usage]:
    asked = ModelOptions(base_url=url, mode=mode, cache=False, context=CONTEXT, max_output=OUTPUT_LIMIT)
    engine = engine_for(MODEL, asked)
    try:
        found = [one async for one in pipeline.extract_many(articles, engine, 1, repairs=0, ordered=True)]
    finally:
        await engine.aclose()
    return {str(article.path): outcome for article, outcome in zip(articles, found, strict=True)}, engine.spent


def _reasons(outcome: Outcome) -> Iterator[str]:
    if isinstance(outcome, Failure):
        yield outcome.reason
    else:
        yield from outcome.shortfalls


def _end(outcome: Outcome) -> str:
    """Return how an article ended: with all facts, some, or none because answers were cut or fitted no schema."""
    if isinstance(outcome, Facts):
        return "partial" if outcome.shortfalls else "whole"
    return "cut" if "output limit" in outcome.reason else "misfit"
