"""Explanations: which rule spoke where, and why."""

from pydantic import Field

from extractor.schemas.base import Record
from extractor.schemas.span import Span


class Step(Record):
    """One thing that a rule decided."""

    rule: str = Field(description="Stage and name of the rule: veto.secrecy, frame.inversion, antecedent.candidate.")
    span: Span = Field(description="The words of the article that it was about.")
    verdict: str = Field(description="What was decided.")
    because: str = Field(description="Why, in one line.")


class Explanation(Record):
    """Why one record is as it is; ``record`` is its id, or ``article`` for what belongs to none."""

    record: str
    says: str = Field(description="The record in words: its statement with the speaker, its name, or its number.")
    status: str | None = None
    steps: tuple[Step, ...] = ()
