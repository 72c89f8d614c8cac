"""Verdict three, polarity: a statement keeps the direction, negation and modality of its quote.

Where the words are too different to tell, nothing is said.
"""

from collections.abc import Iterator, Sequence

from extractor.checks.direction import check_direction
from extractor.checks.edits import check_edits
from extractor.checks.exchange import check_exchange
from extractor.checks.hedging import check_modality
from extractor.checks.negation import check_negation
from extractor.checks.retelling import Retelling
from extractor.schemas import Finding


def check_polarity(retelling: Retelling, cues: Sequence[str] = ()) -> Iterator[Finding]:
    """Yield what turns the statement round, or makes it surer or less sure than its quote."""
    edits = list(check_edits(retelling))
    if edits:
        yield from edits
        return
    flipped = list(check_direction(retelling)) or list(check_negation(retelling))
    yield from flipped
    yield from check_modality(retelling, cues)
    if not flipped:
        yield from check_exchange(retelling)
