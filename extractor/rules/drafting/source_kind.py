"""Source kinds: whether a source is a named person, an organisation, a document, a group or nobody with a name."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from extractor.english.given_names import known_given
from extractor.rules.drafting.evidence import Evidence
from extractor.rules.mentions.mention import MentionKind
from extractor.rules.sources.entities import Entity
from extractor.rules.trace import Choice, rule
from extractor.schemas import SourceKind

_FIRST_PERSON = re.compile(r"\b(?:I|my|My|me)\b")
_ITS = re.compile(r"\b(?:its|it)\b")

KINDS: dict[MentionKind, SourceKind] = {
    "person": "named_person",
    "unknown": "named_organization",
    "body": "named_organization",
    "place": "named_organization",
    "document": "document",
    "someone": "anonymous",
    "pronoun": "anonymous",
    "group": "unnamed_group",
}
"""Kind of mention → kind of source."""


def said_by(evidence: Iterable[Evidence]) -> dict[Entity, list[Evidence]]:
    """Return the statements of each entity that has made one by itself or first."""
    found: dict[Entity, list[Evidence]] = {}
    for each in evidence:
        if each.speaker.entity is not None:
            found.setdefault(each.speaker.entity, []).append(each)
    return found


class Sorted(NamedTuple):
    """An entity with the statements that it has made."""

    entity: Entity
    said: Sequence[Evidence]

    def says(self, words: re.Pattern[str]) -> bool:
        """Tell whether the words stand in one of its statements."""
        return any(words.search(each.reading.text, *piece) for each in self.said for piece in each.statement.content)


@rule(
    example="Vesna Delta said it would close its pier.",
    near_miss="Vesna Delta said the pier would close.",
)
def says_its(sorted: Sorted) -> SourceKind | None:
    """A name that nothing else makes a person's is an organisation's if it says "its" and never "I"."""
    if sorted.entity.kind != "person" or _surely_person(sorted.entity):
        return None
    return "named_organization" if sorted.says(_ITS) and not sorted.says(_FIRST_PERSON) else None


@rule(example="Residents said the dam leaked.", near_miss="Novak said the dam leaked.")
def known_kind(sorted: Sorted) -> SourceKind | None:
    """The words for it tell the kind."""
    entity = sorted.entity
    return None if entity.kind == "unknown" else KINDS[entity.kind]


@rule(example="The newcomers' voice said the dam leaked.", near_miss="Novak said the dam leaked.")
def no_name(sorted: Sorted) -> SourceKind | None:
    """Words without a capital are no name."""
    entity = sorted.entity
    return None if entity.name[:1].isupper() else "anonymous"


@rule(example="Novak said he had seen the leak.", near_miss="Novak said the dam leaked.")
def man_or_woman(sorted: Sorted) -> SourceKind | None:
    """What goes by "he" or "she" is a person."""
    entity = sorted.entity
    return "named_person" if entity.gender is not None else None


@rule(example="“I saw the leak,” Novak said.", near_miss="“The dam leaks,” Novak said.")
def says_i(sorted: Sorted) -> SourceKind | None:
    """Who says "I" is a person."""
    return "named_person" if sorted.says(_FIRST_PERSON) else None


@rule(example="“The dam leaks,” Novak said.", near_miss="“I saw the leak,” Novak said.")
def name_alone(sorted: Sorted) -> SourceKind | None:
    """A name of which nothing is known is an organisation's."""
    return KINDS["unknown"]


SOURCE_KIND: Choice[Sorted, SourceKind] = Choice(
    "source-kind",
    (says_its, known_kind, no_name, man_or_woman, says_i, name_alone),
    where=lambda sorted: min(sorted.entity.mentions, default=(0, 0)),
)
"""The kind of a source."""


def _surely_person(entity: Entity) -> bool:
    return entity.gender is not None or entity.title is not None or known_given(entity.name.split()[0])
