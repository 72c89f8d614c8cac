"""Speakers: which source each statement has, pronouns and roles followed to whom they mean."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import takewhile

from extractor.english import people
from extractor.english.bodies import BODY_HEADS, MEDIA_HEADS, ORG_ROLES
from extractor.english.countries import COUNTRY_BY_WORD
from extractor.english.given_names import SURNAMES_TOO, Gender, known_given
from extractor.english.inflection import FORMS
from extractor.english.wordlist import word_set
from extractor.reading.clauses import main_subject
from extractor.reading.cores import Group
from extractor.reading.reading import Reading
from extractor.reading.tokens import Tokens
from extractor.rules.frames.sentences import cued_sentences
from extractor.rules.frames.statement import Statement
from extractor.rules.mentions.anonymity import anonymity_reason
from extractor.rules.mentions.mention import Mention, MentionKind, read_mention
from extractor.rules.mentions.names import BREAKS
from extractor.rules.mentions.namings import Named, acronyms, full_names, names_in
from extractor.rules.sources.antecedents import Antecedents
from extractor.rules.sources.entities import Entity, Registry

_GENERIC_BODIES = word_set("""
agency airline authority bank board body campaign charity club commission committee company council court department
firm force government group institute ministry newspaper office organisation organization outlet paper party school
service site team union university website
""")
_PREPOSITIONS = word_set("from of on to")
_SPECIFIC = word_set("""
airline bank board church club commission committee council court department hospital ministry newspaper paper party
school team union university website
""")
_OFFICES = word_set("""
ambassador candidate chairman chancellor chief commissioner director governor leader mayor minister nominee premier
president secretary senator
""")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A statement with who made it; ``entity`` is None where that can't be told.

    ``others`` spoke with him ("Ruiz and Novak said"); ``relays`` passed it on.
    """

    statement: Statement
    mention: Mention | None
    entity: Entity | None
    others: tuple[Entity, ...] = ()
    relays: tuple[Entity, ...] = ()


