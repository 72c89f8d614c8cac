"""The resolver: follows one article from beginning to end and says who speaks."""

from dataclasses import replace
from typing import NamedTuple

from extractor.reading.cores import Group
from extractor.reading.reading import Reading
from extractor.rules.frames.statement import Statement
from extractor.rules.mentions.read import read_mention
from extractor.rules.sources.backward import filled_back
from extractor.rules.sources.joint import sources_of
from extractor.rules.sources.known import add
from extractor.rules.sources.learned import learn
from extractor.rules.sources.memory import Memory
from extractor.rules.sources.speaker import Speaker
from extractor.rules.sources.speakers import SPEAKERS, Asked, Source
from extractor.rules.sources.surnames import mention_at
from extractor.rules.trace import Choice, listener, rule


class _Signed(NamedTuple):
    """What the rules of the stage “signature” decide about."""

    memory: Memory
    group: Group


@rule(
    example="Ana Ruiz, harbour master\n\n“We had no choice.”",
    near_miss="Orsova Power, harbour office\n\n“We had no choice.”",
)
def names_a_person(signed: _Signed) -> bool:
    """A line by itself beside a quotation signs it if it names a person."""
    memory, group = signed
    return read_mention(memory.tokens, *group).kind == "person"


SIGNATURE: Choice[_Signed, bool] = Choice(
    "signature", (names_a_person,), where=lambda signed: signed.memory.tokens.span(*signed.group)
)
"""Whether a line beside a quotation tells whose it is."""


class Resolver:
    """Follows one article from beginning to end and says who speaks."""

    def __init__(self, reading: Reading) -> None:
        self._memory = Memory(reading)

    def speakers(self, statements: list[Statement]) -> list[Speaker]:
        """Return the statements with their speakers, in order."""
        found: list[Speaker] = []
        trace = listener()
        for statement in statements:
            if trace is not None:
                trace.scope = statement.start, statement.end
            self._memory.read_until(self._memory.token_of(statement))
            speaker = self._speaker(statement, found[-1] if found else None)
            self._memory.remember(speaker)
            found.append(speaker)
        if trace is not None:
            trace.scope = None
        return filled_back(found)

    def _speaker(self, statement: Statement, before: Speaker | None) -> Speaker:
        memory = self._memory
        if statement.source is None or (
            statement.frame == "signed" and not SIGNATURE.holds(_Signed(memory, statement.source))
        ):
            told = statement if statement.source is None else replace(statement, source=None)
            return Speaker(told, None, SPEAKERS(Asked(memory, told, None, before)))
        relays = tuple(add(memory.registry, read_mention(memory.tokens, *group)) for group, _ in statement.relays)
        first, *rest = sources_of(memory, statement.antecedent or statement.source)
        source = Source(first, mention_at(memory, first))
        asked = Asked(memory, statement, source)
        entity = SPEAKERS(asked)
        if entity is not None:
            learn(asked, entity)
        others = [SPEAKERS(Asked(memory, statement, Source(each, mention_at(memory, each)))) for each in rest]
        return Speaker(statement, source.mention, entity, tuple(each for each in others if each is not None), relays)
