"""The library: what `import extractor` offers.  Sync is a thin shell over async."""

import asyncio
import os
from collections.abc import AsyncIterable, AsyncIterator, Callable, Coroutine, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from types import TracebackType
from typing import Any, Self, TypeVar

from pydantic import ValidationError

from extractor import pipeline
from extractor.engines.choose import RULES, engine_for
from extractor.errors import InputError, UsageError
from extractor.explaining import explain_facts
from extractor.filenames import refuse_filename
from extractor.model.options import ModelOptions
from extractor.results import Texts
from extractor.results.spans import wrong_span
from extractor.schemas import Article, Comparison, Draft, Explanations, Facts
from extractor.schemas.validation import problems
from extractor.workers import workers_for

R = TypeVar("R")
DEFAULT_CONCURRENCY = 8
_MOST_PROBLEMS = 5


class Extractor:
    """Extracts facts with one engine; its connections are reused from article to article.

    ``model`` is ``rules`` (no key, no network) or ``PROVIDER/NAME``; ``base_url`` is any server that speaks the OpenAI
    protocol; ``repairs`` is how often what the check found wrong goes back to it; ``asked`` says more about how a model
    is asked (see `ModelOptions`).  Of many articles, ``concurrency`` are under way at once, and ``workers`` processes
    compute rules and checks (1 is this one alone; a script that wants more needs ``if __name__ == "__main__":``).
    Raises UsageError for a model that can't be meant, ModelUnavailableError where a key
    is missing.
    """

    def __init__(
        self,
        model: str = RULES,
        *,
        base_url: str | None = None,
        concurrency: int = DEFAULT_CONCURRENCY,
        workers: int = 1,
        repairs: int = pipeline.DEFAULT_REPAIRS,
        asked: ModelOptions | None = None,
    ) -> None:
        for name, number in (("concurrency", concurrency), ("workers", workers)):
            if number < 1:
                raise UsageError(f"{name} is {number}: it must be at least 1")
        options = replace(asked or ModelOptions(), at_once=concurrency)
        self._engine = engine_for(model, replace(options, base_url=base_url) if base_url else options)
        self._concurrency = concurrency
        self._workers = workers_for(workers)
        self._repairs = repairs

    def extract(self, article: Article | str) -> Facts:
        """Return the checked facts of one article.

        Raises InputError for a text that holds nothing, UsageError for the name of a file, ModelError if the model
        gives no usable answer.
        """
        return _run(self._extract_and_close(pipeline.as_article(article)))

    async def aextract(self, article: Article | str) -> Facts:
        """Like `extract`, for code that runs in an event loop."""
        return await pipeline.extract(pipeline.as_article(article), self._engine, self._repairs)

    def extract_many(
        self, articles: Iterable[Article | str] | AsyncIterable[Article | str], *, ordered: bool = False
    ) -> AsyncIterator[pipeline.Outcome]:
        """Yield `Facts` or a `Failure` for each article as it ends, or in the order of the articles.

        Articles are taken as they are needed; what is wrong with an article is never raised.  UsageError for a text or
        the name of a file in the place of several.
        """
        if isinstance(articles, str | os.PathLike):
            refuse_filename(articles)
            raise UsageError(
                f"extract_many takes several articles, not the text {articles[:40]!r}; give them in a list"
            )
        return pipeline.extract_many(
            articles, self._engine, self._concurrency, self._repairs, self._workers, ordered=ordered
        )

    async def aclose(self) -> None:
        """Close connections and end worker processes."""
        self._workers.close()
        await self._engine.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def _extract_and_close(self, article: Article) -> Facts:
        """Close at the end: the loop of a sync call ends with it, and connections don't outlive their loop."""
        try:
            return await pipeline.extract(article, self._engine, self._repairs)
        finally:
            await self._engine.aclose()


def extract(article: Article | str, model: str = RULES, *, base_url: str | None = None) -> Facts:
    """Return the checked facts of one article; see `Extractor`.

    >>> facts = extract("“We lost 40 sheep,” said farmer Ada Holm.")
    >>> [(figure.value, figure.unit, figure.status) for figure in facts.figures]
    [(Decimal('40'), 'sheep', 'verified')]
    """
    return Extractor(model, base_url=base_url).extract(article)


def check(article: Article | str, draft: Draft | Mapping[str, Any]) -> Facts:
    """Check records that anybody made against the article; asks no model.

    Raises UsageError if the draft doesn't have a draft's form, and for the name of a file.  Wrong records are kept,
    with findings.

    >>> figure = {"key": "f1", "quote": "40 sheep", "value": "400", "kind": "count"}
    >>> check("They lost 40 sheep.", {"figures": [figure]}).figures[0].findings[0].code
    'scale-mismatch'
    """
    return pipeline.check_external(pipeline.as_article(article), as_draft(draft))


def explain(article: Article | str, *, facts: Facts | None = None) -> Explanations:
    """Return why each record of an article was made, and why each finding: step by step, with the words it rests on.

    Without ``facts`` the rules draft the article and their decisions are told; of facts that a model drafted, the
    reading of the numbers and the check are.  Raises UsageError for facts of another text and for the name of a file,
    InputError for a text that holds nothing.

    >>> said = explain("“We lost 40 sheep,” said farmer Ada Holm.").records[0]
    >>> said.record, said.says, next(step.span.quote for step in said.steps if step.rule == "cue")
    ('c1', 'Ada Holm: We lost 40 sheep.', 'said')
    """
    known = pipeline.as_article(article)
    if facts is None:
        return explain_facts(known.text, extract(known))
    wrong = wrong_span(facts, known.text)
    if facts.article.sha256 != known.sha256:
        raise UsageError(f"the facts are of another text: {facts.article.path or facts.article.id}")
    if wrong:
        raise UsageError(f"the facts don't fit the article: {wrong}")
    return explain_facts(known.text, facts)


def compare(facts: Iterable[Facts], texts: Texts | None = None) -> Comparison:
    """Lay articles side by side: figures, quotations and claims that several have, and what each has alone.

    ``texts`` finds the articles' texts again, for figures that stand in no claim; a text that can't be found is done
    without.  The order of the facts makes no difference.

    >>> one = extract("The flood at Orla killed 12 people, the mayor of Orla, Ada Holm, said.")
    >>> other = extract("The flood in Orla killed 14 people, Ada Holm said.")
    >>> row = compare([one, other]).figures[0]
    >>> row.verdict, [str(member.value) for member in row.members]
    ('other-value', ['12', '14'])
    """
    from extractor.comparison import compare as laid_side_by_side

    return laid_side_by_side(facts, _text_of(texts)) if texts else laid_side_by_side(facts)


def _text_of(texts: Texts) -> Callable[[Facts], str | None]:
    def found(facts: Facts) -> str | None:
        try:
            return texts.of(facts.article)
        except InputError:
            return None

    return found


def as_draft(draft: Draft | Mapping[str, Any]) -> Draft:
    """Return a draft; UsageError with the place of each thing that is no draft."""
    if isinstance(draft, Draft):
        return draft
    try:
        return Draft.model_validate(draft)
    except ValidationError as error:
        raise UsageError(f"not a draft: {problems(error, _MOST_PROBLEMS)}") from error


def _run(work: Coroutine[Any, Any, R]) -> R:
    """Run a coroutine to its end, in a thread of its own where a loop is running already (a notebook)."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(work)
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()
