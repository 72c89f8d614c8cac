"""Signatures: who a quotation belongs to where a name stands by itself on the line before it or behind a dash."""

from bisect import bisect_right

from extractor.reading.cores import Group
from extractor.reading.subjects_after import subject_after
from extractor.reading.tags import Tag
from extractor.reading.tokens import Tokens

_LONGEST = 16
"""Tokens of a name with its description."""
_NO_NAME: frozenset[Tag] = frozenset(["auxiliary", "verb", ".", ";", ":", "opening", "closing"])


def signature(tokens: Tokens, paragraphs: list[Group], first: int, last: int) -> Group | None:
    """Return the name that signs the quotation between two tokens, or None.

    >>> from extractor.reading.tokens import tokenize
    >>> tokens = tokenize("“We had no choice.” — Ana Ruiz, harbour master", [])
    >>> tokens.phrase(*signature(tokens, [(0, len(tokens))], 0, 7))
    'Ana Ruiz, harbour master'
    """
    place = bisect_right(paragraphs, (first, len(tokens) + 1)) - 1
    if place < 0:
        return None
    end = paragraphs[place][1]
    if last < end and tokens.tags[last] == "-" and _bare_name(tokens, last + 1, end):
        return subject_after(tokens, last + 1, end)
    if paragraphs[place][0] == first and place and _bare_name(tokens, *paragraphs[place - 1]):
        return subject_after(tokens, *paragraphs[place - 1])
    return None


def _bare_name(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether the words are a name with at most a description: no verb, no full stop."""
    if (
        not 1 < last - first <= _LONGEST
        or tokens.tags[first] != "name"
        or tokens.tags[first + 1] not in {"name", "preposition", "word"}
    ):
        return False
    return _NO_NAME.isdisjoint(tokens.tags[first:last])
