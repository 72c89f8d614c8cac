"""Pronouns: whom "he", "she", "who", "they" or "it" means."""

from typing import NamedTuple

from extractor.rules.frames.statement import Statement
from extractor.rules.mentions.mention import Mention
from extractor.rules.sources.antecedents import Wanted
from extractor.rules.sources.descriptions import subject_before
from extractor.rules.sources.entities import Entity
from extractor.rules.sources.memory import Memory
from extractor.rules.sources.naming import latest_before
from extractor.rules.sources.subjects import subject_of_sentence_before
from extractor.rules.trace import Choice, Place, rule

UNFOLLOWED = ("i", "we", "you", "who")
"""They are the author or nobody in the text; another pronoun that can't be followed is a source of its own."""


class Pronoun(NamedTuple):
    """A pronoun at a token, and the statement whose speaker it is."""

    memory: Memory
    mention: Mention
    token: int
    statement: Statement

    @property
    def word(self) -> str:
        """The pronoun in lower case."""
        return self.memory.tokens.lower[self.token]

    @property
    def said(self) -> frozenset[str]:
        """The names inside the statement."""
        tokens = self.memory.tokens
        inside = range(self.memory.token_at(self.statement.start), self.memory.token_at(self.statement.end))
        return frozenset(tokens.words[at] for at in inside if tokens.tags[at] == "name")


@rule(
    example="Ana Ruiz left at noon. She said the dam was safe.",
    near_miss="Petr Novak left at noon. She said the dam was safe.",
)
def person_before(asked: Pronoun) -> Entity | None:
    """The word "he", "she" or "who" means the likeliest person named before."""
    if asked.word not in ("he", "she", "who"):
        return None
    memory, mention = asked.memory, asked.mention
    place, sentence = (mention.start, mention.end), memory.sentence_of(asked.token)
    return memory.antecedents.of(Wanted(mention.gender, asked.token, sentence, place, asked.said))


@rule(
    example="Fishermen blocked the port. They said the dam leaked.",
    near_miss="Ana Ruiz blocked the port. They said the dam leaked.",
)
def they_of_sentence_before(asked: Pronoun) -> Entity | None:
    """The word "they" means the group or body that the sentence before is about."""
    return subject_before(asked.memory, asked.token, ("group", "body")) if asked.word == "they" else None


@rule(
    example="Residents said the dam leaked. It rained all night. They said the pier was closed.",
    near_miss="Ana Ruiz said the dam leaked. It rained all night. They said the pier was closed.",
)
def they_who_spoke(asked: Pronoun) -> Entity | None:
    """The word "they" means the group or body that has spoken last."""
    if asked.word != "they":
        return None
    spoken = [entity for entity in (asked.memory.group, asked.memory.body) if entity is not None]
    return max(spoken, key=lambda entity: entity.last, default=None)


@rule(
    example="Alex Ruiz said the dam leaked. They said the pier was closed.",
    near_miss="Residents said the dam leaked. They said the pier was closed.",
)
def they_alone(asked: Pronoun) -> Entity | None:
    """The word "they" means the person who has spoken last where no group or body has spoken."""
    return asked.memory.person if asked.word == "they" else None


@rule(
    example="Orsova Power runs the dam. It said the gates were shut.",
    near_miss="Ana Ruiz runs the dam. It said the gates were shut.",
)
def it_of_sentence_before(asked: Pronoun) -> Entity | None:
    """The word "it" means the body, place or document that the sentence before is about."""
    return subject_before(asked.memory, asked.token, ("body", "place", "document")) if asked.word == "it" else None


@rule(
    example="The harbour board said the dam leaked. It said the pier was closed.",
    near_miss="Residents said the dam leaked. It said the pier was closed.",
)
def it_that_spoke(asked: Pronoun) -> Entity | None:
    """The word "it" means the body that has spoken last."""
    return asked.memory.body if asked.word == "it" else None


def _follows(asked: Pronoun, entity: Entity, name: str) -> Place | None:
    """Return the words that a pronoun takes up, None where scores tell it."""
    if name == "person-before":
        return None
    group = subject_of_sentence_before(asked.memory, asked.token) if name.endswith("of-sentence-before") else None
    if group is not None:
        return asked.memory.tokens.span(*group)
    return latest_before(entity, (asked.mention.start, asked.mention.end))


PRONOUNS: Choice[Pronoun, Entity] = Choice(
    "pronoun",
    (person_before, they_of_sentence_before, they_who_spoke, they_alone, it_of_sentence_before, it_that_spoke),
    where=lambda asked: (asked.mention.start, asked.mention.end),
    shown=lambda _, entity: entity.name,
    follows=_follows,
)
"""Whom a pronoun means."""
