"""Statements that give no claim: nobody is known to have made them, or nothing is claimed."""

from extractor.rules.drafting.evidence import Evidence
from extractor.rules.trace import Choice, rule


@rule(example="“The dam is safe.”", near_miss="“The dam is safe,” Ana Ruiz said.")
def no_speaker(evidence: Evidence) -> bool:
    """Nobody is known to have said it."""
    return evidence.speaker.entity is None


@rule(example="Ana Ruiz mocked the plan.", near_miss="Ana Ruiz mocked the plan as “a farce”.")
def names_a_thing(evidence: Evidence) -> bool:
    """Only a thing is named, and nothing is said of it."""
    return not evidence.statement.proposition


@rule(example="Ana Ruiz said: “", near_miss="Ana Ruiz said: “No”")
def empty(evidence: Evidence) -> bool:
    """A piece holds nothing, as behind a quotation mark at the end of the text."""
    return any(start >= end for start, end in evidence.pieces)


OMITTED: Choice[Evidence, bool] = Choice(
    "omitted", (no_speaker, names_a_thing, empty), where=lambda evidence: evidence.place
)
"""Why a statement gives no claim."""
