"""The claims of the articles as they compare: what is claimed, whether it is denied, the days named."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from extractor.checks.negation import negators
from extractor.checks.tokens import words_of
from extractor.comparison.articles import Told
from extractor.comparison.numbers import speakers_of, stated
from extractor.comparison.terms import root_of, terms
from extractor.comparison.voices import Voices
from extractor.english.calendar import LOWER_WEEKDAYS, MONTH_PATTERN, MONTHS, WEEKDAYS
from extractor.schemas import Claim
from extractor.text.dates import resolve

_LEAST_CORE = 4
_CLAUSE = re.compile(r"[,;.!?]\s")
_DAY = re.compile(
    rf"\b(?:{'|'.join(WEEKDAYS)}"
    rf"|{MONTH_PATTERN}\.? \d{{1,2}}(?:, \d{{4}})?"
    rf"|\d{{1,2}} (?:{'|'.join(MONTHS)})(?: \d{{4}})?)\b"
)
_NOT_CONTENT = frozenset(root_of(word) for word in (*LOWER_WEEKDAYS, "said", "says", "say")) | {"=deny"}


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim ready to be compared; ``core`` is what its first clause says, ``denies`` whether it says no to it."""

    article: int
    claim: Claim
    core: frozenset[str]
    names: frozenset[str]
    denies: bool
    numbers: frozenset[Decimal]
    speakers: tuple[str, ...]
    said: str | None
    said_day: str | None
    times: tuple[str, ...]
    days: frozenset[str]


def statements(article: Told, voices: Voices) -> Iterator[Stated]:
    """Yield the claims of an article that it bears out."""
    figures = {figure.id: stated(figure) for figure in article.facts.figures}
    for claim in article.facts.claims:
        if claim.evidence is None or claim.status == "rejected":
            continue
        clause = _first_clause(claim.statement)
        said_there = terms(f"of {clause}")
        times = tuple(dict.fromkeys(_DAY.findall(claim.statement)))
        said = claim.when.text if claim.when else None
        yield Stated(
            article.number,
            claim,
            said_there.roots - _NOT_CONTENT,
            said_there.names,
            _denies(claim, clause),
            frozenset(number for i in claim.figure_ids if (number := figures.get(i)) is not None),
            speakers_of(claim, article.number, voices),
            said,
            day_key(said, article.day) if said else None,
            times,
            frozenset(key for time in times if (key := day_key(time, article.day))),
        )


def day_key(words: str, published: date | None) -> str | None:
    """Return a day for comparing: its date where it is known, else the weekday, None where no day is named.

    >>> day_key("on Wednesday", date(2024, 10, 24)), day_key("on Wednesday", None), day_key("last week", None)
    ('2024-10-23', 'wednesday', None)
    """
    found = _DAY.search(words)
    if published:
        day = resolve(words, published) or (resolve(found.group(), published) if found else None)
        return day.isoformat() if day else None
    return found.group().lower() if found else None


def days_differ(one: str, other: str) -> bool:
    """Tell whether two days are surely different: both dates or both weekdays, and not the same.

    >>> days_differ("tuesday", "wednesday"), days_differ("tuesday", "oct. 23")
    (True, False)
    """
    weekdays = one in LOWER_WEEKDAYS, other in LOWER_WEEKDAYS
    dates = one[:1].isdigit() and one[4:5] == "-", other[:1].isdigit() and other[4:5] == "-"
    return one != other and (all(weekdays) or all(dates))


def _first_clause(statement: str) -> str:
    """Return the first clause that says something by itself, the whole where none does."""
    for clause in _CLAUSE.finditer(statement):
        first = statement[: clause.start()]
        if len(terms(f"of {first}").roots - _NOT_CONTENT) >= _LEAST_CORE:
            return first
    return statement


def _denies(claim: Claim, clause: str) -> bool:
    """Tell whether a claim says no to what it speaks of; to deny that something did not happen is to assert it."""
    denials = int(claim.stance == "denied") + len(negators(words_of(clause)))
    return denials % 2 == 1
