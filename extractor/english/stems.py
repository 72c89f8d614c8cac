"""What two words have in common, their stem or root, and the words of a text that carry meaning.

Cut from the endings by rule, with the irregular verbs from the table.  The check, the comparison and the evaluation
compare texts by these.
"""

import re
from functools import lru_cache

from extractor.english.function_words import FUNCTION_WORDS
from extractor.english.inflection import BASE_FORM

WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_DIGIT = re.compile(r"\d")
_POSSESSIVE = re.compile(r"['’]s?$")


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return a word without plural ending and case, enough to tell whether two words name the same thing.

    >>> [stem(w) for w in ("Soldiers", "soldier’s", "companies", "losses", "crisis", "boxes")]
    ['soldier', 'soldier', 'company', 'loss', 'crisis', 'box']
    """
    lowered = _POSSESSIVE.sub("", word.casefold())
    if len(lowered) > 4 and lowered.endswith("ies"):
        return lowered[:-3] + "y"
    if len(lowered) > 4 and lowered.endswith(("sses", "xes", "ches", "shes", "zes")):
        return lowered[:-2]
    if len(lowered) > 3 and lowered.endswith("s") and not lowered.endswith(("ss", "us", "is")):
        return lowered[:-1]
    return lowered


@lru_cache(maxsize=65_536)
def root(word: str) -> str:
    """Return what the forms of a word have in common, enough to find "raise" in "raised".

    >>> [root(w) for w in ("raise", "raised", "raising", "raises", "stopped", "plans", "planned", "bought")]
    ['rais', 'rais', 'rais', 'rais', 'stop', 'plan', 'plan', 'buy']
    """
    base = stem(BASE_FORM.get(word, word))
    for ending in ("ing", "ed", "e"):
        if base.endswith(ending) and len(base) - len(ending) >= 3:
            base = base[: -len(ending)]
            break
    return base[:-1] if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "sl" else base


@lru_cache(maxsize=4_096)
def content_stems(text: str) -> frozenset[str]:
    """Return the stems of the words that carry meaning; numbers are left out.

    >>> sorted(content_stems("some of the 30 North Korean soldiers"))
    ['korean', 'north', 'soldier']
    """
    words = set(WORD.findall(text))
    return frozenset(stem(word) for word in words if word.casefold() not in FUNCTION_WORDS and not _DIGIT.search(word))
