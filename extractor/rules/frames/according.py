"""According to: content and source around "according to"."""

from dataclasses import dataclass, replace
from functools import cached_property

from extractor.reading.cores import Group
from extractor.reading.subjects_after import subject_after
from extractor.reading.tokens import Tokens
from extractor.rules.frames.passages import sentence_end
from extractor.rules.frames.statement import Statement
from extractor.rules.trace import Choice, rule

_RELATIVE = 12
"""Tokens of a relative clause behind a source: ", who has led the board since May, "."""
_DESCRIPTION = 25
"""Tokens of what describes a source between commas: ", a maker of boats in Orsova, "."""
_SHORT_SUBJECT = 8
"""Tokens before "according to" that can be the subject of what follows its source."""


@dataclass(frozen=True)
class _According:
    """ "According to" at token ``at``, and the statements of the sentence that end before it."""

    tokens: Tokens
    at: int
    first: int
    last: int
    found: list[Statement]

    @property
    def place(self) -> tuple[int, int]:
        return self.tokens.span(self.at, self.at + 2)

    @cached_property
    def begin(self) -> int:
        """Where the content can begin: behind the statements before it."""
        tokens, at, begin = self.tokens, self.at, self.first
        ends = (s.end for s in self.found if s.end <= tokens.starts[at] and s.start > tokens.starts[self.first])
        behind = max(ends, default=0)
        while begin < at and (tokens.ends[begin] <= behind or tokens.tags[begin] == ","):
            begin += 1
        return begin if begin < at - 1 else self.first

    @property
    def end(self) -> int:
        """Where the sentence ends."""
        return sentence_end(self.tokens, self.first, self.last)

    @property
    def opens(self) -> bool:
        """Whether nothing that can be said stands before it."""
        return self.at - self.begin <= 1

    @cached_property
    def source(self) -> Group | None:
        """Who is named; before a clause it goes up to the comma that parts them."""
        return _source(self.tokens, self.at + 2, self.last, self.opens or self.tokens.lower[self.at - 1] == "that")

    def statement(self, *pieces: Group) -> Statement | None:
        """Return the statement with these token spans as its content."""
        spans = tuple(self.tokens.span(a, b) for a, b in pieces if a < b)
        return Statement(spans, self.source, (self.at, self.at + 2), None, "according") if spans else None


def accorded(tokens: Tokens, first: int, last: int, quoted: list[bool], found: list[Statement]) -> list[Statement]:
    """Return the statements of a sentence, ``found`` with a verb, and those with "according to".

    Who is named by "according to" beside a statement with a speaker of its own passes it on.
    """
    if "according" not in tokens.lower[first:last]:
        return found
    done = list(found)
    for at in range(first, last - 2):
        if tokens.lower[at : at + 2] == ["according", "to"] and not quoted[at]:
            according = _According(tokens, at, first, last, found)
            made = ACCORDING(according) if according.source is not None else None
            if made is not None:
                _add(done, made)
    return done


def _add(done: list[Statement], made: Statement) -> None:
    """Add a statement, or its source as the relay of one that has the same words."""
    told = next((n for n, s in enumerate(done) if _same_words(s, made)), None)
    if told is None or made.source is None or made.cue is None:
        done.append(made)
    else:
        done[told] = replace(done[told], relays=(*done[told].relays, (made.source, made.cue)))


@rule(
    example="According to the board, the dam is safe.",
    near_miss="The dam is safe, according to the board.",
)
def opening(according: _According) -> Statement | None:
    """At the head of the sentence, the content stands behind the source."""
    source = according.source
    if source is None or not according.opens:
        return None
    mark = source[1] < according.last and according.tokens.tags[source[1]] in {",", ":"}
    return according.statement((source[1] + mark, according.end))


@rule(
    example="The dam has a leak that, according to the board, could drown the town.",
    near_miss="The dam has a leak, according to the board, and could drown the town.",
)
def bracket(according: _According) -> Statement | None:
    """Behind "that" or "and" it stands between commas in the middle of the content."""
    tokens, at, source, end = according.tokens, according.at, according.source, according.end
    if source is None or tokens.tags[at - 1] != "," or source[1] >= end or tokens.tags[source[1]] != ",":
        return None
    joint = tokens.tags[at - 2]
    if joint not in {"subordinator", "conjunction"}:
        return None
    rest = next((i for i in range(source[1], end - 1) if tokens.lower[i : i + 2] == ["according", "to"]), end)
    rest -= 2 if rest < end and tokens.tags[rest - 2] == "conjunction" else 0
    before = [(according.begin, at - 1)] if joint == "subordinator" else []
    return according.statement(*before, (source[1] + 1, rest if rest == end else rest - 1))


@rule(
    example="The toll, according to the board, rose to 40.",
    near_miss="The toll rose to 40, according to the board.",
)
def between_subject_and_verb(according: _According) -> Statement | None:
    """Behind a short subject the content goes on after the source."""
    tokens, source = according.tokens, according.source
    if source is None or according.opens or source[1] + 1 >= according.end or tokens.tags[source[1]] != ",":
        return None
    follows = tokens.tags[source[1] + 1]
    short = according.at - according.begin < _SHORT_SUBJECT
    if not short or follows not in {"auxiliary", "verb", "preposition", "word"}:
        return None
    return according.statement(_left(according), (source[1] + 1, according.end))


@rule(
    example="The dam is safe, according to the board.",
    near_miss="According to the board, the dam is safe.",
)
def closing(according: _According) -> Statement | None:
    """Where "according to" neither opens the sentence nor parts subject and verb, the content stands before it."""
    return None if according.opens else according.statement(_left(according))


ACCORDING: Choice[_According, Statement] = Choice(
    "according",
    (opening, bracket, between_subject_and_verb, closing),
    where=lambda according: according.place,
    shown=lambda *_: "statement",
)
"""Where the content of "according to" stands."""


def _left(according: _According) -> Group:
    """Return the words before "according to", without the comma."""
    at = according.at
    return according.begin, at - 1 if according.tokens.tags[at - 1] == "," else at


def _same_words(statement: Statement, made: Statement) -> bool:
    """Tell whether a statement with a speech verb lies within what "according to" covers."""
    if statement.verb is None or statement.verb.group != "speech" or not statement.proposition:
        return False
    return any(start < statement.end and statement.start < end for start, end in made.content)


def _source(tokens: Tokens, at: int, last: int, opening: bool) -> Group | None:
    source = subject_after(tokens, at, last)
    if source is not None and source[1] < last and tokens.lower[source[1]] in ("who", "which"):
        comma = _next_comma(tokens, source[1], min(source[1] + _RELATIVE, last))
        source = (at, source[1] if comma is None else comma)
    return _before_clause(tokens, source, last) if source is not None and opening else source


def _before_clause(tokens: Tokens, source: Group, last: int) -> Group:
    """Return the source up to its clause: in "According to the board, the dam …" the dam doesn't describe the board."""
    at, end = source
    comma = _next_comma(tokens, at, end)
    if comma is None:
        return source
    closing = _next_comma(tokens, comma + 1, min(comma + _DESCRIPTION, last))
    verb = next((i for i in range(comma + 1, last) if tokens.tags[i] in {"auxiliary", "verb"}), last)
    return (at, closing) if closing is not None and closing < verb else (at, comma)


def _next_comma(tokens: Tokens, at: int, stop: int) -> int | None:
    return next((i for i in range(at, stop) if tokens.tags[i] == ","), None)
