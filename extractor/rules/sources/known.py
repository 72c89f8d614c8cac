"""Known entities: which one of those that the article has named a mention names again."""

from collections.abc import Iterable
from typing import NamedTuple

from extractor.english.countries import COUNTRY_OF
from extractor.english.given_names import PARTICLES, Gender
from extractor.rules.mentions.mention import Mention, MentionKind
from extractor.rules.sources.entities import Entity
from extractor.rules.sources.registry import Registry
from extractor.rules.trace import Choice, rule

_NAMELESS: tuple[MentionKind, ...] = ("group", "someone", "document")
"""Kinds that have no name of their own: the same words mean the same source."""
_PERSONAL: tuple[MentionKind, ...] = ("person", "unknown")
_BODILY: tuple[MentionKind, ...] = ("body", "place")
_NAMED = _PERSONAL + _BODILY

LATEST = 40
"""How many entities with the same head are looked at, so that time grows with length only; an article has far fewer."""
_SHORT = 2
"""Words of a description, beyond which "the" tells of something new: "the union members who stayed"."""


class Sought(NamedTuple):
    """What the rules of the stage “known” decide about."""

    registry: Registry
    mention: Mention
    words: list[str]


@rule(
    example="The Orsova Harbour Board (OHB) said the dam was safe. The OHB said the pier was closed.",
    near_miss="The Orsova Harbour Board said the dam was safe. The Orsova Harbour Board said the pier was closed.",
)
def acronym(sought: Sought) -> Entity | None:
    """A short form stands for the name that the article shortens so."""
    registry, mention, words = sought
    if not words or mention.name not in registry.acronyms:
        return None
    return same_person.decide(sought) or same_ending.decide(sought)


@rule(
    example="Ana Ruiz left at noon. Ruiz said the dam would hold.",
    near_miss="Ana Ruiz left at noon. Ana Novak said the dam would hold.",
)
def same_person(sought: Sought) -> Entity | None:
    """A surname, a given name or an initial means the person so named, of several the one named most often."""
    registry, mention, words = sought
    if not words or mention.kind not in _PERSONAL:
        return None
    known = [entity for entity in registry.with_word(words[-1]) if _can_be(entity, words, mention.gender)]
    return max(known, key=lambda entity: len(entity.mentions), default=None)


@rule(
    example="North Orsova Power said the dam was safe. Orsova Power said it would hold.",
    near_miss="North Orsova Power said the dam was safe. Vesna Power said it would hold.",
)
def same_ending(sought: Sought) -> Entity | None:
    """A body's name may be shortened at its beginning."""
    registry, mention, words = sought
    if not words or mention.kind == "person":
        return None
    name = _spelled(mention, words)
    known = [e for e in registry.with_word(words[-1]) if e.kind in ("body", "unknown", "place")]
    return _latest(e for e in known if e.name.endswith(name) or name.endswith(e.name))


@rule(
    example="Vesna Lines Shipping said the ferry was safe. Vesna Lines said it would sail.",
    near_miss="Vesna Lines Shipping said the ferry was safe. Vesna Power said it would sail.",
)
def same_beginning(sought: Sought) -> Entity | None:
    """A body's name may be shortened at its end; a single word in capitals is a name by itself."""
    registry, mention, words = sought
    if not words or mention.kind == "person" or (len(words) == 1 and words[0].isupper()):
        return None
    name = _spelled(mention, words)
    known = [e for e in registry.with_word(words[0]) if e.kind in ("body", "unknown")]
    return _latest(e for e in known if e.name.startswith(name) or name.startswith(e.name))


@rule(
    example="She said the dam was safe. “It will hold,” she said.",
    near_miss="Ana Ruiz said the dam was safe. “It will hold,” she said.",
)
def same_pronoun(sought: Sought) -> Entity | None:
    """A pronoun that can't be followed means whom it meant before."""
    registry, mention, _ = sought
    if mention.kind != "pronoun":
        return None
    return next(iter(registry.with_head(mention.name.lower())), None)


@rule(
    example="Residents said the dam leaked. Residents said they had complained.",
    near_miss="Residents said the dam leaked. Fishermen said they had complained.",
)
def same_words(sought: Sought) -> Entity | None:
    """The same words, or "the" with the same noun, mean the same group, document or unnamed person."""
    registry, mention, _ = sought
    if mention.kind not in _NAMELESS:
        return None
    again = mention.definite and mention.owner is None and len(mention.name.split()) <= _SHORT
    for entity in reversed(registry.with_head(mention.head)[-LATEST:]):
        if entity.kind == mention.kind and (again or entity.name.lower() == mention.name.lower()):
            return entity
    return None


@rule(
    example="South Korea said it would help. Seoul said on Monday that the ships had left.",
    near_miss="South Korea said it would help. Oslo said on Monday that the ships had left.",
)
def same_country(sought: Sought) -> Entity | None:
    """A country goes by its names and by the seat of its government."""
    registry, mention, _ = sought
    if mention.kind not in _NAMED or mention.name not in COUNTRY_OF:
        return None
    return registry.of_country(mention.name)


KNOWN: Choice[Sought, Entity] = Choice(
    "known",
    (acronym, same_person, same_ending, same_beginning, same_country, same_words, same_pronoun),
    where=lambda sought: (sought.mention.start, sought.mention.end),
    shown=lambda _, entity: entity.name,
)
"""Which known entity a mention names: ``words`` are its name's, written out, none where it has no name to compare."""


def find(registry: Registry, mention: Mention) -> Entity | None:
    """Return the known entity with this name, or None."""
    if mention.kind not in _NAMED or mention.name in COUNTRY_OF:
        return KNOWN(Sought(registry, mention, []))
    words = registry.acronyms.get(mention.name, mention.name).split()
    # Most names are new: no known one begins or ends with the same word.
    if not words or not (registry.with_word(words[-1]) or registry.with_word(words[0])):
        return None
    return KNOWN(Sought(registry, mention, words))


def add(registry: Registry, mention: Mention) -> Entity:
    """Return the entity that the mention belongs to, a new one if it is not known yet."""
    known = find(registry, mention)
    return registry.enter(mention) if known is None else registry.note(known, mention)


def _spelled(mention: Mention, words: list[str]) -> str:
    return " ".join(words) if mention.kind in _BODILY else mention.name


def _latest(entities: Iterable[Entity]) -> Entity | None:
    return next(iter(reversed(list(entities))), None)


def _can_be(entity: Entity, words: list[str], gender: Gender) -> bool:
    if entity.kind not in _PERSONAL or (gender and entity.gender and gender != entity.gender):
        return False
    return _same_name(entity.name.split(), words)


def _same_name(known: list[str], words: list[str]) -> bool:
    """Tell whether two names can be one person's: the same, a surname, a given name, an initial."""
    if len(words) == 1:
        return words[0] in (known[-1], known[0])
    if words[0].lower() in PARTICLES:
        # "Bin Aidha" at a sentence's beginning.
        return [word.lower() for word in known[-len(words) :]] == [word.lower() for word in words]
    if len(known) == 1:
        return known[0] in (words[-1], words[0])
    return known[-1] == words[-1] and known[0][0] == words[0][0]
