"""`extractor relocate`: evidence found again in later versions of articles."""

from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass

from extractor.cli.reading import refuse_input
from extractor.cli.status import OK, SOME_FAILED
from extractor.cli.voice import Voice
from extractor.errors import InputError
from extractor.files import STANDARD_INPUT, Articles
from extractor.pipeline import schema_sha256
from extractor.relocation import ENGINE, Relocated, Version, Versions, missing, relocate, renewed
from extractor.results import FactsFile, KeptTexts, Ledger, Texts, kept_texts_path, recorded
from extractor.schemas import Facts, Failure, Relocation, RunSettings

_GOOD = ("unchanged", "moved")
_SHOWN = 90


@dataclass(frozen=True, slots=True)
class RelocateOptions:
    """What the command was told."""

    articles: Articles
    before: Articles | None = None
    output: str | None = None
    as_json: bool = False
    quiet: bool = False


def run_relocate(results: str, options: RelocateOptions) -> int:
    """Say what became of every record's evidence, write new facts if asked, and return the exit status."""
    refuse_input(options.output, [results])
    voice = Voice()
    versions = Versions(options.articles)
    for failure in versions.failures:
        voice.note(f"failed: {failure.reason}")
    file = FactsFile(results)
    texts = Texts(None if results == STANDARD_INPUT else results, options.before)
    with ExitStack() as stack:
        renewal = stack.enter_context(_Renewal(options.output)) if options.output else None
        run = _Run(versions, texts, renewal, as_json=options.as_json)
        for facts in file:
            run.take(facts)
    for note in (*file.notes, *run.notes()):
        voice.note(note)
    if not options.quiet:
        voice.tell(run.summary())
    return OK if run.good and not versions.failures else SOME_FAILED


class _Run:
    """One run over the facts: prints what became of each place and counts."""

    def __init__(self, versions: Versions, texts: Texts, renewal: "_Renewal | None", *, as_json: bool) -> None:
        self._versions = versions
        self._texts = texts
        self._renewal = renewal
        self._as_json = as_json
        self._fates: Counter[str] = Counter()
        self._articles = self._alone = self._textless = 0

    @property
    def good(self) -> bool:
        """Whether everything was found again."""
        return not self._alone and all(fate in _GOOD for fate in self._fates)

    def take(self, facts: Facts) -> None:
        """Seek one article's evidence in its later version."""
        version = self._versions.of(facts.article)
        relocated = self._relocated(facts, version)
        self._articles += 1
        self._alone += version is None
        for place in relocated.places.values():
            self._fates[place.fate] += 1
            self._print(place)
        if self._renewal:
            self._renewal.write(facts, relocated, version)

    def notes(self) -> list[str]:
        """Return what has to be said of the run as a whole."""
        notes = []
        if self._alone:
            notes.append(
                f"no later version of {_articles(self._alone)} under --articles: known by address, id, path, file name"
            )
        if self._textless:
            notes.append(
                f"the old text of {_articles(self._textless)} was not found, so nothing around the words was compared; "
                "name it with --before PATH"
            )
        return notes

    def summary(self) -> str:
        """Return what the run came to."""
        fates = ", ".join(f"{count} {fate}" for fate, count in self._fates.most_common())
        return f"{_articles(self._articles)}: {fates or 'no evidence'}"

    def _relocated(self, facts: Facts, version: Version | None) -> Relocated:
        if version is None:
            return missing(facts)
        old = None
        if version.article.sha256 != facts.article.sha256:
            try:
                old = self._texts.of(facts.article)
            except InputError:
                self._textless += 1
        return relocate(facts, old, version.article.text, version.article.sha256)

    def _print(self, place: Relocation) -> None:
        if self._as_json:
            print(place.model_dump_json())
        elif place.fate not in _GOOD:
            print("\t".join((place.article, place.fate, place.record, _told(place))))


class _Renewal:
    """The new facts, and beside them the texts that no file holds as they are."""

    def __init__(self, output: str) -> None:
        self._output = output
        self._stack = ExitStack()
        self._ledger: Ledger | None = None
        self._texts: KeptTexts | None = None

    def __enter__(self) -> "_Renewal":
        settings = RunSettings(engine=ENGINE, schema_sha256=schema_sha256())
        self._ledger = self._stack.enter_context(Ledger(self._output, settings, fresh=True))
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.close()

    def write(self, facts: Facts, relocated: Relocated, version: Version | None) -> None:
        """Write one article's new facts, or that there are none."""
        assert self._ledger is not None, "it is open"
        if version is None:
            reason = "no later version of the article was given"
            self._ledger.write_failure(Failure(article=facts.article, path=facts.article.path, reason=reason))
        elif version.article.sha256 == facts.article.sha256:
            self._ledger.write(recorded(facts))
        else:
            self._ledger.write(recorded(renewed(facts, relocated, version.article)))
        if version and version.derived:
            self._keep(version)

    def _keep(self, version: Version) -> None:
        if self._texts is None:
            self._texts = self._stack.enter_context(KeptTexts(kept_texts_path(self._output)))
        self._texts.keep(version.article)


def _told(place: Relocation) -> str:
    now = f"; most like it now: {_short(place.hint.quote)}" if place.hint else ""
    return f"{_short(place.was.quote)}{now}" + (f" ({place.note})" if place.note else "")


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def _articles(count: int) -> str:
    return f"{count} article{'' if count == 1 else 's'}"
