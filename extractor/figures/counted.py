"""Finds the noun that a number counts: "2,400 South Harrow volunteers" counts them."""

import re
from decimal import Decimal

from extractor.figures.tables.nouns import NO_WHOLES, NOT_PLURAL, PLURALS, SKIPPED, STOPS

_WORD = re.compile(r"([ \n\u00a0]|-)([A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9'’&.-]{0,40}[A-Za-zÀ-ÿ0-9]|[A-Za-z])")
_LONGEST = 7
_FEW = 2
_DETERMINERS = re.compile(r" of (?:the|its|their|his|her|our|these|those|my|your) ")
_WHOLE = re.compile(r" (?:the|its|their|his|her|our|a|an) ")
_SIZE = re.compile(r" \d[\d.,]{0,8}[- ]?(?:[a-z]{1,10}|%)(?= )")
"""A measure between the number and its noun: "eight million 250ml bottles"."""
_LINK = re.compile(r" (?:and|or) ")
_PARTICIPLE = re.compile(r"(?:ed|ing|ly)$")

Word = tuple[int, int]


def counted_noun(text: str, end: int, value: Decimal | None, share: bool = False) -> tuple[int, int] | None:
    """The span of the noun group that begins at ``end``, or None where no noun is counted.

    A ``share`` ("one in four households earns") takes a verb in the singular, so its first plural is its noun.

    >>> text = "about 2,400 South Harrow volunteers were there"
    >>> text[slice(*counted_noun(text, 11, Decimal(2400)))]
    'South Harrow volunteers'
    """
    part = share and value is not None and value < 1
    if of := _DETERMINERS.match(text, end):
        end = of.end() - 1
    elif text.startswith(" of ", end) and (value is None or part):
        end += 3
    elif part and (whole := _WHOLE.match(text, end)):
        end = whole.end() - 1
    if size := _SIZE.match(text, end):
        end = size.end()
    words = _group(text, end)
    if not words:
        return None
    last = _shared(text, words, part) if share else _head(text, words, value)
    return None if last is None else (words[0][0], last)


def _group(text: str, end: int) -> list[Word]:
    """The words from ``end`` on that may belong to one noun group."""
    words: list[Word] = []
    while len(words) < _LONGEST and (found := _WORD.match(text, end)):
        word = found.group(2).lower()
        if word in SKIPPED and not words:
            end = found.end()
            continue
        if word in STOPS:
            return _linked(text, end, words) if word in ("and", "or") else words
        words.append((found.start(2), found.end()))
        end = found.end()
    return words


def _linked(text: str, end: int, words: list[Word]) -> list[Word]:
    """Goes on over "and" while no plural has been found: "tent and blanket bundles"."""
    link = _LINK.match(text, end)
    if not link or not words or len(words) > 2 or any(plural(text[start:stop]) for start, stop in words):
        return words
    beyond = _group(text, link.end() - 1)
    return words + beyond if any(plural(text[start:stop]) for start, stop in beyond[:3]) else words


def _shared(text: str, words: list[Word], part: bool) -> int | None:
    """Where what is shared ends: at its first plural, or, of a part of one thing, at the last of a few words."""
    several = next((end for start, end in words if plural(text[start:end])), None)
    if part and text[slice(*words[0])].lower() in NO_WHOLES:
        return None
    one = part and several is None and len(words) <= _FEW and text[words[0][0] : words[-1][1]].islower()
    return words[-1][1] if one else several


def _head(text: str, words: list[Word], value: Decimal | None) -> int | None:
    """Where the group ends: at its last plural in a row, or for one thing at its last word.

    A noun in the singular before another one is a compound without its hyphen: "a 12 page report".
    """
    last = None
    for start, end in words:
        # "Four plain-clothes officers" counts officers; a compound in the plural stands last.
        word = text[start:end]
        if plural(word) and not ("-" in word and word.islower() and end != words[-1][1]):
            last = end
        elif last is not None:
            return last
    if last is None and value == 1:
        return _single(text, words)
    if last is None and len(words) > 1 and text[words[0][0] : words[1][1]].islower():
        return words[0][1]
    return last


def _single(text: str, words: list[Word]) -> int:
    """The end of a group in the singular, which a participle or adverb closes: "one bank agreed"."""
    for index, (start, end) in enumerate(words):
        if index and _PARTICIPLE.search(text[start:end]):
            return words[index - 1][1]
    return words[-1][1]


def plural(word: str) -> bool:
    """Whether a word looks like a plural noun.

    >>> plural("containers"), plural("people"), plural("across")
    (True, True, False)
    """
    low = word.lower()
    if low in PLURALS or (low.endswith("ese") and word[0].isupper()):
        return True
    if len(low) < 3 or low[-1] != "s" or low[-2] in "s'’" or low in NOT_PLURAL:
        return False
    return not low.endswith(("ous", "ics"))
