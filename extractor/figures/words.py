"""Reads numbers that stand in words: "twenty-eight thousand six hundred forty-two", "two and a half million"."""

import re
from decimal import Decimal

from extractor.figures.amount import ONE, Numeral
from extractor.figures.digits import SCALES
from extractor.figures.tables.numbers import FRACTIONS, SMALL, TENS, VAGUE, VAGUE_COUNTS

_WORD = re.compile(r"[A-Za-z]+")
_STEP = re.compile(r"[ \u00a0\n-]{1,2}(and[ \n-]|&[ ])?([A-Za-z]+)(?![A-Za-z])")
_HALF = re.compile(
    r"[ -]and[ -](?:(an?|one|two|three|four|five)[ -])?(half|halves|thirds?|quarters?|fourths?|fifths?|eighths?|tenths?)\b"
)
_OF_SCALE = re.compile(
    r" of (?:a|one) (?=(\w+))|[ -](?:an? )?(?=(hundred|thousand|million|billion|trillion|dozen|lakh|crore)\b)"
)
_DENOMINATOR = re.compile(r"([ -])([a-z]+?)(s?)\b(?=( of\b)?)")
_POINT = re.compile(r" point((?: (?:zero|oh|one|two|three|four|five|six|seven|eight|nine|\d+))+)\b")
_VAGUE_SCALE = re.compile(r"[ -](hundred|thousand|million|billion|trillion|dozen|score|lakh|crore)\b")
_VAGUE_STEP = re.compile(
    r" (?:upon|of|and) (thousands|millions|billions|trillions|hundreds|dozens|crores|lakhs|thousand|million)\b"
)

_VAGUE = {word: Decimal(least) for word, least, _ in VAGUE}
_VAGUE_SIZE = {word: size / 2 for word, size in _VAGUE.items()}
_HUNDRED = Decimal(100)


class _Chain:
    """A number being read word by word; it refuses the word that cannot continue it."""

    def __init__(self) -> None:
        self.total = Decimal(0)
        self.group: Decimal | None = None
        self.room = _HUNDRED * 10
        self.last_scale: Decimal | None = None
        self.after_scale = False

    def take(self, word: str) -> bool:
        if word in SMALL:
            return self._take_small(Decimal(SMALL[word]))
        if word in TENS:
            return self._take_small(Decimal(TENS[word]))
        size = SCALES.get(word)
        if size is None:
            return False
        return self._take_hundred() if size == _HUNDRED else self._take_scale(size)

    def _take_small(self, value: Decimal) -> bool:
        if value >= self.room or (self.group is not None and not value):
            return False
        self.group = (self.group or Decimal(0)) + value
        self.room = Decimal(10) if value >= 20 else Decimal(0)
        self.after_scale = False
        return True

    def _take_hundred(self) -> bool:
        if self.group is None or not 0 < self.group < 100:
            return self._take_scale(_HUNDRED) if self.after_scale else False
        self.group *= 100
        self.room = _HUNDRED
        return True

    def _take_scale(self, size: Decimal) -> bool:
        if self.after_scale and self.total:
            self.total *= size
            return True
        if self.group is None or (self.last_scale is not None and size >= self.last_scale):
            return False
        self.total += self.group * size
        self.group, self.room, self.last_scale, self.after_scale = None, _HUNDRED * 10, size, True
        return True

    def value(self) -> Decimal:
        return self.total + (self.group or 0)


def read_words(text: str, start: int, after_between: bool = False) -> Numeral | None:
    """The number in words that begins at ``start``, or None if the word there begins none.

    >>> read_words("twenty-eight thousand six hundred forty-two students", 0).value
    Decimal('28642')
    >>> read_words("two and a half years", 0).value
    Decimal('2.5')
    """
    first = _WORD.match(text, start)
    assert first is not None, "callers stand on a letter"
    word = first.group().lower()
    if word in _VAGUE:
        return _vague(text, start, first.end(), word)
    if word in ("a", "an"):
        return _with_article(text, start, first.end())
    if word in FRACTIONS:
        return _fraction_of(text, start, first.end(), FRACTIONS[word])
    if word in ("several", "few", "couple"):
        return None
    chain = _Chain()
    if not chain.take(word):
        if word not in SCALES:
            return None
        chain.take("one")
        chain.take(word)
    return _finish(text, start, first.end(), chain, after_between)


def _finish(text: str, start: int, end: int, chain: _Chain, after_between: bool) -> Numeral | None:
    end = _walk(text, end, chain, after_between)
    value = chain.value()
    if chain.last_scale is None and value < 100 and (part := _denominated(text, end, value)):
        return _fraction_of(text, start, part[1], part[0])
    if half := _HALF.match(text, end):
        above = SMALL.get(half.group(1) or "a", 1)
        value += above * FRACTIONS[_singular(half.group(2))]
        end = half.end()
    elif point := _POINT.match(text, end):
        value, end = value + _decimals(point.group(1)), point.end()
    factor = chain.last_scale or ONE
    while step := _STEP.match(text, end):
        size = SCALES.get(step.group(2).lower())
        if size is None or step.group(1) or chain.last_scale is not None:
            break
        value, factor, end = value * size, factor * size, step.end()
    return Numeral(start, end, value, factor, spelled=True)


