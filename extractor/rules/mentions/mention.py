"""Mentions: what a noun group says of the source it names: name, title, body, kind, gender and number."""

from dataclasses import dataclass
from typing import Literal

from extractor.english import bodies, people
from extractor.english.countries import COUNTRY_OF
from extractor.english.function_words import NUMBER_WORDS, POSSESSIVES
from extractor.english.given_names import Gender, gender_of, known_given
from extractor.english.wordlist import word_set
from extractor.reading.tokens import Tokens
from extractor.rules.mentions.appositions import (
    can_be_person,
    describes_body,
    describes_person,
    names_body,
    only_titles,
    parted,
)
from extractor.rules.mentions.names import body_end, body_start, core_end, is_title, named_in, split_office
from extractor.rules.mentions.titles import (
    described_as,
    link_to_body,
    occupation_at,
    owner_of,
    role_at,
    role_gender,
    title_before,
    titled_gender,
)

MentionKind = Literal["person", "body", "place", "document", "someone", "group", "pronoun", "unknown"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of a source.

    ``start`` and ``end`` are its characters; ``name`` the name without title, or the words used where there is none;
    ``head`` the noun that says what it is ("minister"), in lower case.
    """

    start: int
    end: int
    kind: MentionKind
    name: str
    name_start: int
    title: str | None = None
    affiliation: str | None = None
    head: str = ""
    gender: Gender = None
    definite: bool = False
    owner: str | None = None


def read_mention(tokens: Tokens, first: int, last: int) -> Mention:
    """Return what the noun group between two tokens says.

    >>> from extractor.reading.tokens import tokenize
    >>> tokens = tokenize("Orsova’s harbour chief, Ana Ruiz,", [])
    >>> mention = read_mention(tokens, 0, 7)
    >>> mention.kind, mention.name, mention.title, mention.gender
    ('person', 'Ana Ruiz', 'harbour chief', 'female')
    """
    alone = last - first == 1 and tokens.lower[first] not in people.QUANTITIES
    if alone and (tokens.tags[first] == "pronoun" or tokens.lower[first] == "who"):
        return _mention(tokens, first, last, "pronoun", first, last, gender=_PRONOUN_GENDER.get(tokens.lower[first]))
    parts = parted(tokens, first, last)
    start, end = parts[0]
    named = named_in(tokens, start, end)
    if named is not None and named[2] == "person" and any(describes_body(tokens, *part) for part in parts[1:]):
        named = named if known_given(tokens.words[named[0]]) else (named[0], named[1], "body")
    described = any(describes_person(tokens, *part) for part in parts[1:])
    if named is not None and (
        named[2] == "person"
        or (named[0] == start and described and (named[2] == "unknown" or can_be_person(tokens, named)))
    ):
        return _person(tokens, first, last, parts, named[0], named[1], start)
    if len(parts) > 1 and (role_at(tokens, start, end) is not None or tokens.lower[end - 1] in bodies.BODY_HEADS):
        for part_start, part_end in parts[1:]:
            if names_body(tokens, start, end, part_start, part_end):
                return _mention(
                    tokens, first, last, "body", part_start, part_end, head=tokens.lower[end - 1], definite=True
                )
            other = named_in(tokens, part_start, part_end)
            kin = tokens.lower[start] in POSSESSIVES and tokens.lower[end - 1] in people.ROLES
            named_so = other is not None and (other[2] == "person" or (other[2] == "unknown" and kin))
            if other is not None and named_so and only_titles(tokens, part_start, other[0]):
                return _person(
                    tokens, first, last, [(part_start, part_end), *parts[:1]], other[0], other[1], part_start
                )
    behind = _behind_office(tokens, start, end)
    if behind is not None:
        return _person(tokens, first, last, parts, behind, _run_end(tokens, behind, end), start)
    return _unnamed(tokens, first, last, start, end, named)


def _behind_office(tokens: Tokens, start: int, end: int) -> int | None:
    """Return where the name behind "Secretary of Defence" begins: at the given name."""
    for at in range(start, end - 3):
        if tokens.lower[at + 1] in ("of", "for") and is_title(tokens.words[at]) and tokens.tags[at + 2] == "name":
            return split_office(tokens, at + 2, _run_end(tokens, at + 2, end))
    return None


def _run_end(tokens: Tokens, at: int, end: int) -> int:
    while at < end and tokens.tags[at] == "name":
        at += 1
    return at


_PRONOUN_GENDER: dict[str, Gender] = {
    "he": "male",
    "him": "male",
    "himself": "male",
    "she": "female",
    "herself": "female",
}


def _mention(
    tokens: Tokens,
    first: int,
    last: int,
    kind: MentionKind,
    name_first: int,
    name_last: int,
    **details: object,
) -> Mention:
    start, end = tokens.span(first, last)
    name_start, name_end = tokens.span(name_first, name_last)
    return Mention(start, end, kind, tokens.text[name_start:name_end], name_start, **details)  # type: ignore[arg-type]


def _person(
    tokens: Tokens, first: int, last: int, parts: list[tuple[int, int]], name: int, end: int, start: int
) -> Mention:
    title = title_before(tokens, start, name)
    affiliation = owner_of(tokens, start, name)
    gender = titled_gender(tokens, start, name) or gender_of(tokens.words[name])
    after_name = (end, parts[0][1])
    for part in [after_name, *parts[1:]]:
        if part[0] >= part[1] or tokens.lower[part[0]] in ("who", "which", "whose"):
            continue
        role = role_at(tokens, *part)
        if role is None:
            role = occupation_at(tokens, *part)
        if role is not None:
            gender = gender or role_gender(tokens.lower[role])
            title = title or described_as(tokens, part[0], role, part[1])
            affiliation = affiliation or owner_of(tokens, part[0], role)
        link = link_to_body(tokens, *part)
        affiliation = affiliation or (link[1] if link else None)
    head_at = role_at(tokens, start, name) if name > start else None
    head = tokens.lower[head_at] if head_at is not None else ""
    return _mention(
        tokens,
        first,
        last,
        "person",
        name,
        end,
        title=title,
        affiliation=affiliation,
        head=head,
        gender=gender,
        definite=True,
    )


def _unnamed(
    tokens: Tokens, first: int, last: int, start: int, end: int, named: tuple[int, int, str] | None
) -> Mention:
    """Return the mention of a body, document, group or unnamed person."""
    begin = start
    while (
        begin < end
        and tokens.tags[begin] in {"determiner", "conjunction", "day", "adverb"}
        and not _keeps(tokens, begin)
    ):
        begin += 1
    begin = begin if begin < end else start
    head_at = _head(tokens, start, end)
    fallback = start if tokens.lower[start] == "one" else end - 1
    head = tokens.lower[fallback if head_at is None else head_at]
    guards = head_at is not None and " ".join(tokens.lower[max(start, head_at - 1) : head_at + 1]) in bodies.GUARDS
    kind = _unnamed_kind(tokens, start, head, named, guards)
    if named is not None and kind in ("body", "place", "unknown"):
        if named[2] != "unknown":
            begin, end = body_start(tokens, named[0], start), body_end(tokens, named[1], end)
        elif named[1] == end:
            begin = body_start(tokens, named[0], start)
    definite = tokens.lower[first] in ("the", "that", "this") or tokens.lower[first] in POSSESSIVES
    if kind == "someone" and any(_joins_people(tokens, at) for at in range(start + 1, end - 1)):
        kind = "group"
    if head in _VOICES and (body := _voiced(tokens, start, last, head_at)) is not None:
        return _mention(
            tokens, first, last, "body", *body, title=head, head=head, definite=False, owner=None, affiliation=None
        )
    owner = owner_of(tokens, start, end)
    if tokens.lower[first] in POSSESSIVES:
        owner = owner or tokens.words[first]
        begin = min(begin, first)
    link = link_to_body(tokens, start, end) if kind in ("someone", "group") else None
    affiliation = link[1] if link else None
    if kind in ("someone", "group") and tokens.lower[first] not in POSSESSIVES:
        affiliation = affiliation or owner
    return _mention(
        tokens,
        first,
        last,
        kind,
        begin,
        end,
        head=head,
        definite=definite,
        gender=role_gender(head),
        affiliation=affiliation,
        owner=owner,
    )


_VOICES = frozenset(
    ["spokesperson", "spokesman", "spokeswoman", "spokespeople", "spokesmen", "representative", "representatives"]
)


def _voiced(tokens: Tokens, start: int, last: int, head: int | None) -> tuple[int, int] | None:
    """Return the body that an unnamed spokesperson speaks for: "a spokesperson for Orsova Power"."""
    if head is None:
        return None
    if head + 2 < last + 1 and head + 1 < last and tokens.lower[head + 1] in ("for", "of", "from", "at"):
        begin = head + 2
        while begin < last and tokens.tags[begin] == "determiner":
            begin += 1
        somebody = role_at(tokens, begin, last) is not None and named_in(tokens, begin, last) is None
        return (begin, last) if begin < last and tokens.tags[last - 1] in {"name", "word"} and not somebody else None
    stop = head - 1 if head > start and tokens.tags[head - 1] == "genitive" else head
    begin = start
    while begin < stop and tokens.tags[begin] in {"determiner", "adverb"}:
        begin += 1
    named = any(tokens.tags[i] == "name" for i in range(begin, stop)) or (
        begin < stop and tokens.lower[stop - 1] in bodies.BODY_HEADS
    )
    return (begin, stop) if named else None


def _keeps(tokens: Tokens, at: int) -> bool:
    """Tell whether a determiner is part of the words for a source: "her lawyer", "one of them"."""
    return (
        tokens.lower[at] in POSSESSIVES
        or tokens.lower[at : at + 3] in (["one", "of", "the"], ["another", "of", "the"])
        or tokens.lower[at + 1 : at + 3] in (["of", "them"], ["of", "those"])
        or (tokens.lower[at : at + 2] == ["those", "who"])
    )


def _head(tokens: Tokens, first: int, last: int) -> int | None:
    """Return the token of the group's head noun: the last noun before a preposition."""
    stop = core_end(tokens, first, last)
    for at in range(stop - 1, first - 1, -1):
        if tokens.tags[at] in {"word", "name", "number"}:
            return next((i for i in range(first, at) if _counts_people(tokens, i)), at)
    return None


def _joins_people(tokens: Tokens, at: int) -> bool:
    """Tell whether "and" ties somebody to others: "residents and an official"."""
    return tokens.lower[at] == "and" and tokens.lower[at - 1] in people.GROUPS


_SOME = people.QUANTITIES | (NUMBER_WORDS - {"one"})
_BEHIND = word_set("aware briefed close familiar involved present")


def _counts_people(tokens: Tokens, at: int) -> bool:
    """Tell whether the word means counted people with a description behind it: "three people close to the board"."""
    if at + 1 < len(tokens) and tokens.lower[at] in people.GROUPS and tokens.lower[at + 1] in _BEHIND:
        return True
    counted = tokens.lower[at - 1] in NUMBER_WORDS or tokens.lower[at - 1] in people.QUANTITIES if at else False
    return counted and tokens.lower[at] in people.GROUPS


def _unnamed_kind(
    tokens: Tokens, start: int, head: str, named: tuple[int, int, str] | None, guards: bool
) -> MentionKind:
    single = head[:-1] if head.endswith("s") else head
    phrase = tokens.phrase(named[0], named[1]) if named is not None else ""
    if named is not None and named[2] == "body" and tokens.lower[named[1] - 1] == head:
        beside = (
            named[0] > start and tokens.tags[named[0] - 1] == "word" and tokens.lower[named[0] - 1] in bodies.BODY_HEADS
        )
        if head in bodies.BODY_WORDS or beside:
            return "body"
    if phrase in bodies.AGENCIES or phrase in bodies.ORGANISATIONS or guards:
        return "body"
    if phrase in COUNTRY_OF or head == "10":
        return "place"
    if (
        head in people.GROUPS
        or head in _SOME
        or (head.endswith("s") and not head.endswith("ss") and single in people.ROLES)
    ):
        return "body" if head == "police" else "group"
    if head in people.ROLES or head in people.EPITHETS or head == "one" or head.endswith("-year-old"):
        return "someone"
    if head in bodies.DOCUMENTS:
        return "document"
    if head in bodies.BODY_WORDS:
        return "body"
    if named is not None:
        return named[2]  # type: ignore[return-value]
    return "unknown"
