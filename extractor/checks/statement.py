"""Verdict two for words: a number in a statement must be a number of its quote, and of the same thing."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractor.checks.retelling import Retelling
from extractor.checks.tokens import Word
from extractor.english import modality
from extractor.english.opposites import DIRECTIONS
from extractor.english.stems import content_stems, stem
from extractor.figures import Lookalike, Quantity
from extractor.schemas import Finding, FindingCode, Modifier
from extractor.schemas.base import plain
from extractor.text.caret import caret
from extractor.text.ground import ground

_LONGEST_WORD = 20
_ABBREVIATED = 4
_DIGITS = re.compile(r"\d+")
_IN_ALL = (["in"], ["at"], ["after"], ["of"], ["nearly"], ["almost"])
_OPPOSITE_ENDS = {"to": "from", "from": "to"}
_BOUNDS: frozenset[Modifier] = frozenset({"at_least", "at_most", "more_than", "less_than"})


def check_numbers(retelling: Retelling) -> Iterator[Finding]:
    """Yield what the numbers of a statement say that its quote doesn't."""
    for said in retelling.figures:
        yield from _figure(retelling, said)
    for other in retelling.lookalikes:
        yield from _lookalike(retelling, other)
    yield from _given_to_another(retelling)
    yield from _of_anothers_unit(retelling)
    yield from _at_the_other_end(retelling)
    yield from _all_of_some(retelling)


def _figure(retelling: Retelling, said: Quantity) -> Iterator[Finding]:
    words = retelling.statement[said.start : said.end]
    same = [quantity for quantity in retelling.quoted_figures if _stands_in(said, quantity)]
    if not same:
        if not ground(retelling.evidence.quote, words):
            yield _not_in_quote(retelling, words, (said.start, said.end))
    elif all(_modified(said, quantity) for quantity in same):
        article = retelling.text[same[0].outer_start : same[0].outer_end]
        given = retelling.statement[said.outer_start : said.outer_end]
        message = f"The quote says {article!r}; the statement says {given!r}."
        yield retelling.found("modifier-dropped", message, expected=article, said=given)
    elif all(_other_thing(said, quantity) for quantity in same) and not _money_elsewhere(retelling, said):
        article = retelling.text[same[0].start : same[0].end]
        code: FindingCode = "currency-mismatch" if said.kind == same[0].kind == "money" else "unit-mismatch"
        message = f"The quote says {article!r}; the statement says {words!r}."
        yield retelling.found(code, message, expected=article, said=words, severity="error")


def _stands_in(said: Quantity, quoted: Quantity) -> bool:
    """Tell whether a number of the statement is one of the quote's; a range has both its ends."""
    if said.value is None and said.modifier != "vague":
        return (said.lower, said.upper) == (quoted.lower, quoted.upper)
    return _numbers(said) <= _numbers(quoted)


def _money_elsewhere(retelling: Retelling, said: Quantity) -> bool:
    """Tell whether a statement gives the currency to a number to which the quote gives it by another number."""
    return said.kind == "money" and any(quantity.currency == said.currency for quantity in retelling.quoted_figures)


def _numbers(quantity: Quantity) -> frozenset[Decimal]:
    return frozenset(n for n in (quantity.value, quantity.lower, quantity.upper) if n is not None)


def _modified(said: Quantity, quoted: Quantity) -> bool:
    """Tell whether a statement drops or exchanges the qualifier of a number, or brings a bound in."""
    if quoted.modifier == "between" and said.value is not None:
        ends = {"at_most": quoted.upper, "less_than": quoted.upper, "at_least": quoted.lower, "more_than": quoted.lower}
        return ends.get(said.modifier) != said.value
    if said.modifier == quoted.modifier or quoted.value is None:
        return False
    if said.kind == quoted.kind == "duration" and {said.modifier, quoted.modifier} == {"exact", "more_than"}:
        return False  # "Over six years" is as often a stretch of six years as more than six.
    return quoted.modifier != "exact" or said.modifier in _BOUNDS


def _other_thing(said: Quantity, quoted: Quantity) -> bool:
    """Tell whether two equal numbers are of different things: money and no money, per cent and points, $ and £."""
    if {said.kind, quoted.kind} & {"money", "percent"} and said.kind != quoted.kind:
        return said.kind in ("money", "percent")
    if said.kind == "money":
        return said.currency != quoted.currency
    if said.kind == quoted.kind == "duration":
        return stem(said.unit or "") != stem(quoted.unit or "")
    if said.kind == quoted.kind == "measure":
        return _differ(said.unit or "", quoted.unit or "")
    return said.kind == "percent" and ("point" in (said.unit or "")) != ("point" in (quoted.unit or ""))


