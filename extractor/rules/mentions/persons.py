"""Persons: the mention of a person whose name is found."""

from extractor.reading.cores import Group
from extractor.rules.mentions.affiliations import affiliation
from extractor.rules.mentions.descriptions import NamedPerson, descriptions
from extractor.rules.mentions.genders import GENDERS
from extractor.rules.mentions.mention import Mention
from extractor.rules.mentions.roles import role_at
from extractor.rules.mentions.source_group import SourceGroup
from extractor.rules.mentions.titles import TITLES


def person_mention(group: SourceGroup, start: int, name: int, end: int, behind: tuple[Group, ...]) -> Mention:
    """Return the mention of a person.

    The name is tokens ``name`` to ``end``; the words from ``start`` on stand before it, ``behind`` it the parts of the
    noun group that can describe it.
    """
    tokens = group.tokens
    person = NamedPerson(tokens, start, name, end, descriptions(tokens, behind))
    described = start < name or len(person.behind) > 0
    head = role_at(tokens, start, name) if name > start else None
    return Mention(
        *group.place,
        "person",
        tokens.phrase(name, end),
        tokens.starts[name],
        title=TITLES(person) if described else None,
        affiliation=affiliation(person) if described else None,
        head=tokens.lower[head] if head is not None else "",
        gender=GENDERS(person),
        definite=True,
    )
