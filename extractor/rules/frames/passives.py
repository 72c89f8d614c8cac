"""Passives: "was quoted as saying", "was accused by ministers of"."""

from extractor.english.verbs import SAID_OF
from extractor.reading.subjects_after import subject_after
from extractor.reading.subjects_before import subject_before
from extractor.reading.tokens import Tokens
from extractor.rules.cues.cue import Cue
from extractor.rules.frames.contents import sentence_end
from extractor.rules.frames.ends import content_end, make
from extractor.rules.frames.speakable import can_speak
from extractor.rules.frames.statement import Statement


def passive_statement(tokens: Tokens, cue: Cue, later: list[Cue], begin: int, last: int) -> Statement | None:
    """Return "was quoted as saying …" with the subject as source, or "was accused by … of …" with who follows "by"."""
    lemma, at = cue.verb.lemma, cue.end
    if lemma in ("quote", "cite") and tokens.lower[at : at + 2] == ["as", "saying"] and at + 2 < last:
        subject = subject_before(tokens, cue.start, begin)
        return make(tokens, [(at + 2, content_end(tokens, at + 2, later, begin, last))], subject, cue, "after")
    if lemma not in SAID_OF:
        return None
    by = next((i for i in range(at, min(at + 30, last)) if tokens.lower[i] == "by"), None)
    source = subject_after(tokens, by + 1, last) if by is not None and by + 1 < last else None
    if source is None or by is None or not can_speak(tokens, source, cue):
        return None
    person = subject_before(tokens, cue.start, begin)
    end = sentence_end(tokens, source[1], last) if by == at else source[1]
    return make(tokens, [(person[0] if person is not None else cue.start, end)], source, cue, "passive")
