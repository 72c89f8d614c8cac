"""`extractor annotate`: gold out of reviewed facts, or out of quotes that people copied."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path

from extractor.cli.reading import refuse_input
from extractor.cli.status import OK, SOME_FAILED
from extractor.cli.voice import Voice
from extractor.errors import InputError, OutputError, UsageError
from extractor.evaluation.annotating import Taken, Unreviewed, annotate
from extractor.evaluation.quoting import gold_from_quotes
from extractor.files import Articles
from extractor.results import FactsFile
from extractor.review import Reviews
from extractor.schemas import Article, Failure, GoldArticle

_QUOTES = (".yaml", ".yml")


def run_annotate(
    source: str,
    output: str | None,
    reviews: Sequence[str],
    articles: Articles | None,
    unreviewed: Unreviewed,
    *,
    complete: bool,
) -> int:
    """Write gold and return the exit status: 1 where a reviewer's mark fits no record."""
    voice = Voice()
    refuse_input(output, (source, *reviews))
    if source.endswith(_QUOTES):
        count = _write(output, gold_from_quotes(source, _articles(source, articles)))
        voice.tell(f"{count} articles of gold: {output or 'standard output'}")
        return OK
    marks, taken, facts = Reviews(reviews), Taken(), FactsFile(source)
    made = (annotate(marks.beside(one), unreviewed, complete, taken) for one in facts)
    count = _write(output, (gold for gold in made if gold))
    strays = marks.strays()
    for note in (*facts.notes, *(f"a mark fits no record: {stray}" for stray in strays)):
        voice.note(note)
    for line in _summary(taken, count, output):
        voice.tell(line)
    return SOME_FAILED if strays else OK


def _articles(source: str, articles: Articles | None) -> Iterator[Article]:
    if articles is None:
        raise UsageError(f"{source}: quotes need their articles; name them with --articles PATH")
    for opened in articles:
        if isinstance(opened, Failure):
            raise InputError(opened.reason)
        yield opened.article


def _write(output: str | None, articles: Iterator[GoldArticle]) -> int:
    """Write a line an article and return how many there were; a file takes its place when it is whole."""
    count = 0
    aside = _aside(Path(output)) if output else None
    try:
        with aside.open("w", encoding="utf-8", newline="\n") if aside else nullcontext(sys.stdout) as stream:
            for article in articles:
                stream.write(article.model_dump_json(exclude_none=True) + "\n")
                count += 1
        if aside and output and aside != Path(output):
            aside.replace(output)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"{output}: can't be written: {error.strerror or error}; choose another -o") from error
    finally:
        if aside and output and aside != Path(output):
            aside.unlink(missing_ok=True)
    return count


def _aside(output: Path) -> Path:
    """Return where a file is written until it is whole: beside its place; a device or pipe is written as it is."""
    special = output.exists() and not output.is_file()
    return output if special else output.with_name(f"{output.name}.part")


def _summary(taken: Taken, count: int, output: str | None) -> Iterator[str]:
    more = f"; {taken.untouched} without a record to take are left out" if taken.untouched else ""
    yield f"{count} of {taken.articles} articles became gold: {output or 'standard output'}{more}"
    yield f"taken: {_listed(taken.taken)}"
    yield f"left:  {_listed(taken.left)}"


def _listed(counts: Counter[str]) -> str:
    return ", ".join(f"{number} {what}" for what, number in sorted(counts.items())) or "nothing"
