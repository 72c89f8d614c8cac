"""Places in an article: half-open code-point offsets with the characters that stand there."""

from typing import Literal, Self

from pydantic import model_validator

from extractor.schemas.base import Record

Match = Literal["exact", "normalized"]
"""How a quote was found: character for character, or after reversible normalisation."""


class Span(Record):
    """A stretch of an article: always ``article.text[start:end] == quote``."""

    quote: str
    start: int
    end: int

    @model_validator(mode="after")
    def _lengths_agree(self) -> Self:
        if self.start < 0 or self.end - self.start != len(self.quote):
            raise ValueError(f"span [{self.start}, {self.end}) does not fit a quote of {len(self.quote)} characters")
        return self


class Evidence(Span):
    """The span that a record rests on; several ``pieces`` where the quotation is cut by its cue.

    ``quote`` runs from the start of the first piece to the end of the last.
    """

    match: Match = "exact"
    pieces: tuple[Span, ...] = ()
