"""Speech: whether a statement is quoted, told in other words, or both."""

from typing import NamedTuple

from extractor.rules.drafting.evidence import Evidence
from extractor.rules.trace import Choice, rule
from extractor.schemas.claim import Speech

_WHOLLY = 0.9
"""Share of quoted words from which a statement is direct: an "and" between two quotations makes it no mixture."""


def speech_of(evidence: Evidence) -> Speech:
    """Return direct, mixed or indirect by the share of words inside quotation marks."""
    reading = evidence.reading
    words = [
        at
        for start, end in evidence.pieces
        for at in range(evidence.token_at(start), evidence.token_at(end))
        if reading.tokens.words[at][0].isalnum()
    ]
    return SPEECH(_Spoken(evidence, sum(reading.quoted[at] for at in words), len(words))) or "indirect"


class _Spoken(NamedTuple):
    """What the rules of the stage “speech” decide about."""

    evidence: Evidence
    quoted: int
    words: int


@rule(example="Ana Ruiz said the dam was safe.", near_miss="“The dam is safe,” Ana Ruiz said.")
def nothing_quoted(spoken: _Spoken) -> Speech | None:
    """No word stands in quotation marks."""
    quoted = spoken.quoted
    return None if quoted else "indirect"


@rule(example="“The dam is safe,” Ana Ruiz said.", near_miss="Ana Ruiz said the dam was “as safe as houses”.")
def nearly_all_quoted(spoken: _Spoken) -> Speech | None:
    """Nearly all words stand in quotation marks."""
    _, quoted, words = spoken
    return "direct" if quoted >= _WHOLLY * words else None


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
