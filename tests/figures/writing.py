"""Writes numbers as news does, so that the laws can ask for them back."""

from decimal import Decimal

from extractor.figures.tables.numbers import SMALL, TENS

ONES = {value: word for word, value in SMALL.items() if word not in ("nought", "naught")}
TENS_OF = {value: word for word, value in TENS.items() if word != "fourty"}
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"))


def in_words(number: int, joiner: str = " ", hyphen: str = "-") -> str:
    """The number in English words; ``joiner`` follows "hundred", ``hyphen`` joins tens and units.

    >>> in_words(63918), in_words(206, " and ")
    ('sixty-three thousand nine hundred eighteen', 'two hundred and six')
    """
    if number < 20:
        return ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return TENS_OF[tens * 10] + (hyphen + ONES[ones] if ones else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{ONES[hundreds]} hundred" + (joiner + in_words(rest, joiner, hyphen) if rest else "")
    size, name = next(scale for scale in SCALES if number >= scale[0])
    above, rest = divmod(number, size)
    return f"{in_words(above, joiner, hyphen)} {name}" + (" " + in_words(rest, joiner, hyphen) if rest else "")


def grouped(digits: str, mark: str, indian: bool = False) -> str:
    """The digits with a mark between groups of three, or of two before the last three.

    >>> grouped("1234567", ","), grouped("1234567", ",", indian=True)
    ('1,234,567', '12,34,567')
    """
    head, tail = digits[:-3], digits[-3:]
    size = 2 if indian else 3
    groups = [tail]
    while head:
        head, group = head[:-size], head[-size:]
        groups.insert(0, group)
    return mark.join(groups)


def plain(number: Decimal) -> str:
    """The number in digits, without exponent."""
    return format(number, "f")
