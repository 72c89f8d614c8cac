"""Contexts: a longer stretch around words that occur more than once."""

_REACHES = (24, 60, 150, 400, 1000)


def unique_context(text: str, words: tuple[int, int], whole: tuple[int, int] | None = None) -> str | None:
    """Return a verbatim stretch around words that occurs once, or None where the words themselves do.

    ``whole`` is the stretch that it must hold, where the words are the first piece of several.  None also where nothing
    of a thousand characters around is unique.

    >>> unique_context("Two died. It rained. Two died again.", (21, 24))
    'Two died. It rained. Two died again.'
    """
    if _once(text, text[slice(*words)]):
        return None
    start, end = whole or words
    for reach in _REACHES if whole in (None, words) else (0, *_REACHES):
        left, right = _at_words(text, max(0, start - reach), min(len(text), end + reach))
        if _once(text, text[left:right]):
            return text[left:right]
    return None


def _once(text: str, words: str) -> bool:
    return text.find(words, text.find(words) + 1) == -1


def _at_words(text: str, left: int, right: int) -> tuple[int, int]:
    """Return the stretch without the words that its ends cut."""
    while left and not text[left - 1].isspace():
        left -= 1
    while right < len(text) and not text[right].isspace():
        right += 1
    while text[left].isspace():
        left += 1
    return left, right
