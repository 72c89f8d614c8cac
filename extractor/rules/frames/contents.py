"""Contents: where the words that a cue reports begin in its sentence."""

from dataclasses import dataclass
from typing import NamedTuple

from extractor.english import function_words
from extractor.english.inflection import Verb
from extractor.english.verbs import Construction
from extractor.english.wordlist import word_set
from extractor.reading.subjects_after import core_after
from extractor.reading.tags import Tag
from extractor.reading.tokens import Tokens
from extractor.rules.cues.cue import Cue
from extractor.rules.frames.passages import (
    adjunct_end,
    clause_subject,
    finite_ahead,
    past_comma,
    past_mark,
    past_name,
    time_after,
)
from extractor.rules.frames.propositions import QUESTION_WORDS, TAKES_FOR
from extractor.rules.trace import Choice, rule

_ADJUNCT_CLAUSES = word_set("after although amid as because before once since though unless until when where while")
_FIRST_WORDS = 5
"""Words of the content that a trace quotes."""
_ABOUT = word_set("about almost around at between nearly over under up")


class _Walk(NamedTuple):
    """Where the search for the content stands: behind the cue, an addressee met or not."""

    tokens: Tokens
    cue: Cue
    at: int
    last: int
    addressed: bool = False

    @property
    def verb(self) -> Verb:
        return self.cue.verb

    @property
    def tag(self) -> Tag:
        return self.tokens.tags[self.at]

    @property
    def word(self) -> str:
        return self.tokens.lower[self.at]

    def takes(self, *constructions: Construction) -> bool:
        """Tell whether the verb takes one of the constructions."""
        return not self.cue.verb.takes.isdisjoint(constructions)

    def counts_next(self) -> bool:
        """Tell whether a number follows."""
        return self.next_tag() == "number" or self.tokens.word_after(self.at) in function_words.NUMBER_WORDS

    def next_tag(self) -> Tag:
        return self.tokens.tags[self.at + 1] if self.at + 1 < self.last else "."


class _Begins(NamedTuple):
    """The content begins at a token."""

    at: int


class _GoesOn(NamedTuple):
    """What stands here is passed over; the walk goes on at a token."""

    at: int


@dataclass(frozen=True, slots=True)
class _Over:
    """There is no content."""


_Move = _Begins | _GoesOn | _Over
_OVER = _Over()


def content_after(tokens: Tokens, cue: Cue, last: int) -> int | None:
    """Return the token at which the reported words begin after the cue, or None if there are none.

    Addressees, days and places between cue and content are passed over: "told reporters in Rome on Monday that …".
    """
    walk = _Walk(tokens, cue, cue.end, last)
    while walk.at < last:
        move = CONTENT(walk)
        if not isinstance(move, _GoesOn):
            return move.at if isinstance(move, _Begins) else None
        walk = _Walk(tokens, cue, move.at, last, walk.addressed or _addresses(walk, move.at))
    return None


@rule(example="Ruiz said: “The dam is safe.”", near_miss="Ruiz said the dam was safe.")
def marked(walk: _Walk) -> _Move | None:
    """A quotation or a colon begins the content, "that" only with a verb that takes clauses."""
    if walk.tag == "opening":
        return _Begins(walk.at)
    if walk.tag == ":":
        return _Begins(walk.at + 1) if walk.at + 1 < walk.last else _OVER
    if walk.word == "that" and walk.next_tag() not in {".", ":", ";"}:
        takes = walk.takes("clause", "addressee", "question", "charge", "order", "noun")
        return _Begins(walk.at) if takes else _OVER
    return None


@rule(example="Ruiz said only two boats had come.", near_miss="Ruiz said again that two boats had come.")
def counted(walk: _Walk) -> _Move | None:
    """An adverb before a number belongs to the number and begins the content."""
    if walk.tag != "adverb" or not walk.takes("clause", "addressee", "noun"):
        return None
    return _Begins(walk.at) if walk.counts_next() else None


@rule(example="Ruiz said again that the dam was safe.", near_miss="Ruiz said only two boats had come.")
def adverb_or_day(walk: _Walk) -> _Move | None:
    """Adverbs, days and a dash before a quotation are passed over."""
    behind_day = walk.tokens.tags[walk.at - 1] == "day" and walk.word in function_words.TIME_NOUNS
    dash = walk.tag == "-" and walk.next_tag() == "opening"
    return _GoesOn(walk.at + 1) if walk.tag in {"adverb", "day"} or behind_day or dash else None


@rule(example="Ruiz said last week that the dam was safe.", near_miss="Ruiz said last week’s count was wrong.")
def time(walk: _Walk) -> _Move | None:
    """Times such as "last week" and "a day earlier" are passed over."""
    behind = time_after(walk.tokens, walk.at, walk.last)
    return None if behind is None else _GoesOn(behind)


@rule(example="Ruiz said (twice) that the dam was safe.", near_miss="Ruiz said the dam (at Orsova) was safe.")
def bracket(walk: _Walk) -> _Move | None:
    """Brackets are passed over."""
    return _GoesOn(past_mark(walk.tokens, walk.at, walk.last, ")")) if walk.tag == "(" else None


@rule(
    example="Ruiz said, in a letter to the board, that the dam was safe.",
    near_miss="Ruiz said the dam, built in 1960, was safe.",
)
def comma(walk: _Walk) -> _Move | None:
    """A phrase between commas is passed over; behind another comma nothing is reported."""
    if walk.tag != ",":
        return None
    further = past_comma(walk.tokens, walk.at, walk.last)
    return _OVER if further is None else _GoesOn(further)


