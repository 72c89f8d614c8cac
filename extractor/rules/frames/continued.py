"""Quotations without a cue in their sentence: they go on with a speaker, follow a colon, or are signed."""

from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, NamedTuple

from extractor.reading.reading import Reading
from extractor.reading.subjects_before import subject_before
from extractor.reading.tokens import Tokens
from extractor.rules.cues.find import find_cues
from extractor.rules.frames.sentences import cued_sentences
from extractor.rules.frames.signatures import signature
from extractor.rules.frames.statement import Statement
from extractor.rules.frames.unknown_verbs import note_unknown_verb
from extractor.rules.trace import Choice, listener, rule
from extractor.text.quotations import Quotation

_LOOKED_BACK = 4
"""How many statements before a quotation can cover it or go on with it."""
_BLANKS = 20
"""Characters before a quotation in which its paragraph would have begun."""


class _Placed(NamedTuple):
    """What becomes of a quotation: ``made`` is its statement, in the place of the one numbered ``instead`` if any."""

    how: Literal["nothing", "goes on", "by itself"]
    made: Statement | None = None
    instead: int | None = None


@dataclass(frozen=True)
class _Loose:
    """A quotation that no cue of its sentence takes, and the statements before it."""

    reading: Reading
    quotation: Quotation
    done: list[Statement]

    @property
    def span(self) -> tuple[int, int]:
        return self.quotation.start, self.quotation.end

    @cached_property
    def at(self) -> int:
        """The token at which it begins."""
        return bisect_left(self.reading.tokens.starts, self.quotation.start)

    @property
    def tag_before(self) -> str:
        """The tag before it; a full stop at the beginning of the text."""
        return self.reading.tokens.tags[self.at - 1] if self.at else "."

    def going_on(self, number: int) -> _Placed:
        """Return the statement of a number with the quotation as its next piece."""
        told = self.done[number]
        return _Placed("goes on", replace(told, content=(*told.content, self.span)), number)


def with_quotations(reading: Reading, found: list[Statement]) -> list[Statement]:
    """Return the statements with the quotations that no cue of their own sentence takes."""
    done: list[Statement] = []
    waiting = list(reversed(found))
    trace = listener()
    for quotation in reading.quotations:
        while waiting and waiting[-1].start < quotation.end:
            done.append(waiting.pop())
        if quotation.speech and not any(_covers(statement, quotation) for statement in done[-_LOOKED_BACK:]):
            _place(done, QUOTATION(_Loose(reading, quotation, done)))
            if trace is not None:
                note_unknown_verb(reading, quotation, trace)
    return sorted(done + waiting, key=lambda s: (s.start, s.end))


def _place(done: list[Statement], placed: _Placed | None) -> None:
    if placed is None or placed.made is None:
        return
    if placed.instead is None:
        done.append(placed.made)
    else:
        done[placed.instead] = placed.made


def _covers(statement: Statement, quotation: Quotation) -> bool:
    middle = (quotation.inner_start + quotation.inner_end) // 2
    return any(start <= middle < end for start, end in statement.content)


@rule(
    example="Ruiz read it out: “The dam is safe.”",
    near_miss="Ruiz read it out. “The dam is safe.”",
)
def behind_colon(loose: _Loose) -> _Placed | None:
    """A quotation behind a colon is said by the subject of the cue before the colon."""
    cue = _cue_before(loose.reading, loose.at) if loose.tag_before == ":" else None
    if cue is None:
        return None
    last = len(loose.done) - 1
    if loose.done and loose.done[last].cue == cue.cue and loose.done[last].proposition:
        return loose.going_on(last)
    return _Placed("by itself", replace(cue, content=(loose.span,)))


@rule(
    example="The sign at the gate kept “Keep out of the water” for years.",
    near_miss="“Keep out of the water.” Nobody did.",
)
def inside_sentence(loose: _Loose) -> _Placed | None:
    """A quotation in the middle of a sentence is nobody's speech."""
    tokens, at = loose.reading.tokens, loose.at
    opens = at == 0 or loose.tag_before in {".", "closing"}
    line = loose.reading.text[tokens.ends[at - 1] : loose.quotation.start] if at else "\n"
    return None if opens or "\n" in line else _Placed("nothing")


