"""Descriptions: whom "the minister", "the agency" or "the 38-year-old" means."""

from collections.abc import Set
from itertools import takewhile
from typing import Literal, NamedTuple

from extractor.english.bodies import BODY_HEADS, DISTINCT_BODIES, GENERIC_BODIES, MEDIA_HEADS, ORG_ROLES
from extractor.english.countries import COUNTRY_BY_WORD
from extractor.english.function_words import BREAKS
from extractor.english.people import EPITHETS, OFFICES, ROLES
from extractor.rules.mentions.mention import Mention, MentionKind
from extractor.rules.mentions.read import read_mention
from extractor.rules.sources.antecedents import Wanted
from extractor.rules.sources.entities import Entity
from extractor.rules.sources.known import LATEST, add, find
from extractor.rules.sources.memory import Memory
from extractor.rules.sources.naming import latest_before, naming_before
from extractor.rules.sources.subjects import can_be, subject_of_sentence_before
from extractor.rules.trace import Choice, Place, rule

_SHORT = 2
"""Words of a body's description; more of them tell of a body of its own: "the state harbour authority"."""

Aim = Literal["title", "person", "company", "body"]
"""A title without an article, as in headlines; "the" with a role, with a company's role, or with a body's noun."""


class Description(NamedTuple):
    """A mention without a name, with what it describes and its words in lower case."""

    memory: Memory
    mention: Mention
    token: int
    aim: Aim
    words: frozenset[str]

    @property
    def office(self) -> set[str]:
        """The words of the office alone: "finance minister" of "the finance minister from Orsova"."""
        return set(takewhile(lambda word: word not in BREAKS, self.mention.name.lower().split()))


def described(memory: Memory, mention: Mention, token: int) -> Entity | None:
    """Return the entity that the mention at a token describes, None if it describes none that is known."""
    aim = _aim(memory, mention, token)
    if aim is None:
        return None
    return DESCRIPTIONS(Description(memory, mention, token, aim, frozenset(mention.name.lower().split())))


def subject_before(memory: Memory, token: int, kinds: tuple[MentionKind, ...]) -> Entity | None:
    """Return what the sentence before is about if it is of these kinds: "The board disputes it. It says …"."""
    group = subject_of_sentence_before(memory, token)
    if group is None:
        return None
    mention = read_mention(memory.tokens, *group)
    if mention.kind == "group" and memory.group is not None and mention.head in memory.group.heads:
        return memory.group
    if not can_be(memory.tokens, group, mention, kinds):
        return None
    known = described(memory, mention, group[0]) or find(memory.registry, mention)
    if known is None:
        return add(memory.registry, mention)
    return known if known.kind in (*kinds, "unknown") else None


def _aim(memory: Memory, mention: Mention, token: int) -> Aim | None:
    """Return what the mention describes; None if it is a name or describes something new."""
    if mention.owner is not None:
        return None
    if mention.kind == "someone" and memory.tokens.tags[token] in {"name", "word"}:
        return "title"
    if not mention.definite or mention.kind == "person":
        return None
    if mention.kind == "someone" or (mention.kind == "unknown" and mention.head in ROLES):
        return "person"
    if mention.head in ORG_ROLES and memory.body is not None and mention.name[:1].islower():
        return "company"
    return "body" if _is_generic(mention) else None


def _is_generic(mention: Mention) -> bool:
    """Tell whether the mention is a body's noun with at most one word more: "the board", "the harbour board"."""
    if mention.kind != "body" or mention.head not in GENERIC_BODIES:
        return False
    return len(set(mention.name.lower().split())) <= _SHORT


@rule(
    example="Defence secretary says dam is safe.\n\nDefence Secretary Ana Ruiz spoke in Orsova on Monday.",
    near_miss="Defence secretary says dam is safe.\n\nHealth Secretary Ana Ruiz spoke in Orsova on Monday.",
)
def headline_title(asked: Description) -> Entity | None:
    """A headline's title means the one person whom the article names with it further down."""
    return _holder(asked, asked.words) if asked.aim == "title" else None


@rule(
    example="The finance minister, Ana Ruiz, left at noon. The minister said the dam was safe.",
    near_miss="The finance minister, Ana Ruiz, left at noon. The engineer said the dam was safe.",
)
def role_told_before(asked: Description) -> Entity | None:
    """A role means whom the article has given it, a named person first, whose other words fit best."""
    if asked.aim != "person":
        return None
    head = asked.mention.head
    known = [
        entity
        for entity in asked.memory.registry.with_head(head)[-LATEST:]
        if (entity.kind in ("person", "someone") or entity.title == head) and not _elsewhere(asked.words, entity.heads)
    ]
    return max(known, key=lambda e: (e.kind == "person", len(asked.words & e.heads), e.last), default=None)


