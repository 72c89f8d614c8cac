"""Memory: what an article has told so far, read from beginning to end."""

from bisect import bisect_left, bisect_right

from extractor.english.given_names import known_given
from extractor.english.wordlist import word_set
from extractor.reading.reading import Reading
from extractor.rules.frames.sentences import cued_sentences
from extractor.rules.frames.statement import Statement
from extractor.rules.mentions.acronyms import acronyms
from extractor.rules.mentions.mention import MentionKind
from extractor.rules.mentions.namings import Named, full_names, names_in
from extractor.rules.sources.antecedents import Antecedents
from extractor.rules.sources.entities import Entity
from extractor.rules.sources.known import find
from extractor.rules.sources.registry import Registry
from extractor.rules.sources.speaker import Speaker
from extractor.rules.sources.titled import Titled
from extractor.rules.trace import Place

_PREPOSITIONS = word_set("from of on to")
"""Words before a place more often than before a person: "of San Telmo"."""
_PERSONAL: tuple[MentionKind, ...] = ("person", "unknown", "someone")


class Memory:
    """The names read so far, who they are, and who has spoken last.

    ``person``, ``body`` and ``group`` are the last speakers of their kind; ``guest`` the last person who has spoken
    outside a dialogue, who answers its questions; ``spoke`` the last sentence in which a body or group has spoken.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self._names = names_in(reading)
        self._read = 0
        self._starts = [first for first, _ in cued_sentences(reading)]
        self.registry = Registry(full_names(self._names), acronyms(reading.tokens))
        self.titled = Titled(self._names)
        self.antecedents = Antecedents()
        self.person: Entity | None = None
        self.body: Entity | None = None
        self.group: Entity | None = None
        self.guest: Entity | None = None
        self.spoke = -1

    def token_of(self, statement: Statement) -> int:
        """Return the token from which a statement's speaker is sought: its source's first, or its own."""
        return statement.source[0] if statement.source is not None else self.token_at(statement.start)

    def token_at(self, position: int) -> int:
        """Return the first token at or behind a character."""
        return bisect_left(self.tokens.starts, position)

    def sentence_of(self, token: int) -> int:
        """Return the number of the sentence that a token stands in."""
        return max(0, bisect_right(self._starts, token) - 1)

    def opens_sentence(self, token: int) -> bool:
        """Tell whether a token is the first of its sentence."""
        return token <= self._starts[self.sentence_of(token)]

    def read_until(self, token: int) -> None:
        """Note the persons named before a token."""
        while self._read < len(self._names) and self._names[self._read].start < token:
            named = self._names[self._read]
            self._read += 1
            known = find(self.registry, named.mention)
            if known is not None:
                self._note_person(self.registry.note(known, named.mention), named)
            elif named.mention.kind == "person":
                self._note_person(self.registry.enter(named.mention), named)

    def _note_person(self, entity: Entity, named: Named) -> None:
        if entity.kind == "person":
            aside = self.reading.quoted[named.start] or self._beside_a_preposition(named)
            place = named.mention.start, named.mention.end
            self.antecedents.note(named.start, self.sentence_of(named.start), entity, place, aside, spoke=False)

    def _beside_a_preposition(self, named: Named) -> bool:
        """Tell whether an untitled name behind a preposition, perhaps a place's, is an unlikely "he"."""
        before = self.tokens.lower[named.start - 1] if named.start else ""
        first = self.tokens.words[named.start]
        return named.mention.title is None and not known_given(first) and before in _PREPOSITIONS

    def remember(self, speaker: Speaker) -> None:
        """Remember who has spoken."""
        entity, token = speaker.entity, self.token_of(speaker.statement)
        if entity is None:
            return
        if entity.kind == "person" and speaker.statement.frame != "dialogue":
            self.guest = entity
        if entity.kind in _PERSONAL:
            self.person = entity
            self._note_speaker(token, entity, speaker.place)
            return
        self.spoke = self.sentence_of(token)
        if entity.kind == "group":
            self.group = entity
            return
        self.body = entity
        if speaker.mention is not None and speaker.mention.title is not None:
            # An unnamed spokeswoman: the body speaks, and "she" goes on.
            self._note_speaker(token, entity, speaker.place)

    def _note_speaker(self, token: int, entity: Entity, place: Place) -> None:
        self.antecedents.note(token, self.sentence_of(token), entity, place, quoted=False, spoke=True)
