"""Verdict two, value: a figure says what our own parser reads at its place in the article."""

from collections.abc import Iterator
from decimal import Decimal

from extractor.checks.drafted import Said, said
from extractor.checks.verdict import finding
from extractor.figures import Quantity
from extractor.reading import Reading
from extractor.schemas import DraftFigure, Evidence, Finding, FindingCode, Modifier, Severity
from extractor.schemas.base import plain

_HUNDRED = Decimal(100)
_DOLLARS = frozenset({"USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD"})
_UPWARD: frozenset[Modifier] = frozenset({"at_least", "more_than"})
_DOWNWARD: frozenset[Modifier] = frozenset({"at_most", "less_than"})
_STRICT_KINDS = frozenset({"money", "percent"})


def check_value(reading: Reading, figure: DraftFigure, evidence: Evidence) -> tuple[Quantity | None, list[Finding]]:
    """Compare a drafted figure with the quantity at its place.

    Returns the quantity that it is about, None where no number stands there, and what disagrees.  Where the quote
    holds several numbers, the one that agrees best is meant.
    """
    quantities = reading.figures_in(evidence.start, evidence.end)
    if not quantities:
        return None, [_no_figure(reading, evidence)]
    numbers = said(figure)
    compared = [(quantity, list(_compare(figure, numbers, quantity, reading.text))) for quantity in quantities]
    return min(compared, key=lambda pair: _weight(pair[1]))


def _weight(findings: list[Finding]) -> int:
    return sum(10 if found.severity == "error" else 1 for found in findings)


def _no_figure(reading: Reading, evidence: Evidence) -> Finding:
    place = (evidence.start, evidence.end)
    others = reading.lookalikes_in(*place)
    what = f"it is a {others[0].kind}" if others else "no number stands there"
    return finding("value-mismatch", f"{evidence.quote!r} is no figure: {what}.", place, found=evidence.quote)


def _compare(figure: DraftFigure, numbers: Said, quantity: Quantity, text: str) -> Iterator[Finding]:
    place = (quantity.outer_start, quantity.outer_end)
    words = text[slice(*place)]
    for name in numbers.unreadable:
        drafted = getattr(figure, name)
        yield finding("value-mismatch", f"{drafted!r} in {name} is no number.", place, expected=words, found=drafted)
    if not numbers.unreadable:
        yield from _numbers(figure, numbers, quantity, words)
    yield from _modifier(figure.modifier, quantity, words)
    yield from _kind(figure, quantity, words)
    yield from _currency(figure, quantity, words)


def _numbers(figure: DraftFigure, numbers: Said, quantity: Quantity, words: str) -> Iterator[Finding]:
    place = (quantity.outer_start, quantity.outer_end)
    if quantity.value is None:
        yield from _range(numbers, quantity, words)
    elif numbers.value is None:
        message = f"The article gives one number, {plain(quantity.value)} ({words!r}); the record gives no value."
        yield finding("value-mismatch", message, place, expected=plain(quantity.value))
    elif not _same(numbers.value, quantity, figure):
        yield _wrong(numbers.value, quantity.value, place, words)
    elif any(bound not in (None, quantity.value, numbers.value) for bound in (numbers.lower, numbers.upper)):
        yield finding("range-mismatch", f"The article gives no such bound: {words!r}.", place, expected=words)


def _range(numbers: Said, quantity: Quantity, words: str) -> Iterator[Finding]:
    """A range must be given by the same two bounds; a vague amount by no number that the article doesn't give."""
    place = (quantity.outer_start, quantity.outer_end)
    vague = quantity.modifier == "vague"
    drafted = (numbers.lower, numbers.upper)
    bounds = (quantity.lower, quantity.upper)
    if numbers.value is not None and vague:
        message = f"The article gives no exact number, only {words!r}; the record says {plain(numbers.value)}."
        yield finding("value-mismatch", message, place, expected=words, found=plain(numbers.value))
    elif vague:
        if any(said is not None and said != read for said, read in zip(drafted, bounds, strict=True)):
            message = f"The article gives {words!r}; the record gives {_between(*drafted)}."
            yield finding("range-mismatch", message, place, severity="warning", expected=_between(*bounds))
    elif drafted != bounds or numbers.value is not None:
        given = plain(numbers.value) if numbers.value is not None else _between(*drafted)
        message = f"The article gives the range {_between(*bounds)} ({words!r}); the record gives {given}."
        yield finding("range-mismatch", message, place, expected=_between(*bounds), found=given)


