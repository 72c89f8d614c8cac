"""Descriptions: what stands beside the name of a person, before it and between the commas behind it."""

from collections.abc import Iterable
from typing import NamedTuple

from extractor.reading.cores import Group
from extractor.reading.tokens import Tokens
from extractor.rules.mentions import roles
from extractor.rules.trace import Choice, rule


class Description(NamedTuple):
    """Words beside a name, tokens ``start`` to ``stop``; ``role`` is the noun that says what the person is."""

    start: int
    role: int | None
    stop: int


class NamedPerson(NamedTuple):
    """A name, tokens ``name`` to ``end``, with the words from ``start`` to before it and the descriptions behind."""

    tokens: Tokens
    start: int
    name: int
    end: int
    behind: tuple[Description, ...]

    @property
    def place(self) -> Group:
        """Where the name stands in the text."""
        return self.tokens.span(self.name, self.end)


class _Described(NamedTuple):
    """What the rules of the stage “role” decide about."""

    tokens: Tokens
    start: int
    stop: int


@rule(
    example="Ana Ruiz, head of the harbour board, said the dam was safe.",
    near_miss="Ana Ruiz, of the harbour board, said the dam was safe.",
)
def known_role(described: _Described) -> int | None:
    """The last role before a preposition says what the person is."""
    tokens, start, stop = described
    return roles.role_at(tokens, start, stop)


@rule(
    example="Ana Ruiz, a trombonist in the band, said the hall was safe.",
    near_miss="Ana Ruiz, a trombone in hand, said the hall was safe.",
)
def occupation(described: _Described) -> int | None:
    """Behind an article a noun formed like an occupation says what the person is."""
    tokens, start, stop = described
    return roles.occupation_at(tokens, start, stop)


ROLES: Choice[_Described, int] = Choice(
    "role",
    (known_role, occupation),
    where=lambda described: described.tokens.span(described.start, described.stop),
    shown=lambda described, at: f"“{described.tokens.words[at]}”",
)
"""Which noun of a description says what the person is."""


def descriptions(tokens: Tokens, parts: Iterable[Group]) -> tuple[Description, ...]:
    """Return the parts of a noun group that describe its name; a clause with "who" doesn't."""
    return tuple(
        Description(start, ROLES(_Described(tokens, start, stop)), stop)
        for start, stop in parts
        if start < stop and tokens.lower[start] not in ("who", "which", "whose")
    )
