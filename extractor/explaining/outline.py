"""An explanation as a person reads it: its steps in groups, without those that don't help to follow the record."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.schemas import Explanation, Step

_CUE = frozenset(("veto", "mood", "noun-or-verb", "cue"))
_CONTENT = frozenset(
    (
        *("frame", "closing-frame", "according", "quotation", "relay"),
        *("content", "end", "aside", "resumed", "proposition", "sentence"),
    )
)
_WORDING = frozenset(("marks", "omitted", "edit", "speech", "stance", "when"))
_GROUPS = (("Cue", _CUE), ("Speaker", ()), ("Content", _CONTENT), ("Wording", _WORDING), ("Check", ("check",)))
_HEADINGS = {stage: heading for heading, stages in _GROUPS for stage in stages}
"""The headings of a claim by stage; what stands under no other is about its speaker."""
_ALWAYS = frozenset(("cue", "check"))
"""Steps of these stages have no rule's name and yet tell something."""
_OF_WORDS = frozenset(("veto", "mood", "noun-or-verb"))
"""Stages about single words that may report."""
_NAMING = frozenset(("speaker", "mention"))
"""Stages about the words for a source."""
_OF_NAMES = frozenset(
    (
        *("apposition", "spokesperson", "unnamed-kind", "name", "no-title", "kind", "no-person", "role", "title"),
        *("affiliation", "gender", "own-gender", "beside", "where", "known", "person", "surname"),
    )
)
"""Stages about names, which stand in a content as well."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The steps of a record in groups, each with a heading, if any; and how many steps are left out."""

    groups: tuple[tuple[str, tuple[Step, ...]], ...]
    left_out: int = 0


def outline(explanation: Explanation, everything: bool = False) -> Outline:
    """Return the steps of a record as they are shown; of a claim or source without those that don't help."""
    steps, claim = explanation.steps, explanation.kind == "claim"
    whole = everything or explanation.kind not in ("claim", "source")
    kept = steps if whole else tuple(_helpful(steps, claim))
    parts = _grouped(kept) if claim else (("", kept),)
    return Outline(tuple((heading, part) for heading, part in parts if part), len(steps) - len(kept))


def _grouped(steps: Sequence[Step]) -> Iterator[tuple[str, tuple[Step, ...]]]:
    for heading, _ in _GROUPS:
        yield heading, tuple(step for step in steps if _HEADINGS.get(step.stage, "Speaker") == heading)


def _helpful(steps: Sequence[Step], claim: bool) -> Iterator[Step]:
    """Yield the steps in which a rule spoke, those about names and verbs only if the claim rests on them."""
    sources = [step for step in steps if step.stage in _NAMING]
    cues = [step for step in steps if step.rule == "cue"]
    for step in steps:
        around = sources if step.stage in _OF_NAMES else cues if step.stage in _OF_WORDS else [step]
        spoke = step.rule != step.stage or step.stage in _ALWAYS
        if spoke and (not claim or any(_within(step, other) for other in around)):
            yield step


def _within(step: Step, other: Step) -> bool:
    return other.span.start <= step.span.start and step.span.end <= other.span.end