@rule(
    example="“The dam is safe,” Ruiz said.\n\n“It will hold for years,\n\n“and so will the pier.”",
    near_miss="“The dam is safe,” Ruiz said. “It will hold.”",
)
def over_paragraphs(loose: _Loose) -> _Placed | None:
    """A quotation that the paragraph before has left open goes on."""
    tokens, done = loose.reading.tokens, loose.done
    if not loose.quotation.continued or not done:
        return None
    return loose.going_on(len(done) - 1) if tokens.text[done[-1].end : loose.quotation.start].isspace() else None


@rule(
    example="“The dam is safe,” Ruiz said. “It will hold.”",
    near_miss="Her daughter says they are tired. “We do the sums.”",
)
def goes_on_with_speaker(loose: _Loose) -> _Placed | None:
    """A quotation behind another of the same paragraph goes on with its speaker."""
    done, quotation = loose.done, loose.quotation
    if not done or "\n" in loose.reading.text[_reach(loose.reading.tokens, done[-1]) : quotation.start]:
        return None
    back = _spoken_last(loose.reading, done, quotation)
    return None if back is None else loose.going_on(back)


@rule(
    example="Novak had waited for years.\n\n“The dam is safe at last.”",
    near_miss="The sign at the gate kept “Keep out of the water” for years.",
)
def by_itself(loose: _Loose) -> _Placed | None:
    """Only a quotation that fills its paragraph or sentence is a statement of its own, perhaps signed."""
    reading, quotation = loose.reading, loose.quotation
    if not _fills(reading, quotation):
        return _Placed("nothing")
    signed = signature(
        reading.tokens, reading.paragraph_tokens, loose.at, bisect_left(reading.tokens.starts, quotation.end)
    )
    frame: Literal["signed", "open", "bare"] = "signed" if signed else "open" if quotation.is_open else "bare"
    return _Placed("by itself", Statement((loose.span,), signed, None, None, frame, goes_on=True))


QUOTATION: Choice[_Loose, _Placed] = Choice(
    "quotation",
    (behind_colon, inside_sentence, over_paragraphs, goes_on_with_speaker, by_itself),
    where=lambda loose: loose.span,
    shown=lambda _, placed: placed.how,
)
"""What becomes of a quotation that no cue of its sentence takes."""


def _reach(tokens: Tokens, statement: Statement) -> int:
    ends = [statement.end]
    for group in (statement.source, statement.cue):
        if group is not None:
            ends.append(tokens.ends[group[1] - 1])
    return max(ends)


def _spoken_last(reading: Reading, done: list[Statement], quotation: Quotation) -> int | None:
    """Return the place of the statement of this paragraph that the quotation goes on, the last one with a quotation."""
    last = range(max(0, len(done) - _LOOKED_BACK), len(done))
    usable = [n for n in last if done[n].end <= quotation.start]
    near = [n for n in usable if "\n" not in reading.text[done[n].end : quotation.start]]
    if near and done[near[-1]].frame == "after" and not _spoken(reading, done[near[-1]]):
        # "Her daughter says they are tired. “We do the sums.”" goes on with the daughter.
        return None
    return next((n for n in reversed(near) if _spoken(reading, done[n])), None)


def _spoken(reading: Reading, statement: Statement) -> bool:
    """Tell whether a quotation is part of the statement."""
    return any(any(reading.quoted[slice(*reading.in_tokens(piece))]) for piece in statement.content[-2:])


def _fills(reading: Reading, quotation: Quotation) -> bool:
    """Tell whether the quotation begins its paragraph."""
    before = reading.text[max(0, quotation.start - _BLANKS) : quotation.start].rstrip(" \t\u00a0")[-1:]
    return not before or before == "\n" or before in '.”"'


def _cue_before(reading: Reading, at: int) -> Statement | None:
    """Return an empty statement with the subject and cue of the words before a colon."""
    tokens = reading.tokens
    end = at - 1
    first = next((a for a, b in reversed(cued_sentences(reading)) if a < at), 0)
    for cue in reversed(find_cues(tokens, first, end, reading.quoted)):
        subject = subject_before(tokens, cue.start, first)
        if subject is not None and cue.finite:
            return Statement(((0, 0),), subject, (cue.start, cue.end), cue.verb, "colon")
    return None
