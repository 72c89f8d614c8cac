"""Reading: what our own readers see in one text, each part found when it is first asked for and then kept."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import islice, takewhile

from extractor.figures import Lookalike, Quantity, scan
from extractor.figures.scan import Scan
from extractor.reading.cores import Group
from extractor.reading.stretches import Stretch, stretches
from extractor.reading.tokens import Tokens, tokenize
from extractor.text.furniture import Piece, furniture
from extractor.text.ground import GroundedText
from extractor.text.paragraphs import paragraphs
from extractor.text.quotations import Quotation, quotations
from extractor.text.sentences import sentences

_KEPT = 2
"""Readings that are kept: the rules and then the check read one article, and each worker has one at a time."""


class Reading:
    """Paragraphs, sentences, quotations, tokens, figures and furniture of a text; spans are characters.

    What ends in ``_tokens`` are the same spans in tokens.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._numbers: dict[Stretch, tuple[tuple[Quantity, ...], list[Stretch]]] = {}

    @cached_property
    def paragraphs(self) -> tuple[Stretch, ...]:
        """The paragraphs in order."""
        return tuple(paragraphs(self.text))

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The stretches between quotation marks in order."""
        return tuple(quotations(self.text, self.paragraphs))

    @cached_property
    def sentences(self) -> tuple[Stretch, ...]:
        """The sentences in order."""
        return tuple(sentences(self.text, self.paragraphs, self.quotations))

    @cached_property
    def furniture(self) -> list[Piece]:
        """The lines around the article that are no part of its news, in order."""
        return furniture(self.text)

    @cached_property
    def grounded(self) -> GroundedText:
        """Finds where any words stand."""
        return GroundedText(self.text)

    @cached_property
    def tokens(self) -> Tokens:
        """The words and marks with their tags."""
        return tokenize(self.text, self.quotations)

    @cached_property
    def quoted(self) -> list[bool]:
        """For each token whether it stands in quotation marks."""
        found = [False] * len(self.tokens)
        for first, last in self._in_tokens((quotation.start, quotation.end) for quotation in self.quotations):
            found[first:last] = [True] * (last - first)
        return found

    @cached_property
    def sentence_tokens(self) -> list[Group]:
        """The sentences in order, in tokens."""
        return list(self._in_tokens(self.sentences))

    @cached_property
    def paragraph_tokens(self) -> list[Group]:
        """The paragraphs in order, in tokens."""
        return list(self._in_tokens(self.paragraphs))

    def in_tokens(self, span: Stretch) -> Group:
        """Return the tokens that begin in a span of characters."""
        return next(self._in_tokens([span]))

    def _in_tokens(self, spans: Iterable[Stretch]) -> Iterator[Group]:
        """Yield the tokens that begin in each span of characters; the spans are in order and share nothing."""
        starts = self.tokens.starts
        last = 0
        for begin, end in spans:
            first = bisect_left(starts, begin, last)
            last = bisect_left(starts, end, first)
            yield first, last

    @cached_property
    def _scan(self) -> Scan:
        return scan(self.text)

    @cached_property
    def figures(self) -> tuple[Quantity, ...]:
        """The quantities in order."""
        return tuple(self._scan.figures)

    @cached_property
    def lookalikes(self) -> tuple[Lookalike, ...]:
        """The dates, ordinals and numbers in names, in order."""
        return tuple(self._scan.lookalikes)

    def figures_in(self, start: int, end: int) -> tuple[Quantity, ...]:
        """Return the quantities whose numeric expression shares a character with [start, end)."""
        return self.figures[bisect_right(self._figure_ends, start) : bisect_left(self._figure_starts, end)]

    def lookalikes_in(self, start: int, end: int) -> tuple[Lookalike, ...]:
        """Return the dates, ordinals and numbers in names that share a character with [start, end)."""
        first = bisect_right(self._lookalike_ends, start)
        return tuple(takewhile(lambda other: other.start < end, islice(self.lookalikes, first, None)))

    def quotations_in(self, start: int, end: int) -> tuple[Quotation, ...]:
        """Return the quotations that share a character with [start, end)."""
        last = bisect_left(self._quotation_starts, end)
        first = max(0, bisect_right(self._quotation_starts, start) - 1)
        return tuple(quotation for quotation in self.quotations[first:last] if quotation.end > start)

    def sentence_at(self, start: int, end: int) -> Stretch:
        """Return the span from the start of the sentence that holds start to the end of the one that holds end."""
        spans = self.sentences
        first = max(0, bisect_right(self._sentence_starts, start) - 1)
        last = max(first, bisect_left(self._sentence_starts, end) - 1)
        return (spans[first][0], max(end, spans[last][1])) if spans else (start, end)

    def numbers_of(self, start: int, end: int) -> tuple[tuple[Quantity, ...], list[Stretch]]:
        """Return the figures of a sentence and the stretch of each; found once for all records of the sentence."""
        if (start, end) not in self._numbers:
            figures = self.figures_in(start, end)
            self._numbers[start, end] = (figures, stretches(self.text, figures, start, end))
        return self._numbers[start, end]

    @cached_property
    def _figure_starts(self) -> list[int]:
        return [figure.start for figure in self.figures]

    @cached_property
    def _figure_ends(self) -> list[int]:
        return [figure.end for figure in self.figures]

    @cached_property
    def _lookalike_ends(self) -> list[int]:
        return [other.end for other in self.lookalikes]

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [quotation.start for quotation in self.quotations]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]


@lru_cache(maxsize=_KEPT)
def read(text: str) -> Reading:
    """Return the reading of a text; the same one for all who read the text one after the other.

    >>> reading = read("“We lost 40 sheep,” said Ada Holm.")
    >>> [figure.value for figure in reading.figures], reading.tokens.words[-3:], read(reading.text) is reading
    ([Decimal('40')], ['Ada', 'Holm', '.'], True)
    """
    return Reading(text)
