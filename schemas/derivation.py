"""Derivations: arithmetic that a record declares over numbers which the article states."""

from typing import Annotated, Literal

from pydantic import Field

from extractor.schemas.base import Record
from extractor.schemas.span import Evidence

Operation = Literal["sum", "difference", "product", "ratio", "percent_change"]


class DerivationFields(Record):
    """What the draft and the record of a derivation share."""

    operation: Annotated[
        Operation,
        Field(
            description="sum of all; difference first - second; product of all; ratio first / second; percent_change "
            "from first to second."
        ),
    ]


class Derivation(DerivationFields):
    """Arithmetic over numbers of the article, each with its place; recomputed by the check."""

    operands: tuple[Evidence, ...]
