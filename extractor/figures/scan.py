"""Walks a text once and reports its figures and the numbers that are none."""

import re
from dataclasses import dataclass, field
from decimal import Context, Decimal, localcontext

from extractor.figures.amount import Amount
from extractor.figures.anchors import next_anchor
from extractor.figures.carried import carried
from extractor.figures.counted import counted_noun
from extractor.figures.qualifiers import Qualified, bounds, qualifier_after, qualifier_before, qualifies
from extractor.figures.quantity import Lookalike, Quantity
from extractor.figures.ranges import carry_back, joined
from extractor.figures.readers import Found, read_at
from extractor.figures.sums import summed
from extractor.figures.units import lasting
from extractor.filenames import refuse_filename
from extractor.schemas.figure import Modifier

PARAGRAPH = re.compile(r"\r?\n(?:[ \t\r]*\n)+")
"""Blank lines, which no figure and no context crosses."""

_BETWEEN = re.compile(r"\bbetween[ \n]$", re.IGNORECASE)

_ARITHMETIC = Context(prec=28, traps=[])
"""The scanner's own precision, so that a caller's neither changes a reading nor makes one raise."""


@dataclass(frozen=True, slots=True)
class Scan:
    """What a text holds: its figures, and the numbers that are no figures, each in order."""

    figures: list[Quantity] = field(default_factory=list)
    lookalikes: list[Lookalike] = field(default_factory=list)


def scan_figures(text: str) -> list[Quantity]:
    """The figures of a text, in order; UsageError for the name of a file.

    >>> [(str(q.value), q.unit, q.modifier) for q in scan_figures("At least 2.5 million euros for 1,400 farmers")]
    [('2500000', 'euros', 'at_least'), ('1400', 'farmers', 'exact')]
    """
    refuse_filename(text, "article.text")
    return scan(text).figures


def scan(text: str) -> Scan:
    """The figures and look-alikes of a text, paragraph by paragraph: a blank line is never crossed.

    No text is refused and nothing is raised; a text without numbers gives two empty lists.

    >>> [(look.kind, look.start) for look in scan("On Nov. 3 at 9 p.m.").lookalikes]
    [('date', 8), ('time', 13)]
    """
    result = Scan()
    start = 0
    with localcontext(_ARITHMETIC):
        for gap in PARAGRAPH.finditer(text):
            _scan_paragraph(text[start : gap.start()], start, result)
            start = gap.end()
        _scan_paragraph(text[start:], start, result)
    return result


def _scan_paragraph(text: str, offset: int, result: Scan) -> None:
    amounts, lookalikes = _collect(text)
    read = (_quantity(text, amount, offset) for amount in _joined(text, amounts))
    result.figures.extend(carried(text, read, offset))
    if offset:
        lookalikes = [Lookalike(look.start + offset, look.end + offset, look.kind) for look in lookalikes]
    result.lookalikes.extend(lookalikes)


def _collect(text: str) -> tuple[list[Amount], list[Lookalike]]:
    """Everything in a paragraph where a number begins, read from left to right."""
    amounts: list[Amount] = []
    lookalikes: list[Lookalike] = []
    last: Found = None
    pos = 0
    while anchor := next_anchor(text, pos):
        found = read_at(text, anchor, last)
        if isinstance(found, Lookalike):
            lookalikes.append(found)
        elif found is not None:
            amounts.append(found)
        last = found or last
        pos = max(anchor.end(), found.end if found else 0)
    return amounts, lookalikes


def _joined(text: str, amounts: list[Amount]) -> list[Amount]:
    """The amounts with their ranges joined, and what is elided carried back."""
    whole: list[Amount] = []
    for amount in amounts:
        both = (joined(text, whole[-1], amount) or summed(text, whole[-1], amount)) if whole else None
        if both:
            whole[-1] = amount = both
        else:
            whole.append(amount)
        if len(whole) > 1:
            carry_back(text, whole[-2], amount)
    return whole


def _quantity(text: str, amount: Amount, offset: int) -> Quantity:
    """The finished figure: the amount with its qualifiers, its bounds and the noun it counts."""
    before, after = _qualified(text, amount)
    noun = _noun(text, amount, after.at if after else amount.end)
    if noun and not after:
        after = qualifier_after(text, noun[1])
    if noun and amount.kind == "count" and (period := lasting(text, *noun)):
        amount.kind, noun = "duration", period
    unit, unit_start = (text[slice(*noun)], noun[0]) if noun else (amount.unit, amount.unit_start)
    modifier, value, lower, upper = _reading(amount, before, after)
    outer_end = max(amount.end, noun[1] if noun else 0, after.at if after else 0)
    return Quantity(
        start=amount.start + offset,
        end=amount.end + offset,
        value=value,
        lower=lower,
        upper=upper,
        modifier=modifier,
        kind=amount.kind,
        unit=unit,
        unit_start=None if unit_start is None else unit_start + offset,
        currency=amount.currency,
        outer_start=min(amount.start, before.at if before else amount.start) + offset,
        outer_end=outer_end + offset,
    )


def _qualified(text: str, amount: Amount) -> tuple[Qualified | None, Qualified | None]:
    reach = max(0, amount.start - len("between "))
    if amount.high is not None and (opening := _BETWEEN.search(text, reach, amount.start)):
        return Qualified("between", opening.start()), qualifier_after(text, amount.end)
    before = qualifier_before(text, amount.start)
    if before and not qualifies(text, before.at, amount.kind, amount.end):
        before = None
    return before, qualifier_after(text, amount.end)


def _noun(text: str, amount: Amount, end: int) -> tuple[int, int] | None:
    if amount.unit is not None or amount.kind not in ("count", "ratio"):
        return None
    return counted_noun(text, end, amount.numeral.value, share=amount.kind == "ratio")


def _reading(
    amount: Amount, before: Qualified | None, after: Qualified | None
) -> tuple[Modifier, Decimal | None, Decimal | None, Decimal | None]:
    """Modifier, value, lower and upper bound."""
    if amount.high is not None:
        return "between", None, _plain(amount.low), _plain(amount.high)
    value = _plain(amount.numeral.value)
    if value is None:
        return "vague", None, _plain(amount.numeral.lower), None
    modifier: Modifier = before.modifier if before and before.modifier != "exact" else "exact"
    if modifier == "exact" and after:
        modifier = after.modifier
    return modifier, value, *bounds(modifier, value)


def _plain(value: Decimal | None) -> Decimal | None:
    """The number without trailing zeros or exponent: 2500000.0 is 2500000."""
    if value is None:
        return None
    whole = value.to_integral_value()
    if whole != value:
        return value.normalize()
    return whole if whole.as_tuple().exponent == 0 else Decimal(format(whole, "f"))
