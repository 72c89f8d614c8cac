"""Where in the article the records of some facts stand."""

from collections.abc import Iterator

from extractor.report.segments import Place, Role
from extractor.schemas import Claim, Facts, Figure, Finding, Source, Span

WHOLE = "a"
"""Findings of the article as a whole are known on the page as a1, a2, …"""


def places_of(facts: Facts) -> list[Place]:
    """Return every place that belongs to a record or a finding, each once; a place without extent is none."""
    found: dict[Place, None] = {}
    for source in facts.sources:
        found.update(dict.fromkeys(_source(source)))
    for claim in facts.claims:
        found.update(dict.fromkeys(_claim(claim)))
    for figure in facts.figures:
        found.update(dict.fromkeys(_figure(figure)))
    for number, finding in enumerate(facts.findings, 1):
        found.update(dict.fromkeys(_finding(finding, f"{WHOLE}{number}")))
    return [place for place in found if place.start < place.end]


def _source(source: Source) -> Iterator[Place]:
    for mention in source.mentions:
        yield Place(mention.start, mention.end, source.id, "source")
    yield from _findings(source)


def _claim(claim: Claim) -> Iterator[Place]:
    if claim.evidence:
        for piece in claim.evidence.pieces or (claim.evidence,):
            yield Place(piece.start, piece.end, claim.id, "claim")
    for attribution in claim.attributions:
        yield from _part(attribution.mention, claim.id, "speaker")
        yield from _part(attribution.cue, claim.id, "cue")
    yield from _findings(claim)


def _figure(figure: Figure) -> Iterator[Place]:
    yield from _part(figure.evidence, figure.id, "figure")
    for operand in figure.derivation.operands if figure.derivation else ():
        yield from _part(operand, figure.id, "operand")
    yield from _findings(figure)


def _part(span: Span | None, owner: str, role: Role) -> Iterator[Place]:
    if span:
        yield Place(span.start, span.end, owner, role)


def _findings(record: Source | Claim | Figure) -> Iterator[Place]:
    for finding in record.findings:
        yield from _finding(finding, record.id)


def _finding(finding: Finding, owner: str) -> Iterator[Place]:
    if finding.start is not None and finding.end is not None:
        yield Place(finding.start, finding.end, owner, "finding")
