"""Asides: where the author speaks again within a sentence, of what is said or of who says it."""

from typing import NamedTuple

from extractor.english.wordlist import word_set
from extractor.reading.tokens import Tokens
from extractor.rules.trace import Choice, rule

_WEIGHS = word_set("""
bolstering capping deepening escalating fanning fuelling fueling heightening marking paving prompting raising reversing
signaling signalling sparking stoking triggering underlining underscoring
""")
_SAYS_NO_MORE = [["could", "not"], ["declined", "to"], ["did", "not"], ["refused", "to"], ["would", "not"]]
_SHORTEST = 3
"""Tokens that a content has at least before the author's own words can follow."""


def before_aside(tokens: Tokens, start: int, last: int) -> int:
    """Return where the content ends before what the author says of it."""
    if "," not in tokens.tags[start:last] and "but" not in tokens.lower[start:last]:
        return last
    inside = tokens.tags[start] == "opening"
    for at in range(start + 1, last - 1):
        tag = tokens.tags[at]
        inside = tag == "opening" or (inside and tag != "closing")
        if not inside and at >= start + _SHORTEST and (tag == "," or tokens.lower[at] == "but"):
            end = ASIDE(_Turn(tokens, at))
            if end is not None:
                return end
    return last


class _Turn(NamedTuple):
    """What the rules of the stage “aside” decide about."""

    tokens: Tokens
    at: int


@rule(
    example="Ruiz said the dam would close, raising the stakes for the town.",
    near_miss="Ruiz said the dam would close, leaving the town without water.",
)
def weighed(turn: _Turn) -> int | None:
    """The author weighs what is said: "…, raising the stakes"."""
    tokens, at = turn
    weighs = tokens.tags[at] == "," and tokens.lower[at + 1] in _WEIGHS
    return at if weighs and tokens.tags[at + 2 : at + 3] != [","] else None


@rule(
    example="Ruiz said the dam was safe but would not give details.",
    near_miss="Ruiz said the dam was safe but would be rebuilt.",
)
def says_no_more(turn: _Turn) -> int | None:
    """The author adds that the speaker said no more: "but would not say"."""
    tokens, at = turn
    verb = at + 1 + (tokens.tags[at + 1] == "pronoun")
    if tokens.lower[at] != "but" or tokens.lower[verb : verb + 2] not in _SAYS_NO_MORE:
        return None
    return at - 1 if tokens.tags[at - 1] == "," else at


ASIDE: Choice[_Turn, int] = Choice(
    "aside",
    (weighed, says_no_more),
    where=lambda turn: turn.tokens.span(turn.at, turn.at + 1),
    shown=lambda *_: "content ends",
)
"""Where the author speaks again."""
