"""One run over many articles: read as needed, written as they end, counted, watched, and ended in good order."""

import asyncio
import signal
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal

from extractor.cli.status import INTERRUPTION
from extractor.cli.summary import summary
from extractor.cli.watching import State, Watch
from extractor.disk_set import DiskSet
from extractor.errors import BudgetError, ExtractorError, InterruptError
from extractor.files import STANDARD_INPUT, Articles, Opened
from extractor.pipeline import Job, finished
from extractor.results import KeptTexts, Ledger, Recorded, RunManifest, kept_texts_path, recorded
from extractor.schemas import Article, Failure, RunCounts

Ended = Literal["complete", "interrupted", "budget", "error"]
_SIGNALS = (signal.SIGINT, signal.SIGTERM)


@dataclass
class ArticleRun:
    """Extracts every article that the ledger doesn't hold yet.

    Ctrl-C or SIGTERM once lets what is under way end, twice stops at once; either way what has ended is kept, and what
    was paid for is in the cache.
    """

    articles: Articles
    job: Job
    ledger: Ledger
    manifest: RunManifest | None
    watch: Watch
    _texts: KeptTexts | None = field(default=None, init=False)
    _stopping: bool = field(default=False, init=False)

    def __post_init__(self) -> None:
        self.state = State(self.articles.total)
        self._seen = DiskSet()

    async def run(self) -> None:
        """Run to an end; InterruptError, or what would meet every article, is raised after the summary."""
        ended: Ended = "error"
        error: ExtractorError | None = None
        self._write_manifest(None)
        try:
            with self.watch:
                ended = await self._run()
        except BudgetError as raised:
            ended, error = "budget", raised
        except ExtractorError as raised:
            error = raised
        finally:
            if self._texts:
                self._texts.close()
            self.state.spent = self.job.engine.spent
        self._end(ended, error)
        if error:
            raise error
        if ended == "interrupted":
            raise InterruptError(INTERRUPTION)

    async def _run(self) -> Ended:
        for note in (*self.articles.notes, *self.ledger.notes):
            self.watch.note(note)
        with self._signals():
            try:
                async for outcome in finished(self._undone(), self.job, recorded):
                    self._take(outcome)
            except asyncio.CancelledError:
                if not self._stopping:
                    raise
        return "interrupted" if self._stopping else "complete"

    @contextmanager
    def _signals(self) -> Iterator[None]:
        """Be interrupted by signals.  The event loop would do the same with them, but not on Windows."""
        loop, task = asyncio.get_running_loop(), asyncio.current_task()
        assert task

        def interrupt(*_: object) -> None:
            loop.call_soon_threadsafe(self._interrupt, task)

        before = {number: signal.signal(number, interrupt) for number in _SIGNALS}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _interrupt(self, task: "asyncio.Task[object]") -> None:
        if self._stopping:
            task.cancel()
            return
        self._stopping = True
        self.watch.note("interrupted: what is under way goes on to its end; once more stops at once")

    async def _undone(self) -> AsyncIterator[Article]:
        """Read the articles that are still to be done; one that can't be read is a failure, not the end."""
        for opened in self.articles:
            # Between two articles others have their turn, signals among them, however many were done before.
            await asyncio.sleep(0)
            if self._stopping:
                return
            if isinstance(opened, Failure):
                self._take_unreadable(opened)
            elif self._is_new(opened):
                self._keep_text(opened)
                yield opened.article
            self.watch.step(self.state)

    def _is_new(self, opened: Opened) -> bool:
        sha256 = opened.article.sha256
        if sha256 in self.ledger.before.ended:
            self.state.before += 1
            return False
        if not self._seen.add(sha256):
            self.state.repeated += 1
            return False
        if opened.note:
            self.watch.note(opened.note)
        return True

    def _take_unreadable(self, failure: Failure) -> None:
        # What came through a pipe is something else the next time.
        piped = failure.path is not None and failure.path.partition("#")[0] == STANDARD_INPUT
        if failure.path and not piped and failure.path in self.ledger.before.unreadable:
            self.state.before += 1
        else:
            self._take(failure)

    def _keep_text(self, opened: Opened) -> None:
        """Keep a text that no file holds as it is before anything rests on it."""
        if opened.derived and self.ledger.path and self.ledger.path.is_file():
            self._texts = self._texts or KeptTexts(kept_texts_path(self.ledger.path))
            self._texts.keep(opened.article)

    def _take(self, outcome: Recorded | Failure) -> None:
        if isinstance(outcome, Recorded):
            self.ledger.write(outcome)
            self.state.tally.add(outcome.tally)
        else:
            self.ledger.write_failure(outcome)
            self.state.tally.failed += 1
            self.watch.failed(outcome)
        self.state.spent = self.job.engine.spent
        self.watch.step(self.state)

    def _end(self, ended: Ended, error: ExtractorError | None) -> None:
        if self.state.ended or not error:
            self.watch.end(self.state, ended, lambda: summary(self.state, self.ledger))
        try:
            self._write_manifest(ended, error)
        except ExtractorError as second:
            if error is None:
                raise
            self.watch.note(str(second))

    def _write_manifest(self, ended: Ended | None, error: ExtractorError | None = None) -> None:
        if self.manifest is None:
            return
        state, spent, run = self.state, self.state.spent, self.manifest.run
        tally = state.tally
        changes = {
            "ended": ended,
            "ended_at": datetime.now(UTC) if ended else None,
            "error": str(error) if error else None,
            "counts": RunCounts(
                ok=tally.ok,
                partial=tally.partial,
                failed=tally.failed,
                done_before=state.before,
                repeated=state.repeated,
            ),
            "records": {kind: dict(counter) for kind, counter in tally.statuses.items()},
            "seconds": round(state.seconds, 3),
            "calls": spent.calls,
            "cached_calls": spent.cached_calls,
            "input_tokens": spent.input_tokens,
            "output_tokens": spent.output_tokens,
            "cost_usd": spent.cost_usd,
        }
        self.manifest.write(run.model_copy(update=changes))
