"""Verdict three, stance: the record says how the speaker stands to the statement as the article's cue does."""

from collections.abc import Iterator, Sequence

from extractor.checks.tokens import words_of
from extractor.checks.verdict import finding
from extractor.english import cue_words, modality
from extractor.schemas import DraftClaim, Evidence, Finding, Stance

_MARKS: dict[Stance, frozenset[str]] = {
    "denied": cue_words.DENYING_CUES | modality.NEGATORS | modality.NEGATING_VERBS,
    "doubted": cue_words.DOUBTING_CUES | modality.HEDGES | modality.NEGATORS,
    "asked": cue_words.ASKING_CUES | modality.CONDITIONS | cue_words.DOUBTING_CUES,
    "predicted": cue_words.PREDICTING_CUES | modality.FUTURE | modality.HEDGES,
    "intended": modality.FUTURE | cue_words.INTENDING_CUES,
    "conditional": modality.CONDITIONS | modality.HEDGES | modality.FUTURE,
}
"""For each stance the words of which one has to stand in the cue or the quote."""


def check_stance(claim: DraftClaim, cues: Sequence[str], evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding where cue and stance contradict each other; a cue that says nothing of stance settles nothing."""
    heard = {word.text for cue in cues for word in words_of(cue)}
    quoted = {word.text for word in words_of(evidence.quote)}
    place = (evidence.start, evidence.end)
    cue = " ".join(cues)
    if heard & cue_words.DENYING_CUES and claim.stance not in ("denied", "doubted") and not _contradicts(claim, quoted):
        message = f"The cue {cue!r} denies; the record says {claim.stance}."
        yield finding("stance-mismatch", message, place, expected="denied", found=claim.stance)
    elif heard & cue_words.DOUBTING_CUES and claim.stance in ("asserted", "predicted", "intended"):
        message = f"The cue {cue!r} doubts; the record says {claim.stance}."
        yield finding("stance-mismatch", message, place, severity="warning", expected="doubted", found=claim.stance)
    elif heard & cue_words.PREDICTING_CUES and claim.stance == "asserted":
        message = f"The cue {cue!r} predicts; the record says asserted."
        yield finding("stance-mismatch", message, place, severity="warning", expected="predicted", found=claim.stance)
    elif claim.stance != "asserted" and cues and not _marked(claim, heard, quoted, evidence):
        message = f"Neither the cue {cue!r} nor the quote makes this {claim.stance}."
        yield finding("stance-mismatch", message, place, severity="warning", expected="asserted", found=claim.stance)


def _contradicts(claim: DraftClaim, quoted: set[str]) -> bool:
    """Tell whether the statement itself is turned round: "denied it had known" given as "it had not known"."""
    said = {word.text for word in words_of(claim.statement)}
    return bool(said & modality.NEGATORS) and not quoted & modality.NEGATORS


def _marked(claim: DraftClaim, heard: set[str], quoted: set[str], evidence: Evidence) -> bool:
    if claim.stance == "asked" and "?" in evidence.quote:
        return True
    marks = _MARKS[claim.stance]
    return bool((heard | quoted) & marks) or any(word.endswith(("n't", "'ll")) for word in heard | quoted)
