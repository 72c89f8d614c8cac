"""Does the article bear what was verified?  Judged by other means than the check's own, and more simply.

Nothing of the package but its records is used here.  Words are compared as they are, numbers by their digits.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from extractor.schemas import Claim, Facts, Figure, Source
from extractor.schemas.span import Evidence, Span

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_STRAIGHT = str.maketrans("“”‘’–—\u00a0", "\"\"''-- ")
# Words by their number, without noughts at its end; those of fractions stand with what is divided by.
_WORDS = {
    0: "zero",
    1: "one a an once ten tenth tenths",
    2: "two twice double half twenty",
    3: "three third thirds thirty",
    4: "four quarter quarters forty",
    5: "five fifth fifths fifty",
    6: "six sixth sixths sixty",
    7: "seven seventy",
    8: "eight eighth eighths eighty",
    9: "nine ninety",
    11: "eleven",
    12: "twelve dozen",
    15: "fifteen",
}
_SPELT = {word: number for number, words in _WORDS.items() for word in words.split()}
# Digits of a fraction that are compared.
_SHOWN = 6


def not_borne(text: str, facts: Facts) -> list[str]:
    """Return what is wrong with each verified record that the article doesn't bear."""
    records: tuple[Source | Claim | Figure, ...] = (*facts.sources, *facts.claims, *facts.figures)
    verified = [record for record in records if record.status == "verified"]
    return [f"{record.id}: {fault}" for record in verified for fault in _faults(text, record, facts)]


def _faults(text: str, record: Source | Claim | Figure, facts: Facts) -> Iterator[str]:
    if isinstance(record, Source):
        yield from _of_source(text, record)
        return
    if record.evidence is None:
        yield "nothing that it rests on"
        return
    yield from _of_evidence(text, record.evidence)
    if isinstance(record, Claim):
        yield from _of_claim(text, record, facts)
    else:
        yield from _of_figure(record, record.evidence)


def _of_source(text: str, source: Source) -> Iterator[str]:
    if not source.mentions:
        yield "no mention"
    for mention in source.mentions:
        yield from _misplaced(text, mention)
    for words in (source.name, source.title, source.affiliation):
        yield from _missing(text, words or "")


def _of_claim(text: str, claim: Claim, facts: Facts) -> Iterator[str]:
    for number in _NUMBER.findall(claim.statement):
        if number not in _NUMBER.findall(text):
            yield f"the number {number!r} of its statement is not in the article"
    for name in re.findall(r"(?<=[\w,;] )[A-Z]\w+", claim.statement):
        yield from _missing(text, name)
    sources = {source.id: source for source in facts.sources}
    for link in claim.attributions:
        if link.source_id in sources:
            yield from _of_source(text, sources[link.source_id])
        else:
            yield f"said by {link.source_id}, which is no source"
        for span in (link.mention, link.cue):
            if span:
                yield from _misplaced(text, span)


def _of_figure(figure: Figure, evidence: Evidence) -> Iterator[str]:
    """Compare the significant digits: a scale moves the point and adds noughts, and leaves these alone."""
    numbers = [Decimal(number.replace(",", "")) for number in _NUMBER.findall(evidence.quote)]
    numbers += [Decimal(_SPELT[word]) for word in _WORD.findall(evidence.quote.lower()) if word in _SPELT]
    if figure.kind == "ratio" or not _NUMBER.search(evidence.quote):
        numbers += [one / other for one in (Decimal(1), *numbers) for other in numbers if other]
    stated = {_significant(number) for number in numbers}
    for value in (figure.value, figure.lower, figure.upper):
        if value is not None and figure.modifier != "vague" and _significant(value) not in stated:
            yield f"the value {value} is not what {evidence.quote!r} says"


def _of_evidence(text: str, evidence: Evidence) -> Iterator[str]:
    for span in (evidence, *evidence.pieces):
        yield from _misplaced(text, span)


def _misplaced(text: str, span: Span) -> Iterator[str]:
    if not span.quote.strip() or text[span.start : span.end] != span.quote:
        yield f"{span.quote!r} does not stand at {span.start}"


def _missing(text: str, words: str) -> Iterator[str]:
    there = set(_WORD.findall(text.translate(_STRAIGHT)))
    for word in _WORD.findall(words.translate(_STRAIGHT)):
        if word not in there and word[:1].lower() + word[1:] not in there:
            yield f"the word {word!r} is not in the article"


def _significant(number: Decimal) -> str:
    """Return the first digits without the noughts around them: 1,400,000 and 1.40 are both 14."""
    return format(number, "f").replace(".", "").strip("0")[:_SHOWN] or "0"
