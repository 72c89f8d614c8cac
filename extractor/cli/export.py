"""`extractor export`: facts as the tables that people want."""

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractor import __version__
from extractor.cli.reading import refuse_input
from extractor.cli.status import OK
from extractor.cli.voice import Voice
from extractor.errors import InterruptError, UsageError
from extractor.exporting import Exported, Format, export
from extractor.exporting.annotations import AnnotationLines
from extractor.exporting.export import write_all
from extractor.files import STANDARD_INPUT, Articles
from extractor.results import FactsFile, Texts
from extractor.review import Reviews
from extractor.schemas import ArticleInfo, Facts


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What the command was told."""

    to: Format
    output: str
    articles: Articles | None = None
    reviews: Sequence[str] = ()
    force: bool = False
    quiet: bool = False


def run_export(results: Sequence[str], options: ExportOptions) -> int:
    """Run the command and return its exit status."""
    voice = Voice()
    refuse_input(options.output, results)
    inputs = _Inputs(results, options.articles if options.to == "jsonld" else None, Reviews(options.reviews))
    try:
        exported = _exported(inputs, options)
    except KeyboardInterrupt as interrupt:
        raise InterruptError("interrupted; nothing was exported, the same command begins anew") from interrupt
    for note in (*inputs.said(), *_notes(exported)):
        voice.note(note)
    if not options.quiet:
        voice.tell(_summary(exported, options))
    return OK


class _Inputs:
    """The results files one after the other with people's marks beside, and the texts of the one that is being read."""

    def __init__(self, results: Sequence[str], articles: Articles | None, reviews: Reviews) -> None:
        self._results = results
        self._articles = articles
        self._reviews = reviews
        self._texts: Texts | None = None
        self._notes: list[str] = []

    def facts(self) -> Iterator[tuple[str, Facts]]:
        """Yield each article's facts with the file they are read from."""
        for path in self._results:
            file = FactsFile(path)
            self._texts = Texts(None if path == STANDARD_INPUT else path, self._articles)
            name = _readable(path)
            for facts in file:
                yield name, self._reviews.beside(facts)
            self._notes.extend(file.notes)

    def said(self) -> list[str]:
        """Return what is to be said of the files, and the marks that fit no record."""
        return [*self._notes, *(f"a mark fits no record: {stray}" for stray in self._reviews.strays())]

    def text_of(self, info: ArticleInfo) -> str:
        """Return an article's text; InputError where it is nowhere to be had."""
        assert self._texts is not None, "facts() opens a file before anybody asks for its texts"
        return self._texts.of(info)


def _readable(path: str) -> str:
    """Return a file's name as text that any format takes, also where its bytes are no UTF-8."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _exported(inputs: _Inputs, options: ExportOptions) -> Exported:
    if options.output == STANDARD_INPUT:
        return _to_standard_output(inputs, options)
    return export(inputs.facts(), options.to, Path(options.output), inputs.text_of, force=options.force)


def _to_standard_output(inputs: _Inputs, options: ExportOptions) -> Exported:
    if options.to != "jsonld":
        raise UsageError(f"--to {options.to} makes files: name where they go with -o PATH")
    lines = AnnotationLines(sys.stdout, inputs.text_of, f"extractor {__version__}")
    exported = write_all(inputs.facts(), lines)
    sys.stdout.flush()
    exported.textless = lines.missing
    return exported


def _notes(exported: Exported) -> Iterator[str]:
    if exported.again:
        yield f"{_count(exported.again, 'article')} came more than once: each is there as often as it came"
    if exported.textless:
        yield (
            f"the text of {_count(exported.textless, 'article')} was not found: quotes stand there without prefix and "
            "suffix; name where texts are with --articles PATH"
        )


def _summary(exported: Exported, options: ExportOptions) -> str:
    records = ", ".join(_count(count, kind[:-1]) for kind, count in exported.records.items())
    head = f"{_count(exported.articles, 'article')}: {records}"
    return head if options.output == STANDARD_INPUT else f"{head}\nexport:   {options.output}"


def _count(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
