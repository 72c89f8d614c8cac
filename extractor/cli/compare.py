"""`extractor compare`: what the articles agree and differ on."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from extractor.api import compare
from extractor.cli.comparison_csv import write_csv
from extractor.cli.comparison_table import Part, print_tables
from extractor.cli.reading import refuse_input
from extractor.cli.status import OK, SOME_FAILED
from extractor.cli.voice import Voice
from extractor.errors import InputError, OutputError, UsageError
from extractor.files import STANDARD_INPUT, Articles
from extractor.results import FactsFile, Texts
from extractor.schemas import ArticleInfo, Comparison, Facts

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class CompareOptions:
    """What the command was told."""

    articles: Articles | None = None
    output: str | None = None
    only: Part | None = None
    as_json: bool = False
    as_csv: bool = False


class _Sought(Texts):
    """Texts that remembers which it could not find."""

    def __init__(self, results: str | None, articles: Articles | None) -> None:
        super().__init__(results, articles)
        self.missing: dict[str, None] = {}

    def of(self, info: ArticleInfo) -> str:
        try:
            return super().of(info)
        except InputError as error:
            self.missing[str(error)] = None
            raise


def run_compare(facts: str, options: CompareOptions) -> int:
    """Write the comparison and return the exit status: 1 where an article's text was not found."""
    if options.as_json and options.as_csv:
        raise UsageError("--json and --csv: choose one of them")
    refuse_input(options.output, [facts])
    results = FactsFile(facts)
    texts = _Sought(None if facts == STANDARD_INPUT else facts, options.articles)
    comparison = chosen(compare(_counted(results, facts), texts), options.only)
    with _stream(options.output) as stream:
        _write(comparison, options, stream)
    voice = Voice()
    for note in (*results.notes, *comparison.notes, *_missing(list(texts.missing))):
        voice.note(note)
    return SOME_FAILED if texts.missing else OK


def chosen(comparison: Comparison, only: Part | None) -> Comparison:
    """Return the comparison with one kind of rows, or as it is."""
    if only is None:
        return comparison
    dropped = {part: () for part in ("figures", "quotations", "claims") if part != only}
    return comparison.model_copy(update=dropped)


def _counted(results: FactsFile, path: str) -> Iterator[Facts]:
    count = 0
    for count, facts in enumerate(results, 1):  # noqa: B007  # The last count is what is asked for.
        yield facts
    if count == 0:
        raise UsageError(f"{path}: holds no facts; make them with extractor extract PATH -o {path}")


def _write(comparison: Comparison, options: CompareOptions, stream: TextIO) -> None:
    if options.as_json:
        stream.write(comparison.model_dump_json(indent=2) + "\n")
    elif options.as_csv:
        write_csv(comparison, stream)
    else:
        print_tables(comparison, stream, options.only)


def _stream(output: str | None) -> "nullcontext[TextIO] | TextIO":
    if output is None or output == STANDARD_INPUT:
        return nullcontext(sys.stdout)
    try:
        return Path(output).open("w", encoding="utf-8", newline="")
    except OSError as error:
        raise OutputError(f"{output}: can't be written: {error.strerror or error}; choose another -o") from error


def _missing(reasons: Sequence[str]) -> list[str]:
    if not reasons:
        return []
    many = f"{len(reasons)} text{'' if len(reasons) == 1 else 's'} not found"
    return [*reasons[:_MOST_NAMED], f"{many}; their figures outside claims are compared by the records alone"]
