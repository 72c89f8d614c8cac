"""Speech: whether a statement is quoted, told in other words, or both."""

from typing import NamedTuple

from extractor.rules.drafting.evidence import Evidence
from extractor.rules.trace import Choice, rule
from extractor.schemas.claim import Speech

_WHOLLY = 0.9
"""Share of quoted words from which a statement is direct: an "and" between two quotations makes it no mixture."""


def speech_of(evidence: Evidence) -> Speech:
    """Return direct, mixed or indirect by the share of words inside quotation marks."""
    return SPEECH.settle(_Spoken(evidence, _quoted_words(evidence)))


def _quoted_words(evidence: Evidence) -> list[bool]:
    """Return for each word whether it is quoted; nothing where no word is."""
    words, quoted = evidence.reading.tokens.words, evidence.reading.quoted
    if not any(True in quoted[first:last] for first, last in evidence.groups):
        return []
    return [quoted[at] for group in evidence.groups for at in range(*group) if words[at][0].isalnum()]


class _Spoken(NamedTuple):
    """What the rules of the stage “speech” decide about."""

    evidence: Evidence
    quoted: list[bool]


@rule(example="Ana Ruiz said the dam was safe.", near_miss="“The dam is safe,” Ana Ruiz said.")
def nothing_quoted(spoken: _Spoken) -> Speech | None:
    """No word stands in quotation marks."""
    return None if any(spoken.quoted) else "indirect"


@rule(example="“The dam is safe,” Ana Ruiz said.", near_miss="Ana Ruiz said the dam was “as safe as houses”.")
def nearly_all_quoted(spoken: _Spoken) -> Speech | None:
    """Nearly all words stand in quotation marks."""
    return "direct" if sum(spoken.quoted) >= _WHOLLY * len(spoken.quoted) else None


@rule(example="Ana Ruiz said the dam was “as safe as houses”.", near_miss="“The dam is safe,” Ana Ruiz said.")
def partly_quoted(spoken: _Spoken) -> Speech | None:
    """Some of the words stand in quotation marks."""
    return "mixed"


SPEECH: Choice[_Spoken, Speech] = Choice(
    "speech",
    (nothing_quoted, nearly_all_quoted, partly_quoted),
    where=lambda spoken: spoken.evidence.place,
)
"""Direct, mixed or indirect speech, by how many of the words are quoted."""
