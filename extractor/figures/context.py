"""Looks at the words around a number."""

REACH = 40
"""How many characters to the left matter: enough for four words."""


def words_before(text: str, start: int, reach: int = REACH) -> list[str]:
    """The words that end before ``start``, the nearest last, with their punctuation.

    A word that the window cuts is left out; an empty list says that nothing stands there.

    >>> words_before("Sales rose to 40", 14)
    ['Sales', 'rose', 'to']
    """
    low = start - reach
    if low <= 0:
        return text[:start].split()
    return text[low:start].split()[1:]


def starts_sentence(text: str, at: int) -> bool:
    """Whether the word at ``at`` begins a sentence or a line, so that its capital says nothing.

    >>> starts_sentence('He left. "Two men stayed."', 10)
    True
    """
    before = text[max(0, at - 4) : at].rstrip(" \"“‘'([")
    return not before or before[-1] in ".!?:;)\n—–•*" or before.endswith("--")


def bare(word: str) -> str:
    """The word without the punctuation around it, lower case.

    >>> bare("(December")
    'december'
    """
    return word.strip("\"“”‘’'()[],;:—–").lower()


def lead_of(words: list[str]) -> str:
    """The word right before a number, lower case; empty where punctuation parts it from the number.

    >>> lead_of(["more", "than"]), lead_of(["On", "this,"])
    ('than', '')
    """
    if not words or words[-1][-1] in ",;:.!?)—–-":
        return ""
    return bare(words[-1])
