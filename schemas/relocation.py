"""Relocation: where the evidence of a record stands in a later version of its article."""

from typing import Literal

from extractor.schemas.base import Record
from extractor.schemas.review import RecordKind
from extractor.schemas.span import Evidence, Span

Fate = Literal["unchanged", "moved", "changed", "vanished", "ambiguous", "missing"]
"""``unchanged``: the same words at the same offsets; ``moved``: the same words elsewhere or set otherwise; ``changed``:
other words stand there now; ``vanished``: nothing like them; ``ambiguous``: several places, and nothing settles which;
``missing``: no later version of the article was given."""


class Relocation(Record):
    """What became of one place that a record rests on: its evidence, or one mention of a source.

    ``now`` is where the same words stand; ``hint`` is the nearest wording, which is never taken for evidence.
    """

    schema_version: Literal["1"] = "1"
    article: str
    sha256: str
    new_sha256: str | None = None
    kind: RecordKind
    record: str
    mention: int | None = None
    fate: Fate
    was: Span
    now: Evidence | None = None
    hint: Span | None = None
    note: str | None = None
