"""Marked and found records in the one form in which they are compared."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Literal, TypeVar

from extractor.english.function_words import FUNCTION_WORDS
from extractor.english.stems import WORD
from extractor.english.wordlist import word_set
from extractor.evaluation.letters import Letters
from extractor.schemas import (
    Claim,
    Evidence,
    Facts,
    Figure,
    GoldArticle,
    GoldClaim,
    GoldFigure,
    GoldSource,
    Source,
    Span,
)

View = Literal["all", "verified"]
"""Which records of a system are looked at: all that it made, or only those that the check verified."""

# What stands beside names without telling who: forms of address, and what every state and city has.
_NAMES_NOBODY = FUNCTION_WORDS | word_set("mr mrs ms dr sen rep gov he she they u.s us state city county department")
_POSSESSIVE = re.compile(r"['’]s$")
_NOTHING = Letters(0, 0)
_Checked = TypeVar("_Checked", Claim, Source, Figure)


@lru_cache(maxsize=65_536)
def name_words(name: str) -> frozenset[str]:
    """Return the words of a name that tell who it is, without case and possessive.

    >>> sorted(name_words("Mr Tobias Renn of the city's council"))
    ['council', 'renn', 'tobias']
    """
    words = (_POSSESSIVE.sub("", word.lower().rstrip(".")) for word in WORD.findall(name))
    return frozenset(words) - _NAMES_NOBODY


def folded_name(name: str) -> str:
    """Return a name as it is compared whole: without article, case and marks.

    >>> folded_name("The Care Workers’ Union"), folded_name("care workers' union")
    ('care workers union', 'care workers union')
    """
    words = WORD.findall(name.casefold().replace("’", "'"))
    return " ".join(words[1:] if words[:1] in (["the"], ["a"], ["an"]) else words)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something: the names it goes by, the words that name it there, and what of these must be covered."""

    words: frozenset[str]
    mention: Letters = _NOTHING
    head: Letters = _NOTHING
    known: bool = True


@dataclass(frozen=True, slots=True)
class ClaimItem:
    """A claim; ``speakers`` are all its chain."""

    letters: Letters
    speakers: tuple[Speaker, ...]
    cue: Letters
    shown: str
    who: str
    narration: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True)
class SourceItem:
    """A source and every name it goes by, folded."""

    name: str
    names: frozenset[str]
    words: frozenset[str]
    kind: str | None
    title: str | None


@dataclass(frozen=True, slots=True)
class FigureItem:
    """A number: ``core`` is it alone, ``whole`` all that belongs to it, ``spans`` are all that are right for it."""

    core: tuple[int, int]
    whole: tuple[int, int]
    spans: frozenset[tuple[int, int]]
    value: Decimal | None
    lower: Decimal | None
    upper: Decimal | None
    modifier: str | None
    unit: str | None
    currency: str | None
    shown: str
    optional: bool = False
    other_values: tuple[Decimal, ...] = ()

    @property
    def valued(self) -> bool:
        """Whether there is any number to compare."""
        return self.value is not None or self.lower is not None or self.upper is not None


@dataclass(frozen=True, slots=True)
class Items:
    """All records of an article; ``unplaced`` counts, by layer, those that stand nowhere in it."""

    claims: tuple[ClaimItem, ...] = ()
    sources: tuple[SourceItem, ...] = ()
    figures: tuple[FigureItem, ...] = ()
    unplaced: dict[str, tuple[str, ...]] = field(default_factory=dict)


def gold_items(gold: GoldArticle) -> Items:
    """Return what people marked."""
    sources = {source.id: source for source in gold.sources}
    return Items(
        claims=tuple(_gold_claim(claim, sources) for claim in gold.claims),
        sources=tuple(_gold_source(source) for source in gold.sources),
        figures=tuple(_gold_figure(figure) for figure in gold.figures),
    )


