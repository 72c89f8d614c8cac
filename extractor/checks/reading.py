"""An article prepared for checking, once for all records."""

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import islice, takewhile

from extractor.checks.clauses import Stretch, stretches
from extractor.figures import Lookalike, Quantity, scan
from extractor.schemas import Article
from extractor.text.furniture import Piece, furniture
from extractor.text.ground import GroundedText
from extractor.text.quotations import Quotation, quotations
from extractor.text.sentences import sentences


class Reading:
    """What our own readers see in an article: its numbers, sentences and quotations, and where any words stand."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.text
        self.grounded = GroundedText(article.text)
        self._numbers: dict[Stretch, tuple[tuple[Quantity, ...], list[Stretch]]] = {}
        found = scan(article.text)
        self.figures: tuple[Quantity, ...] = tuple(found.figures)
        self.lookalikes: tuple[Lookalike, ...] = tuple(found.lookalikes)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """The spans of the sentences in order."""
        return tuple(sentences(self.text))

    @cached_property
    def furniture(self) -> list[Piece]:
        """The lines around the article that are no part of its news, in order."""
        return furniture(self.text)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The stretches between quotation marks in order."""
        return tuple(quotations(self.text))

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

    def sentence_at(self, start: int, end: int) -> tuple[int, int]:
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
