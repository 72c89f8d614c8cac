"""Findings: what a check has to say about a record or an article."""

from typing import Literal

from extractor.schemas.base import Record

FindingCode = Literal[
    "quote-not-found",
    "quote-ambiguous",
    "value-mismatch",
    "scale-mismatch",
    "range-mismatch",
    "modifier-dropped",
    "unit-mismatch",
    "currency-mismatch",
    "slot-mismatch",
    "number-not-in-quote",
    "direction-flipped",
    "negation-flipped",
    "modality-changed",
    "word-exchanged",
    "stance-mismatch",
    "source-not-in-text",
    "title-not-in-text",
    "affiliation-not-in-text",
    "attribution-missing",
    "speaker-mismatch",
    "derivation-wrong",
    "reference-unknown",
    "duplicate-record",
    "omitted-figure",
    "omitted-quotation",
    "planted-instruction",
]

Severity = Literal["error", "warning", "info"]
"""``error`` rejects a record, ``warning`` flags it, ``info`` is only said."""

Status = Literal["verified", "flagged", "rejected"]
"""``verified``: every check passed; ``flagged``: something to look at; ``rejected``: not borne out by the article."""


class Finding(Record):
    """One thing that a check has to say: what is the matter, where, what the article has and what the record said."""

    code: FindingCode
    severity: Severity
    message: str
    start: int | None = None
    end: int | None = None
    expected: str | None = None
    found: str | None = None
