"""A statement beside the quote that it retells: the words and numbers of both, read once for all checks."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from extractor.checks.tokens import Word, overlap, roots, words_of
from extractor.checks.verdict import finding
from extractor.figures import Lookalike, Quantity, Scan, scan
from extractor.reading import Reading
from extractor.reading.stretches import stretches
from extractor.schemas import DraftClaim, Evidence, Finding, FindingCode, Severity
from extractor.text.fold import fold

# With so many words in common, a statement is its quote retold, and a word that turns it round is no paraphrase.
_RETOLD = 0.6


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number of a text with the words of the stretch that it shares with no other number, or only with some."""

    quantity: Quantity
    words: tuple[Word, ...]
    alone: bool


class Retelling:
    """Statement and quote as words, clauses and numbers."""

    def __init__(self, reading: Reading, claim: DraftClaim, evidence: Evidence, cues: Sequence[str] = ()) -> None:
        self.statement = claim.statement
        self.evidence = evidence
        self.text = reading.text
        self.cues = cues
        # Between the pieces of a cut quotation stands its cue, which is no part of what was said.
        self.quoted = words_of(" … ".join(piece.quote for piece in evidence.pieces or (evidence,)))
        self.said = _without(words_of(claim.statement), cues, self.quoted)
        self._reading = reading

    @property
    def is_verbatim(self) -> bool:
        """Whether the statement is its quote word for word, so that there is nothing to compare."""
        return fold(self.statement).key.strip(" .,;") == fold(self.evidence.quote).key.strip(" .,;")

    @cached_property
    def _scanned(self) -> Scan:
        return scan(self.statement)

    @property
    def figures(self) -> tuple[Quantity, ...]:
        """The statement's numbers."""
        return tuple(self._scanned.figures)

    @property
    def lookalikes(self) -> tuple[Lookalike, ...]:
        """The statement's dates, ordinals and other numbers that are no figures."""
        return tuple(self._scanned.lookalikes)

    @cached_property
    def quoted_figures(self) -> tuple[Quantity, ...]:
        """The quote's numbers, read in the article with what stands around them."""
        return self._reading.figures_in(self.evidence.start, self.evidence.end)

    @cached_property
    def said_roots(self) -> frozenset[str]:
        """The roots of the statement's meaningful words."""
        return roots(self.said)

    @cached_property
    def quoted_roots(self) -> frozenset[str]:
        """The roots of the quote's meaningful words."""
        return roots(self.quoted)

    @cached_property
    def is_close(self) -> bool:
        """Whether the statement is mostly made of the quote's words."""
        return overlap(self.said, self.quoted) >= _RETOLD

    @cached_property
    def said_numbers(self) -> tuple[Numbered, ...]:
        """The statement's numbers with their words."""
        return _numbered(self.statement, self.figures, 0, len(self.statement))

    @cached_property
    def quoted_numbers(self) -> tuple[Numbered, ...]:
        """The quote's numbers with their words."""
        return _numbered(self.text, self.quoted_figures, self.evidence.start, self.evidence.end)

    def found(
        self,
        code: FindingCode,
        message: str,
        *,
        expected: str | None = None,
        said: str,
        severity: Severity = "warning",
    ) -> Finding:
        """Return a finding at the quote; a warning unless said otherwise: words are judged less surely than numbers."""
        place = (self.evidence.start, self.evidence.end)
        return finding(code, message, place, severity=severity, expected=expected, found=said)


def _without(words: tuple[Word, ...], cues: Sequence[str], quoted: tuple[Word, ...]) -> tuple[Word, ...]:
    """Leave out what a statement takes from its cue and not from its quote: "Holm *offered* a guarantee"."""
    cue_words = {word.root for cue in cues for word in words_of(cue)} - {word.root for word in quoted}
    return tuple(word for word in words if word.root not in cue_words)


def _numbered(text: str, figures: Sequence[Quantity], start: int, end: int) -> tuple[Numbered, ...]:
    parts = stretches(text, figures, start, end)
    return tuple(
        Numbered(figure, words_of(text[part[0] : part[1]]), parts.count(part) == 1)
        for figure, part in zip(figures, parts, strict=True)
    )
