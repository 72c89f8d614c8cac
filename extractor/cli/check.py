"""`extractor check`: records made elsewhere, or facts made before, held against their articles."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from extractor.api import check
from extractor.cli.reading import refuse_input
from extractor.cli.status import OK, SOME_FAILED
from extractor.cli.summary import summary
from extractor.cli.voice import Voice
from extractor.cli.watching import State
from extractor.errors import InputError, UsageError
from extractor.files import STANDARD_INPUT, Articles, is_address
from extractor.pipeline import EXTERNAL, schema_sha256
from extractor.results import FactsFile, Ledger, Recorded, Texts, recorded
from extractor.results.spans import wrong_span
from extractor.review import Reviews, standings
from extractor.schemas import Article, Facts, Failure, RunSettings
from extractor.schemas.validation import problems

# What --fail-on names, and all that is worse.
_BAD_ENOUGH = {"flagged": ("flagged", "rejected"), "rejected": ("rejected",)}
_MOST_PROBLEMS = 5
_VERDICTS = ("accepted", "corrected", "rejected")


@dataclass(frozen=True, slots=True)
class Options:
    """What the command was told."""

    articles: Articles | None = None
    output: str | None = None
    reviews: Sequence[str] = ()
    fail_on: str | None = None
    quiet: bool = False


def run_check(drafts: str, options: Options) -> int:
    """Check each line of a file of drafts or facts and return the exit status."""
    refuse_input(options.output, [drafts])
    run = _Run(_Checker(drafts, options.articles), Reviews(options.reviews))
    lines = _lines(drafts)
    settings = RunSettings(engine=EXTERNAL, schema_sha256=schema_sha256())
    with Ledger(options.output, settings, fresh=True) as ledger:
        for number, line in lines:
            try:
                ledger.write(run.checked(line))
            except (UsageError, InputError) as error:
                run.state.tally.failed += 1
                reason = f"{drafts}: line {number}: {error}"
                ledger.write_failure(Failure(path=drafts, reason=reason))
                run.voice.note(f"failed: {reason}")
    run.sum_up(options, ledger)
    worse = sum(run.stand[status] for status in _BAD_ENOUGH.get(options.fail_on or "", ()))
    return SOME_FAILED if run.state.tally.failed or worse else OK


class _Run:
    """What a run checks with, and what it has come to so far."""

    def __init__(self, checker: "_Checker", reviews: Reviews) -> None:
        self._checker = checker
        self._reviews = reviews
        self.voice = Voice()
        self.state = State(None)
        self.stand = Counter[str]()
        self._verdicts = Counter[str]()

    def checked(self, line: str) -> Recorded:
        """Return a line's facts with the reviewers' marks beside, written down and counted."""
        facts = self._reviews.beside(self._checker.facts(line))
        self.stand.update(status for _, _, status in standings(facts))
        self._verdicts.update(mark.verdict for mark in facts.marks)
        written = recorded(facts)
        self.state.tally.add(written.tally)
        return written

    def sum_up(self, options: Options, ledger: Ledger) -> None:
        """Say which marks fitted nothing, and what the run came to."""
        for stray in self._reviews.strays():
            self.voice.note(f"a mark fits no record: {stray}")
        if options.quiet:
            return
        self.voice.tell(summary(self.state, ledger))
        if self._verdicts:
            self.voice.tell(f"marks:    {', '.join(f'{self._verdicts[name]} {name}' for name in _VERDICTS)}")


def _lines(drafts: str) -> Iterator[tuple[int, str]]:
    """Return the lines that hold something with their numbers; a file that is one JSON object is one line.

    Raises UsageError at once where the file can't be read.
    """
    rows = FactsFile(drafts).lines()
    first = list(islice(rows, 1))
    if first and not _is_json(first[0][1]):
        rest = list(rows)
        whole = b"".join(line for _, line in chain(first, rest))
        if _is_json(whole):
            return iter([(1, _decoded(drafts, whole))])
        rows = iter(rest)
    return ((number, _decoded(drafts, line)) for number, line in chain(first, rows))


def _is_json(content: bytes) -> bool:
    try:
        json.loads(content)
    except (ValueError, RecursionError):
        return False
    return True


def _decoded(drafts: str, line: bytes) -> str:
    try:
        return line.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise UsageError(f"{drafts}: not UTF-8 at byte {error.start} of a line; drafts are JSON in UTF-8") from error


class _Checker:
    """Makes facts of a line: a draft is checked, facts are held against the text that they were made from."""

    def __init__(self, drafts: str, articles: Articles | None) -> None:
        self._shelf = _Shelf(articles)
        self._texts = Texts(None if drafts == STANDARD_INPUT else drafts)

    def facts(self, line: str) -> Facts:
        """Return a line's facts; UsageError or InputError says what is wrong with it."""
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise UsageError(f"not JSON: {error}") from error
        if not isinstance(row, dict):
            raise UsageError("not a draft: a JSON object with article, sources, claims and figures was expected")
        if "provenance" in row:
            return self._as_they_stand(line)
        return check(*self._shelf.take(row))

    def _as_they_stand(self, line: str) -> Facts:
        """Return facts that were made before: their text is the same, and every span is what stands there."""
        try:
            facts = Facts.model_validate_json(line)
        except ValidationError as error:
            raise UsageError(f"no article's facts: {problems(error, _MOST_PROBLEMS)}") from error
        article = self._shelf.get(facts.article.sha256)
        wrong = wrong_span(facts, article.text if article else self._texts.of(facts.article))
        if wrong:
            raise UsageError(f"not the article's: {wrong}")
        return facts


class _Shelf:
    """The articles of a run by every name that a draft may give them: id, hash, path, file name."""

    def __init__(self, articles: Articles | None) -> None:
        self._articles: dict[str, Article] = {}
        self._only: Article | None = None
        every = 0
        for opened in articles or ():
            if isinstance(opened, Failure):
                raise InputError(opened.reason)
            article, every = opened.article, every + 1
            path = article.path or STANDARD_INPUT
            stem = () if is_address(path) else (Path(path).stem,)
            names = (article.id, article.sha256, path, Path(path).name, *stem)
            self._articles.update((name, article) for name in names if name not in self._articles)
            self._only = article if every == 1 else None

    def get(self, name: str) -> Article | None:
        """Return the article of a name, None if there is none."""
        return self._articles.get(name)

    def take(self, draft: dict[str, Any]) -> tuple[Article, dict[str, Any]]:
        """Return the article that a draft names, and the draft without its name; UsageError where there is none."""
        name = draft.pop("article", None)
        article = self._articles.get(name) if isinstance(name, str) else self._only if name is None else None
        if article is None:
            raise UsageError(f"no article {name!r} under --articles: give its id, path or file name as article")
        return article, draft
