"""Paragraphs: a line each, or a block of lines where the text is hard-wrapped."""

import itertools
import re
from collections.abc import Iterator

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BLANK = re.compile(r"(?:\n|\r\n?)[ \t]*(?:\n|\r\n?)")
_RUNS_ON = re.compile(r"[^.!?:”\"’')\]\s][ \t]*(?:\n|\r\n?)[ \t]*[a-zß-öø-ÿ]")
_WIDEST = 100


def paragraphs(text: str) -> list[tuple[int, int]]:
    r"""Return the spans of the paragraphs, without the blanks around them.

    News text as it comes from the web has a paragraph on each line.  A block whose lines break exactly where the next
    word would no longer have fitted is hard-wrapped, and is one paragraph.

    >>> paragraphs("One line.\nAnother line.\n\nA third.")
    [(0, 9), (10, 23), (25, 33)]
    """
    found: list[tuple[int, int]] = []
    block: list[tuple[int, int]] = []
    for start, end in _lines(text):
        if block and _BLANK.search(text, block[-1][1], start):
            found += _joined(text, block)
            block = []
        block.append((start, end))
    return found + _joined(text, block)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of lines that hold more than blanks."""
    for line in _LINE.finditer(text):
        words = line.group()
        if bare := words.strip():
            start = line.start() + len(words) - len(words.lstrip())
            yield start, start + len(bare)


def _joined(text: str, block: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the block as one paragraph if it is hard-wrapped, else its lines."""
    if len(block) > 1 and _wrapped(text, block):
        return [(block[0][0], block[-1][1])]
    return block


def _wrapped(text: str, block: list[tuple[int, int]]) -> bool:
    """Tell whether each line ends where the next line's first word would have been too long for it."""
    widest = max(end - start for start, end in block)
    if widest > _WIDEST or not _RUNS_ON.search(text, block[0][0], block[-1][1]):
        return False
    return all(
        end - start + 1 + len(text[follows:ends].split(maxsplit=1)[0]) > widest
        for (start, end), (follows, ends) in itertools.pairwise(block)
    )
