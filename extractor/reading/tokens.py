"""Tokens: the words and marks of an article, with a coarse tag each."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Literal

from extractor.english import function_words as lexicon
from extractor.english.bodies import ORGANISATIONS
from extractor.english.inflection import FORMS
from extractor.english.wordlist import word_set
from extractor.text.quotations import Quotation

Tag = Literal[
    "determiner",
    "pronoun",
    "preposition",
    "conjunction",
    "subordinator",
    "auxiliary",
    "adverb",
    "verb",
    "name",
    "day",
    "number",
    "genitive",
    "word",
    "opening",
    "closing",
    "mark",
    ",",
    ";",
    ":",
    "(",
    ")",
    "-",
    ".",
]
"""What a token is: a coarse part of speech, an opening or closing quotation mark, a punctuation mark by itself."""

_TOKEN = re.compile(
    r"[^\W\d_]\w*(?:(?:[-.&/]|['’](?!(?:s|re|ve|ll|d|m)\b))\w+)*"
    r"|\d(?:\d|[,./](?=\d))*(?:[-%]?\w+)*%?"
    r"|(?<=\w)['’](?:s|re|ve|ll|d|m)\b"
    r"|``|''|--|\.\.\.|[^\w\s]|_"
)
_ABBREVIATIONS = word_set("""
Adm Amb Apr Aug Brig Capt Cmdr Co Col Corp Cpl Dec Del Det Dr Feb Gen Gov Hon Inc Insp Jan Jr Lt Ltd Maj Mar Messrs
Mr Mrs Ms Mx No Nov Oct Prof Rep Reps Rev Sec Sen Sens Sep Sept Sgt Sr St Supt vs
""")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]|[RDI]-[A-Z][a-z]{1,4}")

_PARTICLED = re.compile(r"(?:a[dlrst]|e[ls]|a[nz]|bin|ibn|d)-[A-Z]")
"""A name that begins with its small word: "al-Sabri"."""

_REPORTING = frozenset(
    word
    for word, forms in FORMS.items()
    if any("past" in form.kinds and form.verb.group in ("speech", "belief") for form in forms) and word.endswith("ed")
) | {"said", "told", "wrote", "says", "tells", "thinks", "believes", "knew", "thought"}

_ORGANISATIONS = sorted(_TOKEN.findall(name) for name in ORGANISATIONS)
_ORGANISATIONS_BY_WORD = {first: list(names) for first, names in groupby(_ORGANISATIONS, key=itemgetter(0))}

_TABLES: tuple[tuple[Tag, frozenset[str]], ...] = (
    # Later lines win where a word is in several tables.
    ("verb", lexicon.VERBS | _REPORTING),
    ("adverb", lexicon.ADVERBS),
    ("preposition", lexicon.PREPOSITIONS),
    ("subordinator", lexicon.COMPLEMENTISERS - {"as", "before", "after", "until"}),
    ("determiner", lexicon.DETERMINERS - {"that", "which", "what", "whose"}),
    ("determiner", lexicon.POSSESSIVES),
    ("pronoun", lexicon.PRONOUNS - {"who"}),
    ("conjunction", lexicon.CONJUNCTIONS),
    ("auxiliary", lexicon.AUXILIARIES),
    ("adverb", frozenset({"not"})),
)
_TAG_OF = {word: tag for tag, table in _TABLES for word in table}
_ADVERB_ENDS = ("ably", "ibly", "ously", "ively", "fully", "lessly", "ally", "ingly", "edly", "antly", "ently", "arily")
_MARK_TAG: dict[str, Tag] = {
    ",": ",",
    ";": ";",
    ":": ":",
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
    "—": "-",
    "–": "-",
    "--": "-",
    "-": "-",
    "―": "-",
}
_STOPS = frozenset([".", "!", "?", "…", "..."])


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
    words = _TOKEN.findall(text)
    starts: list[int] = []
    at = 0
    for word in words:
        # Only blanks stand between tokens, so each is the next place where its characters stand.
        at = text.index(word, at)
        starts.append(at)
        at += len(word)
    ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    _join_abbreviations(text, words, starts, ends)
    read = list(map(_read, words))
    tags = [tag for _, tag in read]
    if "'" in words or "’" in words:
        _tag_plural_owners(words, tags, starts, ends)
    _tag_organisations(words, tags)
    for position, tag in _quotation_marks(quoted).items():
        tags[bisect_left(starts, position)] = tag
    return Tokens(text, words, [small for small, _ in read], tags, starts, ends)


def _tag_plural_owners(words: list[str], tags: list[Tag], starts: list[int], ends: list[int]) -> None:
    """Tag the bare apostrophe of "the workers' union" as a genitive, in place; quotation marks are tagged later."""
    for at in range(1, len(words)):
        if words[at] in ("'", "’") and ends[at - 1] == starts[at] and words[at - 1][-1] in "sS":
            tags[at] = "genitive"


def _tag_organisations(words: list[str], tags: list[Tag]) -> None:
    """Tag all words in the names of known organisations as names, in place: "Save the Children"."""
    for first in _ORGANISATIONS_BY_WORD.keys() & words:
        for at in [at for at, word in enumerate(words) if word == first]:
            for name in _ORGANISATIONS_BY_WORD[first]:
                if words[at : at + len(name)] == name:
                    tags[at : at + len(name)] = ["name"] * len(name)


def _join_abbreviations(text: str, words: list[str], starts: list[int], ends: list[int]) -> None:
    """Join full stops to the abbreviations before them, in place."""
    stops = [at for at, word in enumerate(words) if word == "." and at and ends[at - 1] == starts[at]]
    for at in reversed(stops):
        if _abbreviated(text, words[at - 1], starts[at]):
            words[at - 1] += "."
            ends[at - 1] = ends[at]
            del words[at], starts[at], ends[at]


@lru_cache(maxsize=1 << 14)
def _read(word: str) -> tuple[str, Tag]:
    """Return the word in lower case, with straight apostrophes, and its tag.

    Remembered, because most words of an article stand in the others too.
    """
    small = word.lower().replace("’", "'")
    first = word[0]
    if first.isalpha():
        return small, _word_tag(word, small)
    if first.isdigit():
        return small, "number"
    if len(word) > 1 and small[0] == "'" and small != "''":
        return small, "genitive" if small == "'s" else "auxiliary"
    return small, _mark_tag(word)


def _abbreviated(text: str, word: str, stop: int) -> bool:
    """Tell whether the full stop belongs to the word before it: "Mr.", "U.S.", the initial in "John F. Novak"."""
    if word in _ABBREVIATIONS or _DOTTED.fullmatch(word):
        return True
    return (
        len(word) == 1
        and word.isupper()
        and text[stop + 1 : stop + 2] in (" ", "\u00a0")
        and text[stop + 2 : stop + 3].isupper()
    )


def _quotation_marks(quoted: Sequence[Quotation]) -> dict[int, Tag]:
    """Return the tag by the position of each mark that opens or closes a quotation."""
    marks: dict[int, Tag] = {q.start: "opening" for q in quoted}
    marks.update({q.inner_end: "closing" for q in quoted if not q.is_open})
    return marks


def _mark_tag(mark: str) -> Tag:
    return "." if mark in _STOPS else _MARK_TAG.get(mark, "mark")


def _word_tag(word: str, small: str) -> Tag:
    known = _TAG_OF.get(small)
    if (
        known is not None
        and (
            word == small
            or known in {"determiner", "pronoun", "preposition", "subordinator", "conjunction", "auxiliary", "adverb"}
            or small in ("i",)
        )
        and not _acronym(word, known)
    ):
        return known
    if small in lexicon.TIMES and word[0].isupper():
        return "day"
    if _PARTICLED.match(word):
        return "name"
    if word[0].isupper():
        return (
            "adverb" if small.endswith(_ADVERB_ENDS) and len(small) > 6 and small not in lexicon.NOT_ADVERBS else "name"
        )
    if small.endswith("ly") and len(small) > 4 and small not in lexicon.NOT_ADVERBS:
        return "adverb"
    return "word"


def _acronym(word: str, known: Tag) -> bool:
    """Tell whether a word such as "US" or "WHO" is a name though it is spelt like a function word."""
    return len(word) > 1 and word.isupper() and known != "auxiliary"
