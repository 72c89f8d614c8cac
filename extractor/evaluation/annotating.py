"""Reviewed facts made into gold: what people accepted or put right, and nothing that they rejected."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeVar

from pydantic import ValidationError

from extractor.errors import UsageError
from extractor.review import marks_on, standing
from extractor.schemas import (
    SPEAKER,
    Claim,
    Facts,
    Figure,
    GoldArticle,
    GoldClaim,
    GoldFigure,
    GoldSource,
    GoldSpeaker,
    Mark,
    Marked,
    RecordKind,
    Source,
    Span,
)
from extractor.schemas.gold import Extent

Unreviewed = Literal["none", "verified", "all"]
"""Which records that nobody marked become gold: none, those that the check verified, or all that it didn't reject."""

_Reviewed = TypeVar("_Reviewed", Source, Claim, Figure)


@dataclass
class Taken:
    """What became gold and what didn't, by kind of record and reason."""

    articles: int = 0
    untouched: int = 0
    taken: Counter[str] = field(default_factory=Counter)
    left: Counter[str] = field(default_factory=Counter)


def annotate(facts: Facts, unreviewed: Unreviewed, complete: bool, taken: Taken) -> GoldArticle | None:
    """Return the gold that an article's facts and marks make; None where no record of it is taken.

    Reviewers judge what was found, and rarely look for what was not: unless they did (``complete``), every layer is
    marked ``some``, so that what stands in it is right and what doesn't says nothing.  A source is taken with the
    first claim that names it.  Raises UsageError where a correction makes no record.
    """
    taken.articles += 1
    sources = _chosen("source", facts.sources, facts, unreviewed, taken)
    claims = [claim for claim in _chosen("claim", facts.claims, facts, unreviewed, taken) if claim[0].evidence]
    figures = [figure for figure in _chosen("figure", facts.figures, facts, unreviewed, taken) if figure[0].evidence]
    if not sources and not claims and not figures:
        taken.untouched += 1
        return None
    extent: Extent = "all" if complete else "some"
    try:
        return GoldArticle(
            article=facts.article,
            marked=Marked(sources=extent, claims=extent, figures=extent, without=("claims.narration",)),
            sources=tuple(map(_source, _with_speakers([source for source, _ in sources], claims, facts))),
            claims=tuple(_claim(claim, marks) for claim, marks in claims),
            figures=tuple(_figure(figure) for figure, _ in figures),
        )
    except ValidationError as error:
        what = error.errors()[0]["msg"].removeprefix("Value error, ")
        raise UsageError(f"article {facts.article.id}: the corrections make no gold: {what}") from error


def _with_speakers(
    sources: Sequence[Source], claims: Sequence[tuple[Claim, Sequence[Mark]]], facts: Facts
) -> list[Source]:
    """Return the sources, and after them those that only the claims name."""
    kept = {source.id: source for source in sources}
    for claim, marks in claims:
        for source in facts.sources:
            if source.id in _speakers(claim, marks):
                kept.setdefault(source.id, source)
    return list(kept.values())


def _chosen(
    kind: RecordKind, records: Sequence[_Reviewed], facts: Facts, unreviewed: Unreviewed, taken: Taken
) -> list[tuple[_Reviewed, tuple[Mark, ...]]]:
    """Return the records that become gold, put right, with their marks, and count them."""
    chosen = []
    for record in records:
        marks = marks_on(facts, kind, record.id)
        why = _left_because(record, marks, unreviewed)
        if why is None:
            taken.taken[f"{kind}s {_how(marks)}"] += 1
            chosen.append((_put_right(record, marks), marks))
        else:
            taken.left[f"{kind}s {why}"] += 1
    return chosen


def _left_because(record: Source | Claim | Figure, marks: Sequence[Mark], unreviewed: Unreviewed) -> str | None:
    """Say why a record doesn't become gold, None if it does."""
    if marks:
        return "rejected by a reviewer" if standing(record.status, marks) == "rejected" else _nowhere(record)
    if unreviewed == "none" or (unreviewed == "verified" and record.status != "verified"):
        return f"unreviewed ({record.status})"
    return "unreviewed (rejected)" if record.status == "rejected" else _nowhere(record)


def _nowhere(record: Source | Claim | Figure) -> str | None:
    return None if isinstance(record, Source) or record.evidence else "that stand nowhere in the article"


def _how(marks: Sequence[Mark]) -> str:
    if not marks:
        return "unreviewed"
    return "corrected" if any(mark.verdict == "corrected" for mark in marks) else "accepted"


def _put_right(record: _Reviewed, marks: Sequence[Mark]) -> _Reviewed:
    """Return the record with the corrections made, later ones over earlier."""
    corrected = {field: value for mark in marks for field, value in mark.corrected.items() if field != SPEAKER}
    if not corrected:
        return record
    return type(record).model_validate(record.model_dump() | corrected)


def _speakers(claim: Claim, marks: Sequence[Mark]) -> list[str]:
    """Return the ids of those who say a claim: as a reviewer has it, else its first speaker."""
    for mark in reversed(marks):
        if SPEAKER in mark.corrected:
            speaker = mark.corrected[SPEAKER]
            return [] if speaker is None else [speaker]
    return [link.source_id for link in claim.attributions[:1]]


def _source(source: Source) -> GoldSource:
    names = dict.fromkeys(mention.quote for mention in source.mentions if mention.quote[:1].isupper())
    others = tuple(name for name in names if name != source.name)
    return GoldSource(id=source.id, name=source.name, names=others, kind=source.kind, title=source.title)


def _claim(claim: Claim, marks: Sequence[Mark]) -> GoldClaim:
    evidence = claim.evidence
    pieces = (evidence.pieces or (evidence,)) if evidence else ()
    links = {link.source_id: link for link in claim.attributions}
    speakers = [
        GoldSpeaker(
            source_id=source,
            mention=links[source].mention if source in links else None,
            cue=links[source].cue if source in links else None,
        )
        for source in _speakers(claim, marks)
    ]
    return GoldClaim(id=claim.id, pieces=tuple(map(_span, pieces)), speakers=tuple(speakers), speech=claim.speech)


def _figure(figure: Figure) -> GoldFigure:
    if figure.evidence is None:
        raise UsageError(f"{figure.id} stands nowhere")
    fields = ("value", "lower", "upper", "modifier", "unit", "currency", "kind")
    return GoldFigure(id=figure.id, span=_span(figure.evidence), **{name: getattr(figure, name) for name in fields})


def _span(span: Span) -> Span:
    return Span(quote=span.quote, start=span.start, end=span.end)
