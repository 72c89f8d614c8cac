"""Closed classes of words: one member in place of another makes another statement, opposite or not.

Written down from general knowledge.  The check of direction uses them; each row has an example that is a test.
"""

from extractor.english.calendar import MONTHS, WEEKDAYS
from extractor.english.wordlist import word_set

CLASSES = (
    (
        "weekday",
        frozenset(day.lower() for day in WEEKDAYS),
        "He left on Monday.",
        "He left on Friday.",
    ),
    (
        "month",
        frozenset("month-of-may" if month == "May" else month.lower() for month in MONTHS),
        "It closed in June.",
        "It closed in July.",
    ),
    ("season", word_set("spring summer autumn winter"), "It opens in spring.", "It opens in autumn."),
    (
        "compass point",
        word_set("north south east west northern southern eastern western northwards southwards"),
        "The eastern wall fell.",
        "The northern wall fell.",
    ),
    (
        "ordinal",
        word_set("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth last"),
        "She finished third.",
        "She finished second.",
    ),
    (
        "unit of time",
        word_set("minute hour day week fortnight month quarter year decade century"),
        "It took two hours.",
        "It took two days.",
    ),
    (
        "unit of length",
        word_set(
            "millimetre centimetre metre kilometre millimeter centimeter meter kilometer inch foot feet yard mile"
        ),
        "The wall is 90 metres long.",
        "The wall is 90 feet long.",
    ),
    (
        "unit of weight",
        word_set("gram kilogram kilo tonne ton ounce pound stone"),
        "It weighs 90 tonnes.",
        "It weighs 90 pounds.",
    ),
    ("scale of temperature", word_set("celsius fahrenheit kelvin"), "It was 30 Celsius.", "It was 30 Fahrenheit."),
    (
        "relative",
        word_set(
            "mother father son daughter brother sister wife husband uncle aunt niece nephew grandmother grandfather"
        ),
        "His brother paid.",
        "His father paid.",
    ),
    ("age and sex", word_set("man woman boy girl men women"), "Two men were held.", "Two women were held."),
    (
        "colour",
        word_set("black white red green blue yellow orange purple grey gray brown pink"),
        "The red car hit him.",
        "The white car hit him.",
    ),
    (
        "quantifier",
        word_set("all some none most few many half"),
        "Some of the boats sank.",
        "All of the boats sank.",
    ),
    (
        "part of a trial",
        word_set("plaintiff defendant prosecutor judge juror witness"),
        "The witness left.",
        "The defendant left.",
    ),
)
"""Name, words (singular), a quote and the same with another member."""
