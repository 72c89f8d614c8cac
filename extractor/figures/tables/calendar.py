"""What tells dates from amounts: the words that stand before a number or behind it, apart from the months."""

from extractor.english.wordlist import word_set

YEAR_LEADS = word_set(
    "in since by until till before after during from circa late early mid fiscal year spring summer autumn "
    "fall winter through throughout c. ca. of to between around for anno ad"
)
"""Words that make an old or far four-figure number a year: "in 1340"."""

AMOUNT_LEADS = word_set(
    "least most nearly almost some approximately roughly only just totaling totalling worth exactly "
    "another employs employed employing nearly"
)
"""Words that make any four-figure number an amount: "at least 1950"."""

COMPARISONS = word_set("more fewer less total average record sum maximum minimum ")
"""Words that do the same a word further off: "more than 1950", "a total of 1950"."""

COUNTED_AFTER_YEARS = word_set(
    "people troops soldiers men women children workers jobs homes families deaths members employees students "
    "votes rpm units seats shares copies barrels rooms beds cases residents villagers protesters passengers "
    "refugees prisoners hectares delegates participants voters fans guests visitors patients doctors nurses "
    "schools houses buildings words pages calories parts sheep cattle cows pigs goats chickens animals horses trees"
)
"""Nouns that are counted, never dated: "1950 workers" is an amount, "1950 elections" a year."""
