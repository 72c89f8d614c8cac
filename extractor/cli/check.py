"""`extractor check`: records made elsewhere, held against their articles."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console

from extractor.api import check
from extractor.cli.status import OK, SOME_FAILED
from extractor.cli.summary import summary
from extractor.errors import InputError, UsageError
from extractor.files import find, read_article
from extractor.pipeline import EXTERNAL
from extractor.results import Origin, ResultsFile, Tally
from extractor.schemas import Article, Failure

# What --fail-on names, and all that is worse.
_BAD_ENOUGH = {"flagged": ("flagged", "rejected"), "rejected": ("rejected",)}


def run_check(drafts: str, articles: Sequence[str], output: str | None, fail_on: str | None, *, quiet: bool) -> int:
    """Check each line of a drafts file and return the exit status."""
    errors = Console(stderr=True, highlight=False, soft_wrap=True)
    shelf = _Shelf(articles)
    tally = Tally()
    with ResultsFile(output, Origin(EXTERNAL, None), fresh=True) as results:
        for number, line in _lines(drafts):
            try:
                facts = check(*shelf.take(line))
            except (UsageError, InputError) as error:
                tally.failed += 1
                reason = f"{drafts}: line {number}: {error}"
                results.write_failure(Failure(path=drafts, reason=reason))
                errors.print(f"extractor: failed: {reason}", markup=False)
                continue
            results.write(facts)
            tally.add(facts)
    if not quiet:
        errors.print(summary(tally, 0, output, results.failures_path))
    worse = sum(counts[status] for counts in tally.statuses.values() for status in _BAD_ENOUGH.get(fail_on or "", ()))
    return SOME_FAILED if tally.failed or worse else OK


def _lines(drafts: str) -> Iterator[tuple[int, str]]:
    """Yield the lines that hold something with their numbers; a file that is one JSON object is one line."""
    try:
        text = Path(drafts).read_text("utf-8")
    except UnicodeDecodeError as error:
        raise UsageError(f"{drafts}: not UTF-8 at byte {error.start}; drafts are JSON in UTF-8") from error
    except OSError as error:
        raise UsageError(f"{drafts}: can't be read: {error.strerror or error}") from error
    try:
        json.loads(text)
        yield 1, text
    except ValueError:
        yield from ((number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip())


class _Shelf:
    """The articles of a run by every name that a draft may give them: id, hash, path, file name."""

    def __init__(self, paths: Sequence[str]) -> None:
        self._articles: dict[str, Article] = {}
        self._only: Article | None = None
        files = find(paths)
        for path in files:
            article = read_article(path).article
            names = (article.id, article.sha256, path, Path(path).name, Path(path).stem)
            self._articles.update((name, article) for name in names if name not in self._articles)
            self._only = article if len(files) == 1 else None

    def take(self, line: str) -> tuple[Article, dict[str, Any]]:
        """Return the article that a line names, and its draft; UsageError where there is none."""
        try:
            draft = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise UsageError(f"not JSON: {error}") from error
        if not isinstance(draft, dict):
            raise UsageError("not a draft: a JSON object with article, sources, claims and figures was expected")
        name = draft.pop("article", None)
        article = self._articles.get(name) if isinstance(name, str) else self._only if name is None else None
        if article is None:
            raise UsageError(f"no article {name!r} under --articles: give its id, path or file name as article")
        return article, draft
