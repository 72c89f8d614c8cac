"""Claims: who said what."""

import datetime
from typing import Annotated, Literal

from pydantic import Field

from extractor.schemas.base import Identified, Record
from extractor.schemas.finding import Finding, Status
from extractor.schemas.span import Evidence, Span

Speech = Literal["direct", "mixed", "indirect", "narration"]
Stance = Literal["asserted", "denied", "predicted", "conditional", "intended", "asked", "doubted"]
AttributionRole = Literal["speaker", "relay"]


class When(Record):
    """A time as the article words it, and its date where that can be told."""

    text: str
    date: datetime.date | None = None


class Attribution(Record):
    """One link of the chain from a claim to who said it: first the speaker, then who relayed it."""

    source_id: str
    role: AttributionRole = "speaker"
    mention: Span | None = None
    cue: Span | None = None


class ClaimFields(Record):
    """What the draft and the record of a claim share."""

    statement: Annotated[
        str,
        Field(
            description="The claim as one sentence that can be read alone: pronouns replaced, negation, direction, "
            "modality and every number kept as the quote has them."
        ),
    ]
    speech: Annotated[
        Speech,
        Field(
            description="direct (all in quotation marks), mixed (partly), indirect (reported), narration (the author's "
            "own voice, no attribution)."
        ),
    ]
    stance: Annotated[Stance, Field(description="How the speaker stands to the statement.")] = "asserted"


class Claim(ClaimFields, Identified):
    """A statement with the exact characters it rests on and the chain of who said it."""

    evidence: Evidence | None
    attributions: tuple[Attribution, ...] = ()
    figure_ids: tuple[str, ...] = ()
    when: When | None = None
    status: Status
    findings: tuple[Finding, ...] = ()
