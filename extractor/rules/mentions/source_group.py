"""Source groups: the noun group that names a source, cut at its commas."""

from typing import NamedTuple

from extractor.reading.cores import Group
from extractor.reading.tags import Tag
from extractor.reading.tokens import Tokens
from extractor.rules.mentions.names import NamedRun, named_in

_MARKS: frozenset[Tag] = frozenset([",", "-", ";"])


class SourceGroup(NamedTuple):
    """The noun group that names a source, tokens ``first`` to ``last``.

    ``start`` and ``end`` are what stands before its first comma, ``appositions`` what stands behind its commas;
    ``named`` is the name before the first comma.
    """

    tokens: Tokens
    first: int
    last: int
    start: int
    end: int
    appositions: tuple[Group, ...]
    named: NamedRun | None

    @property
    def place(self) -> Group:
        """Where it stands in the text."""
        return self.tokens.span(self.first, self.last)


def source_group(tokens: Tokens, first: int, last: int) -> SourceGroup:
    """Return the noun group between two tokens, cut at its commas and dashes.

    >>> from extractor.reading.tokens import tokenize
    >>> tokens = tokenize("Orsova’s harbour chief, Ana Ruiz,", [])
    >>> group = source_group(tokens, 0, 7)
    >>> tokens.phrase(group.start, group.end), [tokens.phrase(*part) for part in group.appositions]
    ('Orsova’s harbour chief', ['Ana Ruiz'])
    """
    parts = _parted(tokens, first, last)
    start, end = parts[0]
    appositions = tuple(parts[1:])
    return SourceGroup(tokens, first, last, start, end, appositions, named_in(tokens, start, end, appositions))


def _parted(tokens: Tokens, first: int, last: int) -> list[Group]:
    if _MARKS.isdisjoint(tokens.tags[first:last]):
        return [(first, last)]
    found: list[Group] = []
    begin = first
    for at in range(first, last):
        if tokens.tags[at] in _MARKS:
            if at > begin:
                found.append((begin, at))
            begin = at + 1
    if begin < last:
        found.append((begin, last))
    return found or [(first, last)]
