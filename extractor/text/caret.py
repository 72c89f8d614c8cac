"""Showing a place of a text: its line with carets under it."""

from rich.cells import cell_len

_WIDTH = 100


def caret(text: str, start: int, end: int) -> str:
    """Return two lines: the text around [start, end), and carets under the place.

    >>> print(caret("Losses grew.\\nProfit fell 7 per cent.", 20, 24))
    Profit fell 7 per cent.
           ^^^^
    """
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", start)
    last = len(text) if last < 0 else last
    room = max(0, _WIDTH - (end - start)) // 2
    left, right = max(first, start - room), min(last, max(end, start) + room)
    lead = ("…" if left > first else "") + text[left:start]
    shown = min(end, right)
    line = lead + text[start:right] + ("…" if right < last else "")
    return f"{line}\n{' ' * cell_len(lead)}{'^' * max(1, cell_len(text[start:shown]))}"
