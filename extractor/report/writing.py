"""The report written: one page, or several with an index where there are many articles."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from extractor import __version__
from extractor.errors import InputError
from extractor.report import page
from extractor.report.article_data import ShownText, article_data, index_entry
from extractor.report.chapter import Chapter
from extractor.report.choices import choices
from extractor.report.embedding import embedded
from extractor.report.files import PageFiles
from extractor.report.reasons import Reasons, explained
from extractor.results import Texts
from extractor.results.spans import wrong_span
from extractor.schemas import CORRECTABLE, Facts

MOST_ARTICLES = 2000
MOST_CHARACTERS = 40_000_000
"""How many articles, and how much of their data, go on one page."""
_KEY = 24


@dataclass
class Written:
    """What became of a report: its pages, how many articles they hold, and which texts could not be shown."""

    pages: list[Path] = field(default_factory=list)
    articles: int = 0
    unshown: list[str] = field(default_factory=list)


def write_report(
    facts: Iterable[Facts],
    texts: Texts,
    output: str | Path,
    *,
    title: str = "Facts",
    chapters: Sequence[Chapter] = (),
    most: int = MOST_ARTICLES,
    why: bool = True,
) -> Written:
    """Write the page on which facts are reviewed; what doesn't fit one page goes to ``NAME-2.html`` and so on.

    With ``why`` each record of the rule engine shows why it was made, which takes a run of the rules an article.  Facts
    are taken one after another, so that memory doesn't grow with them.  A text that is missing or has changed
    is said in its article's place.  Raises OutputError where it can't be written, and UsageError where a file stands
    in the way that is no report; then nothing is left half written.
    """
    written = Written()
    with PageFiles(Path(output)) as files:
        run = _Run(files, title, chapters, most)
        for one in facts:
            shown = _shown(one, texts, why)
            if shown.problem:
                written.unshown.append(shown.problem)
            run.add(one, shown)
            written.articles += 1
        run.end()
        written.pages = files.put()
    return written


def _shown(facts: Facts, texts: Texts, why: bool) -> ShownText:
    try:
        text = texts.of(facts.article)
    except InputError as error:
        return ShownText(None, str(error))
    wrong = wrong_span(facts, text)
    if wrong:
        return ShownText(None, f"{facts.article.path or facts.article.id}: spans don't fit: {wrong}")
    return ShownText(text, explained=explained(facts, text) if why else None)


class _Run:
    """The pages of one report, the last of them still open for articles."""

    def __init__(self, files: PageFiles, title: str, chapters: Sequence[Chapter], most: int) -> None:
        self._files = files
        self._title = title
        self._chapters = chapters
        self._most = most
        self._links: list[dict[str, Any]] = []
        self._begin()

    def add(self, facts: Facts, shown: ShownText) -> None:
        """Put one article on the page, or on a new one where this is full."""
        data = embedded(article_data(facts, shown, self._reasons))
        if self._index and (len(self._index) >= self._most or self._size + len(data) > MOST_CHARACTERS):
            self._close()
            self._begin()
            data = embedded(article_data(facts, shown, self._reasons))
        self._index.append(index_entry(facts, shown))
        self._size += len(data)
        self._key.update(f"{facts.article.sha256}\n{facts.model_dump_json(exclude={'marks'})}\n".encode())
        self._files.write(self._number, page.data_block(f"data-{len(self._index)}", data))

    def end(self) -> None:
        """End every page, now that it is known which others there are."""
        self._close()
        for number in range(1, self._number + 1):
            self._files.write(number, page.data_block("data-pages", embedded(self._links)) + page.tail())

    @property
    def _number(self) -> int:
        return len(self._links) + 1 if self._open else len(self._links)

    def _begin(self) -> None:
        self._open = True
        self._index: list[dict[str, Any]] = []
        self._size = 0
        self._key = hashlib.sha256()
        self._reasons = Reasons()
        self._files.begin()
        first = self._number == 1
        title = self._title if first else f"{self._title}, page {self._number}"
        self._files.write(self._number, page.head(title, self._chapters if first else ()))

    def _close(self) -> None:
        """Write the list of a page's articles, so that nothing of them has to be kept."""
        number, before = self._number, self._links[-1]["last"] if self._links else 0
        run = {
            "title": self._title,
            "key": self._key.hexdigest()[:_KEY],
            "page": number,
            "articles": self._index,
            "correctable": dict(CORRECTABLE),
            "choices": choices(),
            "reasons": self._reasons.shared,
            "version": __version__,
        }
        self._files.write(number, page.data_block("data-run", embedded(run)))
        name = quote(self._files.path(number).name)
        self._links.append({"href": name, "first": before + 1, "last": before + len(self._index)})
        self._open = False
