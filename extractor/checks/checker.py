"""The check itself: from a draft to records with spans, findings and statuses.  No model, no I/O, no randomness."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from extractor.checks.attribution import Attributions, check_source
from extractor.checks.coverage import omitted
from extractor.checks.derivation import check_derivation
from extractor.checks.drafted import said
from extractor.checks.duplicates import duplicates
from extractor.checks.locate import Located
from extractor.checks.places import Places, stretches
from extractor.checks.planted import planted
from extractor.checks.polarity import check_polarity
from extractor.checks.retelling import Retelling
from extractor.checks.slot import check_slot
from extractor.checks.statement import check_numbers
from extractor.checks.value import check_value
from extractor.checks.verdict import finding, status
from extractor.figures import Quantity
from extractor.reading import Reading, read
from extractor.schemas import (
    Article,
    Attribution,
    Claim,
    Draft,
    DraftClaim,
    DraftFigure,
    DraftSource,
    Evidence,
    Figure,
    Finding,
    Source,
    Span,
    When,
)
from extractor.text.dates import resolve


@dataclass(frozen=True, slots=True)
class Checked:
    """The records of one article, and what is said of the article as a whole."""

    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...]
    findings: tuple[Finding, ...]


def check_draft(article: Article, draft: Draft) -> Checked:
    """Ground every quote of a draft, read every number again, test every attribution, and look for what is missing."""
    reading = read(article.text)
    places = Places(reading, draft)
    sources = {source.key: (f"s{n}", source) for n, source in _first_of_each(draft.sources)}
    figure_ids = {figure.key: f"f{n}" for n, figure in _first_of_each(draft.figures)}
    attributions = Attributions(reading, sources)
    claims = [
        _claim(article, reading, f"c{n}", claim, located, attributions, _figures_of(claim, located, places, figure_ids))
        for n, (claim, located) in enumerate(zip(draft.claims, places.claims, strict=True), 1)
    ]
    used_by = defaultdict(list)
    for claim in claims:
        for figure_id in claim.figure_ids:
            used_by[figure_id].append(claim.id)
    figures = [
        _figure(reading, f"f{n}", figure, located, used_by[f"f{n}"])
        for n, (figure, located) in enumerate(zip(draft.figures, places.figures, strict=True), 1)
    ]
    mentioned = _mentions(claims)
    records = [_source(reading, f"s{n}", source, mentioned[f"s{n}"]) for n, source in enumerate(draft.sources, 1)]
    findings = (
        *omitted(reading, stretches(places.figures), stretches(places.claims)),
        *duplicates(claims, figures),
        *planted(reading),
    )
    return Checked(tuple(records), tuple(claims), tuple(figures), findings)


_Keyed = TypeVar("_Keyed", DraftSource, DraftFigure)


def _first_of_each(records: Sequence[_Keyed]) -> Iterator[tuple[int, _Keyed]]:
    """Yield the records with their numbers, last first, so that of two with one key the first is meant."""
    return ((n, records[n - 1]) for n in range(len(records), 0, -1))


def _figures_of(
    claim: DraftClaim, located: Located, places: Places, figure_ids: Mapping[str, str]
) -> tuple[list[str], list[Finding]]:
    """Return the figures that a claim names or holds, and what is wrong with those that it names."""
    ids, findings = [], []
    for key in dict.fromkeys(claim.figures):
        if key not in figure_ids:
            findings.append(finding("reference-unknown", f"The draft has no figure {key!r}.", found=key))
            continue
        ids.append(figure_ids[key])
        figure = places.figures[int(figure_ids[key][1:]) - 1]
        if located.evidence and figure.evidence and not _touch(figure.evidence, located.evidence):
            place = (figure.evidence.start, figure.evidence.end)
            message = f"The claim lists the figure {figure.evidence.quote!r}, which stands outside its quote."
            findings.append(finding("slot-mismatch", message, place, severity="warning", found=key))
    if located.evidence:
        ids.extend(f"f{n}" for n in places.figures_at(located.evidence))
    return sorted(set(ids), key=lambda figure_id: int(figure_id[1:])), findings


def _touch(figure: Evidence, claim: Evidence) -> bool:
    return figure.start < claim.end and figure.end > claim.start


def _claim(
    article: Article,
    reading: Reading,
    claim_id: str,
    claim: DraftClaim,
    located: Located,
    attributions: Attributions,
    figures: tuple[list[str], list[Finding]],
) -> Claim:
    evidence = located.evidence
    chain, findings = attributions.attribute(claim, evidence)
    findings = [*located.findings, *figures[1], *findings]
    if evidence:
        cues = [link.cue.quote for link in chain[:1] if link.cue]
        retelling = Retelling(reading, claim, evidence, cues)
        if not retelling.is_verbatim:
            findings.extend(check_numbers(retelling))
            findings.extend(check_polarity(retelling))
    return Claim(
        id=claim_id,
        statement=claim.statement,
        evidence=evidence,
        speech=claim.speech,
        stance=claim.stance,
        attributions=tuple(chain),
        figure_ids=tuple(figures[0]),
        when=_when(article, claim.when),
        status=status(findings),
        findings=tuple(findings),
    )


def _when(article: Article, words: str | None) -> When | None:
    """Return when a claim was made, with its day where the article's date is known and the words name one."""
    if not words:
        return None
    published = article.published_at
    day = published.date() if isinstance(published, datetime) else published
    return When(text=words, date=resolve(words, day) if day else None)


