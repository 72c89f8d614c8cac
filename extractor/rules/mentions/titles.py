"""Titles: what a noun group says of the person it names: office, body, gender."""

import re

from extractor.english import bodies, people
from extractor.english.function_words import NUMBER_WORDS
from extractor.english.given_names import Gender
from extractor.english.wordlist import word_set
from extractor.reading.tokens import Tokens
from extractor.rules.mentions.names import core_end, is_title

_AGENT = re.compile(r"[a-z-]{3,}(?:er|or|ist|ian|ee|man|woman|monger|smith|wright)")
"""What somebody does, by the form of the word: "welder", "beekeeper", "trombonist"."""
_NO_AGENTS = word_set("""
elder former her inner junior latter minor older other outer over senior under whether younger
""")
_CLAUSES = word_set("since that until whose which who")
_RELATIONS = word_set("""
aunt boyfriend brother child colleague counterpart daughter father friend girlfriend grandfather grandmother husband
mother neighbor neighbour nephew niece opponent partner predecessor rival roommate sister son successor uncle widow
widower wife
""")
_LOWER_TITLES = frozenset(title.lower() for title in people.TITLES)


def title_before(tokens: Tokens, start: int, name: int) -> str | None:
    """Return the title before the name, without article, owner and honorific."""
    begin = without_owner(tokens, start, name)
    while begin < name and (
        _mere_honorific(tokens.words[begin])
        or tokens.tags[begin] in {"adverb", "number"}
        or tokens.lower[begin] in NUMBER_WORDS
    ):
        begin += 1
    end = name
    while end > begin and _mere_honorific(tokens.words[end - 1]):
        end -= 1
    titled = any(is_title(tokens.words[i]) for i in range(begin, end))
    return tokens.phrase(begin, end) if begin < end and (titled or _is_agent(tokens.lower[end - 1])) else None


def without_owner(tokens: Tokens, start: int, stop: int) -> int:
    """Return where the group begins without article and owner: behind "Orsova’s", behind "the"."""
    for at in range(stop - 1, start - 1, -1):
        if tokens.tags[at] == "genitive":
            return at + 1
    while start < stop and (
        tokens.tags[start] in {"determiner", "conjunction", "day", "number"} or tokens.lower[start] in NUMBER_WORDS
    ):
        start += 1
    return start


def owner_of(tokens: Tokens, start: int, stop: int) -> str | None:
    """Return whose title it is: "Orsova" of "Orsova’s harbour chief"."""
    for at in range(stop - 1, start, -1):
        if tokens.tags[at] == "genitive":
            begin = at
            while begin > start and tokens.tags[begin - 1] in {"name", "word", "number"}:
                begin -= 1
            return tokens.phrase(begin, at) or None
    return None


def link_to_body(tokens: Tokens, start: int, stop: int) -> tuple[int, str] | None:
    """Return where a description is tied to a body, and the body: "Orsova Power" of "engineer at Orsova Power"."""
    links = [at for at in range(start, stop - 1) if tokens.lower[at] in ("of", "for", "at", "with", "from")]
    for number, at in enumerate(links, 1):
        further = links[number] if number < len(links) else stop
        begin = at + 1
        while begin < stop and tokens.tags[begin] == "determiner":
            begin += 1
        end = next((i for i in range(begin + 1, stop) if _ends_body(tokens, i)), stop)
        named = any(tokens.tags[i] == "name" for i in range(begin, min(further, end)))
        # "Head of the board" is of a body, "director of enforcement" is not.
        bodily = begin > at + 1 or end > begin + 1
        if named or (begin < end and bodily and tokens.lower[min(further, end) - 1] in bodies.BODY_HEADS):
            return at, tokens.phrase(begin, end)
    return None


def _ends_body(tokens: Tokens, at: int) -> bool:
    return tokens.tags[at] in {"number", "day", "verb", "auxiliary"} or tokens.lower[at] in (
        "since",
        "until",
        "after",
        "during",
        "as",
        "who",
        "in",
        "from",
    )


def described_as(tokens: Tokens, start: int, role: int, stop: int) -> str | None:
    """Return the title in a description: without article and owner, up to the body or clause that belongs to it.

    Who somebody is to somebody else is none: "his brother", "her rival".
    """
    begin = without_owner(tokens, start, role)
    ends = (
        at for at in range(role + 1, stop) if tokens.lower[at] in _CLAUSES or tokens.tags[at] in {"(", "day", "number"}
    )
    end = next(ends, stop)
    end -= end < stop and tokens.tags[end - 1] == "preposition"
    link = link_to_body(tokens, role, end)
    end = link[0] if link is not None else end
    return None if end == begin + 1 and tokens.lower[begin] in _RELATIONS else tokens.phrase(begin, end)


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
    """Return the gender that a role tells: "businesswoman"."""
    if word in people.MALE_ROLES:
        return "male"
    return "female" if word in people.FEMALE_ROLES else None


def role_at(tokens: Tokens, first: int, last: int) -> int | None:
    """Return the token of the noun that says what the group is: the last role, body or document before "of"."""
    stop = core_end(tokens, first, last)
    for at in range(stop - 1, first - 1, -1):
        if tokens.tags[at] in {"word", "name"} and _is_role(tokens.lower[at]):
            return at
        if tokens.tags[at] == "genitive":
            return None
    return None


def occupation_at(tokens: Tokens, first: int, last: int) -> int | None:
    """Return the token of the noun that says what a person is, said as what he does: "a trombonist in the band"."""
    stop = core_end(tokens, first, last, "number")
    return stop - 1 if tokens.lower[first] in ("a", "an") and _is_agent(tokens.lower[stop - 1]) else None


def _mere_honorific(word: str) -> bool:
    return word in people.HONORIFICS and word not in people.TITLES


def _is_agent(word: str) -> bool:
    return _AGENT.fullmatch(word) is not None and word not in _NO_AGENTS


def _is_role(word: str) -> bool:
    return word in people.ROLES or word in _LOWER_TITLES or (word.endswith("s") and word[:-1] in people.ROLES)
