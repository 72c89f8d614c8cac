"""Kinds: whether the words of a name are a person's, a body's or a place's."""

from typing import Literal

from extractor.english import bodies, people
from extractor.english.countries import ADJECTIVES, COUNTRY_OF
from extractor.english.given_names import SURNAMES_TOO, known_given
from extractor.rules.mentions.capitals import ProperName
from extractor.rules.trace import Choice, rule

NameKind = Literal["person", "body", "place", "unknown"]

_THINGS = bodies.BODY_WORDS | bodies.PLACE_HEADS
_PERSON_AT_MOST = 4
"""Words in the name of a person whose given name the tables don't know; a body's may have more."""


@rule(example="Human Rights Watch said the camp was safe.", near_miss="Human Rights Brenn said the camp was safe.")
def known_organisation(name: ProperName) -> NameKind | None:
    """A known organisation is a body."""
    return "body" if name.whole and name.phrase in bodies.ORGANISATIONS else None


@rule(example="Mr King said the dam was safe.", near_miss="Fox said the dam was safe.")
def titled_surname(name: ProperName) -> NameKind | None:
    """A word that is a surname too is one behind a title."""
    return "person" if name.last in SURNAMES_TOO and name.titled else None


@rule(example="Liam Fox said the dam was safe.", near_miss="Georgia Court said the dam was safe.")
def surname_behind_given_name(name: ProperName) -> NameKind | None:
    """A word that is a surname too is one behind given names, unless they are places as well."""
    words = name.words
    if name.last not in SURNAMES_TOO or len(words) < 2 or not name.given:
        return None
    if not all(known_given(word) or len(word.rstrip(".")) == 1 for word in words[1:-1]):
        return None
    placed = words[0] in bodies.PLACES or words[0] in COUNTRY_OF
    return None if placed and name.last in _THINGS else "person"


@rule(example="Brenn Valley was flooded in May.", near_miss="Petr Valley was flooded out in May.")
def place_word(name: ProperName) -> NameKind | None:
    """A name that ends with a word for places is a place's."""
    return "place" if len(name.words) > 1 and name.last in bodies.PLACE_HEADS else None


@rule(example="The Kremlin said the talks were over.", near_miss="The Kremvar said the talks were over.")
def seat(name: ProperName) -> NameKind | None:
    """A building that speaks for who sits in it is a place."""
    return "place" if name.phrase in bodies.SEATS else None


@rule(example="South Korea said the talks were over.", near_miss="South Orsova said the talks were over.")
def country(name: ProperName) -> NameKind | None:
    """A country or the seat of its government is a place."""
    return "place" if name.phrase in COUNTRY_OF else None


@rule(example="The Norwegians said the talks were over.", near_miss="The Orsovans said the talks were over.")
def nation(name: ProperName) -> NameKind | None:
    """The adjective of a country stands for the country."""
    told = name.phrase in ADJECTIVES or name.words[-1].removesuffix("s") in ADJECTIVES
    return "place" if told else None


@rule(example="Captain Holm said the boat was safe.", near_miss="Captain Lines said the boat was safe.")
def titled(name: ProperName) -> NameKind | None:
    """A name behind a title is a person's, unless it has no given name and ends like a company's."""
    return "person" if name.titled and (name.given or name.last not in bodies.COMPANIES) else None


@rule(example="Le Monde said the dam was safe.", near_miss="Le Courrier said the dam was safe.")
def agency(name: ProperName) -> NameKind | None:
    """A known news agency or paper is a body."""
    return "body" if name.phrase in bodies.AGENCIES else None


@rule(example="The Orsova Board said the dam was safe.", near_miss="The Orsova Boarder said the dam was safe.")
def body_word(name: ProperName) -> NameKind | None:
    """A name that ends with a word for bodies or people is a body's."""
    last = name.last
    told = last in bodies.BODY_WORDS or last.rstrip("s") in people.ROLES or last in people.GROUPS
    return "body" if told else None


@rule(
    example="The Orsova Council Offices were flooded in May.",
    near_miss="Ana Church Holm was born in May.",
)
def body_word_inside(name: ProperName) -> NameKind | None:
    """A name with a word for bodies in it is a body's, unless a given name begins it."""
    told = not name.given and any(word.lower() in bodies.BODY_HEADS for word in name.words)
    return "body" if told else None


@rule(example="Ana Orsova said the dam was safe.", near_miss="Brenn Orsova said the dam was safe.")
def given_name(name: ProperName) -> NameKind | None:
    """A name that begins with a known given name is a person's."""
    return "person" if name.given else None


@rule(example="The OHB said the dam was safe.", near_miss="Holm said the dam was safe.")
def acronym(name: ProperName) -> NameKind | None:
    """One word in capitals without a title is a body's acronym."""
    word = name.words[0]
    return "body" if len(name.words) == 1 and word.isupper() and len(word) > 1 and not name.titled else None


@rule(example="The road to Glasgow was closed.", near_miss="The road to Orsova was closed.")
def known_place(name: ProperName) -> NameKind | None:
    """One word that is a place in the tables is a place."""
    return "place" if len(name.words) == 1 and name.words[0] in bodies.PLACES else None


@rule(example="The road to Orsova was closed.", near_miss="The road to Glasgow was closed.")
def single_word(name: ProperName) -> NameKind | None:
    """One word that is in no table may name a person, a body or a place."""
    return "unknown" if len(name.words) == 1 else None


@rule(example="OHB NORD said the dam was safe.", near_miss="Ohb Nord said the dam was safe.")
def all_in_capitals(name: ProperName) -> NameKind | None:
    """Several words in capitals are a body's name."""
    return "body" if all(map(str.isupper, name.words)) else None


@rule(example="Holm Glasgow said the boats were safe.", near_miss="Holm Orsova said the boats were safe.")
def ends_with_place(name: ProperName) -> NameKind | None:
    """A name that ends with a known place is a body's, the place being where it is."""
    return "body" if name.words[-1] in bodies.PLACES else None


@rule(example="Norwegian Hulls said the boats were safe.", near_miss="Orsovan Hulls said the boats were safe.")
def begins_with_nation(name: ProperName) -> NameKind | None:
    """A name that begins with the adjective of a country is a body's."""
    return "body" if name.words[0] in ADJECTIVES else None


@rule(
    example="Holm Brenn Orsova Vesna Tisk said the boats were safe.",
    near_miss="Holm Brenn Orsova Vesna said the boats were safe.",
)
def many_words(name: ProperName) -> NameKind | None:
    """More words than a person has make a body's name."""
    return "body" if len(name.words) > _PERSON_AT_MOST else None


@rule(example="Vesna Lines said the boats were safe.", near_miss="Vesna Linares said the boats were safe.")
def company_word(name: ProperName) -> NameKind | None:
    """A name that ends with a word for companies is a body's."""
    return "body" if name.last in bodies.COMPANY_WORDS else None


@rule(example="Brenn Orsova said the dam was safe.", near_miss="Vesna Lines said the dam was safe.")
def several_words(name: ProperName) -> NameKind | None:
    """A name of two or more words without a sign of a body or place is a person's."""
    return "person"


KINDS: Choice[ProperName, NameKind] = Choice(
    "kind",
    (
        known_organisation,
        titled_surname,
        surname_behind_given_name,
        place_word,
        seat,
        country,
        nation,
        titled,
        agency,
        body_word,
        body_word_inside,
        given_name,
        acronym,
        known_place,
        single_word,
        all_in_capitals,
        ends_with_place,
        begins_with_nation,
        many_words,
        company_word,
        several_words,
    ),
    where=lambda name: name.place,
)
"""What the words of a name are the name of."""