def _figure(
    reading: Reading, figure_id: str, figure: DraftFigure, located: Located, claim_ids: Sequence[str]
) -> Figure:
    evidence, findings = located.evidence, list(located.findings)
    quantity, derivation = None, None
    if evidence and figure.derivation:
        derivation, wrong = check_derivation(reading, figure, figure.derivation, (evidence.start, evidence.end))
        findings.extend(wrong)
    elif evidence:
        quantity, wrong = check_value(reading, figure, evidence)
        findings.extend(wrong)
        findings.extend(check_slot(reading, figure, quantity) if quantity else ())
    verdict = status(findings)
    # What agrees is given as our own parser reads it, with bounds and currency; what doesn't, as the draft said it.
    numbers: Quantity | None = quantity if verdict != "rejected" else None
    given = numbers or said(figure)
    return Figure(
        id=figure_id,
        evidence=evidence,
        value=given.value,
        lower=given.lower,
        upper=given.upper,
        modifier=figure.modifier,
        kind=figure.kind,
        unit=figure.unit or (numbers.unit if numbers else None),
        currency=figure.currency or (numbers.currency if numbers else None),
        measures=figure.measures,
        derivation=derivation,
        claim_ids=tuple(claim_ids),
        status=verdict,
        findings=tuple(findings),
    )


def _mentions(claims: Sequence[Claim]) -> defaultdict[str, list[Span]]:
    found: defaultdict[str, list[Span]] = defaultdict(list)
    attributions: Iterator[Attribution] = (link for claim in claims for link in claim.attributions)
    for link in attributions:
        if link.mention:
            found[link.source_id].append(link.mention)
    return found


def _source(reading: Reading, source_id: str, source: DraftSource, mentioned: Sequence[Span]) -> Source:
    """A source's mentions are the first place of each of its names and the places where its claims name it."""
    firsts = [reading.grounded.places(words)[:1] for words in dict.fromkeys(source.mentions)]
    spans = {(place.start, place.end) for places in firsts for place in places}
    spans |= {(span.start, span.end) for span in mentioned}
    findings = tuple(check_source(reading, source))
    return Source(
        id=source_id,
        name=source.name,
        kind=source.kind,
        title=source.title,
        affiliation=source.affiliation,
        anonymity_reason=source.anonymity_reason,
        mentions=tuple(reading.grounded.span(*span) for span in sorted(spans)),
        status=status(findings),
        findings=findings,
    )
