"""What a statement tells of its speaker: that a label is a person's, his gender, and why he is not named."""

from typing import NamedTuple

from extractor.english.given_names import Gender
from extractor.rules.mentions.anonymity import anonymity_reason
from extractor.rules.sources.entities import Entity
from extractor.rules.sources.speakers import Asked
from extractor.rules.trace import Choice, rule


class _Learned(NamedTuple):
    """A statement whose speaker is sought, and the entity that was found to have made it."""

    asked: Asked
    entity: Entity


@rule(
    example="NOVAK: The dam is safe.\n\nNOVAK: It will hold.",
    near_miss="Novak: The dam is safe.\n\nNovak: It will hold.",
)
def label_in_capitals(learned: _Learned) -> bool:
    """A label in capitals before a colon is a person, whatever its words mean elsewhere."""
    asked = learned.asked
    return asked.source is not None and asked.source.mention.name.isupper()


PERSON: Choice[_Learned, bool] = Choice("person", (label_in_capitals,), where=lambda learned: learned.asked.place)
"""What makes a person of a label before a colon that may be a body's name."""


@rule(
    example="Toni Ruiz said she was late.",
    near_miss="Toni Ruiz said the ferry was late.",
)
def goes_on_with_himself(learned: _Learned) -> Gender:
    """Who says something of "him" or "her" at its head speaks of himself."""
    asked = learned.asked
    if asked.statement.frame != "after":
        return None
    tokens, at = asked.memory.tokens, asked.memory.token_at(asked.statement.start)
    if at + 1 >= len(tokens) or asked.memory.reading.quoted[at]:
        return None
    word = tokens.lower[at + (tokens.lower[at] == "that")]
    return "male" if word == "he" else "female" if word == "she" else None


GENDER: Choice[_Learned, Gender] = Choice(
    "own-gender", (goes_on_with_himself,), where=lambda learned: learned.asked.place
)
"""What tells the gender of a speaker whose name and title don't."""


def learn(asked: Asked, entity: Entity) -> None:
    """Note what the statement tells of its speaker."""
    labelled = asked.statement.frame == "dialogue" and entity.kind in ("unknown", "body")
    if labelled and PERSON.holds(_Learned(asked, entity)):
        entity.kind = "person"
    if entity.gender is None and entity.kind in ("person", "someone", "unknown"):
        entity.gender = GENDER(_Learned(asked, entity))
    if entity.kind in ("someone", "group") and entity.reason is None:
        entity.reason = anonymity_reason(asked.memory.reading, asked.sentence)
