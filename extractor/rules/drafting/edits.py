"""Edits: what is changed in a statement's words so that they can be read alone as a sentence.

Every edit of ``EDITS`` that changes something is made, in this order.
"""

import re
from typing import NamedTuple

from extractor.english.inflection import past
from extractor.reading.reading import Reading
from extractor.rules.drafting.evidence import Evidence
from extractor.rules.frames.propositions import is_clause
from extractor.rules.sources.entities import Entity
from extractor.rules.trace import rule

_DOUBLE_MARKS = re.compile('[“”«»„"]')
_ANY_SINGLE_MARK = re.compile("['‘’`]")
_SINGLE_MARKS = re.compile(r"``|''|(?<!\w)[‘']|(?<=[.,!?…])['’](?!\w)")
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|half)\b",
    re.IGNORECASE,
)
"""Words that would bring a number into a statement which its evidence hasn't."""
_ENDS = " ,;:–—-\u00a0"
"""What no part of a sentence begins or ends with."""
_STOPS = ".!?…"
_OWN_PRONOUN = {"male": "he ", "female": "she "}


class Wording(NamedTuple):
    """The pieces of a statement on their way to a sentence, and what they are made of."""

    evidence: Evidence
    parts: list[str]


@rule(
    example="The mayor was accused by ministers of “sheer neglect”. “It was a farce.”",
    near_miss="Ministers accused the mayor of “sheer neglect”. “It was a farce.”",
)
def passive_whole(wording: Wording) -> list[str] | None:
    """A passive keeps what stands between its pieces."""
    evidence, parts = wording
    if evidence.statement.frame != "passive" or len(parts) == 1:
        return None
    return [evidence.reading.text[evidence.start : evidence.end]]


@rule(
    example="Ana Ruiz said the dam was “as safe as houses”.",
    near_miss="Ana Ruiz said the dam was as safe as houses.",
)
def marks_off(wording: Wording) -> list[str] | None:
    """Quotation marks, and commas and dashes at the ends, are taken off; apostrophes stay."""
    parts = wording.parts
    bare = [_without_marks(part) for part in parts]
    return bare if bare != parts else None


@rule(
    example="“The dam is safe,” Ana Ruiz said. “It will hold.”",
    near_miss="“The dam is safe,” Ana Ruiz said.",
)
def joined(wording: Wording) -> list[str] | None:
    """The pieces become one, on one line; a piece with a capital begins a new sentence."""
    parts = wording.parts
    words = ""
    for part in (" ".join(part.split()) for part in parts if part):
        if words and part[:1].isupper() and words[-1] not in _STOPS:
            words += "."
        words += f" {part}" if words else part
    return [words] if parts != [words] else None


@rule(
    example="Ana Ruiz promised to rebuild the pier.",
    near_miss="Ana Ruiz promised that she would rebuild the pier.",
)
def speaker_before(wording: Wording) -> list[str] | None:
    """Speaker and cue are put before words that are no clause."""
    evidence, parts = wording
    statement, speaker = evidence.statement, evidence.speaker
    if statement.cue is None or statement.verb is None or speaker.entity is None or _NUMBER.search(speaker.entity.name):
        return None
    if _reads_alone(evidence):
        return None
    names = " and ".join(_name(evidence.reading, each) for each in (speaker.entity, *speaker.others))
    return [f"{names} {_finite_cue(evidence)} {parts[0]}"]


@rule(
    example="Ana Ruiz said that the dam was safe.",
    near_miss="Ana Ruiz denied that the dam was safe.",
)
def that_dropped(wording: Wording) -> list[str] | None:
    """The word "that" goes from the head of a clause."""
    evidence, parts = wording
    return [parts[0].removeprefix("that ")] if parts[0].startswith("that ") and _reads_alone(evidence) else None


@rule(
    example="Ana Ruiz said she had seen the leak.",
    near_miss="Ana Ruiz said he had seen the leak.",
)
def name_for_pronoun(wording: Wording) -> list[str] | None:
    """At the head of what a person says of himself "he" or "she" gives way to the name."""
    evidence, parts = wording
    entity = evidence.speaker.entity
    if entity is None or entity.kind != "person" or entity.gender is None or evidence.statement.frame != "after":
        return None
    pronoun = _OWN_PRONOUN[entity.gender]
    if not parts[0].lower().startswith(pronoun):
        return None
    return [f"{entity.name} {parts[0][len(pronoun) :]}"]


@rule(
    example="“The dam is safe,” Ana Ruiz said.",
    near_miss="“The dam is safe.” Ana Ruiz said so.",
)
def stop_added(wording: Wording) -> list[str] | None:
    """A full stop is put at the end."""
    parts = wording.parts
    return [f"{parts[0]}."] if parts[0] and parts[0][-1] not in _STOPS else None


@rule(
    example="Ana Ruiz said the dam was safe.",
    near_miss="“The dam is safe,” Ana Ruiz said.",
)
def capital(wording: Wording) -> list[str] | None:
    """The first letter becomes a capital."""
    parts = wording.parts
    words = parts[0][:1].upper() + parts[0][1:]
    return [words] if words != parts[0] else None


EDITS = (
    passive_whole,
    marks_off,
    joined,
    speaker_before,
    that_dropped,
    name_for_pronoun,
    stop_added,
    capital,
)
"""The edits in order; from ``joined`` on the words are one part."""


def _without_marks(words: str) -> str:
    words = _DOUBLE_MARKS.sub("", words)
    if _ANY_SINGLE_MARK.search(words):
        words = _SINGLE_MARKS.sub("", words)
    return words.strip(_ENDS)


def _reads_alone(evidence: Evidence) -> bool:
    """Tell whether the words are a clause that says what the speaker says: not "to rebuild", not what is denied."""
    statement = evidence.statement
    if statement.frame != "after" or statement.verb is None:
        return True
    if statement.verb.stance in ("denied", "doubted"):
        return False
    return is_clause(evidence.reading.tokens, *evidence.groups[0], statement.verb)


def _finite_cue(evidence: Evidence) -> str:
    """Return the cue as the verb of a sentence: "accused" for "accusing"."""
    tokens, cue, verb = evidence.reading.tokens, evidence.statement.cue, evidence.statement.verb
    if cue is None or verb is None:
        return ""
    if tokens.lower[cue[0]].endswith("ing"):
        return f"{past(verb.lemma)} {verb.particle}".strip()
    return tokens.phrase(*cue)


def _name(reading: Reading, entity: Entity) -> str:
    """Return the name, with the article that the text gives it: "the Kremlin"."""
    named = f"the {entity.name}".lower()
    with_article = (reading.text[at : at + len(named)].lower() == named for at, _ in entity.mentions)
    return f"the {entity.name}" if entity.kind != "person" and any(with_article) else entity.name
