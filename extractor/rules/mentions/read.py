"""Reading mentions: what a noun group says of the source that it names."""

from extractor.english.bodies import BODY_HEADS
from extractor.english.given_names import Gender
from extractor.english.people import QUANTITIES
from extractor.reading.tokens import Tokens
from extractor.rules.mentions.appositions import NAMED_BY_APPOSITION, Apposition, can_be_person, describes_person
from extractor.rules.mentions.mention import Mention
from extractor.rules.mentions.names import NamedRun
from extractor.rules.mentions.offices import behind_office
from extractor.rules.mentions.persons import person_mention
from extractor.rules.mentions.roles import role_at
from extractor.rules.mentions.source_group import SourceGroup, source_group
from extractor.rules.mentions.spokespersons import voiced_body
from extractor.rules.mentions.unnamed import unnamed_mention
from extractor.rules.trace import Choice, rule

_PRONOUN_GENDER: dict[str, Gender] = {
    "he": "male",
    "him": "male",
    "himself": "male",
    "she": "female",
    "herself": "female",
}


def read_mention(tokens: Tokens, first: int, last: int) -> Mention:
    """Return what the noun group between two tokens says.

    >>> from extractor.reading.tokens import tokenize
    >>> tokens = tokenize("Orsova’s harbour chief, Ana Ruiz,", [])
    >>> mention = read_mention(tokens, 0, 7)
    >>> mention.kind, mention.name, mention.title, mention.gender
    ('person', 'Ana Ruiz', 'harbour chief', 'female')
    """
    group = source_group(tokens, first, last)
    return MENTIONS.settle(group)


@rule(example="He said the dam was safe.", near_miss="Some said the dam was safe.")
def pronoun(group: SourceGroup) -> Mention | None:
    """A pronoun by itself means somebody named elsewhere."""
    tokens, at = group.tokens, group.first
    word = tokens.lower[at]
    if group.last - at > 1 or word in QUANTITIES or not (tokens.tags[at] == "pronoun" or word == "who"):
        return None
    start, end = group.place
    return Mention(start, end, "pronoun", tokens.words[at], start, gender=_PRONOUN_GENDER.get(word))


@rule(example="Harbour chief Ana Ruiz said the dam was safe.", near_miss="The harbour chief said the dam was safe.")
def person(group: SourceGroup) -> Mention | None:
    """A name that is a person's by its words names the person."""
    named = group.named
    return _person(group, named) if named is not None and named.kind == "person" else None


@rule(example="Holm, a farmer, said the dam was safe.", near_miss="Holm, a farm, said the dam was safe.")
def person_by_description(group: SourceGroup) -> Mention | None:
    """A name that may be anybody's is a person's if a role or an age follows between commas."""
    named = _described_name(group)
    return _person(group, named) if named is not None and named.kind == "unknown" else None


@rule(example="Marit Lake, a nurse, said the dam was safe.", near_miss="Orsova Lake said the dam was safe.")
def person_despite_name(group: SourceGroup) -> Mention | None:
    """A name like a place's can be a person's if a role or an age follows between commas."""
    named = _described_name(group)
    return _person(group, named) if named is not None and can_be_person(group.tokens, named) else None


@rule(
    example="The harbour chief, Ana Ruiz, said the dam was safe.",
    near_miss="The harbour chief, in May, said the dam was safe.",
)
def named_by_apposition(group: SourceGroup) -> Mention | None:
    """Behind a role or a noun for bodies the name stands between commas."""
    tokens, end = group.tokens, group.end
    if not group.appositions:
        return None
    if role_at(tokens, group.start, end) is None and tokens.lower[end - 1] not in BODY_HEADS:
        return None
    named = (NAMED_BY_APPOSITION(Apposition(group, *part)) for part in group.appositions)
    return next(filter(None, named), None)


@rule(
    example="Secretary of Defence Ana Ruiz said the dam was safe.",
    near_miss="The Department of Defence said the dam was safe.",
)
def person_behind_office(group: SourceGroup) -> Mention | None:
    """Behind an office with "of" the name begins at the given name."""
    name = behind_office(group.tokens, group.start, group.end)
    return (
        None if name is None else person_mention(group, group.start, *name, ((name[1], group.end), *group.appositions))
    )


@rule(
    example="A spokesperson for Orsova Power said the dam was safe.",
    near_miss="An engineer at Orsova Power said the dam was safe.",
)
def spokesperson(group: SourceGroup) -> Mention | None:
    """What a spokesperson without a name says the body says."""
    return voiced_body(group)


@rule(example="The harbour board said the dam was safe.", near_miss="Ana Ruiz said the dam was safe.")
def unnamed(group: SourceGroup) -> Mention | None:
    """A group that is no person's name is read by its nouns: a body, a document, or people without a name."""
    return unnamed_mention(group)


def _described_name(group: SourceGroup) -> NamedRun | None:
    """Return the name that a group begins with, if what stands between commas is said of a person."""
    named = group.named
    if named is None or not group.appositions or named.start > group.start:
        return None
    return named if any(describes_person(group.tokens, *part) for part in group.appositions) else None


def _person(group: SourceGroup, named: NamedRun) -> Mention:
    behind = ((named.end, group.end), *group.appositions)
    return person_mention(group, group.start, named.start, named.end, behind)


MENTIONS: Choice[SourceGroup, Mention] = Choice(
    "mention",
    (
        pronoun,
        person,
        person_by_description,
        person_despite_name,
        named_by_apposition,
        person_behind_office,
        spokesperson,
        unnamed,
    ),
    where=lambda group: group.place,
    shown=lambda _, mention: mention.kind,
)
"""How a noun group names a source."""
