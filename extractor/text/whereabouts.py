"""Whereabouts: the words of a place on one line, and in which paragraph they stand."""

from bisect import bisect_right
from functools import cached_property

from extractor.text.paragraphs import paragraphs

_LONGEST = 60
_MARKS = "“”\"‘’' "


class Whereabouts:
    """The places of one text in words."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _paragraphs(self) -> list[int]:
        return [start for start, _ in paragraphs(self._text)]

    def words(self, place: tuple[int, int]) -> str:
        r"""Return the words of a place in quotation marks, shortened.

        >>> Whereabouts("The harbour was\nshut.").words((4, 21))
        '“harbour was shut.”'
        """
        line = " ".join(self._text[place[0] : place[1]].split()).strip(_MARKS)
        return f"“{line}”" if len(line) <= _LONGEST else f"“{line[:_LONGEST].rstrip()} …”"

    def paragraph(self, place: tuple[int, int]) -> str:
        r"""Return in which paragraph a place stands.

        >>> Whereabouts("It rained.\n\nThe harbour was shut.").paragraph((16, 23))
        'paragraph 2'
        """
        return f"paragraph {max(1, bisect_right(self._paragraphs, place[0]))}"

    def placed(self, place: tuple[int, int]) -> str:
        r"""Return the words of a place and where they stand.

        >>> Whereabouts("It rained.\n\nThe harbour was shut.").placed((16, 23))
        '“harbour” in paragraph 2'
        """
        return f"{self.words(place)} in {self.paragraph(place)}"
