"""Antonyms from `antonyms.txt`, by the roots of their words.

Condensed from WordNet 3.0, whose licence heads the file.  The check of direction uses them where no row of `opposites`
speaks.
"""

from collections import defaultdict
from functools import cache
from importlib import resources

from extractor.english.stems import root


@cache
def antonyms() -> dict[str, frozenset[str]]:
    """Return root → roots of its antonyms; read when first needed.

    >>> antonyms()[root("northern")] == {root("southern")}
    True
    """
    table = defaultdict(set)
    text = resources.files("extractor.english").joinpath("antonyms.txt").read_text("utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            one, other = map(root, line.split())
            table[one].add(other)
            table[other].add(one)
    return {word: frozenset(opposites - {word}) for word, opposites in table.items()}
