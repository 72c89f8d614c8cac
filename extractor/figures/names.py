"""Tells numbers that belong to a name or label something: "F-16", "S&P 500", "Section 427", "the Big Three"."""

import re

from extractor.english.calendar import WRITTEN_MONTHS
from extractor.figures.context import bare, starts_sentence
from extractor.figures.counted import counted_noun, plural
from extractor.figures.quantity import Lookalike, LookalikeKind
from extractor.figures.tables.names import (
    BRANDS,
    DAYS,
    LABELS,
    NAMING_PREFIXES,
    NUMBERED_NAMES,
    SET_PHRASES,
    STREETS,
    WEAK_LABELS,
)
from extractor.figures.tables.nouns import STOPS

_WORD_START = re.compile(r"[\s\"“‘(\[/]")
_TOKEN = re.compile(r"[\w-]{1,60}")
_PHRASE = re.compile("|".join(re.escape(phrase) for phrase in SET_PHRASES))
_NAME = re.compile(rf"\b(?:{'|'.join(NUMBERED_NAMES)})\b")
_NAME_REACH = 20
_ADDRESS = re.compile(
    r"\d{1,5}[A-Za-z]?(?:[-–]\d{1,5})?((?: (?:[A-Z]|\d+(?:st|nd|rd|th)\b)[\w'’.]{0,20}){1,3})", re.ASCII
)
_AFTER = re.compile(r"[ -]([a-z]+)|([\w%°$€£])|-([A-Z])")
_TOKEN_REACH = 60
_BRACKET_REACH = 300
_LIST_LEAD = re.compile(r"(?:\A|[:,;.\n]|\b(?:and|or|for))\s*\Z")
_LIST_ITEM = re.compile(r"\. [A-Z]")
_NAME_WORD = re.compile(r"[\w-]+|(?:[A-Z]\.){2,}")
_COUNTABLE = re.compile(rf"[ \n](?:of\b|(?!(?:{'|'.join(sorted(STOPS))})\b)[A-Za-z])|-[A-Za-z]")
_ENDINGS = frozenset(" \n\u00a0.,;:!?()]\"'”’—–-/") | {""}
_PLURAL_ENDINGS = frozenset(("s ", "s,", "s."))


def set_phrase(text: str, start: int) -> Lookalike | None:
    """A figure of speech that begins at ``start``: "9/11", "24/7"."""
    found = _PHRASE.match(text, start)
    following = text[found.end() : found.end() + 1] if found else ""
    if not found or following.isalnum() or following in ("/", "%"):
        return None  # In "50-50/64%" the phrase is the beginning of a number.
    return Lookalike(start, found.end(), "name")


def glued(text: str, start: int, floor: int) -> Lookalike | None:
    """The name or address whose letters the digits at ``start`` hang on: "F-16", "COVID-19", "G7".

    It begins with its letters, but not before ``floor``.  A word in lower case before a hyphen ("sub-500", "now-18")
    leaves the number a number.

    >>> glued("the F-16 jets", 6, 0)
    Lookalike(start=4, end=8, kind='name')
    """
    before = text[start - 1]
    if before in "-–" and start > 1:
        named = _hyphened(text, start)
    else:
        named = before.isalpha() or before in "_#@&=?%" or (before in "/.:" and text[start - 2 : start - 1].isalnum())
    if not named:
        return None
    return Lookalike(_token_start(text, start, floor), token_end(text, start), "name")


def _hyphened(text: str, start: int) -> bool:
    """Whether the hyphen before the digits ties them to a name: "MiG-29", "Covid-19"."""
    if not (text[start - 2].isalpha() or text[start - 2] == "."):
        return False
    word = _WORD_START.split(text[max(0, start - _TOKEN_REACH) : start - 1])[-1]
    return not word.islower() or word in NAMING_PREFIXES


def _token_start(text: str, start: int, floor: int) -> int:
    low = max(floor, start - _TOKEN_REACH)
    return start - len(_WORD_START.split(text[low:start])[-1])


def token_end(text: str, start: int) -> int:
    """Where the run of letters, digits and hyphens that begins at ``start`` ends."""
    token = _TOKEN.match(text, start)
    return token.end() if token else start + 1


def in_address(text: str, start: int) -> Lookalike | None:
    """The web or mail address around ``start``, from there to its end."""
    low = max(0, start - _TOKEN_REACH)
    head = re.split(r"\s", text[low:start])[-1]
    if "://" not in head and "www." not in head and "@" not in head:
        return None
    end = start + len(re.match(r"\S{1,200}", text[start : start + 200]).group())  # type: ignore[union-attr]
    return Lookalike(start, end, "label")


