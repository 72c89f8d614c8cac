"""How tables of words are written down: plain text, blanks between the words."""


def word_set(words: str) -> frozenset[str]:
    """Return the words of a table.

    >>> sorted(word_set("Mr Mrs  Ms"))
    ['Mr', 'Mrs', 'Ms']
    """
    return frozenset(words.split())


def phrase_set(lines: str) -> frozenset[str]:
    r"""Return the phrases of a table, one between each pair of commas or line breaks.

    >>> sorted(phrase_set("vice president, prime minister"))
    ['prime minister', 'vice president']
    """
    return frozenset(" ".join(phrase.split()) for phrase in lines.replace("\n", ",").split(",") if phrase.strip())
