"""Walks a text once and reports its figures and the numbers that are none."""

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal

from extractor.figures.amount import Amount, Numeral
from extractor.figures.counted import counted_noun
from extractor.figures.digits import read_digits
from extractor.figures.lookalikes import (
    capitalised_name,
    day_of_month,
    glued_to_letters,
    goes_on_date,
    labelled,
    shaped,
    year,
)
from extractor.figures.money import Money, money_after, money_before, needs_size
from extractor.figures.qualifiers import bounds, qualifier_after, qualifier_before
from extractor.figures.quantity import Lookalike, Quantity
from extractor.figures.ranges import joined
from extractor.figures.tables.names import FIXED
from extractor.figures.tables.numbers import MULTIPLES, ORDINALS, SCALE_WORDS, SMALL, TENS, VAGUE, VULGAR
from extractor.figures.units import unit_after
from extractor.figures.words import read_vague_scale, read_words


@dataclass(frozen=True)
class Scan:
    """What a text holds: its figures, and the numbers that are no figures, each in order."""

    figures: list[Quantity] = field(default_factory=list)
    lookalikes: list[Lookalike] = field(default_factory=list)


def _either_case(words: list[str]) -> str:
    return "|".join(f"[{w[0].upper()}{w[0]}]{w[1:]}" for w in sorted(words, key=len, reverse=True))


_SCALE_STARTS = [
    form for scale in SCALE_WORDS for form in scale.forms.split() if len(form) > 3 and not form.endswith("s")
]
_NUMBER_WORDS = [*SMALL, *TENS, *_SCALE_STARTS, "dozen", "half", "several", "few", *(word for word, *_ in VAGUE)]
_ANCHOR = re.compile(
    rf"(?P<fixed>\b(?:{'|'.join(re.escape(n) for n in FIXED.split('|'))})(?!\w))"
    rf"|(?P<digit>\.?\d|[{''.join(VULGAR)}])"
    rf"|\b(?:(?P<word>(?:(?:[Aa]n? )(?=(?:hundred|thousand|million|billion|trillion|dozen|half|third|quarter|fourth|fifth|sixth|seventh|eighth|tenth|few (?:hundred|thousand|dozen|million)|couple of (?:hundred|thousand|dozen|million))\b))|{_either_case(_NUMBER_WORDS)})"
    rf"|(?P<fold>(?:{_either_case([*SMALL, *TENS])})-?fold)"
    rf"|(?P<ordinal>(?:(?:{'|'.join(TENS)})[- ])?(?:{_either_case(list(ORDINALS))}))"
    rf"|(?P<multiple>{_either_case(list(MULTIPLES))})"
    r")(?![A-Za-z])"
)
_PARAGRAPH = re.compile(r"\n(?:[ \t\r]*\n)+")
_URL = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
_IN = re.compile(r" (?:in|out of) (?:every )?")
_SIGN = re.compile(r"(?:(?<![\w)\]%])[-−+]|\b(?:[Mm]inus|[Nn]egative)[ -])(?=\s?$)")


def scan_figures(text: str) -> list[Quantity]:
    """The figures of a text, in order.

    >>> [(str(q.value), q.unit, q.modifier) for q in scan_figures("At least 2.5 million euros for 1,400 farmers")]
    [('2500000.0', 'euros', 'at_least'), ('1400', 'farmers', 'exact')]
    """
    return scan(text).figures


def scan(text: str) -> Scan:
    """The figures and look-alikes of a text, paragraph by paragraph: a blank line is never crossed."""
    result = Scan()
    start = 0
    for gap in _PARAGRAPH.finditer(text):
        _scan_paragraph(text[start : gap.start()], start, result)
        start = gap.end()
    _scan_paragraph(text[start:], start, result)
    return result


def _scan_paragraph(text: str, offset: int, result: Scan) -> None:
    amounts: list[Amount] = []
    found: list[Lookalike] = []
    _collect(text, amounts, found)
    amounts = _join(text, amounts)
    for index, amount in enumerate(amounts):
        limit = amounts[index + 1].start if index + 1 < len(amounts) else len(text)
        result.figures.append(_shifted(_quantity(text, amount, limit), offset))
    result.lookalikes.extend(replace(look, start=look.start + offset, end=look.end + offset) for look in found)


def _collect(text: str, amounts: list[Amount], found: list[Lookalike]) -> None:
    pos = 0
    while anchor := _ANCHOR.search(text, pos):
        item = _read(text, anchor, found)
        if isinstance(item, Lookalike):
            found.append(item)
        elif item is not None:
            amounts.append(item)
        pos = max(anchor.end(), item.end if item else 0)


def _read(text: str, anchor: re.Match[str], found: list[Lookalike]) -> Amount | Lookalike | None:
    kind, start = anchor.lastgroup, anchor.start()
    if kind == "fixed":
        return Lookalike(start, anchor.end(), "name")
    if kind == "digit":
        return _read_digit(text, start, found)
    if kind == "ordinal":
        return Lookalike(start, anchor.end(), "ordinal")
    if kind == "multiple":
        return Amount(
            Numeral(start, anchor.end(), Decimal(MULTIPLES[anchor.group().lower()])), start, anchor.end(), "ratio"
        )
    if kind == "fold":
        word = re.split(r"-?fold", anchor.group().lower())[0]
        return Amount(Numeral(start, anchor.end(), Decimal((SMALL | TENS)[word])), start, anchor.end(), "ratio")
    return _read_word(text, anchor)


