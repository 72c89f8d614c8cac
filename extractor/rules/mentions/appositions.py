"""Appositions: what stands between commas beside a name, and whether a person or a body is described or named by it."""

from extractor.english import bodies
from extractor.english.given_names import SURNAMES_TOO, known_given
from extractor.reading.tokens import Tokens
from extractor.rules.mentions.names import COMPANIES, core_end
from extractor.rules.mentions.titles import role_at


def describes_person(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether what stands between commas is said of a person: a role or an age."""
    role = role_at(tokens, start, end)
    return role is not None or (end - start == 1 and tokens.words[start].isdigit() and len(tokens.words[start]) == 2)


def describes_body(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether what stands between commas is said of a body: "a Stockholm consultancy"."""
    stop = core_end(tokens, start, end)
    stop = next((i for i in range(start + 1, stop) if tokens.lower[i] == "that"), stop)
    return (
        tokens.tags[start] == "determiner" and tokens.tags[stop - 1] == "word" and tokens.lower[stop - 1] in COMPANIES
    )


def can_be_person(tokens: Tokens, named: tuple[int, int, str]) -> bool:
    """Tell whether the name of a body or place can be a person's too: "Marit Lake, a nurse", "Jordan, 30"."""
    length = named[1] - named[0]
    return (length == 2 and tokens.lower[named[1] - 1] in SURNAMES_TOO) or (
        length == 1 and known_given(tokens.words[named[0]])
    )


def names_body(tokens: Tokens, start: int, end: int, name: int, name_end: int) -> bool:
    """Tell whether "the operator, Vesna Lines" names a body: a body or role of bodies, capitals, no given name."""
    role = role_at(tokens, start, end)
    head = tokens.lower[end - 1 if role is None else role]
    bodily = head in bodies.ORG_ROLES or head in bodies.BODY_HEADS
    if not bodily or known_given(tokens.words[name]):
        return False
    return all(tokens.tags[i] == "name" or tokens.words[i] == "&" for i in range(name, name_end))


def only_titles(tokens: Tokens, start: int, name: int) -> bool:
    """Tell whether nothing but words of a title stands before a name: "the software billionaire Tess Halloran"."""
    return all(
        tokens.tags[i] in {"word", "name"} or (i == start and tokens.tags[i] == "determiner")
        for i in range(start, name)
    )


def parted(tokens: Tokens, first: int, last: int) -> list[tuple[int, int]]:
    """Return the group cut at its commas and dashes."""
    found: list[tuple[int, int]] = []
    begin = first
    for at in range(first, last):
        if tokens.tags[at] in {",", "-", ";"}:
            if at > begin:
                found.append((begin, at))
            begin = at + 1
    if begin < last:
        found.append((begin, last))
    return found or [(first, last)]