def _differ(one: str, other: str) -> bool:
    """Tell whether two units in full words are not the same; "km" may be kilometres, "metre" is "meter"."""
    return min(len(one), len(other)) > _ABBREVIATED and one[:3].casefold() != other[:3].casefold()


def _lookalike(retelling: Retelling, other: Lookalike) -> Iterator[Finding]:
    """A date, ordinal or name brought into the statement must not bring digits that the quote lacks."""
    words = retelling.statement[other.start : other.end]
    known = set(_DIGITS.findall(retelling.evidence.quote))
    known |= {plain(number) for quantity in retelling.quoted_figures for number in _numbers(quantity)}
    if set(_DIGITS.findall(words)) - known:
        yield _not_in_quote(retelling, words, (other.start, other.end))


def _not_in_quote(retelling: Retelling, words: str, place: tuple[int, int]) -> Finding:
    message = f"The statement holds {words!r}, its quote doesn't:\n{caret(retelling.statement, *place)}"
    return retelling.found("number-not-in-quote", message, said=words, severity="error")


def _given_to_another(retelling: Retelling) -> Iterator[Finding]:
    """Yield a finding where a number stands at words that the quote gives to another of its numbers alone."""
    quoted = [(number.quantity, _things(number.words)) for number in retelling.quoted_numbers]
    for number in retelling.said_numbers:
        own = _united(words for quantity, words in quoted if _numbers(quantity) == _numbers(number.quantity))
        # Numbers that share their stretch with this one say nothing of where it belongs.
        others = _united(words for _, words in quoted if not words <= own)
        mine = _things(number.words)
        if own and mine & (others - own) and not mine & (own - others):
            given = retelling.statement[number.quantity.start : number.quantity.end]
            message = f"The quote gives {given!r} to something else than {', '.join(sorted(mine & (others - own)))!r}."
            yield retelling.found("slot-mismatch", message, said=given)


def _of_anothers_unit(retelling: Retelling) -> Iterator[Finding]:
    """Yield a finding where a number counts what the quote counts with another number: "14 years" of 14 firms."""
    quoted = [(_numbers(quantity), content_stems(quantity.unit or "")) for quantity in retelling.quoted_figures]
    for said in retelling.figures:
        unit = content_stems(said.unit or "")
        own = [stems for numbers, stems in quoted if numbers == _numbers(said)]
        others = _united(stems for numbers, stems in quoted if numbers != _numbers(said))
        if own and all(own) and unit & others and not unit & _united(iter(own)):
            given = retelling.statement[said.outer_start : said.outer_end]
            message = f"The quote counts something else with this number than {said.unit!r}."
            yield retelling.found("slot-mismatch", message, said=given, severity="error")


def _at_the_other_end(retelling: Retelling) -> Iterator[Finding]:
    """Yield a finding where a number stands after "from" that the quote has after "to", or the other way round."""
    there = {_numbers(q): _preposition(retelling.text, q) for q in retelling.quoted_figures}
    for said in retelling.figures:
        here = _preposition(retelling.statement, said)
        if here in _OPPOSITE_ENDS and there.get(_numbers(said)) == _OPPOSITE_ENDS[here]:
            given = retelling.statement[said.start : said.end]
            message = f"The statement says {here} {given!r}, the quote {_OPPOSITE_ENDS[here]}."
            yield retelling.found("slot-mismatch", message, said=given, severity="error")


def _preposition(text: str, quantity: Quantity) -> str:
    before = text[max(0, quantity.outer_start - _LONGEST_WORD) : quantity.outer_start].split()
    return before[-1].casefold() if before else ""


def _united(sets: Iterator[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*sets)


def _things(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(w.root for w in words if w.carries_meaning and stem(w.text) not in DIRECTIONS)


def _all_of_some(retelling: Retelling) -> Iterator[Finding]:
    """Yield a finding where the statement speaks of all and its quote of a number."""
    words = [word.text for word in retelling.said]
    said = {word for i, word in enumerate(words) if word in modality.TOTAL and words[i - 1 : i] not in _IN_ALL}
    if said and retelling.is_close and retelling.quoted_figures and not _has_total(retelling):
        word = min(said)
        message = f"The statement says {word!r}; the quote gives a number and no whole."
        yield retelling.found("modifier-dropped", message, said=word)


def _has_total(retelling: Retelling) -> bool:
    return any(word.text in modality.TOTAL | {"total", "altogether"} for word in retelling.quoted)
