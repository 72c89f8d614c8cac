"""How tables of words are written down: plain text, with blanks between words and commas between phrases.

Every table of English is built with these, and so are those of the figure scanner.
"""


def word_list(words: str) -> tuple[str, ...]:
    """Return the words of a table in their order.

    >>> word_list("one two  three")
    ('one', 'two', 'three')
    """
    return tuple(words.split())


def word_set(words: str) -> frozenset[str]:
    """Return the words of a table.

    >>> sorted(word_set("Mr Mrs  Ms"))
    ['Mr', 'Mrs', 'Ms']
    """
    return frozenset(word_list(words))


def phrase_list(phrases: str) -> tuple[str, ...]:
    r"""Return the phrases of a table in their order; a comma or a line break ends one.

    >>> phrase_list("vice president,\n prime minister")
    ('vice president', 'prime minister')
    """
    found = (" ".join(phrase.split()) for phrase in phrases.replace("\n", ",").split(","))
    return tuple(phrase for phrase in found if phrase)


def phrase_set(phrases: str) -> frozenset[str]:
    """Return the phrases of a table.

    >>> sorted(phrase_set("vice president, prime minister"))
    ['prime minister', 'vice president']
    """
    return frozenset(phrase_list(phrases))
