"""Verdict two, slot: a number belongs to what the record says it measures, and not to its neighbour in the sentence."""

from collections.abc import Iterator

from extractor.checks.verdict import finding
from extractor.english.opposites import DIRECTIONS
from extractor.english.stems import content_stems
from extractor.figures import Quantity
from extractor.reading import Reading
from extractor.reading.stretches import Stretch
from extractor.schemas import DraftFigure, Finding, Severity


def check_slot(reading: Reading, figure: DraftFigure, quantity: Quantity) -> Iterator[Finding]:
    """Yield a finding where the words of ``unit`` and ``measures`` stand at another number of the sentence only."""
    neighbours = _Neighbours(reading, quantity)
    if not neighbours.others:
        return
    if figure.unit and quantity.unit and _anothers_unit(figure.unit, quantity, neighbours):
        yield _mismatch(figure.unit, quantity, reading.text)
    elif figure.measures and neighbours.own_subject and neighbours.only_elsewhere(figure.measures):
        yield _mismatch(figure.measures, quantity, reading.text, "warning")


def _anothers_unit(unit: str, quantity: Quantity, neighbours: "_Neighbours") -> bool:
    """Tell whether a unit is that of another number: none of its words is this one's, some are another's."""
    words = content_stems(unit)
    own = content_stems(quantity.unit or "")
    if not words or words & own:
        return False
    return any(words & content_stems(other.unit or "") for other in neighbours.others)


def _mismatch(words: str, quantity: Quantity, text: str, severity: Severity = "error") -> Finding:
    figure = text[quantity.outer_start : quantity.outer_end]
    message = f"{figure!r} is a number of something else: {words!r} stands at another number of the sentence."
    place = (quantity.outer_start, quantity.outer_end)
    return finding("slot-mismatch", message, place, severity=severity, expected=quantity.unit, found=words)


class _Neighbours:
    """The other numbers of a figure's sentence, and the words that belong to each side."""

    def __init__(self, reading: Reading, quantity: Quantity) -> None:
        start, end = reading.sentence_at(quantity.start, quantity.end)
        figures, parts = reading.numbers_of(start, end)
        own = next((part for figure, part in zip(figures, parts, strict=True) if figure is quantity), (start, end))
        self.others = [figure for figure in figures if figure is not quantity]
        # "…, up from 61" has no subject of its own and shares the one before; "while profit fell 7 per cent" has one.
        self.own_subject = bool(self._words(reading, (own[0], quantity.start)) - DIRECTIONS)
        self._own = self._words(reading, own)
        self._elsewhere = self._words(reading, *{part for part in parts if part != own})

    def only_elsewhere(self, words: str) -> bool:
        """Tell whether some of the words stand at other numbers and none at this one."""
        said = content_stems(words)
        return bool(said & self._elsewhere) and not said & self._own

    @staticmethod
    def _words(reading: Reading, *parts: Stretch) -> frozenset[str]:
        return frozenset().union(*(content_stems(reading.text[start:end]) for start, end in parts))
