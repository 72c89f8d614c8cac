"""Wording: a statement as a sentence that can be read alone."""

from extractor.rules.drafting.edits import EDITS, Wording
from extractor.rules.drafting.evidence import Evidence
from extractor.rules.trace import listener


def worded(evidence: Evidence) -> str:
    """Return the statement as a sentence: every word of the evidence, without quotation marks and "that".

    Where the evidence is no clause ("to build a dam"), speaker and cue are put before it; "he" or "she" at the head of
    what a person says of himself gives way to the name.
    """
    parts = [evidence.reading.text[start:end] for start, end in evidence.pieces]
    trace = listener()
    for edit in EDITS:
        edited = edit.decide(Wording(evidence, parts))
        if edited is not None:
            parts = edited
            if trace is not None:
                trace.note(f"edit.{edit.name}", evidence.place, " … ".join(parts), edit.because)
    return parts[0]
