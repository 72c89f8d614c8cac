"""Ends: where reported words stop, and the statement made of them."""

from collections.abc import Sequence
from typing import NamedTuple

from extractor.english import function_words
from extractor.english.wordlist import word_set
from extractor.reading.cores import Group
from extractor.reading.subjects_before import subject_before
from extractor.reading.tokens import Tokens
from extractor.rules.cues.cue import Cue
from extractor.rules.frames.asides import before_aside
from extractor.rules.frames.passages import sentence_end
from extractor.rules.frames.propositions import is_proposition
from extractor.rules.frames.statement import Frame, Statement
from extractor.rules.trace import Choice, rule

_OUTSIDE = word_set("although as but though whereas while")
_PHRASE = 6
"""Tokens of "a sum that": what takes a content up for somebody else is no longer."""


def make(
    tokens: Tokens,
    pieces: list[tuple[int, int]],
    subject: Group | None,
    cue: Cue,
    frame: Frame,
    antecedent: Group | None = None,
) -> Statement | None:
    """Return the statement with these pieces, token spans, as its content; None if they are empty."""
    spans = tuple(tokens.span(a, b) for a, b in pieces if a < b)
    if not spans or (len(pieces) == 1 and tokens.lower[pieces[0][0] : pieces[0][1]] == ["that"]):
        return None
    proposition = frame != "after" or is_proposition(tokens, *pieces[0], cue.verb)
    return Statement(
        spans,
        subject,
        (cue.start, cue.end),
        cue.verb,
        frame,
        cue.negated,
        antecedent=antecedent,
        proposition=proposition,
    )


def content_end(tokens: Tokens, start: int, later: Sequence[Cue], begin: int, last: int) -> int:
    """Return where the content ends: at the sentence's end, or where somebody says something else."""
    last = before_aside(tokens, start, _before_according(tokens, start, last))
    for cue in later:
        if cue.head <= start + 1 or cue.start >= last:
            continue
        cut = END(_Later(tokens, cue, start, begin))
        if cut is not None and cut.at is not None:
            return cut.at
    return sentence_end(tokens, start, last)


def _before_according(tokens: Tokens, start: int, last: int) -> int:
    """Return where the content ends before "according to", which names another source."""
    for at in range(start + 2, last - 1) if "according" in tokens.lower[start:last] else ():
        if tokens.lower[at] == "according" and tokens.lower[at + 1] == "to":
            return at - 1 if tokens.tags[at - 1] == "," else at
    return last


class _Later(NamedTuple):
    """A cue that follows in the sentence of a content, which begins at token ``start``; the sentence at ``begin``."""

    tokens: Tokens
    cue: Cue
    start: int
    begin: int

    @property
    def before(self) -> int:
        """The token before the cue."""
        return self.cue.start - 1

    @property
    def place(self) -> tuple[int, int]:
        return self.tokens.span(self.cue.start, self.cue.end)

    def subject(self) -> Group | None:
        """Return its subject, if that stands well inside the content."""
        subject = subject_before(self.tokens, self.cue.start, self.start)
        return None if subject is None or subject[0] - 2 <= self.start else subject

    def before_mark(self, at: int) -> int:
        """Return a token, or the comma before it."""
        return at - 1 if self.tokens.tags[at - 1] == "," else at


class Cut(NamedTuple):
    """Where a content ends; None where it goes on past the cue."""

    at: int | None


_WHOLE = Cut(None)


@rule(
    example="Ruiz said that residents feared the dam would break.",
    near_miss="Ruiz said the dam was safe, while Novak said that it leaked.",
)
def no_speech(later: _Later) -> Cut | None:
    """Only a verb of speech ends a content."""
    return None if later.cue.verb.group == "speech" else _WHOLE


@rule(
    example="Ruiz called the dam safe while insisting that it be watched.",
    near_miss="Ruiz said the dam was safe, adding that it would hold.",
)
def participle_behind_while(later: _Later) -> Cut | None:
    """A participle behind "while", "before" or "after" is told of the speaker."""
    joined = later.tokens.lower[later.before] in ("before", "while", "after")
    return Cut(later.before) if later.cue.mood == "participle" and joined else None


@rule(
    example="Ruiz said the dam was safe, adding that it would hold.",
    near_miss="Ruiz said a letter warning that the dam leaked was lost.",
)
def participle_behind_mark(later: _Later) -> Cut | None:
    """A participle says the next thing only behind a comma or a closing mark."""
    if later.cue.mood != "participle":
        return None
    tag = later.tokens.tags[later.before]
    return Cut(later.before + (tag == "closing")) if tag in {",", "closing"} else _WHOLE


