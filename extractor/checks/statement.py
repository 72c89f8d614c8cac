"""Verdict two for words: a number in a statement must be a number of its quote."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractor.checks.reading import Reading
from extractor.checks.verdict import finding
from extractor.figures import Lookalike, Quantity, scan
from extractor.schemas import DraftClaim, Evidence, Finding, FindingCode
from extractor.text.caret import caret

_DIGITS = re.compile(r"\d+")


def check_statement_numbers(reading: Reading, claim: DraftClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield what the numbers of a statement say that its quote doesn't."""
    statement = scan(claim.statement)
    quoted = reading.figures_in(evidence.start, evidence.end)
    for said in statement.figures:
        yield from _figure(claim.statement, said, quoted, evidence, reading.text)
    for other in statement.lookalikes:
        yield from _lookalike(claim.statement, other, evidence)


def _figure(
    statement: str, said: Quantity, quoted: Sequence[Quantity], evidence: Evidence, text: str
) -> Iterator[Finding]:
    words = statement[said.start : said.end]
    same = [quantity for quantity in quoted if _numbers(said) <= _numbers(quantity)]
    if not same:
        if words.casefold() not in evidence.quote.casefold():
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
