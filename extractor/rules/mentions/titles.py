"""Titles: the office or occupation that a noun group gives to the person it names."""

from extractor.english import people
from extractor.english.function_words import NUMBER_WORDS
from extractor.english.wordlist import word_set
from extractor.reading.tokens import Tokens
from extractor.rules.mentions.descriptions import NamedPerson
from extractor.rules.mentions.owners import tied_body, without_owner
from extractor.rules.mentions.roles import is_agent, is_title
from extractor.rules.trace import Choice, rule

_CLAUSES = word_set("since that until whose which who")
"""Words behind a title that begin a clause: "the mayor who closed the dam"."""


@rule(
    example="Harbour chief Ana Ruiz said the dam was safe.",
    near_miss="Mrs Ana Ruiz said the dam was safe.",
)
def before_name(person: NamedPerson) -> str | None:
    """Words before the name that hold a role are the title, without article, owner and honorific."""
    tokens = person.tokens
    begin, end = without_owner(tokens, person.start, person.name), person.name
    while begin < end and _goes_before_title(tokens, begin):
        begin += 1
    while end > begin and _mere_honorific(tokens.words[end - 1]):
        end -= 1
    if begin == end:
        return None
    titled = any(map(is_title, tokens.words[begin:end])) or is_agent(tokens.lower[end - 1])
    return tokens.phrase(begin, end) if titled else None


@rule(
    example="Ana Ruiz, head of the harbour board, said the dam was safe.",
    near_miss="Ana Ruiz, his sister, said the dam was safe.",
)
def behind_name(person: NamedPerson) -> str | None:
    """A description behind the name is the title if it holds a role that isn't a relation to somebody."""
    for description in person.behind:
        if description.role is not None:
            title = described_as(person.tokens, description.start, description.role, description.stop)
            if title is not None:
                return title
    return None


TITLES = Choice("title", (before_name, behind_name), where=lambda person: person.place)
"""The title of a person."""


def described_as(tokens: Tokens, start: int, role: int, stop: int) -> str | None:
    """Return the title in a description: without article and owner, up to the body or clause that belongs to it.

    Who somebody is to somebody else is none: "his brother", "her rival".
    """
    begin = without_owner(tokens, start, role)
    end = next((at for at in range(role + 1, stop) if _ends_title(tokens, at)), stop)
    if end < stop and tokens.tags[end - 1] == "preposition":
        # "Mayor since 2012": the preposition belongs to the year.
        end -= 1
    tie = tied_body(tokens, role, end)
    end = tie.at if tie is not None else end
    return None if end == begin + 1 and tokens.lower[begin] in people.RELATIONS else tokens.phrase(begin, end)


def _ends_title(tokens: Tokens, at: int) -> bool:
    return tokens.lower[at] in _CLAUSES or tokens.tags[at] in {"(", "day", "number"}


def _goes_before_title(tokens: Tokens, at: int) -> bool:
    """Tell whether a word before a title is no part of it: "then", "three", "Mr"."""
    word = tokens.words[at]
    return _mere_honorific(word) or tokens.tags[at] in {"adverb", "number"} or tokens.lower[at] in NUMBER_WORDS


def _mere_honorific(word: str) -> bool:
    return word in people.HONORIFICS and word not in people.TITLES
