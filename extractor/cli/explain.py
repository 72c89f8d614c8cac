"""`extractor explain`: why each record was made, and why each finding."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from extractor.api import explain
from extractor.cli.status import OK, SOME_FAILED
from extractor.cli.voice import Voice
from extractor.errors import ExtractorError, InputError, UsageError
from extractor.explaining import outline
from extractor.files import STANDARD_INPUT, Articles
from extractor.files.content import opened
from extractor.files.own import is_own_start
from extractor.results import FactsFile, Texts
from extractor.schemas import Article, Explanation, Explanations, Facts, Failure, Step

_PEEKED = 2**16
_LONGEST_WORDS = 60
_ENDS = (".", "!", "?", ".”", "!”", "?”")
_KINDS = ("claim", "figure", "source")


@dataclass(frozen=True, slots=True)
class ExplainOptions:
    """What the command was told."""

    record: str | None = None
    as_json: bool = False
    everything: bool = False
    articles: Articles | None = None


def run_explain(results: Sequence[str], articles: Articles | None, options: ExplainOptions) -> int:
    """Print why the records of results files and of articles are as they are, and return the exit status."""
    run = _Run(options)
    for path in results:
        run.explain_results(path)
    if articles is not None:
        run.explain_articles(articles)
    return run.end()


def is_results(path: str) -> bool:
    """Tell whether a path is a results file of ours; standard input is looked at and not consumed."""
    if path == STANDARD_INPUT:
        return is_own_start(sys.stdin.buffer.peek(_PEEKED)) if hasattr(sys.stdin.buffer, "peek") else False
    if not Path(path).is_file():
        return False
    try:
        with opened(path) as stream:
            return is_own_start(stream.read(_PEEKED))
    except InputError:
        return False  # It is said when it is read as an article.


class _Run:
    """One run of the command: prints as it goes, remembers what failed and whether the wanted record was found."""

    def __init__(self, options: ExplainOptions) -> None:
        self._options = options
        self._output, self._voice = Console(highlight=False), Voice()
        self._failed = 0
        self._found = self._printed = False
        self._most: dict[str, int] = {}

    def explain_articles(self, articles: Articles) -> None:
        """Explain what the rules make of each article; one that can't be read is said and left out."""
        for note in articles.notes:
            self._voice.note(note)
        for each in articles:
            if isinstance(each, Failure):
                self._fail(each.reason)
                continue
            if each.note:
                self._voice.note(each.note)
            self._explain(each.article, None)

    def explain_results(self, path: str) -> None:
        """Explain the records of a results file; an article whose text is not found is said and left out."""
        file = FactsFile(path)
        texts = Texts(None if path == STANDARD_INPUT else path, self._options.articles)
        for facts in file:
            try:
                text = texts.of(facts.article)
            except InputError as error:
                self._fail(str(error))
                continue
            self._explain(Article(text=text, path=facts.article.path), facts)
        for note in file.notes:
            self._voice.note(note)

    def end(self) -> int:
        """Return the exit status; UsageError for a record that no article has."""
        if self._options.record is not None and not self._found and self._most:
            raise UsageError(f"no record {self._options.record!r}: there are {_ranges(self._most)}, and article")
        return SOME_FAILED if self._failed else OK

    def _fail(self, reason: str) -> None:
        self._failed += 1
        self._voice.note(f"failed: {reason}")

    def _explain(self, article: Article, facts: Facts | None) -> None:
        try:
            explained = explain(article, facts=facts)
        except ExtractorError as error:
            self._fail(f"{article.path or STANDARD_INPUT}: {error}")
            return
        self._print(self._wanted(explained))

    def _wanted(self, explained: Explanations) -> Explanations:
        """Return all explanations, or only that of the wanted record."""
        for kind in _KINDS:
            number = sum(each.kind == kind for each in explained.records)
            self._most[kind] = max(number, self._most.get(kind, 0))
        if self._options.record is None:
            return explained
        wanted = tuple(each for each in explained.records if each.record == self._options.record)
        self._found = self._found or bool(wanted)
        return explained.model_copy(update={"records": wanted})

    def _print(self, explained: Explanations) -> None:
        if not explained.records:
            return
        if self._options.as_json:
            print(explained.model_dump_json())
            return
        if self._printed:
            self._output.print()
        self._printed = True
        self._output.print(Text(explained.article.path or STANDARD_INPUT, style="italic"))
        for each in explained.records:
            self._output.print()
            self._output.print(_head(each))
            if each.note:
                self._output.print(Text(f"  {each.note}"))
            if each.steps:
                self._output.print(_table(each, self._options.everything))


def _head(explanation: Explanation) -> Text:
    head = Text.assemble((explanation.record, "bold"), "  ", " ".join(explanation.says.split()))
    return head.append(f"  {explanation.status}", "bold") if explanation.status else head


def _table(explanation: Explanation, everything: bool) -> Table:
    """Return how a claim gets its speaker, then the steps: the rule, the words, the verdict, the reason."""
    shown = outline(explanation, everything)
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    if explanation.way:
        table.add_row(Text("  speaker", "bold"), Text(explanation.way))
    for heading, steps in shown.groups:
        if heading:
            table.add_row(Text(f"  {heading}", "italic"), "")
        for step in steps:
            table.add_row(Text(f"  {'  ' if heading else ''}{step.rule}"), Text("".join(_parts(step))))
    if shown.left_out:
        steps_left = "1 step" if shown.left_out == 1 else f"{shown.left_out} steps"
        table.add_row("", Text(f"{steps_left} left out, which --all shows.", "italic"))
    return table


def _parts(step: Step) -> Iterator[str]:
    if step.span.quote:
        yield f"“{_shortened(step.span.quote)}”: "
    verdict = _shortened(step.verdict)
    yield f"{verdict}{'' if verdict.endswith(_ENDS) else '.'} {step.because}"


def _shortened(words: str) -> str:
    """Return words on one line, the middle left out of many.

    >>> _shortened("They  said")
    'They said'
    """
    line = " ".join(words.split())
    half = _LONGEST_WORDS // 2
    return line if len(line) <= _LONGEST_WORDS else f"{line[:half].rstrip()} … {line[-half:].lstrip()}"


def _ranges(most: dict[str, int]) -> str:
    """Return which ids there are.

    >>> _ranges({"claim": 11, "figure": 1, "source": 0})
    'c1 to c11, f1'
    """
    ranges = ((kind[0], number) for kind, number in most.items() if number)
    return ", ".join(f"{letter}1 to {letter}{number}" if number > 1 else f"{letter}1" for letter, number in ranges)
