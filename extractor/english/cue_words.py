"""The words of a cue that tell the stance, and the words by which a sentence is known to attribute something.

Derived from the rows of `verbs`, so that the check hears in a cue what the rules read there.  The check compares
single words: of a verb with a particle ("cast doubt on") the verb alone tells nothing and is left out.  Words that only
the check needs are added with the reason; they were written down from news reading.  Used by `checks`.
"""

from extractor.english.inflection import all_forms, rows
from extractor.english.verbs import GROUPS, NOUN_VERBS, URGING
from extractor.english.wordlist import word_set
from extractor.schemas.claim import Stance


def _single(table: str) -> list[tuple[str, str]]:
    return [(name, frames) for name, frames in rows(table) if " " not in name]


def _forms(stance: Stance, frames: str = "qtaownif") -> frozenset[str]:
    """Return all forms of the verbs that give a stance to a content of one of the frames."""
    tables = [table for _, table, given in GROUPS if given == stance]
    return all_forms(name for table in tables for name, takes in _single(table) if set(takes) & set(frames))


# "Refused" and "declined" turn down a deed, not a statement: they are among the negating verbs of `modality`.
# The added verbs take what somebody else said, not what their own speaker says, so the rules have them as assertions.
DENYING_CUES = _forms("denied", "qtn") | all_forms(["contradict", "disavow"]) | {"denial"}
"""Cues under which a statement is the opposite of what the speaker holds: "denied that 1,400 jobs would go"."""

# Who challenges a statement doubts it; the rules mostly meet the verb with a decision or a rival.
DOUBTING_CUES = _forms("doubted") | all_forms(["challenge"])
"""Cues that doubt: "questioned whether the money was there"."""

ASKING_CUES = _forms("asked")
"""Cues that ask: "asked whether the union would strike"."""

PREDICTING_CUES = _forms("predicted") | {"prediction"}
"""Cues that look ahead: "predicted that unions would ask for more"."""

# With an infinitive these announce a deed; with a clause they assert, so the rules give them no stance of their own.
_PLANNING = all_forms(
    word_set("agree aim commit decide intend offer plan prepare propose recommend seek undertake want")
)
_WISHING = all_forms(["ask", "call", "consider", "hope"]) | word_set("try let's must should need needs")

ANNOUNCING_CUES = _forms("intended") | all_forms(name for name, _ in _single(URGING)) | _PLANNING
"""Those under which a deed is still to come: "intends to", "recommended that", "vowed to"."""

INTENDING_CUES = ANNOUNCING_CUES | _WISHING
"""Cues and words that announce or call for what is to be done: "promised to publish a budget"."""

_ATTRIBUTING = all_forms(
    name
    for _, table, stance in GROUPS
    for name, frames in _single(table)
    if set(frames) & set("qtfi") or stance != "asserted"
)
_MOSTLY_OTHERWISE = all_forms(["continue", "establish", "know", "prove"]) | word_set("""
charged charging expected feeling feels finding reading remark remarks request requests ruling thinking writing
""")
"""Nouns, and verbs that outside a cue mostly have another sense: "continued to rise", "a ruling"."""

# "Describe" takes a noun alone; the others can be nouns too, but are verbs in most sentences of news.
_ADDED = all_forms(["describe"]) | word_set("""
called calling doubt fear forecast forecasts hopes notes plan plans show shows
""")

REPORTING_CUES = (_ATTRIBUTING - NOUN_VERBS - _MOSTLY_OTHERWISE) | _ADDED
"""Words that tell: what the rest of this sentence says is somebody's, not the author's own.

They are the forms of the verbs that take a quotation, a clause or an infinitive, accuse somebody, or have a stance of
their own, less those that are as often nouns or mostly have another sense.
"""

EXAMPLES = {
    "DENYING_CUES": "Ana Ruiz {word} that the dam was safe.",
    "DOUBTING_CUES": "Ana Ruiz {word} whether the dam was safe.",
    "ASKING_CUES": "Ana Ruiz {word} whether the dam was safe.",
    "PREDICTING_CUES": "Ana Ruiz {word} that the dam was safe.",
    "ANNOUNCING_CUES": "Ana Ruiz {word} to open the dam.",
    "INTENDING_CUES": "Ana Ruiz {word} to open the dam.",
    "REPORTING_CUES": "The dam was safe, Ana Ruiz {word}.",
}
"""Table → a sentence in which each of its words is the cue."""
