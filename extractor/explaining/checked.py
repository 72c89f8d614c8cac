"""What the check said of a record, as steps."""

from collections.abc import Iterable, Iterator

from extractor.schemas import Claim, Figure, Finding, Source, Span, Step

_NOWHERE = Span(quote="", start=0, end=0)


def check_steps(record: Claim | Figure | Source, text: str) -> Iterator[Step]:
    """Yield a step for each finding of a record; one that says what was compared where there is none."""
    own = record.mentions[:1] if isinstance(record, Source) else (record.evidence,)
    place = next((Span(quote=span.quote, start=span.start, end=span.end) for span in own if span), _NOWHERE)
    yield from finding_steps(record.findings, text, place)
    if not record.findings:
        yield Step(rule="check", span=place, verdict=record.status, because=_compared(record))


def finding_steps(findings: Iterable[Finding], text: str, elsewhere: Span = _NOWHERE) -> Iterator[Step]:
    """Yield a step for each finding, at its own place in the text if it has one."""
    for finding in findings:
        start, end = finding.start, finding.end
        own = None if start is None or end is None else Span(quote=text[start:end], start=start, end=end)
        yield Step(
            rule=f"check.{finding.code}", span=own or elsewhere, verdict=finding.severity, because=_because(finding)
        )


def _because(finding: Finding) -> str:
    """Return the message on one line, with what was compared unless it says that itself."""
    message = " ".join(finding.message.split())
    sides = (("the article has", finding.expected), ("the record has", finding.found))
    compared = [f"{who} “{' '.join(what.split())}”" for who, what in sides if what and what not in finding.message]
    return f"{message} Compared: {', '.join(compared)}." if compared else message


def _compared(record: Claim | Figure | Source) -> str:
    return f"Compared with the article, with no finding: {', '.join(_parts(record))}."


def _parts(record: Claim | Figure | Source) -> Iterator[str]:
    """Yield what of a record the check looks at."""
    if isinstance(record, Claim):
        yield "its quote"
        yield from ("its speaker", "its stance") if record.attributions else ("that nobody else is its speaker",)
        yield "the numbers, negations, directions and limits of its statement"
    elif isinstance(record, Figure):
        parts = "the numbers that it is worked out from, and the arithmetic"
        read = "value, bounds, qualifier, kind, unit and currency as read again, and what it counts"
        yield from ("its quote", parts if record.derivation else read)
    else:
        said = ("name", "title", "affiliation", "anonymity_reason")
        yield from (f"its {name.replace('anonymity_reason', 'reason')}" for name in said if getattr(record, name))
        yield "its mentions"
