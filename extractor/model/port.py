"""What the rest of the program knows of a model: messages in, a validated value out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from pydantic import BaseModel

from extractor.prompts import Message

T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """A validated answer and what it took, re-asks and retries included.

    ``calls`` were sent to the server, ``cached_calls`` answered from the cache at no cost; ``cost_usd`` is None where
    the model has no price.
    """

    value: T
    calls: int
    cached_calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost_usd: float | None = None


class ModelClient(Protocol):
    """Asks a model for a value of a given type."""

    @property
    def model(self) -> str:
        """Provider and name of the model."""

    async def ask(self, messages: Sequence[Message], answer: type[T]) -> Answer[T]:
        """Return the answer.

        Raises ModelError if this question gets no usable answer, ModelUnavailableError if no question would,
        BudgetError if the next request would pass a limit on cost or tokens.
        """

    async def aclose(self) -> None:
        """Close connections."""
