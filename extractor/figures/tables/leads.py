"""Words right before or after "one", "half", "a third" and "double" that decide what they mean."""

from extractor.english.wordlist import word_set

ARTICLE_UNITS = word_set(
    "acre century day decade foot gallon hectare hour kilometer kilometre litre meter metre mile minute month "
    "second ton tonne week year"
)
"""Units that "a" counts with a qualifier or a fraction: "less than a year", "a mile and a half"."""

NO_NUMBER_AFTER = word_set("no any every each another same everyone loved very such a an")
"""Words that make the "one" after them a pronoun: "no one", "each one"."""

POINTING = word_set("the this that which")
"""Words that make "one" a pronoun if no noun follows: "the one who"."""

PERIODS = word_set("day night morning evening afternoon thing another point")
"""Words that "one" makes an idiom with: "one day he will", "one another"."""

PERIOD_LEADS = word_set("in for within after just only than least about of to every by nearly almost and up down")
"""Words that leave it a number all the same: "in one day"."""

ONE_COMPOUNDS = word_set(
    "man woman person child party member storey story bedroom room point goal run game vote page seat state"
)
"""Nouns that "one-" counts in a compound; other compounds are idioms: "one-sided", "one-off"."""

ZERO_AFTER = word_set("net ground patient covid")
"""Words that "zero" makes a term with: "net zero"."""

ZERO_BEFORE = word_set("tolerance sum hour day gravity in")
"""Words that "zero" makes a term with: "zero tolerance", "zero-sum"."""

SIZES = word_set("strong something")
"""Words after a number and a hyphen that are not what it counts: "an 8,000-strong force"."""

MAGNITUDES = word_set("digit figure")
"""Nouns that count the places of a number and not things: "double-digit", "a seven-figure sum"."""

HALF_LEADS = word_set("maybe perhaps probably than nearly almost about by only just over under in least roughly")
"""Words that make a bare "half" a fraction: "cut by half"."""

NO_HALF = word_set("first second latter other last this next top bottom opening each")
"""Words that make it the half of a match or a year."""

HALF_OF = word_set("of a an the its their his her our your my this that those these as all what per")
"""Words after which "half" is a fraction: "half the town"."""

ESTIMATES = word_set("maybe perhaps probably by than nearly almost about roughly over under least around another")
"""Words that make "a third" a fraction without "of": "up by a third"."""

PART_FOLLOWED = word_set("of less more lower higher fewer as percent percentage")
"""Words after "a third" or "a quarter" that make it a fraction: "a quarter less"."""

DOUBLE_LEADS = word_set("than nearly almost to about roughly would will could may might can is was are")
"""Words that make "double" a multiple: "more than double"."""

COMPARED = word_set("the that its their his her what last those this our")
"""Words after "twice" and "double" that say what is compared: "twice the rate"."""