def labelled(text: str, start: int, end: int, words: list[str]) -> LookalikeKind | None:
    """Whether the word before makes the number a label ("Section 427") or part of a name ("S&P 500")."""
    if not words or not text[start - 1].isspace():
        return None
    word = words[-1].lstrip("(\"“‘'")
    if word.lower() in LABELS and _integer(text, start, end) and not (word.islower() and _plural_follows(text, end)):
        return "label"
    if word.lower() in WEAK_LABELS and _integer(text, start, end) and not _COUNTABLE.match(text, end):
        return "label"
    if word in BRANDS or (word == "of" and words[-2:-1] == ["Group"]):
        return "name"
    return None


def list_number(text: str, start: int, end: int) -> bool:
    """Whether the number counts the items of a list: "1) bread, 2) milk", "3. Stir" at the beginning of a line."""
    if end - start > 2 or not text[start:end].isdigit():
        return False
    if text[end : end + 2] == ") ":
        low = max(0, start - _BRACKET_REACH)
        inside = text.rfind("(", low, start) > text.rfind(")", low, start)
        return not inside and bool(_LIST_LEAD.search(text, max(0, start - 5), start))
    before = text[max(0, start - 3) : start].rstrip(" \t")
    return (not before or before[-1] == "\n") and bool(_LIST_ITEM.match(text, end))


def _plural_follows(text: str, end: int) -> bool:
    """Whether the number counts what follows after all: "in this case 12 men"."""
    noun = counted_noun(text, end, None)
    return noun is not None and plural(text[slice(*noun)].rpartition(" ")[2])


def _integer(text: str, start: int, end: int) -> bool:
    return text[start:end].isdigit() and (text[end : end + 1] in _ENDINGS or text[end : end + 2] in _PLURAL_ENDINGS)


def named(text: str, start: int, end: int, words: list[str]) -> bool:
    """Whether a capitalised word stands right before the number and nothing countable follows: "Mate 9 phones".

    A capital at the beginning of a sentence, and function words and weekdays, say nothing.  Five figures are the code
    of a place after a state's two letters.
    """
    if not words or text[start - 1] != " " or end - start > 5 or not text[start:end].isdigit():
        return False
    word = words[-1]
    if end - start == 5:
        return len(word) == 2 and word.isupper()
    if not _may_name(word) or starts_sentence(text, start - 1 - len(word)):
        return False
    if word.isupper() and len(word) > 1 and counted_noun(text, end, None) is None:
        return True
    after = _AFTER.match(text, end)
    return after is None or (
        after.group(1) in STOPS and after.group(1) not in ("of", "were", "have", "had", "are", "to")
    )


def _may_name(word: str) -> bool:
    return word[:1].isupper() and bool(_NAME_WORD.fullmatch(word)) and word.lower() not in STOPS and not _neutral(word)


def _neutral(word: str) -> bool:
    return word in WRITTEN_MONTHS or word in DAYS


def street(text: str, start: int) -> Lookalike | None:
    """The house number of an address: "10 Harbour Street", "16-18 Mill Lane"."""
    found = _ADDRESS.match(text, start)
    if not found or not any(word.rstrip(".") in STREETS for word in found.group(1).split()[1:]):
        return None
    return Lookalike(start, found.start(1), "label")


def alloyed(text: str, start: int, end: int) -> Lookalike | None:
    """The name whose letters go on right after the digits: "49ers", "787s", "5G"."""
    if not text[end : end + 1].isalpha():
        return None
    return Lookalike(start, token_end(text, end), "name")


def numbered_name(text: str, start: int, end: int) -> Lookalike | None:
    """The name around a capitalised number word: "the Big Three", "Six Flags", "Apple One"."""
    if not text[start].isupper():
        return None
    low = max(0, start - _NAME_REACH)
    for found in _NAME.finditer(text, low, end + _NAME_REACH):
        if found.start() <= start < found.end():
            return Lookalike(start, found.end(), "name")
    return None


def capitalised_word(text: str, start: int, end: int, words: list[str]) -> bool:
    """Whether a capitalised number word ends a name in running text: "Apple One's plan", "the Kick Six win".

    In a headline, where every word has its capital, the number stays a number.
    """
    if not text[start].isupper() or text[start:end].isupper() or len(words) < 2 or text[start - 1] != " ":
        return False
    word = words[-1]
    if not word[:1].isupper() or not word.isalpha() or bare(word) in STOPS or _neutral(word):
        return False
    if starts_sentence(text, start - 1 - len(word)):
        return False
    return words[-2].islower() and not re.match(r" [A-Z]", text[end : end + 2])
