"""Reads numbers that stand in words: "sixty-three thousand nine hundred eighteen", "two point two million"."""

import re
from decimal import Decimal

from extractor.figures.amount import ONE, Numeral
from extractor.figures.digits import SCALES
from extractor.figures.fractions import denominated, denominator_follows, halves, part_of
from extractor.figures.tables.numbers import SMALL, TENS

_WORD = re.compile(r"[A-Za-z]+")
_STEP = re.compile(r"(, |[ \u00a0\n-]{1,3})(and[ \n-]{1,2}|& )?([A-Za-z]+)(?![A-Za-z])")
_POINT = re.compile(rf" point((?: (?:oh|{'|'.join(SMALL)}|\d+))+)(?![A-Za-z])", re.IGNORECASE)
_HUNDRED = Decimal(100)
_FREE = Decimal(1000)


class _Chain:
    """A number that grows word by word and refuses a word that cannot go on with it.

    ``total`` holds what a scale has closed ("two thousand"), ``group`` what is still open ("six hundred"), and
    ``room`` the least number that the open group has no place for: after "forty" only 1 to 9 may follow.
    """

    def __init__(self) -> None:
        self.total = Decimal(0)
        self.group: Decimal | None = None
        self.room = _FREE
        self.scale = ONE

    @property
    def value(self) -> Decimal:
        return self.total + (self.group or 0)

    @property
    def closed(self) -> bool:
        """Whether the last word was a scale, or a hundred."""
        return self.group is None or self.room == _HUNDRED

    def take(self, word: str) -> bool:
        """Go on with ``word`` if it can; False leaves everything as it was."""
        small = SMALL.get(word)
        if small is None:
            small = TENS.get(word)
        if small is not None:
            return self._take_small(small)
        size = SCALES.get(word)
        return size is not None and (self._take_hundred() if size == _HUNDRED else self._take_scale(size))

    def _take_small(self, value: int) -> bool:
        if value >= self.room or (not value and self.group is not None):
            return False
        self.group = (self.group or 0) + Decimal(value)
        self.room = Decimal(10) if value >= 20 else Decimal(0)
        return True

    def _take_hundred(self) -> bool:
        if self.group is None or not 0 < self.group < 100:
            return False
        self.group *= 100
        self.room = _HUNDRED
        return True

    def _take_scale(self, size: Decimal) -> bool:
        if self.group is None:
            return self._multiply(size)
        if self.scale is not ONE and size >= self.scale:
            return False
        self.total += self.group * size
        self.group, self.room, self.scale = None, _FREE, size
        return True

    def _multiply(self, size: Decimal) -> bool:
        """A scale upon a scale: "three thousand million"."""
        if not self.total or size < _FREE:
            return False
        self.total, self.scale = self.total * size, self.scale * size
        return True


def read_words(text: str, start: int, after_between: bool = False) -> Numeral | None:
    """The number in words that begins at ``start``, or None if the word there begins none.

    After "between" an "and" joins the two ends of a range, so it does not go on with the number.

    >>> read_words("sixty-three thousand nine hundred eighteen crates", 0).value
    Decimal('63918')
    >>> read_words("a dozen eggs", 0).value
    Decimal('12')
    """
    first = _WORD.match(text, start)
    assert first is not None, "callers stand on a letter"
    word, end = first.group().lower(), first.end()
    chain = _Chain()
    if word in ("a", "an"):
        chain.take("one")
    elif not chain.take(word):
        chain.take("one")
        if not chain.take(word):
            return None
    return _finished(text, start, _walk(text, end, chain, after_between), chain)


def _walk(text: str, end: int, chain: _Chain, after_between: bool) -> int:
    """Feeds the chain with the words after ``end``; says where it stopped."""
    while step := _STEP.match(text, end):
        glue, joined, word = step.group(1), step.group(2), step.group(3).lower()
        if joined and (after_between or not _joins(text, step.end(), chain, word)):
            break
        if glue == ", " and not (joined or _goes_on(text, step.end(), chain, word)):
            break
        if not chain.take(word):
            break
        end = step.end()
    return end


def _joins(text: str, end: int, chain: _Chain, word: str) -> bool:
    """Whether "and" goes on with the number: "two hundred and six", but not "one hundred and two hundred"."""
    if not chain.closed or (word not in SMALL and word not in TENS):
        return False
    scale = _scale_after(text, end)
    return not denominator_follows(text, end) and (scale is None or _scale_fits(chain, scale))


def _scale_fits(chain: _Chain, scale: Decimal) -> bool:
    """Whether the scale behind the number after "and" can close the chain's open group, or is a lower one.

    "One hundred and sixty thousand" and "two million and three hundred thousand" go on, "one hundred and two hundred"
    does not.
    """
    if chain.group is not None:
        return scale >= _FREE and (chain.scale is ONE or scale < chain.scale)
    return scale < chain.scale


def _goes_on(text: str, end: int, chain: _Chain, word: str) -> bool:
    """Whether a comma goes on with the number: "three million, two hundred thousand"."""
    return chain.group is None and (word in SMALL or word in TENS) and _scale_after(text, end) is not None


def _scale_after(text: str, end: int) -> Decimal | None:
    """The scale that the next word is, if it is one."""
    step = _STEP.match(text, end)
    return SCALES.get(step.group(3).lower()) if step and not step.group(2) else None


def _finished(text: str, start: int, end: int, chain: _Chain) -> Numeral | None:
    """The chain's number with the fraction, the decimals and the scale after it."""
    value, factor = chain.value, chain.scale
    if factor is ONE and value < 100 and (part := denominated(text, end, value)):
        return part_of(text, start, part[1], part[0])
    if half := halves(text, end):
        value, end = value + half[0] * (ONE if factor is ONE else factor), half[1]
    elif point := _POINT.match(text, end):
        value, end = value + _decimals(point.group(1)), point.end()
    elif text[start] in "aA" and not chain.total and chain.group == ONE:
        return None
    if factor is ONE:
        value, factor, end = _scaled(text, end, value)
    return Numeral(start, end, value, factor, spelled=True)


def _scaled(text: str, end: int, value: Decimal) -> tuple[Decimal, Decimal, int]:
    """The value with the scales that follow a fraction or decimals: "two and a half million"."""
    factor = ONE
    while step := _STEP.match(text, end):
        size = SCALES.get(step.group(3).lower())
        if size is None or step.group(2) or step.group(1) == ", ":
            break
        value, factor, end = value * size, factor * size, step.end()
    return value, factor, end


def _decimals(words: str) -> Decimal:
    """The decimals spelled after "point": "two point two five"."""
    return Decimal("0." + "".join(w if w.isdigit() else str(SMALL.get(w.lower(), 0)) for w in words.split()))
