"""The review: what people say of records, beside what the check says."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, Self

from pydantic import AwareDatetime, BaseModel, Field, TypeAdapter, ValidationError, model_validator

from extractor.schemas.base import Record
from extractor.schemas.claim import Claim
from extractor.schemas.figure import Figure
from extractor.schemas.source import Source

RecordKind = Literal["source", "claim", "figure"]
Verdict = Literal["accepted", "rejected", "corrected"]

SPEAKER = "speaker"
"""In a claim's correction: the id of the source that really speaks; None for the author's own voice."""

CORRECTABLE: Mapping[RecordKind, tuple[str, ...]] = MappingProxyType(
    {
        "source": ("name", "kind", "title", "affiliation", "anonymity_reason"),
        "claim": ("statement", "speech", "stance", SPEAKER),
        "figure": ("value", "lower", "upper", "modifier", "kind", "unit", "currency", "measures"),
    }
)
"""The fields that a reviewer may put right, by the kind of record."""

_RECORDS: Mapping[RecordKind, type[BaseModel]] = MappingProxyType({"source": Source, "claim": Claim, "figure": Figure})


class Mark(Record):
    """A reviewer's word on one record.

    ``record`` is the record's id in its facts; ``start`` and ``end`` are where its evidence stood when it was marked
    (a source's first mention; None where it stood nowhere) and ``content`` is the digest of what it said, so that a
    mark never slides to another record, or to other words, when facts are made anew; a mark without ``content`` takes
    whatever the record says.  ``corrected`` gives the right value of each field that was wrong, as it would stand in
    JSON: the verdict is ``corrected`` exactly where there is one.  `CORRECTABLE` lists the fields.
    """

    kind: RecordKind
    record: str
    start: int | None = None
    end: int | None = None
    content: str | None = None
    verdict: Verdict
    corrected: Mapping[str, str | None] = Field(default_factory=dict)
    note: str | None = None
    reviewer: str | None = None
    marked_at: AwareDatetime | None = None

    @model_validator(mode="after")
    def _corrections_are_possible(self) -> Self:
        if (self.verdict == "corrected") != bool(self.corrected):
            raise ValueError(f"verdict {self.verdict!r} with {len(self.corrected)} corrected fields")
        for field, value in self.corrected.items():
            if field not in CORRECTABLE[self.kind]:
                raise ValueError(
                    f"a {self.kind} has no field {field!r} to correct: {', '.join(CORRECTABLE[self.kind])}"
                )
            if field != SPEAKER:
                _refuse_impossible(self.kind, field, value)
        return self


class ArticleReview(Record):
    """The marks on one article's facts, known by the hash of its text."""

    sha256: str
    id: str | None = None
    marks: tuple[Mark, ...] = ()


class Review(Record):
    """A review file: what the report page saves, and what `check --review`, `export` and `annotate` read."""

    schema_version: Literal["1"] = "1"
    articles: tuple[ArticleReview, ...] = ()


def _refuse_impossible(kind: RecordKind, field: str, value: str | None) -> None:
    """Raise ValueError for a value that the record's field could not hold."""
    info = _RECORDS[kind].model_fields[field]
    try:
        TypeAdapter(info.rebuild_annotation()).validate_python(value)
    except ValidationError as error:
        raise ValueError(f"{field} can't be {value!r}: {error.errors()[0]['msg']}") from error