def _between(lower: Decimal | None, upper: Decimal | None) -> str:
    return f"{'…' if lower is None else plain(lower)} to {'…' if upper is None else plain(upper)}"


def _same(drafted: Decimal, quantity: Quantity, figure: DraftFigure) -> bool:
    """Tell whether two numbers are the same, also a fraction rounded to decimals, and 15 cents given as 0.15."""
    value = quantity.value
    assert value is not None
    if drafted == value:
        return True
    if quantity.kind == "money" and quantity.unit and drafted * _HUNDRED == value:
        return figure.unit is None or figure.unit.casefold() != quantity.unit.casefold()
    decimals = -int(drafted.as_tuple().exponent)
    return quantity.kind == "ratio" and decimals >= 2 and abs(drafted - value) < Decimal(1).scaleb(-decimals)


def _wrong(drafted: Decimal, value: Decimal, place: tuple[int, int], words: str) -> Finding:
    code: FindingCode = "scale-mismatch" if _digits(drafted) == _digits(value) else "value-mismatch"
    message = f"The article gives {plain(value)} ({words!r}); the record says {plain(drafted)}."
    return finding(code, message, place, expected=plain(value), found=plain(drafted))


def _digits(number: Decimal) -> str:
    """Return the digits without sign, scale and ends of zeros: numbers that agree in them differ in scale alone."""
    return plain(abs(number)).replace(".", "").strip("0")


def _modifier(drafted: Modifier, quantity: Quantity, words: str) -> Iterator[Finding]:
    read = quantity.modifier
    if drafted == read:
        return
    place = (quantity.outer_start, quantity.outer_end)
    opposed = (drafted in _UPWARD and read in _DOWNWARD) or (drafted in _DOWNWARD and read in _UPWARD)
    message = f"The article says {words!r} ({read}); the record says {drafted}."
    yield finding(
        "modifier-dropped", message, place, severity="error" if opposed else "warning", expected=read, found=drafted
    )


def _kind(figure: DraftFigure, quantity: Quantity, words: str) -> Iterator[Finding]:
    place = (quantity.outer_start, quantity.outer_end)
    if figure.kind != quantity.kind and {figure.kind, quantity.kind} & _STRICT_KINDS:
        message = f"{words!r} is {quantity.kind}; the record says {figure.kind}."
        yield finding("unit-mismatch", message, place, expected=quantity.kind, found=figure.kind)
    elif figure.kind == "percent" and figure.unit and _points(figure.unit) != _points(quantity.unit or "%"):
        message = f"{words!r}: per cent, percentage points and basis points are different things."
        yield finding("unit-mismatch", message, place, expected=quantity.unit, found=figure.unit)


def _points(unit: str) -> str:
    """Return which of the three a unit of percentage is: basis points, percentage points or per cent."""
    lowered = unit.casefold()
    if "basis" in lowered or lowered.startswith("bp"):
        return "basis points"
    return "percentage points" if "point" in lowered or lowered in ("pp", "ppt", "ppts", "pts") else "per cent"


def _currency(figure: DraftFigure, quantity: Quantity, words: str) -> Iterator[Finding]:
    if figure.currency is None or quantity.kind != "money":
        return
    drafted, read = figure.currency.upper(), quantity.currency
    if read == drafted or (read == "USD" and drafted in _DOLLARS and not _american(words)):
        return
    message = f"The article gives {words!r} ({read or 'no currency that we know'}); the record says {drafted}."
    severity: Severity = "error" if read else "warning"
    place = (quantity.outer_start, quantity.outer_end)
    yield finding("currency-mismatch", message, place, severity=severity, expected=read, found=drafted)


def _american(words: str) -> bool:
    """Tell whether dollars are marked as those of the United States; a bare $ may be Australia's."""
    return any(mark in words for mark in ("US$", "US $", "U.S.", "USD", "American"))
