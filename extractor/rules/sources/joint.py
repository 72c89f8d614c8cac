"""Joint speakers: whether "Ana Ruiz and Petr Novak" are two sources."""

from typing import NamedTuple

from extractor.reading.cores import Group
from extractor.reading.tokens import Tokens
from extractor.rules.mentions.mention import Mention
from extractor.rules.mentions.read import read_mention
from extractor.rules.sources.known import find
from extractor.rules.sources.memory import Memory
from extractor.rules.trace import Choice, rule


class _Joined(NamedTuple):
    """What the rules of the stage “joint” decide about."""

    memory: Memory
    parts: list[Group]


@rule(
    example="Ana Ruiz and Petr Novak said the dam was safe.",
    near_miss="Orsova Power and Water said the dam was safe.",
)
def both_named(joined: _Joined) -> bool:
    """On both sides of "and" stands a person or place, or a name that is known."""
    memory, parts = joined
    return all(_is_named(memory, read_mention(memory.tokens, *part)) for part in parts)


TWO_SOURCES: Choice[_Joined, bool] = Choice(
    "joint", (both_named,), where=lambda joined: joined.memory.tokens.span(joined.parts[0][0], joined.parts[-1][1])
)
"""Whether what stands before and behind "and" are sources of their own."""


def sources_of(memory: Memory, group: Group) -> list[Group]:
    """Return the persons of "Ana Ruiz and Petr Novak" one by one; the group itself where it is one source."""
    at = _and_between_names(memory.tokens, group)
    if at is None:
        return [group]
    parts = [(group[0], at), (at + 1, group[1])]
    return parts if TWO_SOURCES.holds(_Joined(memory, parts)) else [group]


def _and_between_names(tokens: Tokens, group: Group) -> int | None:
    """Return the group's first "and" if it may join two names."""
    at = next((at for at in range(group[0] + 1, group[1] - 1) if tokens.lower[at] == "and"), None)
    if at is None or tokens.tags[at - 1] not in {"name", ")"} or tokens.tags[at + 1] not in {"name", "determiner"}:
        return None
    return at


def _is_named(memory: Memory, mention: Mention) -> bool:
    if mention.kind == "unknown":
        return find(memory.registry, mention) is not None
    return mention.kind in ("person", "place")
