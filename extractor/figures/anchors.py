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


def _by_letter(words: set[str], letters: int) -> str:
    """One alternation of all words, split by their first letters, so that each place tries only what can stand there.

    The engine passes over an alternative that begins with a set of characters without trying it.
    """
    if not letters:
        return f"(?i:{'|'.join(sorted(words, key=len, reverse=True))})"
    rests = {first: {word[1:] for word in words if word[0] == first} for first in sorted({word[0] for word in words})}
    return "|".join(f"[{first}{first.upper()}](?:{_by_letter(rests[first], letters - 1)})" for first in rests)


_WORDS = [*_NUMBERS, *_MULTIPLES, *ORDINALS, *_TENTHS]
_FIRST = "".join(sorted({word[0] for word in (*_WORDS, "a")}))
_DIGITS = "0-9" + "".join(VULGAR)
_LETTERS = "A-Za-zÀ-ÿ'’"
_WORD = rf"(?<![{_LETTERS}])(?:{_by_letter(set(_WORDS), 3)}|[Aa](?i:n?(?=[ -](?:{_ARTICLE_NEEDS}))))(?![A-Za-zÀ-ÿ])"

ANCHOR = re.compile(rf"[{_DIGITS}]|{_WORD}")
"""Matches where a number may begin."""

# The engine runs over what no number begins with, and over a word as a whole, much faster than it searches.
_NO_ANCHOR = re.compile(rf"(?:[^{_DIGITS}{_FIRST}{_FIRST.upper()}]++|(?!{_WORD})[{_LETTERS}]++)*+")


def next_anchor(text: str, position: int) -> re.Match[str] | None:
    """The first place from a position on where a number may begin.

    >>> next_anchor("some Twenty men", 0)
    <re.Match object; span=(5, 11), match='Twenty'>
    """
    passed = _NO_ANCHOR.match(text, position)
    return ANCHOR.match(text, passed.end()) if passed else None


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
