"""The months and the days of the week: the one place where their names stand.

Written down from general knowledge.  Dates and moments, the furniture of pages, the figure scanner, the rules, the
check and the comparison all derive their sets and patterns from here.
"""

from extractor.english.wordlist import word_list

MONTHS = word_list("January February March April May June July August September October November December")
"""In the order of the year."""

MONTH_ABBREVIATIONS = word_list("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec")
"""As they are written without their full stop; May has none.  The first three letters always tell the month."""

WEEKDAYS = word_list("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
"""From Monday, as `date.weekday` counts them."""

WEEKDAY_ABBREVIATIONS = word_list("Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun")
"""As they are written without their full stop.  The first three letters always tell the day."""

WRITTEN_MONTHS = frozenset((*MONTHS, *MONTH_ABBREVIATIONS, *(f"{short}." for short in MONTH_ABBREVIATIONS)))
"""Every way to write a month: "November", "Nov", "Nov."."""

LOWER_MONTHS = frozenset(written.lower() for written in WRITTEN_MONTHS)
LOWER_WEEKDAYS = frozenset(written.lower() for written in (*WEEKDAYS, *WEEKDAY_ABBREVIATIONS))


def _pattern(names: tuple[str, ...]) -> str:
    """Return what matches any of the names in a regular expression, the longest first."""
    return f"(?:{'|'.join(sorted(names, key=len, reverse=True))})"


MONTH_PATTERN = _pattern(MONTHS + MONTH_ABBREVIATIONS)
"""For a regular expression: a name or an abbreviation, without a full stop."""

WEEKDAY_PATTERN = _pattern(WEEKDAYS + WEEKDAY_ABBREVIATIONS)
"""The same for the days."""

EXAMPLES = {
    "MONTHS": "The mill closed on {word} 5, 2019.",
    "MONTH_ABBREVIATIONS": "The mill closed on {word}. 5, 2019.",
    "WEEKDAYS": "The mill closed on {word} after 12 years.",
    "WEEKDAY_ABBREVIATIONS": "The mill closed on {word}. after 12 years.",
}
"""Table → a sentence whose words "on …" name a day with each of its words."""
