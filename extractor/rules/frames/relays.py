"""Relays: whether who closes a sentence speaks, or only passes on what another has said in it."""

from typing import Literal, NamedTuple

from extractor.reading.clauses import main_subject
from extractor.reading.cores import Group
from extractor.reading.tokens import Tokens
from extractor.rules.frames.statement import Statement
from extractor.rules.frames.voices import passes_on
from extractor.rules.trace import Choice, rule

_VERB_REACH = 8
"""Tokens behind a subject in which its verb stands."""

Part = Literal["speaks", "agrees", "passes it on"]
"""What the closing source does."""


class Closing(NamedTuple):
    """A source at a sentence's end, and the statement that an earlier cue of the sentence, from ``first`` on, makes."""

    tokens: Tokens
    source: Group
    inner: Statement
    first: int

    @property
    def own(self) -> bool:
        """Whether the inner statement's subject is the sentence's, with a verb that can have the rest as its words."""
        source, verb = self.inner.source, self.inner.verb
        if source is None or verb is None or not {"quotation", "clause"} <= verb.takes:
            return False
        return main_subject(self.tokens, self.first, source[1] + _VERB_REACH) == source


@rule(
    example="The board is considering the plan for a dam, the Courier reported.",
    near_miss="The board said that the dam was safe, the Courier reported.",
)
def nothing_said_before(closing: Closing) -> Part | None:
    """The verb before is none of speech, or what it has behind it states nothing; so the closing source speaks."""
    inner = closing.inner
    said = inner.verb is not None and inner.verb.group == "speech" and inner.proposition and inner.source is not None
    return None if said else "speaks"


@rule(
    example="The dam broke because the board said that it was safe, Ana Ruiz said.",
    near_miss="The board said that the dam was safe, Ana Ruiz said.",
)
def said_in_passing(closing: Closing) -> Part | None:
    """Another than the sentence's subject has said it, or with a verb for few words; so the closing source speaks."""
    return None if passes_on(closing.tokens, closing.source) or closing.own else "speaks"


@rule(
    example="The board said that the dam was safe, as Ana Ruiz noted.",
    near_miss="The board said that the dam was safe, Ana Ruiz noted.",
)
def agrees(closing: Closing) -> Part | None:
    """Behind "as" the closing source agrees with the speaker."""
    return "agrees" if closing.tokens.lower[closing.source[0] - 1] == "as" else None


@rule(
    example="The board said that the dam was safe, the Courier reported.",
    near_miss="The board is considering the plan for a dam, the Courier reported.",
)
def passes_it_on(closing: Closing) -> Part | None:
    """The sentence has a speaker of its own, whom a medium, or who closes it, only passes on."""
    return "passes it on"


RELAY: Choice[Closing, Part] = Choice(
    "relay",
    (nothing_said_before, said_in_passing, agrees, passes_it_on),
    where=lambda closing: closing.tokens.span(*closing.source),
)
"""Whether who closes a sentence speaks, or passes on what another cue of the sentence reports."""


class Citing(NamedTuple):
    """A source, and whom the words "citing …" behind its statement name."""

    tokens: Tokens
    source: Group
    cited: Group


@rule(
    example="The dam was safe, the Courier reported, citing the board.",
    near_miss="The dam was safe, Ana Ruiz said, citing the board.",
)
def medium_cites(citing: Citing) -> bool | None:
    """Whom a medium cites speaks, and the medium passes it on."""
    return True if passes_on(citing.tokens, citing.source) else None


@rule(
    example="The dam was safe, Ana Ruiz said, citing the board.",
    near_miss="The dam was safe, the Courier reported, citing the board.",
)
def cites_in_support(citing: Citing) -> bool | None:
    """Who is no medium speaks himself, whomever he cites."""
    return False


CITED: Choice[Citing, bool] = Choice(
    "cited",
    (medium_cites, cites_in_support),
    where=lambda citing: citing.tokens.span(*citing.source),
    shown=lambda citing, cited: (
        f"{'passes on' if cited else 'speaks, and cites'} “{citing.tokens.phrase(*citing.cited)}”"
    ),
)
"""Whether who is cited speaks in the place of who cites."""
