"""Subjects: who does the saying, by the form of the cue."""

from extractor.english.bodies import PLACES
from extractor.reading.clauses import main_subject
from extractor.reading.cores import Group
from extractor.reading.groups_before import brought_in, group_before
from extractor.reading.subjects_before import subject_before
from extractor.reading.tokens import Tokens
from extractor.rules.cues.cue import Cue
from extractor.rules.frames.speakable import animate_head


def subject_of(tokens: Tokens, cue: Cue, begin: int, known: Group | None) -> tuple[Group | None, Group | None]:
    """Return the subject before the cue and, for "who", what it stands for.

    A verb joined by "and" and a participle behind a comma have the subject of the cue before, or the sentence's first.
    """
    before = cue.start - 1
    if before < begin:
        return (known or None), None
    if tokens.lower[before] in ("who", "which", "that") and cue.mood == "finite":
        end = before - 1 if before > begin and tokens.tags[before - 1] == "," else before
        return (before, before + 1), subject_before(tokens, end, begin)
    if cue.mood == "participle":
        if tokens.tags[before] not in {"name", "word", ")"}:
            beside = brought_in(tokens, before, begin)
            if beside is not None:
                return beside, None
            return known or main_subject(tokens, begin, before), None
        group = group_before(tokens, cue.start, begin, linked=tokens.tags[before] != "name")
        if group is not None and animate_head(tokens, group) and tokens.words[before] not in PLACES:
            return group, None
        main = known or main_subject(tokens, begin, before)
        return main or group_before(tokens, cue.start, begin, linked=False), None
    if tokens.tags[before] == "conjunction":
        return known or main_subject(tokens, begin, before), None
    return subject_before(tokens, cue.start, begin), None
