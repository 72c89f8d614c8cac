"""What the rest of the program knows of a model: messages in, a validated value out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from pydantic import BaseModel

from extractor.errors import TooLongError
from extractor.prompts import Message

T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Usage:
    """What asking took, re-asks and retries included.

    ``calls`` were sent to the server, ``cached_calls`` answered from the cache at no cost; ``cost_usd`` is None where
    the model has no price.
    """

    calls: int = 0
    cached_calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost_usd: float | None = None

    def __add__(self, other: "Usage") -> "Usage":
        known = [cost for cost in (self.cost_usd, other.cost_usd) if cost is not None]
        return Usage(
            self.calls + other.calls,
            self.cached_calls + other.cached_calls,
            self.input_tokens + other.input_tokens,
            self.output_tokens + other.output_tokens,
            sum(known) if known else None,
        )


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """A validated answer and what it took."""

    value: T
    usage: Usage


class Room(NamedTuple):
    """How many tokens an answer may take: at first, and once more if it is cut; ``more`` is None for never."""

    first: int
    more: int | None = None


ROOM = Room(8_192, 16_384)
"""The room for an answer about which nothing is known."""


class CutError(TooLongError):
    """The answer was cut at the limit on its length.

    ``partial`` is what of it is complete, None where that is nothing; ``circles`` tells whether the model only repeated
    itself at the end, so that asking for more is no use.
    """

    def __init__(self, message: str, partial: "Answer[Any] | None", *, circles: bool) -> None:
        super().__init__(message, paid=True)
        self.partial, self.circles = partial, circles


class ModelClient(Protocol):
    """Asks a model for a value of a given type."""

    @property
    def model(self) -> str:
        """Provider and name of the model."""

    @property
    def spent(self) -> Usage:
        """What all questions together have taken, failed ones too."""

    async def ask(self, messages: Sequence[Message], answer: type[T], room: Room = ROOM) -> Answer[T]:
        """Return the answer.

        Raises CutError if it takes more room than there is, ModelError if this question gets no usable answer,
        ModelUnavailableError if no question would,
        BudgetError if the next request would pass a limit on cost or tokens.
        """

    async def aclose(self) -> None:
        """Close connections."""
