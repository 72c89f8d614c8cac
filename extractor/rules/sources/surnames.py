"""Surnames that mean something else too: whether "King" or "Hall" by itself is a person."""

from typing import NamedTuple

from extractor.english.given_names import SURNAMES_TOO
from extractor.reading.cores import Group
from extractor.rules.mentions.mention import Mention
from extractor.rules.mentions.read import read_mention
from extractor.rules.sources.memory import Memory
from extractor.rules.trace import Choice, rule


class _Alone(NamedTuple):
    """What the rules of the stage “surname” decide about."""

    memory: Memory
    mention: Mention
    token: int


@rule(
    example="Stephen King arrived at noon. King said the dam was safe.",
    near_miss="The palace was shut. King said the dam was safe.",
)
def borne_by_somebody(alone: _Alone) -> bool:
    """A person of the article bears the surname."""
    memory, mention, _ = alone
    return memory.registry.is_surname(mention.name)


@rule(
    example="On Monday King said the dam was safe.",
    near_miss="King said on Monday that the dam was safe.",
)
def capital_inside_sentence(alone: _Alone) -> bool:
    """Inside a sentence only a name has a capital."""
    memory, _, token = alone
    return not memory.opens_sentence(token)


SURNAME: Choice[_Alone, bool] = Choice(
    "surname",
    (borne_by_somebody, capital_inside_sentence),
    where=lambda alone: (alone.mention.start, alone.mention.end),
)
"""Whether a single word that is a surname, but an office, body or place as well, is a person's name."""


def mention_at(memory: Memory, group: Group) -> Mention:
    """Return what a noun group says of its source, a surname that means something else read as one."""
    mention = read_mention(memory.tokens, *group)
    word = mention.name
    alone = group[1] - group[0] == 1 and word[:1].isupper() and word.lower() in SURNAMES_TOO
    if alone and SURNAME.holds(_Alone(memory, mention, group[0])):
        return mention._replace(kind="person", head="")
    return mention
