"""Spokespersons: the body for which somebody without a name speaks."""

from typing import NamedTuple

from extractor.english.bodies import BODY_HEADS
from extractor.english.people import SPOKESPEOPLE
from extractor.english.wordlist import word_set
from extractor.reading.cores import Group
from extractor.reading.tokens import Tokens
from extractor.rules.mentions.heads import head_at
from extractor.rules.mentions.mention import Mention
from extractor.rules.mentions.names import named_in
from extractor.rules.mentions.roles import role_at
from extractor.rules.mentions.source_group import SourceGroup
from extractor.rules.trace import Choice, rule

_TIES = word_set("at for from of")
"""Prepositions between a spokesperson and the body."""


class Spokesperson(NamedTuple):
    """The noun group of a spokesperson, tokens ``start`` to ``last``; ``head`` is the noun for him."""

    tokens: Tokens
    start: int
    head: int
    last: int

    @property
    def tied(self) -> bool:
        """Whether a preposition stands behind the noun."""
        behind = self.head + 1
        return behind < self.last and self.tokens.lower[behind] in _TIES

    @property
    def place(self) -> Group:
        """Where it stands in the text."""
        return self.tokens.span(self.start, self.last)


@rule(
    example="A spokesperson for Orsova Power said the dam was safe.",
    near_miss="A spokesperson for the mayor said the dam was safe.",
)
def tied_behind(voice: Spokesperson) -> Group | None:
    """Behind "for" stands the body, unless it is somebody with a role and no name."""
    if not voice.tied:
        return None
    tokens, begin, last = voice.tokens, voice.head + 2, voice.last
    while begin < last and tokens.tags[begin] == "determiner":
        begin += 1
    if begin >= last or tokens.tags[last - 1] not in {"name", "word"}:
        return None
    somebody = role_at(tokens, begin, last) is not None and named_in(tokens, begin, last) is None
    return None if somebody else (begin, last)


@rule(
    example="An Orsova Power spokeswoman said the dam was safe.",
    near_miss="A young spokeswoman said the dam was safe.",
)
def named_before(voice: Spokesperson) -> Group | None:
    """Before the noun stands the body: with capitals, or a noun for bodies as in "the board’s spokesman"."""
    tokens, begin, head = voice.tokens, voice.start, voice.head
    if voice.tied:
        return None
    stop = head - 1 if head > begin and tokens.tags[head - 1] == "genitive" else head
    while begin < stop and tokens.tags[begin] in {"determiner", "adverb"}:
        begin += 1
    if begin >= stop:
        return None
    named = "name" in tokens.tags[begin:stop] or tokens.lower[stop - 1] in BODY_HEADS
    return (begin, stop) if named else None


VOICES = Choice(
    "spokesperson",
    (tied_behind, named_before),
    where=lambda voice: voice.place,
    shown=lambda voice, body: f"“{voice.tokens.phrase(*body)}”",
)
"""The body for which a spokesperson speaks."""


def voiced_body(group: SourceGroup) -> Mention | None:
    """Return the mention of the body for which the unnamed spokesperson of a noun group speaks, or None."""
    tokens = group.tokens
    if SPOKESPEOPLE.isdisjoint(tokens.lower[group.start : group.end]):
        return None
    head = head_at(tokens, group.start, group.end)
    if head is None or tokens.lower[head] not in SPOKESPEOPLE:
        return None
    body = VOICES(Spokesperson(tokens, group.start, head, group.last))
    if body is None:
        return None
    word = tokens.lower[head]
    return Mention(*group.place, "body", tokens.phrase(*body), tokens.starts[body[0]], title=word, head=word)
