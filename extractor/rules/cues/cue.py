"""What a cue is, and a word on its way to being one."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from extractor.english.inflection import Form, Verb
from extractor.reading.tokens import Tokens

Mood = Literal["finite", "passive", "participle", "infinitive"]
"""Finite has a subject of its own; "was told" is passive, "saying" a participle, "to say" an infinitive."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb group that reports: tokens ``start`` to ``end``, particle included; ``head`` is the verb itself."""

    start: int
    head: int
    end: int
    verb: Verb
    mood: Mood
    negated: bool

    @property
    def finite(self) -> bool:
        """Whether it has a subject of its own: not "saying", not "was told", not "to say"."""
        return self.mood == "finite"


class Candidate(NamedTuple):
    """A form of a reporting verb at token ``at`` of a sentence, tokens ``first`` to ``last``."""

    tokens: Tokens
    at: int
    first: int
    last: int
    form: Form

    @property
    def lemma(self) -> str:
        """The verb."""
        return self.form.verb.lemma

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in the text."""
        return self.tokens.span(self.at, self.at + 1)

    @property
    def end(self) -> int:
        """The token behind it and its particle."""
        particle = self.form.verb.particle
        return self.at + 1 + (len(particle.split()) if particle else 0)


class VerbGroup(NamedTuple):
    """A candidate with the auxiliaries and adverbs before it, which begin at token ``start``.

    ``word_before`` is the word before them, nothing at the head of the sentence or behind a closing quotation mark.
    """

    tokens: Tokens
    at: int
    first: int
    last: int
    form: Form
    start: int
    auxiliaries: tuple[str, ...]
    word_before: str

    @property
    def place(self) -> tuple[int, int]:
        """Where the verb stands in the text."""
        return self.tokens.span(self.at, self.at + 1)

    @property
    def opens(self) -> bool:
        """Whether nothing of the sentence stands before it."""
        return self.start <= self.first


def verb_group(word: Candidate, start: int) -> VerbGroup:
    """Return the candidate with what belongs to it from token ``start`` on."""
    tokens, at, first, last, form = word
    auxiliaries = tuple([tokens.lower[i] for i in range(start, at) if tokens.tags[i] == "auxiliary"])
    before = "" if start <= first or tokens.tags[start - 1] == "closing" else tokens.lower[start - 1]
    return VerbGroup(tokens, at, first, last, form, start, auxiliaries, before)
