"""Entities: the mentions of one person or body joined under one roof."""

from dataclasses import dataclass, field

from extractor.english.countries import COUNTRY_OF
from extractor.english.given_names import PARTICLES, Gender
from extractor.rules.mentions.mention import Mention, MentionKind


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
    last: int = -1
    reason: str | None = None


class Registry:
    """The entities of one article, found again by name, surname, acronym or role.

    ``persons`` holds the full names of the whole article by surname, so that a headline's bare surname finds its
    person; ``acronyms`` the names that the article shortens.
    """

    def __init__(self, persons: dict[str, list[str]], acronyms: dict[str, str]) -> None:
        self._persons = persons
        self._acronyms = acronyms
        self._by_word: dict[str, list[Entity]] = {}
        self._by_head: dict[str, list[Entity]] = {}
        self._by_country: dict[str, Entity] = {}

    def add(self, mention: Mention) -> Entity:
        """Return the entity that the mention belongs to, a new one if it is not known yet."""
        return self.note(self.find(mention), mention)

    def note(self, entity: Entity | None, mention: Mention) -> Entity:
        """Return the entity with the mention noted, a new one for None."""
        if entity is None:
            entity = Entity(mention.kind, self._full_name(mention))
            if entity.kind == "unknown" and entity.name != mention.name:
                entity.kind = "person"
            self._index(entity, entity.name)
        self._note(entity, mention)
        return entity

    def is_surname(self, word: str) -> bool:
        """Tell whether a person of the article bears the word as a surname: "King" of "Stephen King"."""
        return word in self._persons or any(e.kind == "person" for e in self._by_word.get(word, ()))

    def _full_name(self, mention: Mention) -> str:
        """Return the full name that the article gives elsewhere to a bare surname or acronym."""
        names = self._persons.get(mention.name, ()) if mention.kind in ("person", "unknown") else ()
        if names:
            return names[0]
        return self._acronyms.get(mention.name, mention.name)

    def _index(self, entity: Entity, name: str) -> None:
        if name in COUNTRY_OF:
            self._by_country.setdefault(COUNTRY_OF[name], entity)
        for word in name.split():
            them = self._by_word.setdefault(word, [])
            if entity not in them:
                them.append(entity)

    def _note(self, entity: Entity, mention: Mention) -> None:
        if mention.kind in ("person", "body", "place"):
            if len(mention.name.split()) > len(entity.name.split()) or (
                mention.name in COUNTRY_OF and entity.kind == "place" and len(mention.name) > len(entity.name)
            ):
                entity.name = mention.name
                self._index(entity, mention.name)
            if entity.kind == "unknown":
                entity.kind = mention.kind
        entity.title = entity.title or mention.title
        entity.affiliation = entity.affiliation or mention.affiliation
        entity.gender = entity.gender or mention.gender
        if mention.kind == "pronoun":
            self.describe(entity, mention.name.lower())
        for head in {mention.head, *(mention.title or "").lower().split()} - {""}:
            self.describe(entity, head)
        entity.mentions.append((mention.start, mention.end))
        entity.last = max(entity.last, mention.start)

    def describe(self, entity: Entity, head: str) -> None:
        """Remember that a word is said of the entity: "minister"."""
        if head not in entity.heads:
            entity.heads.add(head)
            self._by_head.setdefault(head, []).append(entity)

    def with_head(self, head: str) -> list[Entity]:
        """Return the entities of which the word was said, the oldest first."""
        return self._by_head.get(head, [])

    def find(self, mention: Mention) -> Entity | None:
        """Return the known entity with this name, or None."""
        if mention.kind == "pronoun":
            return next(iter(self.with_head(mention.name.lower())), None)
        if mention.kind in ("group", "someone", "document"):
            return self._same_words(mention)
        if mention.name in COUNTRY_OF:
            return self._by_country.get(COUNTRY_OF[mention.name])
        words = self._acronyms.get(mention.name, mention.name).split()
        if mention.kind in ("body", "place"):
            return self._body(" ".join(words), words)
        found = self._person(words, mention.gender)
        return self._body(mention.name, words) if found is None and mention.kind == "unknown" else found

    def _person(self, words: list[str], gender: Gender) -> Entity | None:
        best: Entity | None = None
        for entity in self._by_word.get(words[-1], ()):
            if entity.kind not in ("person", "unknown") or (gender and entity.gender and gender != entity.gender):
                continue
            if _same_person(entity.name.split(), words) and (best is None or len(entity.mentions) > len(best.mentions)):
                best = entity
        return best

    def _body(self, name: str, words: list[str]) -> Entity | None:
        for entity in reversed(self._by_word.get(words[-1], ())):
            if entity.kind in ("body", "unknown", "place") and (
                entity.name.endswith(name) or name.endswith(entity.name)
            ):
                return entity
        if len(words) == 1 and words[0].isupper():
            return None
        for entity in reversed(self._by_word.get(words[0], ())):
            if entity.kind in ("body", "unknown") and (entity.name.startswith(name) or name.startswith(entity.name)):
                return entity
        return None

    def _same_words(self, mention: Mention) -> Entity | None:
        for entity in reversed(self.with_head(mention.head)[-40:]):
            if entity.kind == mention.kind and (
                entity.name.lower() == mention.name.lower()
                or (mention.definite and mention.owner is None and len(mention.name.split()) <= 2)
            ):
                return entity
        return None


def _same_person(known: list[str], words: list[str]) -> bool:
    """Tell whether two names can be one person's: the same, a surname, a given name, an initial."""
    if len(words) == 1:
        return words[0] in (known[-1], known[0])
    if words[0].lower() in PARTICLES:
        # "Bin Aidha" at a sentence's beginning.
        return [word.lower() for word in known[-len(words) :]] == [word.lower() for word in words]
    if len(known) == 1:
        return known[0] in (words[-1], words[0])
    return known[-1] == words[-1] and known[0][0] == words[0][0]