@rule(example="Ruiz said the board was asked to say why.", near_miss="Ruiz said no, but Novak said yes and left.")
def not_finite(later: _Later) -> Cut | None:
    """A cue without a subject of its own ends nothing."""
    return None if later.cue.finite else _WHOLE


@rule(
    example="Ruiz demanded that the votes be opened and recounted.",
    near_miss="Ruiz said the dam was safe and added that it would hold.",
)
def second_passive(later: _Later) -> Cut | None:
    """Two participles behind one "be" are both told: "be opened and recounted"."""
    tokens, before, end = later.tokens, later.before, later.cue.end
    if tokens.tags[before] != "conjunction" or not tokens.lower[before - 1].endswith("ed"):
        return None
    passive = not function_words.BE.isdisjoint(tokens.lower[before - 4 : before - 1])
    ends = tokens.tags[end] in {"preposition", "."} and tokens.lower[end] != "to"
    return _WHOLE if passive and ends else None


@rule(
    example="Ruiz said the dam was safe and added that it would hold.",
    near_miss="Ruiz said the dam was safe, adding that it would hold.",
)
def joined(later: _Later) -> Cut | None:
    """A cue behind "and" says the next thing."""
    return Cut(later.before_mark(later.before)) if later.tokens.tags[later.before] == "conjunction" else None


@rule(
    example="Ruiz said the board says the dam is safe.",
    near_miss="Ruiz said the dam was safe, while Novak said that it leaked.",
)
def subject_too_near(later: _Later) -> Cut | None:
    """A cue whose subject opens the content belongs to it."""
    return _WHOLE if later.subject() is None else None


@rule(
    example="Ruiz said repairs would cost £2m, a sum that Novak called small.",
    near_miss="Ruiz said repairs would cost the town what Novak called a fortune.",
)
def taken_up(later: _Later) -> Cut | None:
    """Words such as ", a sum that" take the content up for somebody else."""
    subject = later.subject()
    if subject is None or later.tokens.lower[subject[0] - 1] != "that":
        return None
    comma = _comma_before_phrase(later.tokens, subject[0] - 1, later.start)
    return None if comma is None else Cut(comma)


@rule(
    example="Ruiz said the dam was safe, while Novak said that it leaked.",
    near_miss="Ruiz said the dam was safe because Novak had said that it was.",
)
def other_speaker(later: _Later) -> Cut | None:
    """Behind "while", "but" or ", and" somebody else speaks."""
    tokens, subject = later.tokens, later.subject()
    if subject is None:
        return None
    joint = subject[0] - 1
    parts = tokens.tags[joint] == "conjunction" and tokens.tags[joint - 1] == ","
    if not parts and tokens.lower[joint] not in _OUTSIDE:
        return None
    joint -= tokens.lower[joint - 1] in ("even", "just")
    return Cut(later.before_mark(joint))


@rule(
    example="When Ruiz said the dam was safe, the mayor replied that it leaked.",
    near_miss="Ruiz said the dam was safe, while the mayor replied that it leaked.",
)
def leading_clause(later: _Later) -> Cut | None:
    """A clause that opens the sentence ends at its comma."""
    tokens, subject = later.tokens, later.subject()
    if subject is None or tokens.tags[subject[0] - 1] != ",":
        return None
    opens = tokens.tags[later.begin] in {"subordinator", "preposition"}
    return Cut(subject[0] - 1) if opens and tokens.lower[later.begin] not in function_words.PRONOUNS else None


def _comma_before_phrase(tokens: Tokens, that: int, start: int) -> int | None:
    for at in range(that - 1, max(start, that - _PHRASE), -1):
        if tokens.tags[at] == ",":
            return at if tokens.lower[at + 1] in ("a", "an", "something") else None
        if tokens.tags[at] not in {"determiner", "word"}:
            return None
    return None


END: Choice[_Later, Cut] = Choice(
    "end",
    (
        no_speech,
        participle_behind_while,
        participle_behind_mark,
        not_finite,
        second_passive,
        joined,
        subject_too_near,
        taken_up,
        other_speaker,
        leading_clause,
    ),
    where=lambda later: later.place,
    shown=lambda _, cut: "content goes on" if cut.at is None else "content ends",
)
"""Where a cue further on ends the content of the first one."""
