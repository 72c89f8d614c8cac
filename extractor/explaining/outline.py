"""An explanation as a person reads it: its steps in groups, without those that don't help to follow the record."""

from collections.abc import Iterable
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
_GROUPS = (("Cue", _CUE), ("Speaker", None), ("Content", _CONTENT), ("Wording", _WORDING), ("Check", {"check"}))
"""The headings of a claim; what stands under no other is about its speaker."""
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
    steps = explanation.steps
    if explanation.kind not in ("claim", "source"):
        return Outline((("", steps),) if steps else ())
    kept = steps if everything else tuple(_helpful(steps, explanation.kind == "claim"))
    if explanation.kind == "source":
        return Outline((("", kept),) if kept else (), len(steps) - len(kept))
    special = _CUE | _CONTENT | _WORDING | {"check"}
    parts = (
        (title, tuple(step for step in kept if (step.stage in stages if stages else step.stage not in special)))
        for title, stages in _GROUPS
    )
    return Outline(tuple((title, part) for title, part in parts if part), len(steps) - len(kept))


def _helpful(steps: Iterable[Step], claim: bool) -> Iterable[Step]:
    """Yield the steps in which a rule spoke, those about names and verbs only if the claim rests on them."""
    steps = tuple(steps)
    sources = [step for step in steps if step.stage in _NAMING]
    cues = [step for step in steps if step.rule == "cue"]
    for step in steps:
        if step.rule == step.stage and step.stage not in _ALWAYS:
            continue
        if claim and step.stage in _OF_NAMES and not any(_within(step, source) for source in sources):
            continue
        if claim and step.stage in _OF_WORDS and not any(_within(step, cue) for cue in cues):
            continue
        yield step


def _within(step: Step, other: Step) -> bool:
    return other.span.start <= step.span.start and step.span.end <= other.span.end
