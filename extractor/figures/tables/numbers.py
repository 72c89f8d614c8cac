"""Number words, scale words and the fractions that have a name; every scale with an example that is a test."""

from decimal import Decimal
from typing import NamedTuple

from extractor.english.wordlist import word_list

SMALL = {
    word: value
    for value, word in enumerate(
        word_list(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        )
    )
}
TENS = {
    word: 10 * value for value, word in enumerate(word_list("twenty thirty forty fifty sixty seventy eighty ninety"), 2)
}
SMALL |= {"nought": 0, "naught": 0}
TENS["fourty"] = 40


class Scale(NamedTuple):
    """A word or suffix that multiplies; ``example`` reads as ``value``."""

    forms: str
    power: int
    example: str
    value: str


SCALE_WORDS: tuple[Scale, ...] = (
    Scale("hundred", 2, "8 hundred sheep", "800"),
    Scale("thousand thousands", 3, "40 thousand refugees", "40000"),
    Scale("lakh lakhs lac lacs", 5, "12 lakh voters", "1200000"),
    Scale("million millions mil mln mn", 6, "2.5 million voters", "2500000"),
    Scale("crore crores", 7, "3 crore rupees", "30000000"),
    Scale("billion billions bn bln", 9, "6.1 billion euros", "6100000000"),
    Scale("trillion trillions tn trn tln", 12, "1.2 trillion yen", "1200000000000"),
    Scale("quadrillion quadrillions", 15, "1 quadrillion yen", "1000000000000000"),
    Scale("quintillion quintillions", 18, "2 quintillion grains", "2000000000000000000"),
    Scale("sextillion sextillions", 21, "2 sextillion stars", "2000000000000000000000"),
)
"""Scales written as words after digits or number words."""

SUFFIXES: tuple[Scale, ...] = (
    Scale("k K", 3, "25k followers", "25000"),
    Scale("M mn mln mil", 6, "a fan base of 4.3M", "4300000"),
    Scale("bn bln B", 9, "a fund of 7bn", "7000000000"),
    Scale("tn trn tln", 12, "1tn in debt", "1000000000000"),
    Scale("cr", 7, "Rs 30cr", "300000000"),
)
"""Scales glued to digits; those that only money allows are in MONEY_SUFFIXES."""

MONEY_SUFFIXES: tuple[Scale, ...] = (
    Scale("m mm MM", 6, "€370m", "370000000"),
    Scale("b", 9, "$2b", "2000000000"),
    Scale("t T", 12, "$1.5t", "1500000000000"),
)
"""Suffixes that would be metres or tonnes were it not for the currency beside them."""

GROUPS = {"dozen": 12, "dozens": 12}
"""Countable groups that act as a scale after a number: "two dozen"."""

DENOMINATORS: dict[str, int] = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 1_000_000,
    "billionth": 1_000_000_000,
    "trillionth": 1_000_000_000_000,
}
"""Parts by name, singular; the plural adds an s ("halves" stands apart)."""

VULGAR = {
    "½": Decimal("0.5"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3, "¼": Decimal("0.25"), "¾": Decimal("0.75"),
    "⅕": Decimal("0.2"), "⅖": Decimal("0.4"), "⅗": Decimal("0.6"), "⅘": Decimal("0.8"), "⅙": Decimal(1) / 6,
    "⅚": Decimal(5) / 6, "⅛": Decimal("0.125"), "⅜": Decimal("0.375"), "⅝": Decimal("0.625"), "⅞": Decimal("0.875"),
}  # fmt: skip
"""One-character fractions."""

MULTIPLES: dict[str, int] = {
    "doubled": 2,
    "doubles": 2,
    "doubling": 2,
    "tripled": 3,
    "triples": 3,
    "tripling": 3,
    "trebled": 3,
    "trebling": 3,
    "quadrupled": 4,
    "quadrupling": 4,
    "quintupled": 5,
}
"""Verbs that are a multiple by themselves: "exports more than doubled"."""

BARE_MULTIPLES: dict[str, int] = {"twice": 2, "thrice": 3, "double": 2, "triple": 3, "treble": 3, "quadruple": 4}
"""Words that are a multiple only where something is compared: "twice as many", "double the rate"."""

VAGUE: tuple[tuple[str, int, str], ...] = (
    ("tens", 20, "tens of villages"),
    ("dozens", 24, "dozens of villages"),
    ("scores", 40, "scores of villages"),
    ("hundreds", 200, "hundreds of villages"),
    ("thousands", 2000, "thousands of villagers"),
    ("lakhs", 200_000, "lakhs of pilgrims"),
    ("millions", 2_000_000, "millions of voters"),
    ("crores", 20_000_000, "crores of rupees"),
    ("billions", 2_000_000_000, "billions of euros"),
    ("trillions", 2_000_000_000_000, "trillions of won"),
)
"""Plural scales without a number before them, and the least that the plural can mean: two of them."""

VAGUE_COUNTS = {"several": 3, "few": 3, "couple of": 2, "couple": 2}
"""Words that make a scale vague ("several hundred") and the least of it that they can mean."""

ORDINALS = word_list(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth "
    "seventieth eightieth ninetieth hundredth thousandth millionth"
)
"""Ordinals in words; those from 21st on are built with the tens."""
