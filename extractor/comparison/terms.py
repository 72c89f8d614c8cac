"""The words of a sentence as they compare: roots, names with one name a country, outcomes, other times."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from extractor.english import events
from extractor.english.calendar import LOWER_MONTHS, LOWER_WEEKDAYS
from extractor.english.countries import COUNTRIES, COUNTRY_OF
from extractor.english.function_words import FUNCTION_WORDS, NUMBER_WORDS
from extractor.english.people import HONORIFICS, TITLES
from extractor.english.stems import root, stem

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’.][^\W_]+)*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_TIME = re.compile(
    r"\b(?:(?:19|20)\d\d|last (?:year|month|decade|century)|(?:a|an|one|two|three|four|five|six|ten|\d+) "
    r"(?:years?|decades?|months?) (?:ago|earlier|before)|previous year|year earlier)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b(?:since|from|by|until)\s+(?:\w+\s+)?$", re.IGNORECASE)
_NO_NAMES = frozenset(word.lower().rstrip(".") for word in TITLES | HONORIFICS) | LOWER_WEEKDAYS | LOWER_MONTHS
_SAYS_LITTLE = NUMBER_WORDS | {"there", "up", "out", "off", "million", "billion", "thousand", "hundred"}
_LONGEST_NAME = 3


@dataclass(frozen=True, slots=True)
class Terms:
    """What a stretch of text says, for comparing.

    ``roots`` are all words with meaning, names and outcomes among them (outcomes as ``#death``); ``names`` the
    capitalised ones; ``times`` words that put it into another time: years, "last year".
    """

    roots: frozenset[str]
    names: frozenset[str]
    outcomes: frozenset[str]
    times: frozenset[str]

    def __or__(self, other: "Terms") -> "Terms":
        return Terms(
            self.roots | other.roots,
            self.names | other.names,
            self.outcomes | other.outcomes,
            self.times | other.times,
        )


NOTHING = Terms(frozenset(), frozenset(), frozenset(), frozenset())


def terms(text: str) -> Terms:
    """Return what a text says; numbers are left out.

    >>> found = terms("Police said 12 North Koreans were killed near Tessin in 2009.")
    >>> sorted(found.names), sorted(found.outcomes), sorted(found.times)
    (['@north korea', 'tessin'], ['death'], ['2009'])
    """
    roots: set[str] = set()
    names: set[str] = set()
    words = _WORD.findall(text)
    at = 0
    while at < len(words):
        country, length = _country_at(words, at)
        if country:
            names.add(country)
            at += length
            continue
        word = words[at]
        if _means_something(word):
            compared = root_of(word)
            roots.add(compared)
            if at and word[0].isupper() and word.lower() not in _NO_NAMES:
                names.add(compared)
        at += 1
    outcomes = frozenset(name[1:] for name in roots if name[0] == "#")
    return Terms(frozenset(roots | names), frozenset(names), outcomes, times(text))


def words_for(roots: Iterable[str], text: str) -> list[str]:
    """Return the words of a text that are behind roots, to be read by people.

    >>> words_for({"evidenc", "@north korea"}, "There is evidence on North Korea")
    ['North Korea', 'evidence']
    """
    wanted = set(roots)
    written = {root_of(word): word for word in reversed(_WORD.findall(text))}
    countries = [root[1:].title() for root in wanted if root[0] == "@"]
    plain_words = [written.get(root, root.strip("=#")) for root in wanted if root[0] != "@"]
    return sorted(countries) + sorted(plain_words)


def times(text: str) -> frozenset[str]:
    """Return the words that put what is told into another time; "since 2021" reaches into the present and is none."""
    return frozenset(
        found.group().lower() for found in _TIME.finditer(text) if not _SINCE.search(text, 0, found.start())
    )


@lru_cache(maxsize=65_536)
def root_of(word: str) -> str:
    """Return what forms and spellings of a word have in common; one name for what is alike in the tables.

    >>> [root_of(word) for word in ("organised", "organizes", "defence", "Defense", "killed", "deaths")]
    ['organiz', 'organiz', 'defens', 'defens', '#death', '#death']
    """
    lowered = word.replace("’", "'").casefold().removesuffix("'s").rstrip("'.")
    return _ALIKE.get(lowered) or root(american(plain_letters(lowered)))


def american(word: str) -> str:
    """Return one spelling of a word in lower case for the two that English has.

    >>> [american(word) for word in ("centre", "labour", "realise", "defence", "four")]
    ['center', 'labor', 'realize', 'defense', 'four']
    """
    if len(word) < 6:
        return word
    word = re.sub(r"is(e|ed|es|ing|ation)$", r"iz\1", word) if not word.endswith(("wise", "rise", "raise")) else word
    word = re.sub(r"our(s|ed|ing)?$", r"or\1", word)
    word = re.sub(r"([bct])re(s)?$", r"\1er\2", word)
    return re.sub(r"(ef|ff|ic)ence(s)?$", r"\1ense\2", word)


def plain_letters(word: str) -> str:
    """Return a word without accents.

    >>> plain_letters("Orbán")
    'Orban'
    """
    return (
        word if word.isascii() else "".join(c for c in unicodedata.normalize("NFKD", word) if c.isalnum() or c == " ")
    )


def country_of(name: str) -> str | None:
    """Return the one name of the country that a whole name means ("Pyongyang", "the US"), None for any other."""
    country, length = _country_at(_WORD.findall(name), 0)
    return country if length == len(_WORD.findall(name)) else None


def _means_something(word: str) -> bool:
    lowered = word.lower()
    return len(word) > 1 and not word[0].isdigit() and lowered not in FUNCTION_WORDS and lowered not in _SAYS_LITTLE


def _country_at(words: list[str], at: int) -> tuple[str | None, int]:
    if not words[at : at + 1] or not words[at][0].isupper():
        return None, 0
    for length in range(min(_LONGEST_NAME, len(words) - at), 0, -1):
        name = " ".join(words[at : at + length]).removesuffix("'s").removesuffix("’s")
        if found := _COUNTRIES.get(name) or _COUNTRIES.get(name.removesuffix("s")):
            return found, length
    return None, 0


def _countries() -> dict[str, str]:
    found = {name: f"@{country.lower()}" for name, country in COUNTRY_OF.items()}
    for country, _, adjective in COUNTRIES:
        found.setdefault(adjective, found[country])
    return found


def _labels(tables_of_words: Iterable[Mapping[str, frozenset[str]]], mark: str) -> dict[str, str]:
    return {word: f"{mark}{name}" for table in tables_of_words for name, words in table.items() for word in words}


_COUNTRIES = _countries()
_ALIKE = _labels([events.ALIKE, events.THINGS], "=") | _labels([events.OUTCOMES], "#")


@lru_cache(maxsize=16_384)
def thing(noun: str) -> str:
    """Return what a noun counts: one name for the nouns of a row in the table, else its stem.

    >>> thing("soldiers"), thing("troop"), thing("sheep"), thing("residents")
    ('=troops', '=troops', 'sheep', '=people')
    """
    lowered = noun.casefold()
    if lowered in events.PEOPLE:
        return "=people"
    return _THINGS.get(lowered) or stem(american(plain_letters(lowered)))


_THINGS = _labels([events.THINGS], "=")
