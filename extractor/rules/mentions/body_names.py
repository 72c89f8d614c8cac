"""Body names: where the name of a body ends and begins that small words hold together."""

from extractor.english.bodies import BODY_HEADS
from extractor.reading.tokens import Tokens


def body_end(tokens: Tokens, end: int, stop: int) -> int:
    """Return where the name of a body ends, "of" and "for" with capitals included: "Department of Public Works"."""
    while end + 1 < stop and tokens.lower[end] in ("of", "for", "and", "on"):
        further = end + 1
        further += tokens.tags[further] == "determiner"
        begin = further
        while further < stop and tokens.tags[further] == "name":
            further += 1
        if further == begin:
            break
        end = further
    return end


def body_start(tokens: Tokens, begin: int, start: int) -> int:
    """Return where the name of a body begins: with the word before "and" or "’s" in "St Mary’s Hospital"."""
    if begin - 2 < start or tokens.tags[begin - 2] != "name" or not _joined(tokens, begin):
        return begin
    begin -= 2
    while begin > start and tokens.tags[begin - 1] == "name":
        begin -= 1
    return begin


def _joined(tokens: Tokens, begin: int) -> bool:
    """Tell whether a small word ties a name to the word before it."""
    if tokens.lower[begin - 1] in ("and", "&", "of"):
        return True
    head = tokens.lower[begin] in BODY_HEADS and (begin + 1 == len(tokens) or tokens.tags[begin + 1] != "name")
    return tokens.tags[begin - 1] == "genitive" and (head or tokens.words[begin - 1] in "'’")