@rule(
    example="The defence secretary said the dam was safe.\n\nDefence Secretary Ana Ruiz spoke in Orsova on Monday.",
    near_miss="The defence secretary said the dam was safe.\n\nHealth Secretary Ana Ruiz spoke in Orsova on Monday.",
)
def role_told_later(asked: Description) -> Entity | None:
    """A role in several words means the one person whom the article names with it further down."""
    return _holder(asked, asked.words) if asked.aim == "person" else None


@rule(
    example="Ana Ruiz left at noon. The 38-year-old said the dam was safe.",
    near_miss="Ana Ruiz left at noon. The engineer said the dam was safe.",
)
def epithet(asked: Description) -> Entity | None:
    """An age or epithet means somebody named before."""
    mention = asked.mention
    if asked.aim != "person" or not (mention.head in EPITHETS or "year-old" in mention.name):
        return None
    return _antecedent(asked)


@rule(
    example="Ana Ruiz left at noon. The mayor said the dam was safe.",
    near_miss="The engineer, Ana Ruiz, left at noon. The mayor said the dam was safe.",
)
def office_of_untitled(asked: Description) -> Entity | None:
    """An office that nobody was given means the person named before, unless he has another."""
    mention = asked.mention
    if asked.aim != "person" or mention.head not in OFFICES or mention.head in EPITHETS:
        return None
    entity = _antecedent(asked)
    return entity if entity is not None and entity.title is None else None


@rule(
    example="Vesna Lines said the ferry was safe. The supplier of ferries said it would sail.",
    near_miss="Vesna Lines said the ferry was safe. The union said it would sail.",
)
def company_that_spoke(asked: Description) -> Entity | None:
    """A company's role means the body that has spoken last."""
    return asked.memory.body if asked.aim == "company" else None


@rule(
    example="The Orsova Harbour Board said the dam was safe. Police said it leaked. The board said it would hold.",
    near_miss="The Orsova Harbour Board said the dam was safe. Police said it leaked. The union said it would hold.",
)
def body_told_before(asked: Description) -> Entity | None:
    """A body's noun means the last body of which all the words were said."""
    if asked.aim != "body":
        return None
    known = asked.memory.registry.with_head(asked.mention.head)
    return next((e for e in reversed(known) if e.kind == "body" and asked.words <= e.words), None)


@rule(
    example="Vesna Lines said the ferry was safe. The company said it would sail.",
    near_miss="Orsova Hospital said the ward was safe. The department said it would close.",
)
def body_that_spoke(asked: Description) -> Entity | None:
    """A body's noun alone means the body that has spoken last, unless that is of another make."""
    if asked.aim != "body" or not (len(asked.words) == 1 or asked.mention.head in MEDIA_HEADS):
        return None
    return None if _of_another_make(asked.memory.body, asked.mention.head) else asked.memory.body


def _follows(asked: Description, entity: Entity, name: str) -> Place | None:
    """Return the words by which the article has named whom a description means, None where scores tell it."""
    place = asked.mention.start, asked.mention.end
    if name in ("epithet", "office-of-untitled"):
        return None
    if asked.aim == "company" or name == "body-that-spoke":
        return latest_before(entity, place)
    return naming_before(asked.memory.reading.text, entity, place, asked.mention.head)


DESCRIPTIONS: Choice[Description, Entity] = Choice(
    "description",
    (
        headline_title,
        role_told_before,
        role_told_later,
        epithet,
        office_of_untitled,
        company_that_spoke,
        body_told_before,
        body_that_spoke,
    ),
    where=lambda asked: (asked.mention.start, asked.mention.end),
    shown=lambda _, entity: entity.name,
    follows=_follows,
)
"""Which known entity a description means."""


def _holder(asked: Description, words: Set[str]) -> Entity | None:
    """Return the one person of the article whose title holds all the words."""
    mention = asked.memory.titled.holder(words)
    return add(asked.memory.registry, mention) if mention is not None else None


def _antecedent(asked: Description) -> Entity | None:
    """Return the likeliest person before the description."""
    memory, mention = asked.memory, asked.mention
    place = (mention.start, mention.end)
    return memory.antecedents.of(Wanted(mention.gender, asked.token, memory.sentence_of(asked.token), place))


def _of_another_make(body: Entity | None, head: str) -> bool:
    """Tell whether the body can't go by the noun: a hospital is no department."""
    if body is None or head not in DISTINCT_BODIES:
        return False
    last = body.name.lower().split()[-1]
    return last != head and (last in BODY_HEADS or body.kind == "place")


def _elsewhere(words: Set[str], heads: Set[str]) -> bool:
    """Tell whether two titles are of different countries: "the French president" is not the Polish one."""
    here, there = _countries(words), _countries(heads)
    return bool(here and there and not here & there)


def _countries(words: Set[str]) -> set[str]:
    return {COUNTRY_BY_WORD[word] for word in words if word in COUNTRY_BY_WORD}