def _walk(text: str, end: int, chain: _Chain, after_between: bool) -> int:
    """Feeds the chain with the words after ``end``; says where it stopped."""
    while step := _STEP.match(text, end):
        joined, word = step.group(1), step.group(2).lower()
        if joined and (after_between or not _joins(text, step.end(), chain, word)):
            break
        if not chain.take(word):
            break
        end = step.end()
    return end


def _joins(text: str, end: int, chain: _Chain, word: str) -> bool:
    """Whether "and" goes on with the number: "two hundred and six", but not "one hundred and two hundred"."""
    if chain.group is not None and chain.room != _HUNDRED:
        return False
    if word not in SMALL and word not in TENS:
        return False
    following = _STEP.match(text, end)
    return not (following and not following.group(1) and SCALES.get(following.group(2).lower()))


def _decimals(words: str) -> Decimal:
    digits = "".join(w if w.isdigit() else str(SMALL.get(w, 0)) for w in words.split())
    return Decimal("0." + digits)


def _singular(word: str) -> str:
    return "half" if word == "halves" else word.removesuffix("s")


def _denominated(text: str, end: int, above: Decimal) -> tuple[Decimal, int] | None:
    """The fraction that a denominator after ``end`` makes of ``above``, and its end."""
    named = _DENOMINATOR.match(text, end)
    if not named:
        return None
    glue, name, plural, of = named.groups()
    if name == "halve":
        name = "half"
    size = FRACTIONS.get(name)
    if size is None or (not plural and glue == " " and not of and name != "half") or (plural and above == 1):
        return None
    value = (
        above * size if name in ("half", "quarter", "fourth", "fifth", "tenth", "eighth") else above / round(1 / size)
    )
    return value, named.end(3)


def _with_article(text: str, start: int, end: int) -> Numeral | None:
    step = _STEP.match(text, end)
    if not step or step.group(1):
        return None
    word = step.group(2).lower()
    if word in FRACTIONS:
        return _article_fraction(text, start, step.end(), word)
    if word in ("few", "couple"):
        return _vague_scale(
            text, start, re.compile(r"(?: of)?").match(text, step.end()).end(), 3 if word == "few" else 2
        )  # type: ignore[union-attr]
    if word not in SCALES:
        return None
    chain = _Chain()
    chain.take("one")
    chain.take(word)
    return _finish(text, start, step.end(), chain, False)


_PART_FOLLOWS = re.compile(
    r" of\b| (?:less|more|lower|higher|fewer|as)\b|[ -](?:hundred|thousand|million|billion|trillion|century|hour|mile)\b"
)


def _article_fraction(text: str, start: int, end: int, word: str) -> Numeral | None:
    if word != "half" and not _PART_FOLLOWS.match(text, end) and not text[:start].endswith(" by "):
        return None
    return _fraction_of(text, start, end, FRACTIONS[word])


def _fraction_of(text: str, start: int, end: int, value: Decimal) -> Numeral | None:
    """A fraction, multiplied by the scale that it is taken of: "half a million", "a quarter of a million"."""
    scaled = _OF_SCALE.match(text, end)
    name = (scaled.group(1) or scaled.group(2)).lower() if scaled else ""
    if scaled and name in SCALES:
        stop = scaled.end() + len(name)
        return Numeral(start, stop, value * SCALES[name], SCALES[name], spelled=True)
    return Numeral(start, end, value, ONE, spelled=True, kind="ratio")


def _vague(text: str, start: int, end: int, word: str) -> Numeral | None:
    least = _VAGUE[word]
    while step := _VAGUE_STEP.match(text, end):
        least *= _VAGUE_SIZE.get(step.group(1)) or SCALES[step.group(1)]
        end = step.end()
    return Numeral(start, end, None, ONE, spelled=True, lower=least)


def _vague_scale(text: str, start: int, end: int, least: int) -> Numeral | None:
    scale = _VAGUE_SCALE.match(text, end)
    if not scale:
        return None
    size = Decimal(20) if scale.group(1) == "score" else SCALES[scale.group(1)]
    return Numeral(start, scale.end(), None, ONE, spelled=True, lower=least * size)


def read_vague_scale(text: str, start: int, end: int, word: str) -> Numeral | None:
    """The vague amount that "several" or "few" makes of the scale after it: "several hundred"."""
    return _vague_scale(text, start, end, VAGUE_COUNTS[word])
