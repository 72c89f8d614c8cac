"""Cutting a sentence into the stretches that belong to each of its numbers."""

import re
from collections.abc import Sequence
from itertools import pairwise

from extractor.figures import Quantity

Stretch = tuple[int, int]

# The strongest separator between two numbers is where one's stretch ends and the other's begins.
_SEPARATORS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"[.!?]\s|\n",
        r";",
        r",?\s\b(?:while|whereas|but|although|though|whilst|compared (?:with|to)|against|versus|as)\b",
        r",\s(?:and|or|with)\b",
        r"[,:—–]\s",
        r"\sand\b(?!\s\d)",
    )
)


def stretches(text: str, figures: Sequence[Quantity], start: int, end: int) -> list[Stretch]:
    """Return for each figure in [start, end) the stretch of the text that it shares with no figure it is cut off from.

    >>> from extractor.figures import scan_figures
    >>> text = "Revenue rose 4 per cent to £2.3bn while profit fell 7 per cent."
    >>> [text[a:b] for a, b in stretches(text, scan_figures(text), 0, len(text))]
    ['Revenue rose 4 per cent to £2.3bn', 'Revenue rose 4 per cent to £2.3bn', ' while profit fell 7 per cent.']
    """
    cuts = [cut for left, right in pairwise(figures) if (cut := _cut(text, left.end, right.start)) is not None]
    edges = [start, *cuts, end]
    return [_around(edges, figure) for figure in figures]


def _cut(text: str, start: int, end: int) -> int | None:
    for separator in _SEPARATORS:
        found = separator.search(text, start, end)
        if found:
            return found.start()
    return None


def _around(edges: Sequence[int], figure: Quantity) -> Stretch:
    for left, right in pairwise(edges):
        if left <= figure.start < right:
            return left, right
    return figure.start, figure.end
