"""Appositions: what stands between commas, and whom it describes or names."""

from typing import NamedTuple

from extractor.english import bodies, people
from extractor.english.function_words import POSSESSIVES
from extractor.english.given_names import SURNAMES_TOO, known_given
from extractor.reading.cores import Group
from extractor.reading.tokens import Tokens
from extractor.rules.mentions.mention import Mention
from extractor.rules.mentions.names import NamedRun, named_in
from extractor.rules.mentions.persons import person_mention
from extractor.rules.mentions.roles import role_at
from extractor.rules.mentions.source_group import SourceGroup
from extractor.rules.trace import Choice, rule


class Apposition(NamedTuple):
    """Tokens ``start`` to ``end``, behind a comma of a noun group that begins with a role or a noun for bodies."""

    group: SourceGroup
    start: int
    end: int

    @property
    def place(self) -> Group:
        """Where it stands in the text."""
        return self.group.tokens.span(self.start, self.end)


@rule(
    example="The operator, Vesna Lines, said the ferry was safe.",
    near_miss="The operator, Ana Ruiz, said the ferry was safe.",
)
def names_body(part: Apposition) -> Mention | None:
    """Capitals without a given name, behind a noun for bodies, are the body's name."""
    group, tokens = part.group, part.group.tokens
    role = role_at(tokens, group.start, group.end)
    head = tokens.lower[group.end - 1 if role is None else role]
    if not (head in bodies.ORG_ROLES or head in bodies.BODY_HEADS) or known_given(tokens.words[part.start]):
        return None
    if not all(tokens.tags[i] == "name" or tokens.words[i] == "&" for i in range(part.start, part.end)):
        return None
    name = tokens.phrase(part.start, part.end)
    last = tokens.lower[group.end - 1]
    return Mention(*group.place, "body", name, tokens.starts[part.start], head=last, definite=True)


@rule(
    example="The harbour chief, Ana Ruiz, said the dam was safe.",
    near_miss="The harbour chief, aged 60, said the dam was safe.",
)
def names_person(part: Apposition) -> Mention | None:
    """A person's name, or behind "his brother" any name, is the person's whom the group describes."""
    group, tokens = part.group, part.group.tokens
    named = named_in(tokens, part.start, part.end)
    if named is None or not _only_titles(tokens, part.start, named.start):
        return None
    kin = tokens.lower[group.start] in POSSESSIVES and tokens.lower[group.end - 1] in people.ROLES
    if named.kind != "person" and not (named.kind == "unknown" and kin):
        return None
    behind = ((named.end, part.end), (group.start, group.end))
    return person_mention(group, part.start, named.start, named.end, behind)


def _only_titles(tokens: Tokens, start: int, name: int) -> bool:
    """Tell whether nothing but words of a title stands before a name: "the software billionaire Tess Halloran"."""
    begin = start + (tokens.tags[start] == "determiner")
    return all(tokens.tags[i] in {"word", "name"} for i in range(begin, name))


NAMED_BY_APPOSITION = Choice(
    "apposition", (names_body, names_person), where=lambda part: part.place, shown=lambda _, mention: mention.name
)
"""What an apposition names."""


def describes_person(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether what stands between commas is said of a person: a role or an age."""
    age = end - start == 1 and tokens.words[start].isdigit() and len(tokens.words[start]) == 2
    return age or role_at(tokens, start, end) is not None


def can_be_person(tokens: Tokens, named: NamedRun) -> bool:
    """Tell whether the name of a body or place can be a person's too: "Marit Lake, a nurse", "Jordan, 30"."""
    length = named.end - named.start
    return (length == 2 and tokens.lower[named.end - 1] in SURNAMES_TOO) or (
        length == 1 and known_given(tokens.words[named.start])
    )
