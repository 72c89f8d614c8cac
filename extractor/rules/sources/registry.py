"""The registry: the entities of one article, filed under their words, their heads and their country."""

from extractor.english.countries import COUNTRY_OF
from extractor.rules.mentions.mention import Mention
from extractor.rules.sources.entities import Entity


class Registry:
    """The entities of one article so far.

    ``persons`` holds the full names of the whole article by surname, so that a headline's bare surname finds its
    person; ``acronyms`` the names that the article shortens.
    """

    def __init__(self, persons: dict[str, list[str]], acronyms: dict[str, str]) -> None:
        self.acronyms = acronyms
        self._persons = persons
        self._by_word: dict[str, list[Entity]] = {}
        self._by_head: dict[str, list[Entity]] = {}
        self._by_country: dict[str, Entity] = {}

    def with_word(self, word: str) -> list[Entity]:
        """Return the entities with the word in their name, the oldest first."""
        return self._by_word.get(word, [])

    def with_head(self, head: str) -> list[Entity]:
        """Return the entities of which the word was said, the oldest first."""
        return self._by_head.get(head, [])

    def of_country(self, name: str) -> Entity | None:
        """Return the entity that goes by a name or the seat of the same country, or None."""
        return self._by_country.get(COUNTRY_OF[name])

    def is_surname(self, word: str) -> bool:
        """Tell whether a person of the article bears the word as a surname: "King" of "Stephen King"."""
        return word in self._persons or any(e.kind == "person" for e in self.with_word(word))

    def enter(self, mention: Mention) -> Entity:
        """Return a new entity with the mention noted."""
        entity = Entity(mention.kind, self._full_name(mention))
        if entity.kind == "unknown" and entity.name != mention.name:
            entity.kind = "person"
        self._file(entity, entity.name)
        return self.note(entity, mention)

    def note(self, entity: Entity, mention: Mention) -> Entity:
        """Return the entity with all that the mention says of it."""
        if mention.kind in ("person", "body", "place"):
            if mention.name != entity.name and _fuller(entity, mention):
                entity.name = mention.name
                self._file(entity, mention.name)
            if entity.kind == "unknown":
                entity.kind = mention.kind
        entity.title = entity.title or mention.title
        entity.affiliation = entity.affiliation or mention.affiliation
        entity.gender = entity.gender or mention.gender
        if mention.kind == "pronoun":
            self.describe(entity, mention.name.lower())
        if mention.head:
            self.describe(entity, mention.head)
        if mention.title:
            for word in mention.title.lower().split():
                self.describe(entity, word)
        entity.mentions.append((mention.start, mention.end))
        entity.last = max(entity.last, mention.start)
        return entity

    def describe(self, entity: Entity, head: str) -> None:
        """Remember that a word is said of the entity: "minister"."""
        if head not in entity.heads:
            entity.heads.add(head)
            self._by_head.setdefault(head, []).append(entity)

    def _full_name(self, mention: Mention) -> str:
        """Return the full name that the article gives elsewhere to a bare surname or acronym."""
        names = self._persons.get(mention.name, ()) if mention.kind in ("person", "unknown") else ()
        return names[0] if names else self.acronyms.get(mention.name, mention.name)

    def _file(self, entity: Entity, name: str) -> None:
        if name in COUNTRY_OF:
            self._by_country.setdefault(COUNTRY_OF[name], entity)
        for word in name.split():
            them = self._by_word.setdefault(word, [])
            if entity not in them:
                them.append(entity)


def _fuller(entity: Entity, mention: Mention) -> bool:
    """Tell whether the mention gives the name in more words, or the longer name of a country."""
    longer = len(mention.name.split()) > len(entity.name.split())
    country = mention.name in COUNTRY_OF and entity.kind == "place"
    return longer or (country and len(mention.name) > len(entity.name))