def facts_items(facts: Facts, view: View = "all") -> Items:
    """Return what a system found; a record that stands nowhere in the article is named among the unplaced."""
    claims = _seen(facts.claims, view)
    figures = _seen(facts.figures, view)
    sources = {source.id: source for source in facts.sources}
    return Items(
        claims=tuple(_claim(claim, claim.evidence, sources) for claim in claims if claim.evidence),
        sources=tuple(_source(source) for source in _seen(facts.sources, view)),
        figures=tuple(_figure(figure, figure.evidence) for figure in figures if figure.evidence),
        unplaced={
            "claims": tuple(claim.statement for claim in claims if claim.evidence is None),
            "figures": tuple(str(figure.measures or figure.value) for figure in figures if figure.evidence is None),
        },
    )


def _seen(records: Iterable[_Checked], view: View) -> list[_Checked]:
    return [record for record in records if view == "all" or record.status == "verified"]


def _gold_claim(claim: GoldClaim, sources: dict[str, GoldSource]) -> ClaimItem:
    speakers = []
    for speaker in claim.speakers:
        source = sources.get(speaker.source_id or "")
        names = (source.name, *source.names) if source else (speaker.mention.quote,) if speaker.mention else ()
        mention = _letters(speaker.mention)
        head = _letters(speaker.head or speaker.mention)
        speakers.append(Speaker(_words(names), mention, head, known=bool(names or mention)))
    cue = next((speaker.cue for speaker in claim.speakers if speaker.cue), None)
    who = sources[claim.speakers[0].source_id].name if claim.speakers and claim.speakers[0].source_id else ""
    return ClaimItem(
        letters=Letters.of(claim.pieces),
        speakers=tuple(speakers),
        cue=_letters(cue),
        shown=" … ".join(piece.quote for piece in claim.pieces),
        who=who or next((s.mention.quote for s in claim.speakers if s.mention), ""),
        narration=claim.speech == "narration",
        optional=claim.optional,
    )


def _claim(claim: Claim, evidence: Evidence, sources: dict[str, Source]) -> ClaimItem:
    speakers = []
    for link in claim.attributions:
        source = sources.get(link.source_id)
        words = _words([source.name]) if source else frozenset[str]()
        speakers.append(Speaker(words, _letters(link.mention), known=bool(source or link.mention)))
    pieces = evidence.pieces or (evidence,)
    named = sources.get(claim.attributions[0].source_id) if claim.attributions else None
    return ClaimItem(
        letters=Letters.of(pieces),
        speakers=tuple(speakers),
        cue=_letters(next((link.cue for link in claim.attributions if link.cue), None)),
        shown=" … ".join(piece.quote for piece in pieces),
        who=named.name if named else "",
        narration=claim.speech == "narration" and not claim.attributions,
    )


def _gold_source(source: GoldSource) -> SourceItem:
    names = (source.name, *source.names)
    return SourceItem(source.name, frozenset(map(folded_name, names)), _words(names), source.kind, _title(source.title))


def _source(source: Source) -> SourceItem:
    return SourceItem(
        source.name, frozenset({folded_name(source.name)}), _words([source.name]), source.kind, _title(source.title)
    )


def _gold_figure(figure: GoldFigure) -> FigureItem:
    core = figure.core or figure.span
    return FigureItem(
        core=(core.start, core.end),
        whole=(figure.span.start, figure.span.end),
        spans=frozenset((span.start, span.end) for span in (figure.span, *figure.alternatives)),
        value=figure.value,
        lower=figure.lower,
        upper=figure.upper,
        modifier=figure.modifier,
        unit=figure.unit,
        currency=figure.currency,
        shown=figure.span.quote,
        optional=figure.optional,
        other_values=figure.other_values,
    )


def _figure(figure: Figure, evidence: Evidence) -> FigureItem:
    place = (evidence.start, evidence.end)
    return FigureItem(
        core=place,
        whole=place,
        spans=frozenset({place}),
        value=figure.value,
        lower=figure.lower,
        upper=figure.upper,
        modifier=figure.modifier,
        unit=figure.unit,
        currency=figure.currency,
        shown=evidence.quote,
    )


def _letters(span: Span | None) -> Letters:
    return Letters.of([span]) if span else _NOTHING


def _words(names: Iterable[str]) -> frozenset[str]:
    return frozenset[str]().union(*map(name_words, names))


def _title(title: str | None) -> str | None:
    return folded_name(title) if title else None