@rule(example="Ruiz told ministers to rebuild the dam.", near_miss="Ruiz told ministers that the dam was safe.")
def order(walk: _Walk) -> _Move | None:
    """Behind an addressee "to" begins what he is told to do."""
    if walk.word != "to" or not walk.addressed:
        return None
    return _Begins(walk.at) if walk.takes("order") else None


@rule(example="Ruiz vowed to rebuild the dam.", near_miss="Ruiz said to the board that the dam was safe.")
def infinitive(walk: _Walk) -> _Move | None:
    """ "To build" begins what is vowed."""
    if walk.word != "to" or walk.addressed or not walk.takes("infinitive"):
        return None
    nominal = walk.next_tag() in {"name", "determiner", "pronoun", "day", "number"}
    return None if nominal else _Begins(walk.at)


@rule(example="Ruiz asked whether the dam was safe.", near_miss="Ruiz said that the dam was safe.")
def question(walk: _Walk) -> _Move | None:
    """A question clause begins the content; "when" and "where" do so only with verbs of asking and telling."""
    if walk.word not in QUESTION_WORDS or not walk.takes("question", "clause", "addressee"):
        return None
    return _OVER if walk.word in ("when", "where") and not walk.takes("question") else _Begins(walk.at)


@rule(example="The town lost a dam that Ruiz described as “a danger”.", near_miss="Ruiz described “a farce”.")
def taken_as(walk: _Walk) -> _Move | None:
    """What something is described as begins behind "as"."""
    taken = walk.word == "as" and walk.verb.lemma in TAKES_FOR and walk.next_tag() == "opening"
    return _Begins(walk.at + 1) if taken else None


@rule(
    example="Ruiz said after the meeting that the dam was safe.",
    near_miss="Ruiz said that after the meeting the dam was safe.",
)
def adjunct_clause(walk: _Walk) -> _Move | None:
    """A clause of time or reason ends the search, a phrase before "that" is passed over."""
    if walk.word not in _ADJUNCT_CLAUSES:
        return None
    end = core_after(walk.tokens, walk.at + 1, walk.last)
    return _GoesOn(end) if end is not None and end < walk.last and walk.tokens.lower[end] == "that" else _OVER


@rule(example="Ruiz said about 3,000 boats had come.", near_miss="Ruiz said in May that boats had come.")
def about_a_number(walk: _Walk) -> _Move | None:
    """ "About" before a number begins the content of a verb that takes clauses or nouns."""
    if walk.tag != "preposition" or walk.next_tag() != "number" or walk.word not in _ABOUT:
        return None
    return _Begins(walk.at) if walk.takes("clause", "addressee", "noun") else _OVER


@rule(example="Ruiz said in Orsova that the dam was safe.", near_miss="Ruiz said the dam in Orsova was safe.")
def preposition(walk: _Walk) -> _Move | None:
    """A phrase such as "in Rome" is passed over; a preposition that no noun follows ends the search."""
    if walk.tag != "preposition":
        return None
    if walk.next_tag() == "day":
        return _GoesOn(walk.at + 2)
    end = core_after(walk.tokens, walk.at + 1, walk.last)
    return _OVER if end is None else _GoesOn(adjunct_end(walk.tokens, end, walk.last))


@rule(example="Ruiz told reporters that the dam was safe.", near_miss="Ruiz warned Russia would attack.")
def addressee(walk: _Walk) -> _Move | None:
    """Whom a verb such as "tell" addresses is passed over; with "urge" he belongs to the content."""
    if walk.addressed or not walk.takes("addressee") or walk.tag not in _NOMINAL:
        return None
    if clause_subject(walk.tokens, walk.at, walk.last):
        return None
    if walk.takes("order") and walk.verb.lemma != "tell":
        return _Begins(walk.at)
    end = core_after(walk.tokens, walk.at, walk.last)
    return _OVER if end is None else _GoesOn(past_name(walk.tokens, end, walk.last))


@rule(example="Ruiz said the dam was safe.", near_miss="Ruiz said.")
def rest(walk: _Walk) -> _Move | None:
    """A verb of clauses needs a finite verb behind it for its content, other verbs a noun."""
    if walk.tag in {".", ";", ")", "closing"}:
        return _OVER
    clause = walk.takes("clause", "addressee") and finite_ahead(walk.tokens, walk.at, walk.last)
    return _Begins(walk.at) if walk.takes("noun", "charge", "order") or clause else _OVER


def _shown(walk: _Walk, move: _Move) -> str:
    tokens, last = walk.tokens, walk.last
    if isinstance(move, _GoesOn):
        return f"“{tokens.phrase(walk.at, move.at)}” is passed over"
    if isinstance(move, _Begins):
        end = min(move.at + _FIRST_WORDS, last)
        return f"content begins with “{tokens.phrase(move.at, end).strip('“”')}{' …' if end < last else ''}”"
    return "no content"


CONTENT: Choice[_Walk, _Move] = Choice(
    "content",
    (
        marked,
        counted,
        adverb_or_day,
        time,
        bracket,
        comma,
        order,
        infinitive,
        question,
        taken_as,
        adjunct_clause,
        about_a_number,
        preposition,
        addressee,
        rest,
    ),
    where=lambda walk: walk.tokens.span(walk.cue.start, walk.cue.end),
    shown=_shown,
)
"""What stands behind a cue."""

_NOMINAL: frozenset[Tag] = frozenset(["determiner", "name", "pronoun", "word"])


def _addresses(walk: _Walk, at: int) -> bool:
    """Tell whether the step from the walk to ``at`` went over an addressee."""
    nominal = walk.takes("addressee") and walk.tag in _NOMINAL
    return nominal and at > walk.at and time_after(walk.tokens, walk.at, walk.last) is None
