"""A speaker: a statement with who made it."""

from typing import NamedTuple

from extractor.rules.frames.statement import Statement
from extractor.rules.mentions.mention import Mention
from extractor.rules.sources.entities import Entity
from extractor.rules.trace import Place


class Speaker(NamedTuple):
    """A statement with who made it; ``entity`` is None where that can't be told.

    ``others`` spoke with him ("Ruiz and Novak said"); ``relays`` passed it on.
    """

    statement: Statement
    mention: Mention | None
    entity: Entity | None
    others: tuple[Entity, ...] = ()
    relays: tuple[Entity, ...] = ()

    @property
    def place(self) -> Place:
        """The characters of the words that name him, of the statement where none do."""
        if self.mention is None:
            return self.statement.start, self.statement.end
        return self.mention.start, self.mention.end
