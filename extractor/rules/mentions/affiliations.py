"""Affiliations: the body that a person belongs to, by the words beside the name."""

from dataclasses import dataclass

from extractor.reading.cores import Group
from extractor.reading.tokens import Tokens
from extractor.rules.mentions.descriptions import NamedPerson
from extractor.rules.mentions.owners import owner_of, tied_body
from extractor.rules.trace import Choice, rule


@dataclass(frozen=True, slots=True)
class WordsBeside:
    """Words beside a name, tokens ``start`` to ``stop``; ``head`` is the name or role that an owner stands before."""

    tokens: Tokens
    start: int
    head: int | None
    stop: int
    before_name: bool

    @property
    def place(self) -> Group:
        """Where they stand in the text."""
        return self.tokens.span(self.start, self.stop)


@rule(
    example="Orsova’s harbour chief Ana Ruiz said the dam was safe.",
    near_miss="Harbour chief Ana Ruiz said the dam was safe.",
)
def owner(words: WordsBeside) -> str | None:
    """The owner of a role is the body: before "’s"."""
    return None if words.head is None else owner_of(words.tokens, words.start, words.head)


@rule(
    example="Ana Ruiz, an engineer at Orsova Power, said the dam was safe.",
    near_miss="Ana Ruiz, an engineer at work, said the dam was safe.",
)
def tied_behind_role(words: WordsBeside) -> str | None:
    """The body stands behind a preposition."""
    if words.before_name:
        return None
    tie = tied_body(words.tokens, words.start, words.stop)
    return None if tie is None else tie.body


AFFILIATIONS = Choice("affiliation", (owner, tied_behind_role), where=lambda words: words.place)
"""The body that words beside a name tell."""


def affiliation(person: NamedPerson) -> str | None:
    """Return the body that a person belongs to: told before the name, else behind it."""
    tokens, start, name = person.tokens, person.start, person.name
    beside = [WordsBeside(tokens, start, name, name, before_name=True)] if start < name else []
    beside += [WordsBeside(tokens, each.start, each.role, each.stop, before_name=False) for each in person.behind]
    return next(filter(None, map(AFFILIATIONS, beside)), None)
