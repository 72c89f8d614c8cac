"""What counts as the same: the conventions by which a measure is taken, all with names."""

from dataclasses import dataclass
from typing import Literal

from extractor.evaluation.assignment import Assignment

SpeakerRule = Literal["name", "mention"]
"""``name``: the speakers' names share a word that names somebody.  ``mention``: the words that name the speaker beside
the claim cover the head of those that are marked."""

ValueRule = Literal["same", "endpoint"]
"""``same``: value and bounds are those that are marked.  ``endpoint``: a single number is also right as the end of a
range, a range also as two numbers, and a difference of one in 100,000 is none."""


@dataclass(frozen=True, slots=True)
class Convention:
    """How records are put together and compared; the default is what our own gold is made for.

    ``overlap`` is the least share of letters and digits (intersection over union) with which two claims are the same.
    Figures are the same where they share a character with the number itself.
    """

    assignment: Assignment = "optimal"
    overlap: float = 0.5
    speaker: SpeakerRule = "name"
    values: ValueRule = "same"
