"""Verdict two for words: a number in a statement must be a number of its quote."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractor.checks.clauses import stretches
from extractor.checks.reading import Reading
from extractor.checks.tables.opposites import DIRECTIONS
from extractor.checks.verdict import finding
from extractor.figures import Lookalike, Quantity, scan
from extractor.schemas import DraftClaim, Evidence, Finding, FindingCode
from extractor.text.caret import caret
from extractor.text.ground import ground
from extractor.text.words import content_stems, stem

_DIGITS = re.compile(r"\d+")


def check_statement_numbers(reading: Reading, claim: DraftClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield what the numbers of a statement say that its quote doesn't."""
    statement = scan(claim.statement)
    quoted = reading.figures_in(evidence.start, evidence.end)
    for said in statement.figures:
        yield from _figure(claim.statement, said, quoted, evidence, reading.text)
    yield from _exchanged(claim.statement, statement.figures, evidence)
    for other in statement.lookalikes:
        yield from _lookalike(claim.statement, other, evidence)


def _figure(
    statement: str, said: Quantity, quoted: Sequence[Quantity], evidence: Evidence, text: str
) -> Iterator[Finding]:
    words = statement[said.start : said.end]
    same = [quantity for quantity in quoted if _numbers(said) <= _numbers(quantity)]
    if not same:
        if not ground(evidence.quote, words):
            yield _not_in_quote(statement, words, (said.start, said.end), evidence)
    elif all(_dropped(said, quantity) for quantity in same):
        article = text[same[0].outer_start : same[0].outer_end]
        message = f"The quote says {article!r}; the statement says {statement[said.outer_start : said.outer_end]!r}."
        place = (same[0].outer_start, same[0].outer_end)
        yield finding("modifier-dropped", message, place, severity="warning", expected=article, found=words)
    elif all(_other_thing(said, quantity) for quantity in same):
        article = text[same[0].start : same[0].end]
        place = (same[0].start, same[0].end)
        code: FindingCode = "currency-mismatch" if said.kind == same[0].kind == "money" else "unit-mismatch"
        yield finding(
            code, f"The quote says {article!r}; the statement says {words!r}.", place, expected=article, found=words
        )


def _exchanged(statement: str, said: Sequence[Quantity], evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding where a number stands at words that the quote gives to another of its numbers."""
    quoted = scan(evidence.quote).figures
    words, alone = _own_words(statement, said), _alone(statement, said)
    theirs = _own_words(evidence.quote, quoted)
    for figure, mine in zip(said, words, strict=True):
        here = [own for other, own in zip(quoted, theirs, strict=True) if _numbers(other) == _numbers(figure)]
        if not here or figure not in alone:
            continue
        own = frozenset[str]().union(*here)
        elsewhere = frozenset[str]().union(*theirs) - own
        if mine & elsewhere and not mine & own - DIRECTIONS:
            given = statement[figure.start : figure.end]
            message = f"The quote gives {given!r} to something else than {', '.join(sorted(mine & elsewhere))}."
            yield finding("slot-mismatch", message, (evidence.start, evidence.end), severity="warning", found=given)


def _own_words(text: str, figures: Sequence[Quantity]) -> list[frozenset[str]]:
    return [content_stems(text[start:end]) for start, end in stretches(text, figures, 0, len(text))]


def _alone(text: str, figures: Sequence[Quantity]) -> list[Quantity]:
    """Return the figures that share their stretch of the text with no other."""
    parts = stretches(text, figures, 0, len(text))
    return [figure for figure, part in zip(figures, parts, strict=True) if parts.count(part) == 1]


def _numbers(quantity: Quantity) -> frozenset[Decimal]:
    return frozenset(n for n in (quantity.value, quantity.lower, quantity.upper) if n is not None)


def _dropped(said: Quantity, quoted: Quantity) -> bool:
    """Tell whether a statement gives a qualified number of the quote as an exact one, or as a differently bound one."""
    return said.modifier != quoted.modifier and "exact" not in (quoted.modifier,) and quoted.value is not None


def _other_thing(said: Quantity, quoted: Quantity) -> bool:
    """Tell whether two equal numbers are of different things: money and no money, per cent and points, $ and £."""
    if {said.kind, quoted.kind} & {"money", "percent"} and said.kind != quoted.kind:
        return said.kind in ("money", "percent")
    if said.kind == "money":
        return said.currency != quoted.currency
    if said.kind == quoted.kind == "duration":
        return stem(said.unit or "") != stem(quoted.unit or "")
    return said.kind == "percent" and ("point" in (said.unit or "")) != ("point" in (quoted.unit or ""))


def _lookalike(statement: str, other: Lookalike, evidence: Evidence) -> Iterator[Finding]:
    """A date, ordinal or name brought into the statement must not bring digits that the quote lacks."""
    words = statement[other.start : other.end]
    digits = set(_DIGITS.findall(words))
    if digits - set(_DIGITS.findall(evidence.quote)):
        yield _not_in_quote(statement, words, (other.start, other.end), evidence)


def _not_in_quote(statement: str, words: str, place: tuple[int, int], evidence: Evidence) -> Finding:
    message = f"The statement holds {words!r}, its quote doesn't:\n{caret(statement, *place)}"
    return finding("number-not-in-quote", message, (evidence.start, evidence.end), found=words)