def _read_digit(text: str, start: int, found: list[Lookalike]) -> Amount | Lookalike | None:
    money = money_before(text, start)
    if not money:
        if look := _digit_lookalike(text, start, found):
            return look
    numeral = read_digits(text, start, money is not None)
    if money and needs_size(text, money) and numeral.factor == 1 and "," not in text[start : numeral.end]:
        return Lookalike(money.start, numeral.end, "name")
    if not money and (look := _sized_lookalike(text, numeral, found)):
        return look
    return _amount(text, numeral, money)


def _digit_lookalike(text: str, start: int, found: list[Lookalike]) -> Lookalike | None:
    if start and glued_to_letters(text, start) and not text[start - 1] == "-":
        return Lookalike(start, _token_end(text, start), "name")
    if start and text[start - 1] == "-" and glued_to_letters(text, start) and text[start - 2].isalpha():
        return Lookalike(start, _token_end(text, start), "name")
    return shaped(text, start) or year(text, start)


_TOKEN = re.compile(r"[\w-]+")


def _token_end(text: str, start: int) -> int:
    token = _TOKEN.match(text, start)
    return token.end() if token else start + 1


def _sized_lookalike(text: str, numeral: Numeral, found: list[Lookalike]) -> Lookalike | None:
    start, end = numeral.start, numeral.end
    if day_of_month(text, start, end) or (found and goes_on_date(text, found[-1], start, end)):
        return Lookalike(start, end, "date")
    if numeral.factor == 1:
        if kind := labelled(text, start):
            return Lookalike(start, end, kind)
        if capitalised_name(text, start, end):
            return Lookalike(start, end, "name")
    return None


def _read_word(text: str, anchor: re.Match[str]) -> Amount | None:
    start = anchor.start()
    word = anchor.group("word").lower()
    if word in ("several", "few"):
        numeral = read_vague_scale(text, start, anchor.end(), word)
    else:
        numeral = read_words(text, start, text[max(0, start - 8) : start].lower() == "between ")
    return _amount(text, numeral, None) if numeral else None


def _amount(text: str, numeral: Numeral, before: Money | None) -> Amount:
    """The numeral with the currency or unit beside it."""
    _one_in(text, numeral)
    start = _signed_start(text, numeral, before)
    if before:
        return Amount(
            numeral, start, numeral.end, "money", text[before.start : before.end].strip(), before.start, before.code
        )
    if after := money_after(text, numeral.end, numeral.value):
        return Amount(numeral, start, after.end, "money", text[after.start : after.end], after.start, after.code)
    if measure := unit_after(text, numeral.end, numeral.spelled):
        unit = text[measure.start : measure.end]
        return Amount(numeral, start, measure.end, measure.kind, unit, measure.start)
    return Amount(numeral, start, numeral.end, numeral.kind)


def _signed_start(text: str, numeral: Numeral, before: Money | None) -> int:
    start = before.start if before else numeral.start
    sign = _SIGN.search(text[max(0, start - 9) : start])
    if sign and numeral.value is not None:
        if sign.group() != "+":
            numeral.value = -numeral.value
        return max(0, start - 9) + sign.start()
    return start


def _one_in(text: str, numeral: Numeral) -> None:
    """Makes "one in five" a ratio."""
    step = _IN.match(text, numeral.end)
    if not step or numeral.value is None or numeral.factor != 1:
        return
    below = _plain_number(text, step.end())
    if below and below.value and numeral.value < below.value and below.value == int(below.value) and below.value < 2000:
        if "in" in step.group() and year(text, below.start):
            return
        numeral.value, numeral.end, numeral.kind = numeral.value / below.value, below.end, "ratio"


def _plain_number(text: str, start: int) -> Numeral | None:
    anchor = _ANCHOR.match(text, start)
    if not anchor or anchor.lastgroup not in ("digit", "word"):
        return None
    return read_digits(text, start) if anchor.lastgroup == "digit" else read_words(text, start)


def _join(text: str, amounts: list[Amount]) -> list[Amount]:
    joined_up: list[Amount] = []
    for amount in amounts:
        whole = joined(text, joined_up[-1], amount) if joined_up else None
        if whole:
            joined_up[-1] = whole
        else:
            joined_up.append(amount)
    return joined_up


def _quantity(text: str, amount: Amount, limit: int) -> Quantity:
    numeral = amount.numeral
    before = qualifier_before(text, amount.start)
    after = qualifier_after(text, amount.end)
    unit, at, outer = amount.unit, amount.unit_start, amount.end
    if (
        amount.kind in ("count", "ratio")
        and unit is None
        and (noun := counted_noun(text, after.at if after else amount.end, numeral.value))
    ):
        at, outer = noun
        unit = text[at:outer]
    value, lower, upper = numeral.value, None, None
    modifier = after.modifier if after and not before else before.modifier if before else "exact"
    if amount.top is not None:
        value, lower, upper, modifier = None, numeral.value, amount.top, "between"
    elif value is None:
        lower, modifier = numeral.lower, "vague"
    else:
        lower, upper = bounds(modifier, value)
    return Quantity(
        amount.start, amount.end, value, lower, upper, modifier, amount.kind, unit, at, amount.currency,
        min(amount.start, before.at) if before else amount.start, max(outer, amount.end, after.at if after else 0),
    )  # fmt: skip


def _shifted(quantity: Quantity, offset: int) -> Quantity:
    if not offset:
        return quantity
    return replace(
        quantity,
        start=quantity.start + offset,
        end=quantity.end + offset,
        unit_start=None if quantity.unit_start is None else quantity.unit_start + offset,
        outer_start=quantity.outer_start + offset,
        outer_end=quantity.outer_end + offset,
    )
