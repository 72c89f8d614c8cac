"""Dialogue and colons: "REPORTER: Was it safe?" and headlines such as "Ruiz: The dam is safe"."""

from typing import NamedTuple

from extractor.english import bodies
from extractor.english.given_names import known_given
from extractor.english.wordlist import word_set
from extractor.reading.cores import Group
from extractor.reading.tokens import Tokens
from extractor.rules.frames.statement import Statement
from extractor.rules.trace import Choice, rule

_LONGEST = 7
"""Tokens of a name or role before its colon."""
_SHORT_NAME = 3
"""Words; a bare name has fewer."""
_SHORTEST_CITY = 4
"""Letters of a city in a dateline: shorter words in capitals are acronyms."""
_DATELINE = 14
"""Tokens of a dateline up to its dash: "ORSOVA, June 5 (Agency) -"."""
_HEADLINE_SOURCES = ("poll", "report", "study", "minister", "police")
_LABELS = word_set("""
author by byline caption correction credit date editor file headline image note photo published publisher read
related source sources subtitle tags topics update updated url video watch
""")


def dialogue(tokens: Tokens, paragraphs: list[Group]) -> list[Statement]:
    """Return the paragraphs that begin with a name and a colon, as statements of that name.

    A name in capitals, or a name that opens two paragraphs in this way is a speaker; a label is not.
    """
    opened = [(span, colon) for span in paragraphs if (colon := _colon(tokens, *span)) is not None]
    counts: dict[str, int] = {}
    for (first, _), colon in opened:
        counts[_name(tokens, first, colon)] = counts.get(_name(tokens, first, colon), 0) + 1
    return [
        _statement(tokens, first, colon, last)
        for (first, last), colon in opened
        if LABEL(_Label(tokens, _start(tokens, first), colon, counts[_name(tokens, first, colon)]))
    ]


def past_label(tokens: Tokens, first: int, last: int) -> int:
    """Return where the sentence begins behind a label such as "Headline:" or a dateline."""
    if first + 2 < last and tokens.tags[first + 1] == ":" and tokens.lower[first] in _LABELS:
        return first + 2
    return _past_dateline(tokens, first, last)


def _past_dateline(tokens: Tokens, first: int, last: int) -> int:
    """Return where the sentence begins behind "ORSOVA, June 5 (Agency) -"."""
    if first >= last or not tokens.words[first].isupper() or len(tokens.words[first]) < _SHORTEST_CITY:
        return first
    dash = next((i for i in range(first + 1, min(first + _DATELINE, last - 1)) if tokens.tags[i] == "-"), None)
    if dash is None or any(
        tokens.tags[i] not in {"name", "day", "number", "(", ")", ",", "mark"} for i in range(first, dash)
    ):
        return first
    return dash + 1


def _name(tokens: Tokens, first: int, colon: int) -> str:
    return tokens.phrase(_start(tokens, first), colon)


def _start(tokens: Tokens, first: int) -> int:
    return first + (tokens.tags[first] == "opening")


def _colon(tokens: Tokens, first: int, last: int) -> int | None:
    start = _start(tokens, first) if first < last else first
    for at in range(start, min(last - 1, start + _LONGEST)):
        if tokens.tags[at] == ":":
            return at if at > start else None
        if tokens.tags[at] not in {"name", "determiner", "word", "genitive", "(", ")", ","}:
            return None
    return None


class _Label(NamedTuple):
    """The words before a colon that opens a paragraph; ``paragraphs`` says how many they open."""

    tokens: Tokens
    start: int
    colon: int
    paragraphs: int

    @property
    def words(self) -> list[str]:
        return self.tokens.words[self.start : self.colon]

    @property
    def lower(self) -> list[str]:
        return self.tokens.lower[self.start : self.colon]

    @property
    def capitalised(self) -> bool:
        """Whether all words have capitals."""
        return all(word[0].isupper() for word in self.words)


@rule(example="Photo: Ana Ruiz at the dam.", near_miss="REPORTER: Is the dam safe?")
def label(head: _Label) -> bool | None:
    """A word such as "photo" or "source", or a small first letter, is a label."""
    return False if head.lower[0] in _LABELS or not head.words[0][0].isupper() else None


@rule(example="REPORTER: Is the dam safe?", near_miss="Orsova: the dam is safe.")
def capitals(head: _Label) -> bool | None:
    """A name all in capitals speaks."""
    return True if all(word.isupper() and len(word) > 2 for word in head.words) else None


@rule(
    example="Brodek: Is the dam safe?\n\nIt is.\n\nBrodek: Are you sure?",
    near_miss="Brodek: the dam is safe, they say.",
)
def opens_several(head: _Label) -> bool | None:
    """A name that opens more than one paragraph speaks."""
    return True if head.capitalised and head.paragraphs > 1 else None


@rule(
    example="Brodek: The dam is safe\n\nThe mayor, Toni Brodek, was heard in Orsova.",
    near_miss="Brodek: The dam is safe\n\nThe mayor was heard in Orsova.",
)
def named_elsewhere(head: _Label) -> bool | None:
    """A short name that the article has elsewhere too speaks, as in a headline."""
    words = head.words
    short = head.capitalised and len(words) < _SHORT_NAME and words[-1] not in ("The", "A")
    return True if short and head.tokens.words.count(words[-1]) > 1 else None


@rule(example="Ana Ruiz: The dam is safe.", near_miss="Orsova Notes: The dam is safe.")
def known_name(head: _Label) -> bool | None:
    """A given name, a seat of government or a document with capitals speaks."""
    known = known_given(head.words[0]) or " ".join(head.words) in bodies.SEATS or head.lower[-1] in _HEADLINE_SOURCES
    return head.capitalised and known


LABEL: Choice[_Label, bool] = Choice(
    "label",
    (label, capitals, opens_several, named_elsewhere, known_name),
    where=lambda head: head.tokens.span(head.start, head.colon),
    shown=lambda _, speaks: "speaker" if speaks else "label",
)
"""Whether the words before a colon speak."""


def _statement(tokens: Tokens, first: int, colon: int, last: int) -> Statement:
    return Statement(
        (tokens.span(colon + 1, last),), (_start(tokens, first), colon), (colon, colon + 1), None, "dialogue"
    )
