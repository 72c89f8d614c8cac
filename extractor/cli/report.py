"""`extractor report`: the page to review facts on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractor.api import compare
from extractor.cli.status import OK, SOME_FAILED
from extractor.cli.voice import Voice
from extractor.errors import UsageError
from extractor.evaluation import Wanted, evaluate
from extractor.files import STANDARD_INPUT, Articles
from extractor.report import Chapter, Written, write_report
from extractor.report.comparison import comparison_chapter
from extractor.report.evaluation import evaluation_chapter
from extractor.results import FactsFile, Texts
from extractor.review import Reviews
from extractor.schemas import Facts

_MOST_NAMED = 5
_MOST_DIFFERENCES = 200


@dataclass(frozen=True, slots=True)
class Options:
    """What the command was told; ``gold`` is what the facts are measured against."""

    articles: Articles | None = None
    reviews: Sequence[str] = ()
    title: str | None = None
    compared: bool = False
    gold: str | None = None
    why: bool = True


def run_report(facts: str, output: str, options: Options) -> int:
    """Write the page and return the exit status: 1 where an article's text could not be shown."""
    if output == STANDARD_INPUT:
        raise UsageError("-o: the page goes to a file; give it a name, such as report.html")
    results, marks = FactsFile(facts), Reviews(options.reviews)
    texts = Texts(None if facts == STANDARD_INPUT else facts, options.articles)
    chapters = list(_chapters(facts, texts, options))
    title = options.title or _title(facts)
    written = write_report(_reviewed(results, marks), texts, output, title=title, chapters=chapters, why=options.why)
    _say(written, [*results.notes, *(f"a mark fits no record: {stray}" for stray in marks.strays())])
    return SOME_FAILED if written.unshown else OK


def _chapters(facts: str, texts: Texts, options: Options) -> Iterator[Chapter]:
    """Yield the chapters that were asked for; the facts are read once more for each."""
    if facts == STANDARD_INPUT and (options.compared or options.gold):
        raise UsageError("--compare and --eval read the facts more than once; put standard input into a file first")
    if options.compared:
        yield comparison_chapter(compare(FactsFile(facts), texts))
    if options.gold:
        yield evaluation_chapter(evaluate(options.gold, [facts], wanted=Wanted(differences=_MOST_DIFFERENCES)))


def _reviewed(facts: FactsFile, marks: Reviews) -> Iterator[Facts]:
    for one in facts:
        yield marks.beside(one)


def _title(facts: str) -> str:
    return "Facts" if facts == STANDARD_INPUT else f"Facts in {Path(facts).name}"


def _say(written: Written, notes: Sequence[str]) -> None:
    """Say what the page lacks, and where it is."""
    voice = Voice()
    for note in (*notes, *written.unshown[:_MOST_NAMED]):
        voice.note(note)
    if len(written.unshown) > _MOST_NAMED:
        voice.note(f"and {len(written.unshown) - _MOST_NAMED} more articles whose text can't be shown")
    count = f"{written.articles} article{'' if written.articles == 1 else 's'}"
    pages = f"{len(written.pages)} pages, the first " if len(written.pages) > 1 else ""
    voice.tell(f"{count}: {pages}{written.pages[0]}")
