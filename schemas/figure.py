"""Figures: every number that the article states."""

from typing import Annotated, Literal

from pydantic import Field

from extractor.schemas.base import Identified, Number, Record
from extractor.schemas.derivation import Derivation
from extractor.schemas.finding import Finding, Status
from extractor.schemas.span import Evidence

FigureKind = Literal["count", "money", "percent", "ratio", "measure", "duration", "other"]
Modifier = Literal["exact", "approximately", "at_least", "at_most", "more_than", "less_than", "between", "vague"]


class FigureFields(Record):
    """What the draft and the record of a figure share; the numbers differ in type and stand in each."""

    modifier: Annotated[
        Modifier,
        Field(
            description="exact; approximately (about, some, nearly); at_least; at_most (up to); more_than (over); "
            "less_than (under); between (a range); vague (dozens, thousands)."
        ),
    ] = "exact"
    kind: Annotated[
        FigureKind,
        Field(
            description="count; money; percent; ratio (two-thirds, threefold); measure (with a unit such as km); "
            "duration; other."
        ),
    ]
    unit: Annotated[
        str | None,
        Field(description="The thing counted or the measure, in the article's words ('soldiers', 'km'), else null."),
    ] = None
    currency: Annotated[
        str | None, Field(description="ISO 4217 code where the figure is money ('EUR'), else null.")
    ] = None
    measures: Annotated[
        str | None,
        Field(description="What the number says, in a few words ('people displaced since March'), else null."),
    ] = None


class _Reading(Identified):
    """Where a number stands and what it is worth; before the shared fields, so that JSON shows it first."""

    evidence: Evidence | None
    value: Number | None = None
    lower: Number | None = None
    upper: Number | None = None


class Figure(FigureFields, _Reading):
    """A number with its exact place, as our own parser reads it there.

    A range has ``lower`` and ``upper`` and no ``value``; "up to 6,000" is value 6000 with upper 6000; "dozens" has
    bounds only.
    """

    derivation: Derivation | None = None
    claim_ids: tuple[str, ...] = ()
    status: Status
    findings: tuple[Finding, ...] = ()
