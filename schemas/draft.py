"""Drafts: what an engine says before anyone has looked.  Quotes and values, never positions.

A model reads these schemas, so the descriptions are written for it.  Keys are local to one draft.
"""

import json
from functools import cache
from typing import Annotated, Any

from pydantic import Field
from pydantic.json_schema import DEFAULT_REF_TEMPLATE, GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import core_schema

from extractor.schemas.base import Record
from extractor.schemas.claim import AttributionRole, ClaimFields
from extractor.schemas.derivation import DerivationFields
from extractor.schemas.figure import FigureFields
from extractor.schemas.source import SourceFields

_CONTEXT = "A longer verbatim stretch around the quote if the quote occurs more than once, else null."


class StrictJsonSchema(GenerateJsonSchema):
    """JSON Schema as strict structured output takes it: every property required, no defaults, no titles."""

    def field_is_required(
        self,
        field: core_schema.ModelField | core_schema.DataclassField | core_schema.TypedDictField,
        total: bool,
    ) -> bool:
        """Require every property: a model that may leave one out forgets it."""
        return True

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave the default out; strict mode refuses the keyword."""
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: Any) -> bool:
        """Leave titles out; they repeat the property's name."""
        return False


class DraftRecord(Record):
    """A part of a draft; its JSON Schema is the strict one."""

    @classmethod
    def model_json_schema(
        cls,
        by_alias: bool | None = True,
        ref_template: str = DEFAULT_REF_TEMPLATE,
        schema_generator: type[GenerateJsonSchema] = StrictJsonSchema,
        mode: JsonSchemaMode = "validation",
        **options: Any,
    ) -> dict[str, Any]:
        """Return the schema that a model is held to."""
        asked: Any = (by_alias, ref_template, schema_generator, mode)
        schema: dict[str, Any] = json.loads(_schema_of(cls, *asked, **options))
        return schema


@cache
def _schema_of(record: type[DraftRecord], *how: Any, **options: Any) -> str:
    """Make a schema once: it is asked for with every call of a model."""
    return json.dumps(super(DraftRecord, record).model_json_schema(*how, **options))


class Keyed(DraftRecord):
    """A part of a draft that others of the same draft refer to.

    Bases come first in a schema: a model that writes key and quote before the rest has looked before it speaks.
    """

    key: Annotated[str, Field(description="s1, s2, … for sources, c1 … for claims, f1 … for figures.")]


class DraftSource(SourceFields, Keyed):
    """A person, body or document that the article lets speak."""

    mentions: Annotated[
        tuple[str, ...],
        Field(description="Verbatim words by which the article names this source, title included, each once."),
    ] = ()


class DraftAttribution(DraftRecord):
    """Who said it, or who relayed it."""

    source: Annotated[str, Field(description="Key of the source.")]
    role: Annotated[AttributionRole, Field(description="speaker, or relay for a medium or body that passed it on.")] = (
        "speaker"
    )
    mention: Annotated[
        str | None, Field(description="Verbatim words that name the speaker here ('he', 'the minister').")
    ] = None
    cue: Annotated[str | None, Field(description="Verbatim words that mark the speech ('said', 'according to').")] = (
        None
    )


class ClaimQuotes(Keyed):
    """Where a claim stands."""

    quotes: Annotated[
        tuple[str, ...],
        Field(
            description="The statement's words copied from the article character for character; more than one piece, "
            "in order, only where the cue cuts it."
        ),
    ]
    context: Annotated[str | None, Field(description=_CONTEXT)] = None


class DraftClaim(ClaimFields, ClaimQuotes):
    """One statement and who made it."""

    when: Annotated[
        str | None, Field(description="When it was said, in the article's words ('on Wednesday'), else null.")
    ] = None
    figures: Annotated[tuple[str, ...], Field(description="Keys of the figures that stand in this statement.")] = ()
    attributions: Annotated[
        tuple[DraftAttribution, ...],
        Field(description="The speaker first, then relays outwards; empty for narration."),
    ] = ()


class DraftDerivation(DerivationFields, DraftRecord):
    """Arithmetic over numbers that the article states."""

    operands: Annotated[
        tuple[str, ...], Field(description="The numbers, verbatim from the article, in the operation's order.")
    ]


class FigureQuote(Keyed):
    """Where a figure stands and what it is worth."""

    quote: Annotated[
        str,
        Field(description="The number with its qualifier, unit and thing counted, copied character for character."),
    ]
    context: Annotated[str | None, Field(description=_CONTEXT)] = None
    value: Annotated[
        str | None,
        Field(description="The number in digits with scale worked in ('12400000'); null for a range or vague amount."),
    ] = None
    lower: Annotated[str | None, Field(description="Lower bound in digits, else null.")] = None
    upper: Annotated[str | None, Field(description="Upper bound in digits, else null.")] = None


class DraftFigure(FigureFields, FigureQuote):
    """One number of the article."""

    derivation: Annotated[
        DraftDerivation | None,
        Field(description="Only if the number is worked out from others that the article states, else null."),
    ] = None


class Draft(DraftRecord):
    """Everything an engine says about one article."""

    sources: tuple[DraftSource, ...] = ()
    claims: tuple[DraftClaim, ...] = ()
    figures: tuple[DraftFigure, ...] = ()
