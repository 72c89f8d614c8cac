"""Explanations: which rule spoke where, and why."""

from typing import Literal

from pydantic import Field

from extractor.schemas.article import ArticleInfo
from extractor.schemas.base import Record
from extractor.schemas.span import Span

WHOLE = "article"
"""Stands for a record's id where what is explained belongs to none."""


class Step(Record):
    """One thing that a rule decided."""

    rule: str = Field(description="Stage and name of the rule: veto.secrecy, frame.inversion, antecedent.candidate.")
    span: Span = Field(description="The words of the article that it was about.")
    verdict: str = Field(description="What was decided.")
    because: str = Field(description="Why, in one line.")

    @property
    def stage(self) -> str:
        """The part of the work that the rule belongs to: veto, cue, figure, check."""
        return self.rule.partition(".")[0]


class Explanation(Record):
    """Why one record is as it is; ``record`` is its id, or ``article`` for what belongs to none."""

    record: str
    kind: Literal["claim", "figure", "source", "article"]
    says: str = Field(description="The record in words: its statement with the speaker, its name, or its number.")
    status: str | None = None
    way: str | None = Field(default=None, description="How the words of a claim lead to its speaker, in one line.")
    note: str | None = Field(default=None, description="Why there is no more to explain, if there isn't.")
    steps: tuple[Step, ...] = ()


class Explanations(Record):
    """Why the records of one article are as they are: claims, figures and sources in order, the article last."""

    schema_version: Literal["1"] = "1"
    article: ArticleInfo
    engine: str = Field(description="What drafted the records; the steps of its rules are told only of the rules.")
    records: tuple[Explanation, ...] = ()
