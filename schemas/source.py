"""Sources: who or what the article attributes its statements to."""

from typing import Annotated, Literal

from pydantic import Field

from extractor.schemas.base import Identified, Record
from extractor.schemas.finding import Finding, Status
from extractor.schemas.span import Span

SourceKind = Literal["named_person", "named_organization", "document", "anonymous", "unnamed_group"]


class SourceFields(Record):
    """What the draft and the record of a source share."""

    name: Annotated[
        str,
        Field(
            description="The fullest name the article gives, without title; for a source without a name, the words "
            "the article uses ('a senior official')."
        ),
    ]
    kind: Annotated[
        SourceKind,
        Field(
            description="named_person; named_organization (also a government meant by its capital); document (report, "
            "poll, statement, data); anonymous (one unnamed person); unnamed_group (officials, experts, residents)."
        ),
    ]
    title: Annotated[str | None, Field(description="Title or role exactly as the article gives it, else null.")] = None
    affiliation: Annotated[
        str | None, Field(description="The body the source belongs to, exactly as the article gives it, else null.")
    ] = None
    anonymity_reason: Annotated[
        str | None,
        Field(description="The article's own words for why the source is not named, else null."),
    ] = None


class Source(SourceFields, Identified):
    """A person, body or document that the article lets speak, with every mention of it."""

    mentions: tuple[Span, ...]
    status: Status
    findings: tuple[Finding, ...] = ()
