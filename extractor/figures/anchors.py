"""Finds the places where a number may begin: digits, number words, ordinals, multiples."""

import re
from typing import Literal

from extractor.figures.tables.leads import ARTICLE_UNITS
from extractor.figures.tables.numbers import (
    BARE_MULTIPLES,
    DENOMINATORS,
    GROUPS,
    MULTIPLES,
    ORDINALS,
    SCALE_WORDS,
    SMALL,
    TENS,
    VAGUE,
    VULGAR,
)

SCALE_NAMES = [form for scale in SCALE_WORDS for form in scale.forms.split() if len(form) > 3 and form[-1] != "s"]
_NUMBERS = [*SMALL, *TENS, *SCALE_NAMES, "dozen", "half", "several", "few", "couple", *(word for word, *_ in VAGUE)]
_MULTIPLES = [*MULTIPLES, *BARE_MULTIPLES, *(f"{word}{glue}fold" for word in (*SMALL, *TENS) for glue in ("", "-"))]
_TENTHS = [f"{tens}[ -]?{unit}" for tens in TENS for unit in ORDINALS[:9]]
_ARTICLE_NEEDS = "|".join([*SCALE_NAMES, *GROUPS, *DENOMINATORS, "few", "couple", *ARTICLE_UNITS])


def _by_letter(words: list[str]) -> str:
    """One alternation of all words, split by first letter, so that each place tries only what can stand there."""
    branches = []
    for letter in sorted({word[0] for word in words}):
        rests = sorted({word[1:] for word in words if word[0] == letter}, key=len, reverse=True)
        branches.append(rf"(?<=[{letter}{letter.upper()}])(?:{'|'.join(rests)})")
    return "|".join(branches)


_WORDS = [*_NUMBERS, *_MULTIPLES, *ORDINALS, *_TENTHS]
_FIRST = "".join(sorted({word[0] for word in (*_WORDS, "a")}))
_DIGITS = "0-9" + "".join(VULGAR)

# The set in front is what makes this fast: the engine runs over all other characters without trying anything, and the
# look-behind then refuses letters inside words.
ANCHOR = re.compile(
    rf"[{_DIGITS}{_FIRST}{_FIRST.upper()}](?:(?<=[{_DIGITS}])|(?<![A-Za-zÀ-ÿ'’].)(?i:"
    rf"{_by_letter(_WORDS)}|(?<=[Aa])n?(?=[ -](?:{_ARTICLE_NEEDS}))"
    r")(?![A-Za-zÀ-ÿ]))"
)
"""Matches where a number may begin."""

AnchorKind = Literal["digit", "article", "word", "ordinal", "multiple"]

_KINDS: dict[str, AnchorKind] = {"a": "article", "an": "article"}
_KINDS.update(dict.fromkeys(_MULTIPLES, "multiple"))
_KINDS.update(dict.fromkeys(_NUMBERS, "word"))


def anchor_kind(found: re.Match[str]) -> AnchorKind:
    """What begins at an anchor.

    >>> anchor_kind(ANCHOR.search("some Twenty men"))
    'word'
    """
    matched = found.group()
    if not matched[0].isalpha():
        return "digit"
    return _KINDS.get(matched.lower(), "ordinal")
