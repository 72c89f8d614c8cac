"""Reads ratios: "one in five", "two out of three", multiples such as "twice as many" and "threefold"."""

import re
from decimal import Decimal

from extractor.figures.amount import Amount, Numeral
from extractor.figures.anchors import ANCHOR, anchor_kind
from extractor.figures.digits import read_digits
from extractor.figures.tables.leads import COMPARED, DOUBLE_LEADS
from extractor.figures.tables.nouns import STOPS
from extractor.figures.tables.numbers import BARE_MULTIPLES, MULTIPLES, SMALL, TENS
from extractor.figures.words import read_words

_IN = re.compile(r"[ -](in|out of)[ -](?:every )?")
_MONTHLESS = re.compile(r"[ -](?:days?|weeks?|months?|years?|hours?|minutes?|seconds?|decades?|languages|countries)\b")
_TWICE = re.compile(
    rf" (?:as (?!(?:{'|'.join(sorted(STOPS - {'many', 'much'}))})\b)[a-z]|(?:{'|'.join(sorted(COMPARED))})\b)"
)
_LARGEST = 1000


def multiple(text: str, start: int, end: int, lead: str) -> Amount | None:
    """The multiple in the word at ``start``: "doubled", "threefold"; "twice" and "double" where something is compared.

    >>> multiple("twice as many", 0, 5, "").numeral.value
    Decimal('2')
    """
    word = text[start:end].lower()
    if text.startswith(" down", end):
        return None
    value: int | None = MULTIPLES.get(word)
    if word in BARE_MULTIPLES:
        compared = _TWICE.match(text, end) or (lead in DOUBLE_LEADS and word not in ("twice", "thrice"))
        value = BARE_MULTIPLES[word] if compared and text[end : end + 1] != "-" else None
    elif value is None:
        value = (SMALL | TENS)[word.removesuffix("fold").removesuffix("-")]
    if value is None:
        return None
    return Amount(Numeral(start, end, Decimal(value), spelled=True, kind="ratio"), start, end, "ratio")


def shared_of(text: str, numeral: Numeral) -> Numeral | None:
    """The ratio that "in five" or "out of ten" makes of a number, or None.

    >>> shared_of("one in five adults", read_words("one in five adults", 0)).value
    Decimal('0.2')
    """
    step = _IN.match(text, numeral.end)
    if not step or numeral.value is None or numeral.kind != "count" or not 1 <= numeral.value < _LARGEST:
        return None
    below = _number_at(text, step.end())
    if below is None or below.value is None or not _divides(text, numeral, below, step):
        return None
    return Numeral(numeral.start, below.end, numeral.value / below.value, spelled=numeral.spelled, kind="ratio")


def _divides(text: str, above: Numeral, below: Numeral, step: re.Match[str]) -> bool:
    assert above.value is not None and below.value is not None, "both are checked before"
    if not above.value < below.value <= _LARGEST or below.value != int(below.value):
        return False
    # "1 in 10 years" is no share, "a 1-in-100-year flood" is.
    return step.group(1) == "out of" or step.group().startswith("-") or not _MONTHLESS.match(text, below.end)


def _number_at(text: str, start: int) -> Numeral | None:
    anchor = ANCHOR.match(text, start)
    if not anchor:
        return None
    kind = anchor_kind(anchor)
    if kind == "digit":
        return read_digits(text, start)
    return read_words(text, start) if kind in ("word", "article") else None
