"""Tokens: the words and marks of an article, with a coarse tag each."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import accumulate, compress, groupby
from operator import itemgetter

from extractor.english.bodies import ORGANISATIONS
from extractor.english.wordlist import word_set
from extractor.reading.cores import Cores
from extractor.reading.tags import KnownWords, Tag, read_word
from extractor.text.quotations import Quotation

_TOKEN = re.compile(
    r"([^\W\d_]\w*+(?:(?:[-.&/]|['’](?!(?:s|re|ve|ll|d|m)\b))\w++)*+"
    r"|\d(?:\d|[,./](?=\d))*(?:[-%]?\w+)*%?"
    r"|['’](?<=\w['’])(?:s|re|ve|ll|d|m)\b"
    r"|``|''|--|\.\.\.|[^\w\s]|_)"
)
_ABBREVIATIONS = word_set("""
Adm Amb Apr Aug Brig Capt Cmdr Co Col Corp Cpl Dec Del Det Dr Feb Gen Gov Hon Inc Insp Jan Jr Lt Ltd Maj Mar Messrs
Mr Mrs Ms Mx No Nov Oct Prof Rep Reps Rev Sec Sen Sens Sep Sept Sgt Sr St Supt vs
""")
_KNOWN_WORDS = KnownWords()
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]|[RDI]-[A-Z][a-z]{1,4}")


def _is_name(word: str) -> bool:
    return read_word(word)[1] == "name"


# Where each word is a name by itself, the name of an organisation needs no table.
_ORGANISATIONS = sorted(words for name in ORGANISATIONS if not all(map(_is_name, words := _TOKEN.findall(name))))
_ORGANISATIONS_BY_WORD = {first: list(names) for first, names in groupby(_ORGANISATIONS, key=itemgetter(0))}


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text in columns.

    A name is a capitalised word, a day a day or month, a word any word that the tables don't know.
    """

    text: str
    words: list[str]
    lower: list[str]
    tags: list[Tag]
    starts: list[int]
    ends: list[int]
    cores: Cores

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the characters from token ``first`` to before token ``last``."""
        return self.starts[first], self.ends[last - 1]

    def word_after(self, at: int) -> str:
        """Return the word after a token in lower case, nothing at the end of the text."""
        return self.lower[at + 1] if at + 1 < len(self) else ""

    def phrase(self, first: int, last: int) -> str:
        """Return the words from token ``first`` to before token ``last`` as they stand in the text."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""


def tokenize(text: str, quoted: Sequence[Quotation]) -> Tokens:
    """Return the tokens of the text.

    >>> from extractor.text.quotations import quotations
    >>> text = "“No,” Mr. Ito’s aide said."
    >>> tokens = tokenize(text, quotations(text))
    >>> " ".join(f"{word}/{tag}" for word, tag in zip(tokens.words, tokens.tags))
    '“/opening No/determiner ,/, ”/closing Mr./name Ito/name ’s/genitive aide/word said/verb ./.'
    """
    words, starts, ends = _cut(text)
    read = list(map(_KNOWN_WORDS.__getitem__, words))
    tags = list(map(itemgetter(1), read))
    _tag_plural_owners(words, tags, starts, ends)
    _tag_organisations(words, tags)
    for position, tag in _quotation_marks(quoted).items():
        tags[bisect_left(starts, position)] = tag
    lower = list(map(itemgetter(0), read))
    return Tokens(text, words, lower, tags, starts, ends, Cores(tags, lower))


def _cut(text: str) -> tuple[list[str], list[int], list[int]]:
    """Return the words and marks, where they start and where they end."""
    # What stands between two words takes part, so that the lengths add up to places.
    parts = _TOKEN.split(text)
    edges = list(accumulate(map(len, parts)))
    words, starts, ends = parts[1::2], edges[:-1:2], edges[1::2]
    joined = [
        at
        for at in _places(words, ".")
        if at and ends[at - 1] == starts[at] and _abbreviated(text, words[at - 1], starts[at])
    ]
    if not joined:
        return words, starts, ends
    kept = bytearray(b"\1") * len(words)
    for at in joined:
        words[at - 1] += "."
        ends[at - 1] = ends[at]
        kept[at] = 0
    return list(compress(words, kept)), list(compress(starts, kept)), list(compress(ends, kept))


def _places(words: list[str], word: str) -> Iterator[int]:
    """Yield where a word stands."""
    at = -1
    with suppress(ValueError):
        while True:
            at = words.index(word, at + 1)
            yield at


def _tag_plural_owners(words: list[str], tags: list[Tag], starts: list[int], ends: list[int]) -> None:
    """Tag the bare apostrophe of "the workers' union" as a genitive, in place; quotation marks are tagged later."""
    for mark in ("'", "’"):
        for at in _places(words, mark):
            if at and ends[at - 1] == starts[at] and words[at - 1][-1] in "sS":
                tags[at] = "genitive"


def _tag_organisations(words: list[str], tags: list[Tag]) -> None:
    """Tag all words in the names of known organisations as names, in place: "Save the Children"."""
    for first in _ORGANISATIONS_BY_WORD.keys() & words:
        for at in _places(words, first):
            for name in _ORGANISATIONS_BY_WORD[first]:
                if words[at : at + len(name)] == name:
                    tags[at : at + len(name)] = ["name"] * len(name)


def _abbreviated(text: str, word: str, stop: int) -> bool:
    """Tell whether the full stop belongs to the word before it: "Mr.", "U.S.", the initial in "John F. Novak"."""
    if word in _ABBREVIATIONS or _DOTTED.fullmatch(word):
        return True
    initial = len(word) == 1 and word.isupper()
    return initial and text[stop + 1 : stop + 2] in (" ", "\u00a0") and text[stop + 2 : stop + 3].isupper()


def _quotation_marks(quoted: Sequence[Quotation]) -> dict[int, Tag]:
    """Return the tag by the position of each mark that opens or closes a quotation."""
    opening: dict[int, Tag] = {q.start: "opening" for q in quoted}
    return opening | {q.inner_end: "closing" for q in quoted if not q.is_open}
