"""`extractor extract`: articles in, one line of facts each out, and a summary."""

import asyncio
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.progress import Progress

from extractor.cli.status import OK, SOME_FAILED
from extractor.cli.summary import summary
from extractor.engines import Engine
from extractor.engines.choose import engine_for
from extractor.errors import BudgetError, InputError
from extractor.files import find, read_article
from extractor.model import ModelOptions
from extractor.pipeline import Outcome, extract_many
from extractor.results import Origin, ResultsFile, Tally
from extractor.schemas import Article, Facts, Failure


@dataclass(frozen=True, slots=True)
class Options:
    """What the command was told."""

    output: str | None
    model: str
    asked: ModelOptions
    concurrency: int
    repairs: int
    fresh: bool
    quiet: bool


def run_extract(paths: Sequence[str], options: Options) -> int:
    """Run the command and return its exit status."""
    files = find(paths)
    engine = engine_for(options.model, options.asked)
    with ResultsFile(options.output, Origin(engine.name, engine.model), fresh=options.fresh) as results:
        run = _Run(files, engine, results, options)
        asyncio.run(run.run())
    return SOME_FAILED if run.tally.failed else OK


class _Run:
    """One run over the articles: reads them as they are needed, writes what ends, counts, and says what matters."""

    def __init__(self, files: Sequence[str], engine: Engine, results: ResultsFile, options: Options) -> None:
        self._files = files
        self._engine = engine
        self._results = results
        self._options = options
        self._console = Console(stderr=True, highlight=False, soft_wrap=True)
        shown = sys.stderr.isatty() and not options.quiet
        self._progress = Progress(console=self._console, transient=True, disable=not shown)
        self.tally = Tally()
        self.skipped = 0

    async def run(self) -> None:
        """Extract every article that the results don't hold yet; BudgetError after the summary if a limit is met."""
        self._say_all(self._results.notes)
        try:
            await self._extract_all()
        except BudgetError:
            self._sum_up()
            raise
        finally:
            await self._engine.aclose()
        self._sum_up()

    async def _extract_all(self) -> None:
        task = self._progress.add_task("articles", total=len(self._files))
        concurrency, repairs = self._options.concurrency, self._options.repairs
        with self._progress:
            async for outcome in extract_many(self._articles(), self._engine, concurrency, repairs):
                self._take(outcome)
                self._progress.update(task, completed=self.tally.done + self.tally.failed + self.skipped)

    def _sum_up(self) -> None:
        if not self._options.quiet:
            output, failures, spent = self._options.output, self._results.failures_path, self._engine.spent
            self._console.print(summary(self.tally, self.skipped, output, failures, spent))

    def _articles(self) -> Iterator[Article]:
        """Read the articles that are still to be done; one that can't be read is a failure, not the end."""
        for path in self._files:
            try:
                opened = read_article(path)
            except InputError as error:
                self._take(Failure(path=path, reason=str(error)))
                continue
            if opened.note:
                self._say_all([opened.note])
            if opened.article.sha256 in self._results.done:
                self.skipped += 1
                continue
            self._results.done.add(opened.article.sha256)
            yield opened.article

    def _take(self, outcome: Outcome) -> None:
        if isinstance(outcome, Facts):
            self._results.write(outcome)
            self.tally.add(outcome)
        else:
            self.tally.failed += 1
            self._results.write_failure(outcome)
            self._say_all([f"failed: {_place(outcome)}{outcome.reason}"])

    def _say_all(self, lines: Sequence[str]) -> None:
        for line in lines:
            self._console.print(f"extractor: {line}", markup=False)


def _place(failure: Failure) -> str:
    """Return the article's path for a reason that doesn't begin with it."""
    return f"{failure.path}: " if failure.path and not failure.reason.startswith(failure.path) else ""
