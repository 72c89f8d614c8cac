"""Wording: a statement as a sentence that can be read alone."""

import re
from bisect import bisect_left

from extractor.english.inflection import past
from extractor.reading.reading import Reading
from extractor.rules.frames.propositions import is_clause
from extractor.rules.frames.statement import Statement
from extractor.rules.sources.entities import Entity
from extractor.rules.sources.resolve import Speaker
from extractor.schemas.claim import Speech

_DOUBLE_MARKS = str.maketrans("", "", '“”«»„"')
_SINGLE_MARKS = re.compile(r"``|''|(?<!\w)[‘']|(?<=[.,!?…])['’](?!\w)")
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|half)\b",
    re.IGNORECASE,
)
"""Words that would bring a number into a statement which its evidence hasn't."""
_ENDS = " ,;:–—-\u00a0"


def speech_of(reading: Reading, pieces: list[tuple[int, int]]) -> Speech:
    """Return direct, mixed or indirect by the share of words inside quotation marks."""
    tokens = reading.tokens
    total = inside = 0
    for start, end in pieces:
        for at in range(bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)):
            if tokens.words[at][0].isalnum():
                total += 1
                inside += reading.quoted[at]
    if not inside:
        return "indirect"
    return "direct" if inside >= 0.9 * total else "mixed"


def worded(reading: Reading, speaker: Speaker, pieces: list[tuple[int, int]]) -> str:
    """Return the statement as a sentence: every word of the evidence, without quotation marks and "that".

    Where the evidence is no clause ("to build a dam"), speaker and cue are put before it; "he" or "she" at the head of
    what a person says of himself gives way to the name.
    """
    if speaker.statement.frame == "passive":
        pieces = [(pieces[0][0], pieces[-1][1])]
    words = _joined([_unmarked(reading.text[start:end]) for start, end in pieces])
    if not _clause(reading, speaker, pieces):
        words = _with_cue(reading, speaker, words)
    elif words.startswith("that "):
        words = words[5:]
    words = _with_name(words, speaker)
    if words and words[-1] not in ".!?…":
        words += "."
    return words[:1].upper() + words[1:]


def _unmarked(words: str) -> str:
    """Return the words without quotation marks; apostrophes stay."""
    words = words.translate(_DOUBLE_MARKS)
    if any(mark in words for mark in "'‘’`"):
        words = _SINGLE_MARKS.sub("", words)
    return words.strip(_ENDS)


def _joined(parts: list[str]) -> str:
    """Join the pieces: a new sentence where the next one begins with a capital."""
    words = ""
    for part in (" ".join(part.split()) for part in parts if part):
        if words and part[:1].isupper() and words[-1] not in ".!?…":
            words += "."
        words += f" {part}" if words else part
    return words


def _clause(reading: Reading, speaker: Speaker, pieces: list[tuple[int, int]]) -> bool:
    statement, tokens = speaker.statement, reading.tokens
    if statement.frame != "after" or statement.verb is None:
        return True
    if statement.verb.stance in ("denied", "doubted"):
        return False
    first, last = bisect_left(tokens.starts, pieces[0][0]), bisect_left(tokens.starts, pieces[0][1])
    return is_clause(tokens, first, last, statement.verb)


def _with_cue(reading: Reading, speaker: Speaker, words: str) -> str:
    statement, entity = speaker.statement, speaker.entity
    if statement.cue is None or statement.verb is None or entity is None or _NUMBER.search(entity.name):
        return words
    names = " and ".join(_name(reading, each) for each in (entity, *speaker.others))
    return f"{names} {_finite_cue(reading, statement)} {words}"


def _finite_cue(reading: Reading, statement: Statement) -> str:
    """Return the cue as the verb of a sentence: "accused" for "accusing"."""
    if statement.cue is None or statement.verb is None:
        return ""
    cue = reading.tokens.phrase(*statement.cue)
    if reading.tokens.lower[statement.cue[0]].endswith("ing"):
        return f"{past(statement.verb.lemma)} {statement.verb.particle}".strip()
    return cue


def _name(reading: Reading, entity: Entity) -> str:
    """Return the name, with the article that the text gives it: "the Kremlin"."""
    named = f"the {entity.name}".lower()
    if entity.kind != "person" and any(
        reading.text[at : at + len(named)].lower() == named for at, _ in entity.mentions
    ):
        return f"the {entity.name}"
    return entity.name


def _with_name(words: str, speaker: Speaker) -> str:
    entity, statement = speaker.entity, speaker.statement
    if entity is None or entity.kind != "person" or statement.frame != "after":
        return words
    for pronoun, gender in (("he", "male"), ("she", "female")):
        if words.lower().startswith(pronoun + " ") and entity.gender == gender:
            return entity.name + words[len(pronoun) :]
    return words
