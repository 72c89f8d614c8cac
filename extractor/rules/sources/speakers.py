"""Speakers: by which way a statement gets its source."""

from typing import NamedTuple

from extractor.reading.cores import Group
from extractor.rules.frames.statement import Statement
from extractor.rules.mentions.mention import Mention
from extractor.rules.sources.descriptions import described
from extractor.rules.sources.entities import Entity
from extractor.rules.sources.known import find
from extractor.rules.sources.memory import Memory
from extractor.rules.sources.naming import in_full, latest_before, naming_before
from extractor.rules.sources.pronouns import PRONOUNS, UNFOLLOWED, Pronoun
from extractor.rules.sources.speaker import Speaker
from extractor.rules.trace import Choice, Place, rule


class Source(NamedTuple):
    """The words that name a statement's source: their tokens, and what they say."""

    group: Group
    mention: Mention


class Asked(NamedTuple):
    """A statement whose speaker is sought; ``source`` is None where it names none, ``before`` the speaker before."""

    memory: Memory
    statement: Statement
    source: Source | None
    before: Speaker | None = None

    @property
    def place(self) -> tuple[int, int]:
        """The characters of the source, of the statement where it names none."""
        if self.source is None:
            return self.statement.start, self.statement.end
        return self.source.mention.start, self.source.mention.end

    @property
    def sentence(self) -> int:
        """The number of the sentence in which the source stands, of the statement's where it names none."""
        memory = self.memory
        return memory.sentence_of(self.source.group[0] if self.source else memory.token_of(self.statement))


@rule(
    example="“The dam is safe,” Ana Ruiz said.\n\n“It will hold.”",
    near_miss="“The dam is safe.”\n\nAna Ruiz arrived at noon.",
)
def continued(asked: Asked) -> Entity | None:
    """A quotation without a source goes on with the speaker before."""
    if asked.source is not None or asked.before is None or not asked.statement.goes_on:
        return None
    return asked.before.entity


@rule(
    example="Ana Ruiz said the dam was safe.\n\nQ: Will it hold?\n\nA: It will.\n\nQ: Why?\n\nA: It is new.",
    near_miss="The dam is safe.\n\nQ: Will it hold?\n\nA: It will.\n\nQ: Why?\n\nA: It is new.",
)
def answer(asked: Asked) -> Entity | None:
    """The answers of a dialogue, behind "A:", are given by the person who has spoken before it."""
    if asked.source is None or asked.source.mention.name != "A" or asked.memory.guest is None:
        return None
    return asked.memory.guest if asked.memory.tokens.tags[asked.source.group[1]] == ":" else None


@rule(
    example="Ana Ruiz arrived at noon. She said the dam was safe.",
    near_miss="Ana Ruiz arrived at noon. Petr Novak said the dam was safe.",
)
def pronoun(asked: Asked) -> Entity | None:
    """A pronoun means somebody named before."""
    if asked.source is None or asked.source.mention.kind != "pronoun":
        return None
    mention = asked.source.mention
    entity = PRONOUNS(Pronoun(asked.memory, mention, asked.source.group[0], asked.statement))
    if entity is not None:
        entity.gender = entity.gender or mention.gender
        _touch(entity, mention)
    return entity


@rule(
    example="The finance minister, Ana Ruiz, arrived at noon. The minister said the dam was safe.",
    near_miss="Ana Ruiz arrived at noon. Ruiz said the dam was safe.",
)
def description(asked: Asked) -> Entity | None:
    """A description means somebody whom the article names elsewhere."""
    if asked.source is None or asked.source.mention.kind == "pronoun":
        return None
    entity = described(asked.memory, asked.source.mention, asked.source.group[0])
    if entity is not None:
        _touch(entity, asked.source.mention)
    return entity


@rule(
    example="Ana Ruiz arrived at noon. Ruiz said the dam was safe.",
    near_miss="Ana Ruiz arrived at noon. The harbour board said the dam was safe.",
)
def named_before(asked: Asked) -> Entity | None:
    """The article has named the source before."""
    if asked.source is None or asked.source.mention.name.lower() in UNFOLLOWED:
        return None
    known = find(asked.memory.registry, asked.source.mention)
    return asked.memory.registry.note(known, asked.source.mention) if known is not None else None


@rule(
    example="Ana Ruiz arrived at noon. The harbour board said the dam was safe.",
    near_miss="Ana Ruiz arrived at noon. Ruiz said the dam was safe.",
)
def first_mention(asked: Asked) -> Entity | None:
    """The article has not named the source before."""
    if asked.source is None or asked.source.mention.name.lower() in UNFOLLOWED:
        return None
    return asked.memory.registry.enter(asked.source.mention)


def _follows(asked: Asked, entity: Entity, name: str) -> Place | None:
    """Return the words by which the article has named the speaker, None where another stage tells it."""
    text = asked.memory.reading.text
    if name == "continued":
        return asked.before.place if asked.before is not None else None
    if name == "first-mention":
        return in_full(text, entity.name, asked.place)
    if name == "answer":
        return latest_before(entity, asked.place)
    return naming_before(text, entity, asked.place) if name == "named-before" else None


SPEAKERS: Choice[Asked, Entity] = Choice(
    "speaker",
    (continued, answer, pronoun, description, named_before, first_mention),
    where=lambda asked: asked.place,
    shown=lambda _, entity: entity.name,
    follows=_follows,
)
"""Who has made a statement."""


def _touch(entity: Entity, mention: Mention) -> None:
    """Note a mention that adds no name; a body first named by its noun alone gets one that has a capital."""
    if entity.kind == "body" and mention.kind == "body" and mention.name[:1].isupper() and entity.name[:1].islower():
        entity.name = mention.name
    entity.mentions.append((mention.start, mention.end))
