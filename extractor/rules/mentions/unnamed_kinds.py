"""Unnamed kinds: whether a noun group that names no person means a body, a place, a document or people."""

from typing import NamedTuple

from extractor.english import bodies, people
from extractor.english.countries import COUNTRY_OF
from extractor.english.function_words import NUMBER_WORDS
from extractor.reading.cores import Group
from extractor.reading.tokens import Tokens
from extractor.rules.mentions.heads import head_at
from extractor.rules.mentions.mention import MentionKind
from extractor.rules.mentions.names import NamedRun
from extractor.rules.mentions.source_group import SourceGroup
from extractor.rules.trace import Choice, rule

_SOME = people.QUANTITIES | (NUMBER_WORDS - {"one"})


class HeadNoun(NamedTuple):
    """The noun that says what a group is, at token ``at``; ``word`` is the noun in lower case.

    A group without one has its last word for it, or "one".  ``named`` is the name in the group, ``name`` its words.
    """

    group: SourceGroup
    at: int | None
    word: str
    named: NamedRun | None
    name: str

    @property
    def tokens(self) -> Tokens:
        """The tokens of the text."""
        return self.group.tokens

    @property
    def is_last_of_body(self) -> bool:
        """Whether it is the last word of a body's name."""
        named = self.named
        return named is not None and named.kind == "body" and self.tokens.lower[named.end - 1] == self.word

    @property
    def place(self) -> Group:
        """Where the group stands in the text."""
        return self.group.place


def head_noun(group: SourceGroup) -> HeadNoun:
    """Return the noun that says what a group is."""
    tokens, named = group.tokens, group.named
    at = head_at(tokens, group.start, group.end)
    instead = group.start if tokens.lower[group.start] == "one" else group.end - 1
    name = "" if named is None else tokens.phrase(named.start, named.end)
    return HeadNoun(group, at, tokens.lower[instead if at is None else at], named, name)


@rule(example="The Orsova Workers Union said the dam was safe.", near_miss="The union said the dam was safe.")
def body_by_last_word(head: HeadNoun) -> MentionKind | None:
    """A body's name that ends with a word for bodies is the body's."""
    return "body" if head.is_last_of_body and head.word in bodies.BODY_WORDS else None


@rule(
    example="The union Orsova Workers said the dam was safe.",
    near_miss="The Orsova Workers said the dam was safe.",
)
def body_behind_body_noun(head: HeadNoun) -> MentionKind | None:
    """A body's name behind a noun for bodies is the body's."""
    if head.named is None or not head.is_last_of_body or head.named.start <= head.group.start:
        return None
    before = head.named.start - 1
    told = head.tokens.tags[before] == "word" and head.tokens.lower[before] in bodies.BODY_HEADS
    return "body" if told else None


@rule(example="Médecins du Monde said the camp was safe.", near_miss="The villages of Orsova said the camp was safe.")
def known_body(head: HeadNoun) -> MentionKind | None:
    """A known organisation or news agency is a body."""
    return "body" if head.name in bodies.ORGANISATIONS or head.name in bodies.AGENCIES else None


@rule(example="The border guard said the road was safe.", near_miss="The museum guard said the road was safe.")
def guard(head: HeadNoun) -> MentionKind | None:
    """A force whose last word alone means a person is a body."""
    if head.at is None:
        return None
    words = head.tokens.lower[max(head.group.start, head.at - 1) : head.at + 1]
    return "body" if " ".join(words) in bodies.GUARDS else None


@rule(example="South Korea said the talks were over.", near_miss="The South said the talks were over.")
def country(head: HeadNoun) -> MentionKind | None:
    """A country or the seat of its government is a place."""
    return "place" if head.name in COUNTRY_OF else None


@rule(example="Number 10 said the talks were over.", near_miss="Number 11 said the talks were over.")
def number_ten(head: HeadNoun) -> MentionKind | None:
    """The house number 10 speaks for who sits in it."""
    return "place" if head.word == "10" else None


@rule(example="Orsova police said the road was safe.", near_miss="Orsova residents said the road was safe.")
def police(head: HeadNoun) -> MentionKind | None:
    """The police are a body, though the word is a plural."""
    return "body" if head.word == "police" else None


@rule(example="Residents said the dam was safe.", near_miss="A resident said the dam was safe.")
def people_in_plural(head: HeadNoun) -> MentionKind | None:
    """A plural noun for people is a group."""
    word = head.word
    roles = word.endswith("s") and not word.endswith("ss") and word[:-1] in people.ROLES
    return "group" if roles or word in people.GROUPS else None


@rule(example="Some said the dam was safe.", near_miss="One said the dam was safe.")
def quantity(head: HeadNoun) -> MentionKind | None:
    """A number or "some" by itself means people."""
    return "group" if head.word in _SOME else None


@rule(example="An engineer said the dam was safe.", near_miss="A report said the dam was safe.")
def somebody(head: HeadNoun) -> MentionKind | None:
    """A role, an age or "one" is a person without a name."""
    return "someone" if _means_somebody(head.word) else None


def _means_somebody(word: str) -> bool:
    return word in people.ROLES or word in people.EPITHETS or word == "one" or word.endswith("-year-old")


@rule(example="A report said the dam was safe.", near_miss="A board said the dam was safe.")
def document(head: HeadNoun) -> MentionKind | None:
    """A noun for documents states something without anybody speaking."""
    return "document" if head.word in bodies.DOCUMENTS else None


@rule(example="The harbour board said the dam was safe.", near_miss="The harbour said the dam was safe.")
def body_noun(head: HeadNoun) -> MentionKind | None:
    """A noun for bodies is a body."""
    return "body" if head.word in bodies.BODY_WORDS else None


@rule(example="Vesna Lines said the dam was safe.", near_miss="The harbour said the dam was safe.")
def as_named(head: HeadNoun) -> MentionKind | None:
    """A name is of the kind that its words tell."""
    return None if head.named is None else head.named.kind


@rule(example="The harbour said the dam was safe.", near_miss="The harbour board said the dam was safe.")
def unknown(head: HeadNoun) -> MentionKind | None:
    """A noun that is in no table may mean anybody."""
    return "unknown"


UNNAMED_KINDS: Choice[HeadNoun, MentionKind] = Choice(
    "unnamed-kind",
    (
        body_by_last_word,
        body_behind_body_noun,
        known_body,
        guard,
        country,
        number_ten,
        police,
        people_in_plural,
        quantity,
        somebody,
        document,
        body_noun,
        as_named,
        unknown,
    ),
    where=lambda head: head.place,
)
"""What a noun group that names no person means."""
