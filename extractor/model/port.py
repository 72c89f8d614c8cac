"""What the rest of the program knows of a model: messages in, a validated value out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from pydantic import BaseModel

from extractor.prompts import Message

T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """A validated answer and what it took, re-asks and retries included."""

    value: T
    calls: int
    input_tokens: int
    output_tokens: int


class ModelClient(Protocol):
    """Asks a model for a value of a given type."""

    @property
    def model(self) -> str:
        """Provider and name of the model."""

    async def ask(self, messages: Sequence[Message], answer: type[T]) -> Answer[T]:
        """Return the answer.

        Raises ModelError if this question gets no usable answer, ModelUnavailableError if no question would.
        """

    async def aclose(self) -> None:
        """Close connections."""
