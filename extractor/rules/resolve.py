"""Speakers: which source each statement has, pronouns and roles followed to the person they mean."""

from bisect import bisect_left
from dataclasses import dataclass

from extractor.rules import lexicon_people as people
from extractor.rules.entities import Entity, Registry
from extractor.rules.lexicon_names import PARTICLES
from extractor.rules.mentions import Mention, classify_run, gender_of, read_mention
from extractor.rules.reading import Reading
from extractor.rules.statement import Statement
from extractor.rules.tokens import Tokens
from extractor.text.wordlist import word_set

_GENERIC_BODIES = word_set("agency party company group firm body organisation organization ministry union government court board council department office commission newspaper paper outlet bank club school university team charity force service authority")
_NEAR = 12


@dataclass(frozen=True, slots=True)
class Speaker:
    """A statement with who made it; ``entity`` is None where that can't be told."""

    statement: Statement
    mention: Mention | None
    entity: Entity | None


@dataclass(frozen=True, slots=True)
class _Naming:
    """A person named somewhere in the text, as a pronoun may mean him."""

    token: int
    sentence: int
    entity: Entity
    leads: bool
    quoted: bool


class Resolver:
    """Follows one article from beginning to end and says who speaks."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.registry = Registry()
        self.namings: list[_Naming] = []
        self._sentence_starts = [first for first, _ in reading.sentences]
        self._spoke: dict[int, int] = {}
        self._speaker: Entity | None = None
        self._body: Entity | None = None
        self._group: Entity | None = None
        self._read = 0
        self._runs = list(_runs(reading.tokens))

    def speakers(self, statements: list[Statement]) -> list[Speaker]:
        """Return the statements with their speakers, in order."""
        found = []
        before: Speaker | None = None
        for statement in statements:
            at = self._token(statement)
            self._read_names(at)
            speaker = self._speaker_of(statement, before)
            if speaker.entity is not None:
                self._remember(speaker)
            found.append(speaker)
            before = speaker
        return found

    def _token(self, statement: Statement) -> int:
        if statement.source is not None:
            return statement.source[0]
        return bisect_left(self.reading.tokens.starts, statement.start)

    def _sentence(self, token: int) -> int:
        return max(0, bisect_left(self._sentence_starts, token + 1) - 1)

    def _remember(self, speaker: Speaker) -> None:
        entity = speaker.entity
        assert entity is not None
        token = self._token(speaker.statement)
        if entity.kind in ("person", "unknown", "someone"):
            self._speaker = entity
            self._spoke[self._sentence(token)] = id(entity)
            self.namings.append(_Naming(token, self._sentence(token), entity, True, False))
        elif entity.kind == "group":
            self._group = entity
        else:
            self._body = entity

    def _read_names(self, until: int) -> None:
        """Note the persons named up to a token."""
        while self._read < len(self._runs) and self._runs[self._read][0] < until:
            start, end = self._runs[self._read]
            self._read += 1
            self._name(start, end)

    def _name(self, start: int, end: int) -> None:
        tokens = self.reading.tokens
        named = classify_run(tokens, start, end, max(0, start - 1))
        if named is None or named[2] not in ("person", "unknown"):
            return
        name, stop, kind = named
        words = tokens.words[name:stop]
        begin, finish = tokens.span(name, stop)
        title = tokens.phrase(start, name) if name > start else None
        mention = Mention(
            begin, finish, "person" if kind == "person" else "unknown", tokens.text[begin:finish], begin,
            title=title if title and title not in people.HONORIFICS else None,
            gender=_gender(tokens, start, name),
        )
        entity = self.registry.find(mention)
        if entity is None and kind != "person":
            return
        entity = self.registry.add(mention)
        if len(words) > 1 or entity.kind == "person":
            sentence = self._sentence(start)
            leads = not any(n.sentence == sentence and not n.quoted for n in self.namings[-4:])
            self.namings.append(_Naming(start, sentence, entity, leads, self.reading.quoted[start]))

    def _speaker_of(self, statement: Statement, before: Speaker | None) -> Speaker:
        if statement.source is None:
            if statement.goes_on:
                return Speaker(statement, None, self._speaker_going_on(before))
            return Speaker(statement, None, None)
        mention = read_mention(self.reading.tokens, *statement.source)
        return Speaker(statement, mention, self._entity(mention, statement))

    def _speaker_going_on(self, before: Speaker | None) -> Entity | None:
        return before.entity if before is not None else None

    def _entity(self, mention: Mention, statement: Statement) -> Entity | None:
        assert statement.source is not None
        token = statement.source[0]
        if mention.kind == "pronoun":
            entity = self._pronoun(self.reading.tokens.lower[token], mention, token)
            if entity is not None:
                entity.mentions.append((mention.start, mention.end))
                entity.gender = entity.gender or mention.gender
            return entity
        if mention.definite and mention.kind in ("someone", "unknown", "group", "body", "document") and mention.owner is None:
            entity = self._described(mention, token)
            if entity is not None:
                entity.mentions.append((mention.start, mention.end))
                return entity
        return self.registry.add(mention)

    def _described(self, mention: Mention, token: int) -> Entity | None:
        """Return the entity that "the minister", "the agency", "the 38-year-old" means."""
        words = set(mention.name.lower().split())
        if mention.kind == "someone" or mention.head in people.ROLES:
            return self._by_role(mention, words) or (
                self._antecedent(mention, token) if mention.head in people.EPITHETS or mention.head.endswith("-year-old") else None
            )
        if mention.kind == "body" and len(words) == 1 and mention.head in _GENERIC_BODIES:
            for entity in sorted(self.registry.entities, key=lambda e: -e.last):
                if entity.kind == "body" and mention.head in entity.name.lower().split():
                    return entity
            return self._body
        return None

    def _by_role(self, mention: Mention, words: set[str]) -> Entity | None:
        best: tuple[int, int] | None = None
        found: Entity | None = None
        for entity in self.registry.entities:
            if entity.kind != "person" or mention.head not in entity.heads:
                continue
            score = (len(words & entity.heads), entity.last)
            if best is None or score > best:
                best, found = score, entity
        return found

    def _pronoun(self, word: str, mention: Mention, token: int) -> Entity | None:
        if word in ("he", "she", "who"):
            return self._antecedent(mention, token)
        if word == "they":
            return self._group or self._body or self._speaker
        if word == "it":
            return self._body
        return None

    def _antecedent(self, mention: Mention, token: int) -> Entity | None:
        """Return the person that "he" or "she" means, or None."""
        sentence = self._sentence(token)
        best: tuple[float, int] | None = None
        found: Entity | None = None
        for naming in reversed(self.namings[-60:]):
            far = sentence - naming.sentence
            if far > _NEAR or naming.token >= token:
                continue
            entity = naming.entity
            if mention.gender and entity.gender and entity.gender != mention.gender:
                continue
            score = -2.0 * far + 2.0 * naming.leads - 4.0 * naming.quoted
            if self._spoke.get(naming.sentence) == id(entity):
                score += 2.5
            if mention.gender and entity.gender == mention.gender:
                score += 1.0
            if best is None or (score, naming.token) > best:
                best, found = (score, naming.token), entity
        return found


def _gender(tokens: Tokens, start: int, name: int):  # type: ignore[no-untyped-def]
    for at in range(start, name):
        if tokens.words[at] in people.MALE_TITLES or tokens.lower[at] in people.MALE_ROLES:
            return "male"
        if tokens.words[at] in people.FEMALE_TITLES or tokens.lower[at] in people.FEMALE_ROLES:
            return "female"
    return gender_of(tokens.words[name])


def _runs(tokens: Tokens):  # type: ignore[no-untyped-def]
    """Yield the runs of capitalised words."""
    at = 0
    while at < len(tokens):
        if tokens.tags[at] != "N":
            at += 1
            continue
        start = at
        while at < len(tokens) and (
            tokens.tags[at] == "N" or (tokens.lower[at] in PARTICLES and at + 1 < len(tokens) and tokens.tags[at + 1] == "N")
        ):
            at += 1
        yield start, at
