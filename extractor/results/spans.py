"""Every span that facts hold, and whether it is what stands there."""

from collections.abc import Iterator

from extractor.schemas import Claim, Facts, Figure, Finding, Source, Span


def wrong_span(facts: Facts, text: str) -> str | None:
    """Say which record's span is not what stands there in the article's text; None where all are right.

    >>> from extractor.api import extract
    >>> facts = extract("Some 40 sheep drowned.")
    >>> wrong_span(facts, "Some 40 sheep drowned."), wrong_span(facts, "Many 40 sheep drowned.")
    (None, "f1 has 'Some 40 sheep' at characters 0 to 13, where the article has 'Many 40 sheep'")
    """
    records: tuple[Source | Claim | Figure, ...] = (*facts.sources, *facts.claims, *facts.figures)
    for record in records:
        for span in spans_of(record):
            there = text[span.start : span.end]
            if there != span.quote:
                place = f"characters {span.start} to {span.end}"
                return f"{record.id} has {_shown(span.quote)} at {place}, where the article has {_shown(there)}"
        for finding in record.findings:
            if not _inside(finding, text):
                return (
                    f"{record.id} has a finding at {finding.start} to {finding.end}, which is no place in the article"
                )
    for finding in facts.findings:
        if not _inside(finding, text):
            return f"{finding.code} is found at {finding.start} to {finding.end}, which is no place in the article"
    return None


def spans_of(record: Source | Claim | Figure) -> Iterator[Span]:
    """Yield every span of a record: evidence and its pieces, mentions, cues, operands."""
    if isinstance(record, Source):
        yield from record.mentions
        return
    if record.evidence:
        yield record.evidence
        yield from record.evidence.pieces
    if isinstance(record, Claim):
        for attribution in record.attributions:
            yield from (span for span in (attribution.mention, attribution.cue) if span)
    elif record.derivation:
        yield from record.derivation.operands


def _inside(finding: Finding, text: str) -> bool:
    if finding.start is None or finding.end is None:
        return True
    return 0 <= finding.start <= finding.end <= len(text)


def _shown(words: str) -> str:
    return repr(words if len(words) <= 40 else words[:39] + "…")
