"""Gold: what people say stands in an article, to measure extracted facts against."""

from collections.abc import Iterator
from typing import Literal, Self

from pydantic import Field, model_validator

from extractor.schemas.article import ArticleInfo
from extractor.schemas.base import Identified, Number, Record
from extractor.schemas.claim import Speech
from extractor.schemas.figure import FigureKind, Modifier
from extractor.schemas.source import SourceKind
from extractor.schemas.span import Span

GOLD_VERSION: Literal["1"] = "1"

Extent = Literal["all", "some", "none"]
"""How much of a layer is marked: ``all``; ``some`` (what is marked is right, what isn't says nothing); ``none``."""

Unmarked = Literal[
    "claims.speakers",
    "claims.cues",
    "claims.narration",
    "sources.kind",
    "sources.title",
    "figures.spans",
    "figures.value",
    "figures.modifier",
    "figures.unit",
]
"""What nobody marked in a layer that is marked otherwise, so that no system is measured by it."""


class Marked(Record):
    """Which layers of an article people have marked."""

    sources: Extent = "all"
    claims: Extent = "all"
    figures: Extent = "all"
    without: tuple[Unmarked, ...] = ()


class GoldSource(Identified):
    """Who or what speaks; ``names`` are other names by which it may be called as well."""

    name: str
    names: tuple[str, ...] = ()
    kind: SourceKind | None = None
    title: str | None = None


class GoldSpeaker(Record):
    """Who says a claim: a source, the words that name it there, and the word of these that a system must cover."""

    source_id: str | None = None
    mention: Span | None = None
    head: Span | None = None
    cue: Span | None = None


class GoldClaim(Identified):
    """What is said, in one or more pieces, and by whom; no speakers where it is the author's own or nobody's.

    ``optional``: neither missed if a system leaves it out nor invented if it has it.
    """

    pieces: tuple[Span, ...] = Field(min_length=1)
    speakers: tuple[GoldSpeaker, ...] = ()
    speech: Speech | None = None
    optional: bool = False


class GoldFigure(Identified):
    """A number: ``span`` with qualifier, unit and thing counted, ``core`` the number alone (the span if None).

    ``alternatives`` are spans that are as right, ``other_values`` readings that are ("a month": 1 month, 30 days).
    Value and bounds are as in `Figure`.
    """

    span: Span
    core: Span | None = None
    alternatives: tuple[Span, ...] = ()
    value: Number | None = None
    lower: Number | None = None
    upper: Number | None = None
    other_values: tuple[Number, ...] = ()
    modifier: Modifier | None = None
    unit: str | None = None
    currency: str | None = None
    kind: FigureKind | None = None
    optional: bool = False


class GoldArticle(Record):
    """One article as people marked it: a line of a gold file.

    Raises ValueError (Pydantic's ValidationError) where a span lies outside of the text or, if the text is given,
    where other characters stand there; where an id is given twice; and where a speaker is no source of the article.
    """

    schema_version: Literal["1"] = GOLD_VERSION
    article: ArticleInfo
    text: str | None = None
    marked: Marked = Marked()
    sources: tuple[GoldSource, ...] = ()
    claims: tuple[GoldClaim, ...] = ()
    figures: tuple[GoldFigure, ...] = ()

    def spans(self) -> Iterator[tuple[str, Span]]:
        """Yield every span with the id of its record."""
        for claim in self.claims:
            yield from ((claim.id, piece) for piece in claim.pieces)
            for speaker in claim.speakers:
                yield from ((claim.id, span) for span in (speaker.mention, speaker.head, speaker.cue) if span)
        for figure in self.figures:
            yield from ((figure.id, span) for span in (figure.span, figure.core, *figure.alternatives) if span)

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        self._ids_are_single()
        known = {source.id for source in self.sources}
        for claim in self.claims:
            for speaker in claim.speakers:
                if speaker.source_id is not None and speaker.source_id not in known:
                    raise ValueError(f"{claim.id}: no source {speaker.source_id!r} among this article's")
        for record, span in self.spans():
            if span.end > self.article.characters:
                raise ValueError(
                    f"{record}: [{span.start}, {span.end}) lies outside of the text, which has "
                    f"{self.article.characters} characters"
                )
            if self.text is not None and self.text[span.start : span.end] != span.quote:
                raise ValueError(f"{record}: at {span.start} the text doesn't say {span.quote!r}")
        return self

    def _ids_are_single(self) -> None:
        seen = set()
        for record in (*self.sources, *self.claims, *self.figures):
            if record.id in seen:
                raise ValueError(f"the id {record.id} is given twice")
            seen.add(record.id)
