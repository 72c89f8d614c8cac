"""A statement or quote as words with the clauses they stand in."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from extractor.english.function_words import FUNCTION_WORDS
from extractor.english.stems import root
from extractor.english.wordlist import word_set

_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[,;:.!?—–]")
_BREAKS = frozenset(",;:.!?—–")
_TURNS = frozenset(
    {"but", "although", "though", "while", "whereas", "because", "which", "who", "if", "unless", "when", "until"}
)
_TAKING_SIDES = frozenset({"vot", "rul", "speak", "argu", "campaign", "decid", "lobby", "demonstrat"})
_BEFORE_MONTHS = word_set("in on by of since until till from last next this early late mid before after")


@dataclass(frozen=True, slots=True)
class Word:
    """A word in lower case with straight apostrophes, its root, its place, its clause and sentence by number.

    ``carries_meaning`` says whether the word says something by itself.
    """

    text: str
    root: str
    start: int
    clause: int
    sentence: int
    carries_meaning: bool


@lru_cache(maxsize=512)
def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text.

    >>> [(word.root, word.clause) for word in words_of("It rose, but didn’t last.")]
    [('it', 0), ('ris', 0), ('but', 2), ("didn't", 2), ('last', 2)]
    """
    words: list[Word] = []
    clause = sentence = 0
    for match in _TOKEN.finditer(text):
        token = match.group().lower().replace("’", "'")
        if match.group() == "May" and words and words[-1].text in _BEFORE_MONTHS:
            token = "month-of-may"
        if token in _BREAKS:
            clause += 1
            sentence += token in ".!?;"
            continue
        if token in ("for", "against") and words and words[-1].root in _TAKING_SIDES:
            token = f"voted-{token}"
        if token == "no" and words and words[-1].text == "with":
            words[-1] = replace(words[-1], text="without", root="without")
            continue
        clause += token in _TURNS
        meaning = token not in FUNCTION_WORDS and not token[0].isdigit()
        words.append(Word(token, root(token), match.start(), clause, sentence, meaning))
    return tuple(words)


def roots(words: Sequence[Word]) -> frozenset[str]:
    """Return the roots of the words that carry meaning."""
    return frozenset(word.root for word in words if word.carries_meaning)


def unmatched(words: Iterable[str], others: Iterable[str]) -> int:
    """Return how many words have no like among the others, in time linear in both: a bound on what a diff can find.

    >>> unmatched("a a b c".split(), "a b d".split())
    2
    """
    return (Counter(words) - Counter(others)).total()


def overlap(statement: Sequence[Word], quote: Sequence[Word]) -> float:
    """Return which share of a statement's meaningful words stands in the quote, 0 to 1."""
    said = roots(statement)
    return len(said & roots(quote)) / len(said) if said else 0.0
