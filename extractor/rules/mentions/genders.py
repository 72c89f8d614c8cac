"""Genders: what titles, given names and roles tell."""

from extractor.english import people
from extractor.english.given_names import Gender, gender_of
from extractor.reading.tokens import Tokens
from extractor.rules.mentions.descriptions import NamedPerson
from extractor.rules.trace import Choice, rule


@rule(example="Mrs Robin Holm said the dam was safe.", near_miss="Captain Robin Holm said the dam was safe.")
def by_title(person: NamedPerson) -> Gender:
    """A title before the name tells the gender."""
    return titled_gender(person.tokens, person.start, person.name)


@rule(example="Ana Ruiz said the dam was safe.", near_miss="Robin Ruiz said the dam was safe.")
def by_given_name(person: NamedPerson) -> Gender:
    """A given name that only one sex bears tells the gender."""
    return gender_of(person.tokens.words[person.name])


@rule(
    example="Robin Holm, a businesswoman, said the dam was safe.",
    near_miss="Robin Holm, a baker, said the dam was safe.",
)
def by_description(person: NamedPerson) -> Gender:
    """A role behind the name tells the gender."""
    roles = (person.tokens.lower[each.role] for each in person.behind if each.role is not None)
    return next(filter(None, map(role_gender, roles)), None)


GENDERS: Choice[NamedPerson, Gender] = Choice(
    "gender", (by_title, by_given_name, by_description), where=lambda person: person.place
)
"""The gender of a person."""


def titled_gender(tokens: Tokens, start: int, name: int) -> Gender:
    """Return the gender that the words before a name tell: "Mrs", "spokesman"."""
    for at in range(start, name):
        word = tokens.words[at]
        if word in people.MALE_TITLES:
            return "male"
        if word in people.FEMALE_TITLES:
            return "female"
        if (found := role_gender(tokens.lower[at])) is not None:
            return found
    return None


def role_gender(word: str) -> Gender:
    """Return the gender that a role tells.

    >>> role_gender("businesswoman"), role_gender("baker")
    ('female', None)
    """
    if word in people.MALE_ROLES:
        return "male"
    return "female" if word in people.FEMALE_ROLES else None
