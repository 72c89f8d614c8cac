"""Names: the last run of capitalised words in a noun group, and what it names where it stands."""

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


Appositions = tuple[Group, ...]
"""What stands behind the commas of a noun group."""


class _Named(NamedTuple):
    """What the rules of the stage “no-person” decide about."""

    tokens: Tokens
    run: NamedRun
    first: int
    appositions: Appositions


@rule(example="The Red Lantern said the dam was safe.", near_miss="Brenn Orsova said the dam was safe.")
def behind_article(named: _Named) -> bool:
    """No article stands before the name of a person."""
    tokens, run, _, _ = named
    return 0 < run.start < run.end - 1 and tokens.lower[run.start - 1] == "the"


@rule(
    example="The research group Orsova Tisk said the dam was safe.",
    near_miss="The research chief Orsova Tisk said the dam was safe.",
)
def behind_body_noun(named: _Named) -> bool:
    """A noun for bodies right before a name says that it is a body's."""
    tokens, run, first, _ = named
    before = run.start - 1
    return before >= first and tokens.tags[before] == "word" and tokens.lower[before] in bodies.BODY_HEADS


@rule(
    example="Orsova Tisk, a Stockholm consultancy, said the dam was safe.",
    near_miss="Orsova Tisk, a Stockholm consultant, said the dam was safe.",
)
def described_as_body(named: _Named) -> bool:
    """A noun for bodies between commas behind a name says that it is a body's."""
    tokens, _, _, appositions = named
    return any(_describes_body(tokens, *part) for part in appositions)


NO_PERSON: Choice[_Named, bool] = Choice(
    "no-person",
    (behind_article, behind_body_noun, described_as_body),
    where=lambda named: named.tokens.span(named.run.start, named.run.end),
)
"""What makes a name that looks like a person's, but begins with no known given name, a body's."""


def _describes_body(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether what stands between commas is said of a body: "a Stockholm consultancy"."""
    stop = core_end(tokens, start, end)
    stop = next((i for i in range(start + 1, stop) if tokens.lower[i] == "that"), stop)
    article = tokens.tags[start] == "determiner"
    return article and tokens.tags[stop - 1] == "word" and tokens.lower[stop - 1] in bodies.COMPANIES


def named_in(tokens: Tokens, first: int, last: int, appositions: Appositions = ()) -> NamedRun | None:
    """Return the last name of a noun group before a preposition; ``appositions`` are what stands behind its commas."""
    first = _behind_bracket(tokens, first, last)
    stop = core_end(tokens, first, last)
    end = stop
    while end > first and tokens.tags[end - 1] != "name":
        end -= 1
    if end == first or (end < stop and not _closes_name(tokens, end, stop)):
        return None
    return classify_run(tokens, _run_start(tokens, end, first), end, first, appositions)


def _behind_bracket(tokens: Tokens, first: int, last: int) -> int:
    """Return the place behind a bracket that capitals follow: "Harbour Police (HP) Chief Ana Ruiz"."""
    if ")" not in tokens.tags[first:last]:
        return first
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
    return start


def classify_run(tokens: Tokens, start: int, end: int, first: int, appositions: Appositions = ()) -> NamedRun | None:
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
    begin, stop, kind = found
    run = NamedRun(start + begin, start + stop, kind)
    if kind != "person" or known_given(words[begin]) or not NO_PERSON.holds(_Named(tokens, run, first, appositions)):
        return run
    return run._replace(kind="body")


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
