"""Entities: the mentions of one person or body joined under one roof."""

from dataclasses import dataclass, field

from extractor.rules import lexicon_bodies as bodies
from extractor.rules.mentions import Gender, Mention, MentionKind


@dataclass(slots=True)
class Entity:
    """A person, body, document or group as the article makes it known, still growing while the article is read."""

    kind: MentionKind
    name: str
    title: str | None = None
    affiliation: str | None = None
    gender: Gender = None
    heads: set[str] = field(default_factory=set)
    mentions: list[tuple[int, int]] = field(default_factory=list)
    aliases: set[str] = field(default_factory=set)
    last: int = -1
    reason: str | None = None


def _countries() -> dict[str, str]:
    """Return the country's first name by each of its names, its seat among them."""
    same = {name: row for row in bodies.SAME_COUNTRY.split("|") for name in _names_in(row)}
    found: dict[str, str] = {}
    for row in bodies.COUNTRIES.replace("\n", "").split(","):
        if row.strip():
            country, seat, _ = row.strip().split(":")
            key = same.get(country, country)
            found[country] = key
            found.setdefault(seat, key)
    found["DPRK"] = found["North Korea"]
    return found


def _names_in(row: str) -> list[str]:
    return [name for name in (
        "US", "U.S.", "USA", "America", "United States", "UK", "Britain", "United Kingdom", "Turkey", "Türkiye", "Czechia",
        "Czech Republic", "UAE", "United Arab Emirates", "North Korea", "South Korea"
    ) if name in row]


COUNTRY_OF = _countries()


class Registry:
    """The entities of one article, found again by name, surname, acronym, role or pronoun."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self._by_word: dict[str, list[Entity]] = {}

    def add(self, mention: Mention) -> Entity:
        """Return the entity that the mention belongs to, a new one if it is not known yet."""
        entity = self.find(mention)
        if entity is None:
            entity = Entity(mention.kind, mention.name)
            self.entities.append(entity)
        self._note(entity, mention)
        return entity

    def _note(self, entity: Entity, mention: Mention) -> None:
        if mention.kind in ("person", "body", "place", "unknown"):
            longer = len(mention.name.split()) > len(entity.name.split())
            if longer and mention.kind != "unknown":
                entity.name = mention.name
            if entity.kind == "unknown":
                entity.kind = mention.kind
            for word in mention.name.split():
                them = self._by_word.setdefault(word, [])
                if entity not in them:
                    them.append(entity)
        entity.title = entity.title or mention.title
        entity.affiliation = entity.affiliation or mention.affiliation
        entity.gender = entity.gender or mention.gender
        if mention.head:
            entity.heads.add(mention.head)
        if mention.title:
            entity.heads.update(word.lower() for word in mention.title.split())
        entity.mentions.append((mention.start, mention.end))
        entity.last = max(entity.last, mention.start)

    def find(self, mention: Mention) -> Entity | None:
        """Return the known entity with this name, or None."""
        if mention.kind == "place" or mention.name in COUNTRY_OF:
            return self._place(mention)
        if mention.kind in ("group", "someone", "document"):
            return self._same_words(mention)
        words = mention.name.split()
        if mention.kind == "body":
            return self._body(mention, words)
        return self._person(words)

    def _person(self, words: list[str]) -> Entity | None:
        for entity in reversed(self._by_word.get(words[-1], [])):
            known = entity.name.split()
            if entity.kind not in ("person", "unknown"):
                continue
            if known[-1] == words[-1] and (len(words) == 1 or len(known) == 1 or known[0][0] == words[0][0]):
                return entity
            if len(words) == 1 and words[0] in (known[0], known[-1]):
                return entity
        return None

    def _body(self, mention: Mention, words: list[str]) -> Entity | None:
        for entity in reversed(self._by_word.get(words[-1], [])):
            if entity.kind in ("body", "unknown") and (entity.name.endswith(mention.name) or mention.name.endswith(entity.name)):
                return entity
        if len(words) == 1 and words[0].isupper():
            for entity in self.entities:
                if words[0] in entity.aliases or initials(entity.name) == words[0]:
                    return entity
        return None

    def _place(self, mention: Mention) -> Entity | None:
        key = COUNTRY_OF.get(mention.name)
        for entity in self.entities:
            if entity.kind in ("place", "body") and (
                entity.name == mention.name or (key is not None and COUNTRY_OF.get(entity.name) == key)
            ):
                return entity
        return None

    def _same_words(self, mention: Mention) -> Entity | None:
        for entity in reversed(self.entities):
            if entity.kind == mention.kind and (
                entity.name.lower() == mention.name.lower()
                or (mention.definite and mention.head in entity.heads and len(mention.name.split()) <= 2)
            ):
                return entity
        return None


def initials(name: str) -> str:
    """Return the capitals that the name can be shortened to.

    >>> initials("Orsova Harbour Board"), initials("Ministry of Defence")
    ('OHB', 'MD')
    """
    return "".join(word[0] for word in name.split() if word[0].isupper())