class Resolver:
    """Follows one article from beginning to end and says who speaks."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._names = names_in(reading)
        self._registry = Registry(full_names(self._names), acronyms(reading.tokens))
        self._titled = _by_title(self._names)
        self._antecedents = Antecedents()
        self._starts = [first for first, _ in cued_sentences(reading)]
        self._read = 0
        self._said: frozenset[str] = frozenset()
        self._person: Entity | None = None
        self._body: Entity | None = None
        self._group: Entity | None = None
        self._guest: Entity | None = None
        self._spoke = -1

    def speakers(self, statements: list[Statement]) -> list[Speaker]:
        """Return the statements with their speakers, in order."""
        found: list[Speaker] = []
        for statement in statements:
            self._read_names(self._token(statement))
            speaker = self._speaker(statement, found[-1] if found else None)
            if speaker.entity is not None:
                self._remember(speaker)
            found.append(speaker)
        return _filled_back(found)

    def _token(self, statement: Statement) -> int:
        if statement.source is not None:
            return statement.source[0]
        return bisect_left(self._reading.tokens.starts, statement.start)

    def _sentence(self, token: int) -> int:
        return max(0, bisect_right(self._starts, token) - 1)

    def _read_names(self, until: int) -> None:
        """Note the persons named before a token."""
        while self._read < len(self._names) and self._names[self._read].start < until:
            named = self._names[self._read]
            self._read += 1
            known = self._registry.find(named.mention)
            if known is not None or named.mention.kind == "person":
                entity = self._registry.note(known, named.mention)
                if entity.kind == "person":
                    quoted = self._reading.quoted[named.start] or _beside_a_preposition(self._reading.tokens, named)
                    self._antecedents.note(named.start, self._sentence(named.start), entity, quoted, spoke=False)

    def _remember(self, speaker: Speaker) -> None:
        entity = speaker.entity
        token = self._token(speaker.statement)
        if entity is None:
            return
        if entity.kind not in ("person", "unknown", "someone"):
            self._spoke = self._sentence(token)
        if entity.kind == "person" and speaker.statement.frame != "dialogue":
            self._guest = entity
        if entity.kind in ("person", "unknown", "someone"):
            self._person = entity
            self._antecedents.note(token, self._sentence(token), entity, quoted=False, spoke=True)
        elif entity.kind == "group":
            self._group = entity
        elif speaker.mention is not None and speaker.mention.title is not None:
            # An unnamed spokeswoman: the body speaks, and "she" goes on.
            self._body = entity
            self._antecedents.note(token, self._sentence(token), entity, quoted=False, spoke=True)
        else:
            self._body = entity

    def _speaker(self, statement: Statement, before: Speaker | None) -> Speaker:
        if statement.source is None or (statement.frame == "signed" and not self._signs(statement.source)):
            told = replace(statement, source=None)
            return Speaker(told, None, before.entity if before and statement.goes_on else None)
        self._said = frozenset()
        relays = tuple(self._registry.add(read_mention(self._reading.tokens, *group)) for group, _ in statement.relays)
        group = statement.antecedent or statement.source
        parts = self._coordinated(group)
        self._said = self._capitals(statement)
        mention, entity = self._of_group(parts[0])
        if (
            entity is not None
            and entity.kind in ("unknown", "body")
            and statement.frame == "dialogue"
            and mention.name.isupper()
        ):
            entity.kind = "person"
        if entity is not None and entity.gender is None and entity.kind in ("person", "someone", "unknown"):
            entity.gender = self._gender_told(statement)
        if entity is not None and entity.kind in ("someone", "group") and entity.reason is None:
            entity.reason = anonymity_reason(self._reading, self._sentence(group[0]))
        others = tuple(self._of_group(part)[1] for part in parts[1:])
        return Speaker(statement, mention, entity, tuple(e for e in others if e), relays)

    def _gender_told(self, statement: Statement) -> Gender:
        """Return the gender of a speaker who goes on with himself: "Toni Ruiz said she was late"."""
        tokens = self._reading.tokens
        at = bisect_left(tokens.starts, statement.start)
        if statement.frame != "after" or at + 1 >= len(tokens) or self._reading.quoted[at]:
            return None
        word = tokens.lower[at + (tokens.lower[at] == "that")]
        return "male" if word == "he" else "female" if word == "she" else None

    def _signs(self, group: Group) -> bool:
        """Tell whether a line by itself names a person."""
        return read_mention(self._reading.tokens, *group).kind == "person"

    def _capitals(self, statement: Statement) -> frozenset[str]:
        """Return the names inside the statement: nobody speaks of himself by name."""
        tokens = self._reading.tokens
        first, last = bisect_left(tokens.starts, statement.start), bisect_left(tokens.starts, statement.end)
        return frozenset(tokens.words[i] for i in range(first, last) if tokens.tags[i] == "name")

    def _coordinated(self, group: Group) -> list[Group]:
        """Return the persons of "Ana Ruiz and Petr Novak" one by one."""
        tokens = self._reading.tokens
        joint = next((i for i in range(group[0] + 1, group[1] - 1) if tokens.lower[i] == "and"), None)
        if (
            joint is None
            or tokens.tags[joint - 1] not in {"name", ")"}
            or tokens.tags[joint + 1] not in {"name", "determiner"}
        ):
            return [group]
        parts = [(group[0], joint), (joint + 1, group[1])]
        mentions = [read_mention(tokens, *part) for part in parts]
        known = [m.kind in ("person", "place") or (m.kind == "unknown" and self._registry.find(m)) for m in mentions]
        return parts if all(known) else [group]

    def _of_group(self, group: Group) -> tuple[Mention, Entity | None]:
        mention = read_mention(self._reading.tokens, *group)
        word = mention.name
        if word == "A" and self._guest is not None and self._reading.tokens.tags[group[1]] == ":":
            # "Q: …  A: …" is answered by who has spoken before.
            return mention, self._guest
        alone = group[1] - group[0] == 1 and word[:1].isupper() and word.lower() in SURNAMES_TOO
        if alone and (self._registry.is_surname(word) or group[0] > self._starts[self._sentence(group[0])]):
            mention = replace(mention, kind="person", head="")
        return mention, self._entity(mention, group[0])

    def _entity(self, mention: Mention, token: int) -> Entity | None:
        if mention.kind == "pronoun":
            entity = self._pronoun(mention, token)
            if entity is not None:
                entity.gender = entity.gender or mention.gender
        else:
            entity = self._described(mention, token)
        if entity is None:
            # A "she" that can't be followed is a source of its own; "I" and "we" are the author or nobody in the text.
            return self._registry.add(mention) if mention.name.lower() not in ("i", "we", "you", "who") else None
        if (
            entity.kind == "body"
            and mention.kind == "body"
            and mention.name[:1].isupper()
            and entity.name[:1].islower()
        ):
            entity.name = mention.name
        entity.mentions.append((mention.start, mention.end))
        return entity

    def _pronoun(self, mention: Mention, token: int) -> Entity | None:
        word = self._reading.tokens.lower[token]
        if word in ("he", "she", "who"):
            return self._antecedents.of(mention.gender, token, self._sentence(token), self._said)
        if word == "they":
            lately = [entity for entity in (self._group, self._body) if entity is not None]
            them = max(lately, key=lambda entity: entity.last, default=self._person)
            return self._subject_before(token, ("group", "body")) or them
        return (self._subject_before(token, ("body", "place", "document")) or self._body) if word == "it" else None

    def _subject_before(self, token: int, kinds: tuple[MentionKind, ...]) -> Entity | None:
        """Return the subject of the sentence before if it is of these kinds: "The board disputes it. It says …"."""
        number = self._sentence(token) - 1
        if number < 0 or number <= self._spoke:
            # Who has just spoken speaks on: "North Korea sent more, the agency said. It said …".
            return None
        tokens = self._reading.tokens
        group = main_subject(tokens, *cued_sentences(self._reading)[number])
        if group is None:
            return None
        if tokens.tags[group[1] - 1] == "word" and set(tokens.tags[group[0] : group[1] - 1]) == {"name"}:
            # "Orsova Power disputes the sum": a name and its verb.
            group = group[0], group[1] - (tokens.lower[group[1] - 1] in FORMS)
        mention = read_mention(tokens, *group)
        if mention.kind == "group" and self._group is not None and mention.head in self._group.heads:
            return self._group
        name_alone = mention.kind == "unknown" and set(tokens.tags[group[0] : group[1]]) == {"name"}
        if mention.kind not in kinds and not ("body" in kinds and name_alone):
            return None
        known = self._described(mention, group[0]) or self._registry.find(mention)
        if known is not None:
            return known if known.kind in (*kinds, "unknown") else None
        return self._registry.add(mention)

    def _described(self, mention: Mention, token: int) -> Entity | None:
        """Return the known entity that "the minister", "the agency" or "the 38-year-old" means."""
        words = set(mention.name.lower().split())
        office = set(takewhile(lambda word: word not in BREAKS, mention.name.lower().split()))
        if mention.kind == "someone" and self._reading.tokens.tags[token] in {"name", "word"} and mention.owner is None:
            return self._introduced_later(words)
        if not mention.definite or mention.owner is not None or mention.kind == "person":
            return None
        if mention.kind == "someone" or (mention.kind == "unknown" and mention.head in people.ROLES):
            known = self._by_role(mention, words) or self._by_epithet(mention, token)
            return known or self._introduced_later(office)
        if mention.head in ORG_ROLES and self._body is not None and mention.name[:1].islower():
            # "The maker of Norden chocolate" is the company that the article is about.
            return self._subject_before(token, ("body",)) or self._body
        if mention.kind == "body" and len(words) <= 2 and mention.head in _GENERIC_BODIES:
            same = [e for e in self._registry.with_head(mention.head) if e.kind == "body" and words <= _words(e)]
            fits = (len(words) == 1 or mention.head in MEDIA_HEADS) and not self._is_another(mention.head)
            return same[-1] if same else (self._body if fits else None)
        return None

    def _is_another(self, head: str) -> bool:
        """Tell whether the body that spoke last is of another make: a hospital is no department."""
        last = self._body.name.lower().split()[-1] if self._body is not None else ""
        place = self._body is not None and self._body.kind == "place"
        return head in _SPECIFIC and last != head and (last in BODY_HEADS or place)

    def _by_role(self, mention: Mention, words: set[str]) -> Entity | None:
        known = [
            e
            for e in self._registry.with_head(mention.head)[-40:]
            if (e.kind in ("person", "someone") or e.title == mention.head) and not _elsewhere(words, e.heads)
        ]
        found = max(known, key=lambda e: (e.kind == "person", len(words & e.heads), e.last), default=None)
        return found or self._introduced_later(words)

    def _introduced_later(self, words: set[str]) -> Entity | None:
        """Return the one person whose title further down holds all the words: a headline's "defence secretary"."""
        said = _plain(words)
        holders = {n.mention.name: n for n, title in self._titled.get(min(said, default=""), ()) if said <= title}
        if len(holders) != 1 or len(said) < 2:
            return None
        return self._registry.add(next(iter(holders.values())).mention)

    def _by_epithet(self, mention: Mention, token: int) -> Entity | None:
        """Return the person that a description means which the article hasn't given of anybody yet."""
        if mention.head in people.EPITHETS or "year-old" in mention.name:
            return self._antecedents.of(mention.gender, token, self._sentence(token))
        if mention.head in _OFFICES:
            entity = self._antecedents.of(mention.gender, token, self._sentence(token))
            return entity if entity is not None and entity.title is None else None
        return None


