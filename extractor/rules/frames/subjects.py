"""Subjects: who does the saying, by the form of the cue."""

from typing import NamedTuple

from extractor.english.bodies import PLACES
from extractor.reading.clauses import main_subject
from extractor.reading.cores import Group
from extractor.reading.groups_before import group_before
from extractor.reading.subjects_before import subject_before
from extractor.reading.tokens import Tokens
from extractor.rules.cues.cue import Cue
from extractor.rules.frames.voices import animate_head
from extractor.rules.trace import Choice, rule


class Subject(NamedTuple):
    """The noun group that speaks, None where there is none; ``antecedent`` is what a "who" stands for."""

    group: Group | None
    antecedent: Group | None = None


class _Sought(NamedTuple):
    """A cue whose subject is sought back to token ``begin``.

    ``known`` is the subject of the cue before it, ``noun`` the noun group that ends before it.
    """

    tokens: Tokens
    cue: Cue
    begin: int
    known: Group | None
    noun: Group | None

    @property
    def before(self) -> int:
        return self.cue.start - 1

    @property
    def place(self) -> tuple[int, int]:
        return self.tokens.span(self.cue.start, self.cue.end)

    def shared(self, stop: int) -> Group | None:
        """Return the subject of the cue before, else that of the sentence."""
        return self.known or main_subject(self.tokens, self.begin, stop)


def subject_of(tokens: Tokens, cue: Cue, begin: int, known: Group | None, noun: Group | None) -> Subject:
    """Return who says what the cue reports; nobody where no rule finds one."""
    return SUBJECT.settle(_Sought(tokens, cue, begin, known, noun))


@rule(
    example="Ruiz left the hall. Warning that the dam leaked, Novak wept.",
    near_miss="Ruiz, warning that the dam leaked, left the hall.",
)
def nothing_before(sought: _Sought) -> Subject | None:
    """Where nothing stands before the cue, it has the subject of the cue before, if any."""
    return Subject(sought.known or None) if sought.before < sought.begin else None


@rule(
    example="Ana Ruiz, who said the dam was safe, left.",
    near_miss="Ana Ruiz said the dam was safe.",
)
def relative_pronoun(sought: _Sought) -> Subject | None:
    """Behind "who" or "which" the noun before the pronoun speaks."""
    tokens, before = sought.tokens, sought.before
    if tokens.lower[before] not in ("who", "which", "that") or not sought.cue.finite:
        return None
    end = before - 1 if before > sought.begin and tokens.tags[before - 1] == "," else before
    return Subject((before, before + 1), subject_before(tokens, end, sought.begin))


@rule(
    example="Ruiz left the hall, saying that the dam was safe.",
    near_miss="Residents warning that the dam leaked left the hall.",
)
def participle_behind_comma(sought: _Sought) -> Subject | None:
    """A participle behind a comma has the subject of the cue before it or of the sentence, if any."""
    if sought.cue.mood != "participle" or sought.tokens.tags[sought.before] in {"name", "word", ")"}:
        return None
    return Subject(sought.shared(sought.before))


@rule(
    example="Ruiz met residents warning that the dam leaked.",
    near_miss="Ruiz left the hall, warning that the dam leaked.",
)
def participle_behind_people(sought: _Sought) -> Subject | None:
    """A participle right behind people or a body is theirs."""
    if sought.cue.mood != "participle":
        return None
    tokens, before = sought.tokens, sought.before
    group = group_before(tokens, sought.cue.start, sought.begin, linked=tokens.tags[before] != "name")
    if group is None or not animate_head(tokens, group) or tokens.words[before] in PLACES:
        return None
    return Subject(group)


@rule(
    example="Ruiz closed the road warning that the dam leaked.",
    near_miss="Ruiz met residents warning that the dam leaked.",
)
def participle_behind_thing(sought: _Sought) -> Subject | None:
    """A participle right behind a thing has the subject of the sentence, if any."""
    if sought.cue.mood != "participle":
        return None
    main = sought.shared(sought.before)
    return Subject(main or group_before(sought.tokens, sought.cue.start, sought.begin, linked=False))


@rule(
    example="Ruiz left the hall and said that the dam was safe.",
    near_miss="Ruiz left the hall and Novak said that the dam was safe.",
)
def joined(sought: _Sought) -> Subject | None:
    """A verb behind "and" or "but" has the subject of the cue before it or of the sentence, if any."""
    return Subject(sought.shared(sought.before)) if sought.tokens.tags[sought.before] == "conjunction" else None


@rule(
    example="Ana Ruiz, the mayor, said that the dam was safe.",
    near_miss="Ana Ruiz left and said that the dam was safe.",
)
def noun_before(sought: _Sought) -> Subject | None:
    """The noun group before the cue speaks, if there is one."""
    return Subject(sought.noun)


def _shown(sought: _Sought, subject: Subject) -> str:
    """Return the words for who speaks."""
    group = subject.antecedent or subject.group
    return "nobody" if group is None else f"“{sought.tokens.phrase(*group)}”"


SUBJECT: Choice[_Sought, Subject] = Choice(
    "subject",
    (
        nothing_before,
        relative_pronoun,
        participle_behind_comma,
        participle_behind_people,
        participle_behind_thing,
        joined,
        noun_before,
    ),
    where=lambda sought: sought.place,
    shown=_shown,
)
"""Who does the saying."""
