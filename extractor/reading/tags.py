"""Tags: what a word or mark is, by itself and without its sentence."""

import re
from typing import Literal

from extractor.english import function_words
from extractor.english.inflection import FORMS

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

_PARTICLED = re.compile(r"(?:a[dlrst]|e[ls]|a[nz]|bin|ibn|d)-[A-Z]")
"""A name that begins with its small word: "al-Sabri"."""

_REPORTING = frozenset(
    word
    for word, forms in FORMS.items()
    if any("past" in form.kinds and form.verb.group in ("speech", "belief") for form in forms) and word.endswith("ed")
) | {"said", "told", "wrote", "says", "tells", "thinks", "believes", "knew", "thought"}

_TABLES: tuple[tuple[Tag, frozenset[str]], ...] = (
    # Later lines win where a word is in several tables.
    ("verb", function_words.VERBS | _REPORTING),
    ("adverb", function_words.ADVERBS),
    ("preposition", function_words.PREPOSITIONS),
    ("subordinator", function_words.COMPLEMENTISERS - {"as", "before", "after", "until"}),
    ("determiner", function_words.DETERMINERS - {"that", "which", "what", "whose"}),
    ("determiner", function_words.POSSESSIVES),
    ("pronoun", function_words.PRONOUNS - {"who"}),
    ("conjunction", function_words.CONJUNCTIONS),
    ("auxiliary", function_words.AUXILIARIES),
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
    ".": ".",
    "!": ".",
    "?": ".",
    "…": ".",
    "...": ".",
}
_REMEMBERED = 1 << 16


class KnownWords(dict[str, tuple[str, Tag]]):
    """What `read_word` returns for each word, remembered: most words of an article stand in the others too.

    It forgets all at once when it is full: looking up a word must cost no more than that, and a vocabulary that is
    larger than this one is no language's.
    """

    def __missing__(self, word: str) -> tuple[str, Tag]:
        if len(self) >= _REMEMBERED:
            self.clear()
        return self.setdefault(word, read_word(word))


def read_word(word: str) -> tuple[str, Tag]:
    """Return the word in lower case, with straight apostrophes, and its tag.

    >>> read_word("Didn’t"), read_word("Orsova"), read_word("quickly"), read_word("WHO"), read_word("…")
    (("didn't", 'auxiliary'), ('orsova', 'name'), ('quickly', 'adverb'), ('who', 'name'), ('…', '.'))
    """
    small = word.lower().replace("’", "'")
    first = word[0]
    if first.isalpha():
        return small, _word_tag(word, small)
    if first.isdigit():
        return small, "number"
    if len(word) > 1 and small[0] == "'" and small != "''":
        return small, "genitive" if small == "'s" else "auxiliary"
    return small, _MARK_TAG.get(word, "mark")


def _word_tag(word: str, small: str) -> Tag:
    known = _TAG_OF.get(small)
    # A capital makes a name of a verb ("Will Park") and an acronym of any word but "IS" ("US", "WHO").
    if known is not None and (word == small or known != "verb") and not _acronym(word, known):
        return known
    if word[0].isupper():
        return _capitalised_tag(small)
    if _PARTICLED.match(word):
        return "name"
    return "adverb" if small.endswith("ly") and len(small) > 4 and small not in function_words.NOT_ADVERBS else "word"


def _capitalised_tag(small: str) -> Tag:
    if small in function_words.TIMES:
        return "day"
    adverb = small.endswith(_ADVERB_ENDS) and len(small) > 6 and small not in function_words.NOT_ADVERBS
    return "adverb" if adverb else "name"


def _acronym(word: str, known: Tag) -> bool:
    """Tell whether a word such as "US" or "WHO" is a name though it is spelt like a function word."""
    return len(word) > 1 and word.isupper() and known != "auxiliary"