def _beside_a_preposition(tokens: Tokens, named: Named) -> bool:
    """Tell whether an untitled name behind a preposition, perhaps a place's, is an unlikely "he": "of San Telmo"."""
    before = tokens.lower[named.start - 1] if named.start else ""
    return named.mention.title is None and not known_given(tokens.words[named.start]) and before in _PREPOSITIONS


def _by_title(names: list[Named]) -> dict[str, list[tuple[Named, set[str]]]]:
    """Return the titled persons of the article by each word of their titles, each person and title once."""
    found: dict[str, list[tuple[Named, set[str]]]] = {}
    seen: set[tuple[str, str]] = set()
    for named in names:
        key = (named.mention.name, named.mention.title or "")
        if named.mention.title and key not in seen:
            seen.add(key)
            title = _plain(named.mention.title.split())
            for word in title:
                found.setdefault(word, []).append((named, title))
    return found


def _plain(words: Iterable[str]) -> set[str]:
    plain = {word.lower().replace(".", "").replace("defense", "defence") for word in words} - {"the", "’s", "'s"}
    return plain | {"chief", "executive"} if "ceo" in plain else plain


def _words(entity: Entity) -> set[str]:
    return {*entity.name.lower().split(), *entity.heads}


def _filled_back(speakers: list[Speaker]) -> list[Speaker]:
    """Return the speakers, a quotation left open before anybody was named given to who ends it."""
    found: list[Speaker] = []
    for speaker in reversed(speakers):
        if speaker.entity is None and speaker.statement.frame == "open" and found:
            speaker = replace(speaker, entity=found[-1].entity)
        found.append(speaker)
    return found[::-1]


def _elsewhere(words: set[str], heads: set[str]) -> bool:
    """Tell whether two titles are of different countries: "the French president" is not the Polish one."""
    here, there = _countries(words), _countries(heads)
    return bool(here and there and not here & there)


def _countries(words: set[str]) -> set[str]:
    return {COUNTRY_BY_WORD[word] for word in words if word in COUNTRY_BY_WORD}
