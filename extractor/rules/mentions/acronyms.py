"""Acronyms: the names that an article shortens."""

import re
from bisect import bisect_left

from extractor.reading.tokens import Tokens

_ACRONYM = re.compile(r"\(([A-Z]{2,8})\)")
_LONGEST = 9
"""Tokens of the full name before the bracket: a word for each of eight letters, and a small one."""


def acronyms(tokens: Tokens) -> dict[str, str]:
    """Return the names that the article shortens.

    >>> from extractor.reading.tokens import tokenize
    >>> acronyms(tokenize("The Orsova Harbour Board (OHB) met.", []))
    {'OHB': 'Orsova Harbour Board'}
    """
    found: dict[str, str] = {}
    for short in _ACRONYM.finditer(tokens.text):
        at = bisect_left(tokens.starts, short.start(1))
        word = short.group(1)
        if 1 < at < len(tokens) - 1 and tokens.words[at] == word:
            bracket = at - 1
            start = _name_start(tokens, bracket, word[0])
            if bracket - start > 1:
                found.setdefault(word, tokens.phrase(start, bracket))
    return found


def _name_start(tokens: Tokens, bracket: int, letter: str) -> int:
    """Return where the name before a bracket begins: at its first capital, with the letter if any word has it."""
    start = bracket
    while start > 0 and bracket - start < _LONGEST and _in_name(tokens, start - 1):
        start -= 1
    while start < bracket and tokens.tags[start] != "name":
        start += 1
    while start < bracket - 1 and tokens.words[start][0] != letter:
        start += 1
    return start


def _in_name(tokens: Tokens, at: int) -> bool:
    return tokens.tags[at] == "name" or tokens.lower[at] in ("of", "for", "and", "the")
