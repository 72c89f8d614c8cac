"""Names: the capitalised run of a noun group that names its source, and the kind that it is of where it stands."""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from extractor.english import bodies, people
from extractor.english.given_names import PARTICLES, SUFFIXES, known_given
from extractor.reading.cores import Group
from extractor.reading.tokens import Tokens
from extractor.rules.mentions.capitals import NAMES, Capitals
from extractor.rules.mentions.heads import core_end
from extractor.rules.mentions.kinds import KINDS, NameKind
from extractor.rules.trace import Choice, listener, rule


class NamedRun(NamedTuple):
    """The name proper in a run of capitalised words, tokens ``start`` to ``end``, and what it names.

    A tuple, because one is made for every name of an article.
    """

    start: int
    end: int
    kind: NameKind


@dataclass(frozen=True, slots=True)
class NameInContext:
    """A person's name by its words, which none of the given names begins, in a group that begins at ``first``."""

    tokens: Tokens
    run: NamedRun
    first: int
    appositions: tuple[Group, ...]

    @property
    def place(self) -> Group:
        """Where it stands in the text."""
        return self.tokens.span(self.run.start, self.run.end)


@rule(example="The Red Lantern said the dam was safe.", near_miss="Brenn Orsova said the dam was safe.")
def behind_article(name: NameInContext) -> bool:
    """No article stands before the name of a person."""
    run = name.run
    return 0 < run.start < run.end - 1 and name.tokens.lower[run.start - 1] == "the"


@rule(
    example="The research group Orsova Tisk said the dam was safe.",
    near_miss="The research chief Orsova Tisk said the dam was safe.",
)
def behind_body_noun(name: NameInContext) -> bool:
    """A noun for bodies right before a name says that it is a body's."""
    before = name.run.start - 1
    if before < name.first or name.tokens.tags[before] != "word":
        return False
    return name.tokens.lower[before] in bodies.BODY_HEADS


@rule(
    example="Orsova Tisk, a Stockholm consultancy, said the dam was safe.",
    near_miss="Orsova Tisk, a Stockholm consultant, said the dam was safe.",
)
def described_as_body(name: NameInContext) -> bool:
    """A noun for bodies between commas behind a name says that it is a body's."""
    return any(describes_body(name.tokens, *part) for part in name.appositions)


NO_PERSON = Choice("no-person", (behind_article, behind_body_noun, described_as_body), where=lambda name: name.place)
"""What makes a name that looks like a person's a body's."""


def describes_body(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether what stands between commas is said of a body: "a Stockholm consultancy"."""
    stop = core_end(tokens, start, end)
    stop = next((i for i in range(start + 1, stop) if tokens.lower[i] == "that"), stop)
    article = tokens.tags[start] == "determiner"
    return article and tokens.tags[stop - 1] == "word" and tokens.lower[stop - 1] in bodies.COMPANIES


def named_in(tokens: Tokens, first: int, last: int, appositions: tuple[Group, ...] = ()) -> NamedRun | None:
    """Return the last name of a noun group before a preposition; ``appositions`` are what stands behind its commas."""
    first = _behind_bracket(tokens, first, last)
    stop = core_end(tokens, first, last)
    end = stop
    while end > first and tokens.tags[end - 1] != "name":
        end -= 1
    if end == first or not _closes_name(tokens, end, stop):
        return None
    return classify_run(tokens, _run_start(tokens, end, first), end, first, appositions)


def _behind_bracket(tokens: Tokens, first: int, last: int) -> int:
    """Return the place behind a bracket that capitals follow: "Harbour Police (HP) Chief Ana Ruiz"."""
    close = next((i for i in range(first, last - 1) if tokens.tags[i] == ")"), None)
    return close + 1 if close is not None and tokens.tags[close + 1] == "name" else first


def _closes_name(tokens: Tokens, end: int, stop: int) -> bool:
    """Tell whether nothing but numbers and suffixes stands between the last capital and the end of the core."""
    return all(tokens.tags[i] == "number" or tokens.words[i] in SUFFIXES for i in range(end, stop))


def _run_start(tokens: Tokens, end: int, first: int) -> int:
    """Return where the capitalised words that end at ``end`` begin."""
    start = end
    while start > first and (
        tokens.tags[start - 1] == "name" or (tokens.lower[start - 1] in PARTICLES and start - 1 > first)
    ):
        start -= 1
    if start - 1 > first and tokens.words[start - 1] == "Sunday" and tokens.lower[start - 2] == "the":
        # "The Sunday Ledger": no day, but a paper.
        start -= 1
    return start


def classify_run(
    tokens: Tokens, start: int, end: int, first: int, appositions: tuple[Group, ...] = ()
) -> NamedRun | None:
    """Return the name proper in a run of capitalised words, None if the run is a mere title.

    The noun group of the run begins at ``first``.
    """
    words, titled = tuple(tokens.words[start:end]), _role_before(tokens, start, first)
    if listener() is None:
        found = _remembered(words, titled)
    else:
        # A remembered answer takes no steps.
        spans = tuple(zip(tokens.starts[start:end], tokens.ends[start:end], strict=True))
        found = _read(Capitals(words, titled, spans))
    if found is None:
        return None
    run = NamedRun(start + found.start, start + found.end, found.kind)
    if run.kind != "person" or known_given(tokens.words[run.start]):
        return run
    return run._replace(kind="body") if NO_PERSON.holds(NameInContext(tokens, run, first, appositions)) else run


def _role_before(tokens: Tokens, name: int, first: int) -> bool:
    return name > first and tokens.tags[name - 1] == "word" and tokens.lower[name - 1] in people.ROLES


@lru_cache(maxsize=1 << 13)
def _remembered(words: tuple[str, ...], titled: bool) -> NamedRun | None:
    """Return what the words name; remembered, because the names of an article come again and again."""
    return _read(Capitals(words, titled))


def _read(run: Capitals) -> NamedRun | None:
    """Return what the words of a run name, counted from its beginning; None for a mere title."""
    name = NAMES(run)
    kind = KINDS(name) if name is not None and name.words else None
    return NamedRun(name.begin, name.end, kind) if name is not None and kind is not None else None
