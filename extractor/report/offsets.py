"""Offsets as JavaScript counts them: a character beyond the Basic Multilingual Plane is two of its units."""

from bisect import bisect_left


class Utf16Offsets:
    """Turns code-point offsets of a text into offsets of UTF-16 units.

    >>> Utf16Offsets("a🐑b").of(2), Utf16Offsets("abc").of(2)
    (3, 2)
    """

    def __init__(self, text: str) -> None:
        self._wide = [at for at, character in enumerate(text) if character > "\uffff"]

    def of(self, offset: int) -> int:
        """Return where an offset stands in UTF-16 units."""
        return offset + bisect_left(self._wide, offset)
