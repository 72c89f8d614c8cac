"""Mentions: what a noun group says of the source it names: name, title, body, kind, gender and number."""

from dataclasses import dataclass
from typing import Literal

from extractor.rules import lexicon_bodies as bodies
from extractor.rules import lexicon_people as people
from extractor.rules.countries import ADJECTIVES, COUNTRY_OF
from extractor.rules.lexicon_names import EITHER, FEMALE, MALE, PARTICLES, SUFFIXES
from extractor.rules.lexicon_words import NUMBER_WORDS, POSSESSIVES
from extractor.rules.tokens import Tokens

Gender = Literal["male", "female"] | None
MentionKind = Literal["person", "body", "place", "document", "someone", "group", "pronoun", "unknown"]

_BREAKS = frozenset(
    [
        "of",
        "for",
        "at",
        "from",
        "with",
        "in",
        "on",
        "to",
        "by",
        "about",
        "under",
        "who",
        "which",
        "whose",
        "representing",
    ]
)
_LOWER_TITLES = frozenset(title.lower() for title in people.TITLES)


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


def gender_of(given: str) -> Gender:
    """Return the gender that a given name tells.

    >>> gender_of("Kyrylo"), gender_of("Ana"), gender_of("Robin")
    ('male', 'female', None)
    """
    if given in EITHER or (given in MALE) == (given in FEMALE):
        return None
    return "male" if given in MALE else "female"


def known_given(word: str) -> bool:
    """Tell whether the word is a given name in the tables."""
    return word in MALE or word in FEMALE or word in EITHER


def is_title(word: str) -> bool:
    """Tell whether the word can stand before a name as its title."""
    return word in people.TITLES or word in people.HONORIFICS or word.lower() in people.ROLES


def read_mention(tokens: Tokens, first: int, last: int) -> Mention:
    """Return what the noun group between two tokens says.

    >>> from extractor.rules.tokens import tokenize
    >>> tokens = tokenize("Orsova’s harbour chief, Ana Ruiz,", [])
    >>> mention = read_mention(tokens, 0, 7)
    >>> mention.kind, mention.name, mention.title, mention.gender
    ('person', 'Ana Ruiz', 'harbour chief', 'female')
    """
    if last - first == 1 and (tokens.tags[first] == "P" or tokens.lower[first] == "who"):
        return _mention(tokens, first, last, "pronoun", first, last, gender=_PRONOUN_GENDER.get(tokens.lower[first]))
    parts = _parts(tokens, first, last)
    start, end = parts[0]
    named = _named(tokens, start, end)
    if named is not None and named[2] == "person":
        return _person(tokens, first, last, parts, named[0], named[1], start)
    if len(parts) > 1 and _role_at(tokens, start, end) is not None:
        for part_start, part_end in parts[1:]:
            other = _named(tokens, part_start, part_end)
            if other is not None and other[2] == "person" and _only_titles(tokens, part_start, other[0]):
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
        if tokens.lower[at + 1] == "of" and is_title(tokens.words[at]) and tokens.tags[at + 2] == "N":
            return split_office(tokens, at + 2, _run_end(tokens, at + 2, end))
    return None


def _run_end(tokens: Tokens, at: int, end: int) -> int:
    while at < end and tokens.tags[at] == "N":
        at += 1
    return at


def split_office(tokens: Tokens, start: int, end: int) -> int | None:
    """Return where the given name begins in a run such as "Defence Ana Ruiz", None if no given name follows."""
    return next((at for at in range(start + 1, end - 1) if known_given(tokens.words[at])), None)


def _only_titles(tokens: Tokens, start: int, name: int) -> bool:
    return all(tokens.tags[i] in "wN" for i in range(start, name))


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


def _parts(tokens: Tokens, first: int, last: int) -> list[tuple[int, int]]:
    """Return the group cut at its commas and dashes."""
    found: list[tuple[int, int]] = []
    begin = first
    for at in range(first, last):
        if tokens.tags[at] in ",-;":
            if at > begin:
                found.append((begin, at))
            begin = at + 1
    if begin < last:
        found.append((begin, last))
    return found or [(first, last)]


def _named(tokens: Tokens, first: int, last: int) -> tuple[int, int, str] | None:
    """Return the last run of capitalised words before a preposition, and what it names: person, body or place."""
    first = _behind_bracket(tokens, first, last)
    stop = next((i for i in range(first + 1, last) if tokens.lower[i] in _BREAKS or tokens.tags[i] == "("), last)
    end = stop
    while end > first and tokens.tags[end - 1] != "N":
        end -= 1
    if end == first:
        return None
    if end < stop and not all(tokens.tags[i] in "#" or tokens.words[i] in SUFFIXES for i in range(end, stop)):
        return None
    start = end
    while start > first and (
        tokens.tags[start - 1] == "N" or (tokens.lower[start - 1] in PARTICLES and start - 1 > first)
    ):
        start -= 1
    return classify_run(tokens, start, end, first)


def _behind_bracket(tokens: Tokens, first: int, last: int) -> int:
    """Return the place behind a bracket that capitals follow: "Harbour Police (HP) Chief Ana Ruiz"."""
    close = next((i for i in range(first, last - 1) if tokens.tags[i] == ")"), None)
    return close + 1 if close is not None and tokens.tags[close + 1] == "N" else first


def classify_run(tokens: Tokens, start: int, end: int, first: int) -> tuple[int, int, str] | None:
    """Return (start, end, kind) of the name proper in a run of capitalised words, its titles left out."""
    name = start
    for at in range(start, end):
        if is_title(tokens.words[at]) and at + 1 < end:
            name = at + 1
    while end > name + 1 and tokens.words[end - 1] in SUFFIXES:
        end -= 1
    words = tokens.words[name:end]
    if not words or (is_title(words[-1]) and len(words) == 1 and not known_given(words[0])):
        return None
    return name, end, _run_kind(tokens, words, name > start or _role_before(tokens, name, first), name, end)


def _role_before(tokens: Tokens, name: int, first: int) -> bool:
    return name > first and tokens.tags[name - 1] == "w" and tokens.lower[name - 1] in people.ROLES


def _run_kind(tokens: Tokens, words: list[str], titled: bool, start: int, end: int) -> str:
    phrase = " ".join(words)
    lower = words[-1].lower()
    if lower in bodies.PLACE_HEADS and len(words) > 1:
        return "place"
    if (
        phrase in bodies.SEATS
        or phrase in COUNTRY_OF
        or words[-1].removesuffix("s") in ADJECTIVES
        or phrase in ADJECTIVES
    ):
        return "place"
    if titled and not (lower in bodies.BODY_HEADS and not known_given(words[0])):
        return "person"
    if (
        phrase in bodies.AGENCIES
        or lower in bodies.BODY_WORDS
        or lower.rstrip("s") in people.ROLES
        or lower in people.GROUPS
    ):
        return "body"
    if any(word.lower() in bodies.BODY_HEADS for word in words[:-1]) and not known_given(words[0]):
        return "body"
    if known_given(words[0]) and len(words) > 1:
        return "person"
    if len(words) == 1:
        if words[0].isupper() and len(words[0]) > 1 and not titled:
            return "body"
        if known_given(words[0]):
            return "person"
        return "place" if words[0] in bodies.PLACES else "unknown"
    if all(word.isupper() for word in words) or words[-1] in bodies.PLACES or words[0] in ADJECTIVES:
        return "body"
    return "person" if len(words) <= 4 and not any(word in ("&",) for word in words) else "body"


def _role_at(tokens: Tokens, first: int, last: int) -> int | None:
    """Return the token of the noun that says what the group is: the last role, body or document before "of"."""
    stop = next((i for i in range(first + 1, last) if tokens.lower[i] in _BREAKS or tokens.tags[i] == "("), last)
    for at in range(stop - 1, first - 1, -1):
        if tokens.tags[at] in "wN" and _is_role(tokens.lower[at]):
            return at
        if tokens.tags[at] == "g":
            return None
    return None


def _is_role(word: str) -> bool:
    return word in people.ROLES or word in _LOWER_TITLES or (word.endswith("s") and word[:-1] in people.ROLES)


def _person(
    tokens: Tokens, first: int, last: int, parts: list[tuple[int, int]], name: int, end: int, start: int
) -> Mention:
    title = _title_before(tokens, start, name)
    affiliation = _owner(tokens, start, name)
    gender = _titled_gender(tokens, start, name) or gender_of(tokens.words[name])
    after_name = (end, parts[0][1])
    for part in [after_name, *parts[1:]]:
        if part[0] >= part[1]:
            continue
        role = _role_at(tokens, *part)
        if role is not None:
            gender = gender or _role_gender(tokens.lower[role])
            begin = _without_owner(tokens, part[0], role)
            title = title or tokens.phrase(begin, part[1])
            affiliation = affiliation or _owner(tokens, part[0], role)
        affiliation = affiliation or _after_link(tokens, *part)
        if tokens.tags[part[0]] == "(" and part[1] - part[0] > 2 and affiliation is None:
            affiliation = None
    head_at = _role_at(tokens, start, name) if name > start else None
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


def _title_before(tokens: Tokens, start: int, name: int) -> str | None:
    """Return the title before the name, without article, owner and honorific."""
    begin = _without_owner(tokens, start, name)
    while begin < name and (
        tokens.words[begin] in people.HONORIFICS or tokens.tags[begin] in "R#" or tokens.lower[begin] in NUMBER_WORDS
    ):
        begin += 1
    end = name
    while end > begin and tokens.words[end - 1] in people.HONORIFICS and tokens.words[end - 1] not in people.TITLES:
        end -= 1
    if begin >= end or not any(is_title(tokens.words[i]) for i in range(begin, end)):
        return None
    return tokens.phrase(begin, end)


def _without_owner(tokens: Tokens, start: int, stop: int) -> int:
    for at in range(stop - 1, start - 1, -1):
        if tokens.tags[at] == "g":
            return at + 1
    while start < stop and tokens.tags[start] in "DCT":
        start += 1
    return start


def _owner(tokens: Tokens, start: int, stop: int) -> str | None:
    """Return whose title it is: "Ukraine" of "Ukraine’s military intelligence chief"."""
    for at in range(stop - 1, start, -1):
        if tokens.tags[at] == "g":
            begin = at
            while begin > start and tokens.tags[begin - 1] in "Nw#":
                begin -= 1
            return tokens.phrase(begin, at) or None
    return None


def _after_link(tokens: Tokens, start: int, stop: int) -> str | None:
    """Return the body after "of", "for", "at" or "with" in a description."""
    for at in range(start, stop - 1):
        if tokens.lower[at] in ("of", "for", "at", "with", "from"):
            begin = at + 1
            while begin < stop and tokens.tags[begin] == "D":
                begin += 1
            words = tokens.phrase(begin, stop)
            if any(tokens.tags[i] == "N" for i in range(begin, stop)) or (
                begin < stop and tokens.lower[stop - 1] in bodies.BODY_HEADS
            ):
                return words
            return None
    return None


def _titled_gender(tokens: Tokens, start: int, name: int) -> Gender:
    for at in range(start, name):
        word = tokens.words[at]
        if word in people.MALE_TITLES:
            return "male"
        if word in people.FEMALE_TITLES:
            return "female"
        if (found := _role_gender(tokens.lower[at])) is not None:
            return found
    return None


def _role_gender(word: str) -> Gender:
    if word in people.MALE_ROLES:
        return "male"
    return "female" if word in people.FEMALE_ROLES else None


def _unnamed(
    tokens: Tokens, first: int, last: int, start: int, end: int, named: tuple[int, int, str] | None
) -> Mention:
    """Return the mention of a body, document, group or unnamed person."""
    begin = start
    while begin < end and tokens.tags[begin] in "DCTR" and tokens.lower[begin] not in POSSESSIVES:
        begin += 1
    begin = begin if begin < end else start
    if named is not None and named[2] in ("body", "place"):
        begin, end = named[0], _name_end(tokens, named[1], end)
        begin = _joined_start(tokens, begin, start)
    if named is not None and named[2] == "unknown" and named[1] == end:
        begin = named[0]
    head_at = _head(tokens, start, end)
    head = tokens.lower[head_at] if head_at is not None else tokens.lower[end - 1]
    definite = tokens.lower[first] in ("the", "that", "this") or tokens.lower[first] in POSSESSIVES
    kind = _unnamed_kind(tokens, start, head, named)
    if head in _VOICES and (body := _voiced(tokens, start, last, head_at)) is not None:
        return _mention(
            tokens, first, last, "body", *body, title=head, head=head, definite=False, owner=None, affiliation=None
        )
    owner = _owner(tokens, start, end)
    if tokens.lower[first] in POSSESSIVES:
        owner = owner or tokens.words[first]
        begin = min(begin, first)
    affiliation = (
        _after_link(tokens, start, end) or (owner if tokens.lower[first] not in POSSESSIVES else None)
        if kind in ("someone", "group")
        else None
    )
    return _mention(
        tokens,
        first,
        last,
        kind,
        begin,
        end,
        head=head,
        definite=definite,
        gender=_role_gender(head),
        affiliation=affiliation,
        owner=owner,
    )


_VOICES = frozenset(
    ["spokesperson", "spokesman", "spokeswoman", "spokespeople", "spokesmen", "representative", "representatives"]
)


def _voiced(tokens: Tokens, start: int, last: int, head: int | None) -> tuple[int, int] | None:
    """Return the body that an unnamed spokesperson speaks for: "a spokesperson for Orsova Power", "the port’s spokesman"."""
    if head is None:
        return None
    if head + 2 < last + 1 and head + 1 < last and tokens.lower[head + 1] in ("for", "of", "from", "at"):
        begin = head + 2
        while begin < last and tokens.tags[begin] in "D":
            begin += 1
        return (begin, last) if begin < last and tokens.tags[last - 1] in "Nw" else None
    stop = head - 1 if head > start and tokens.tags[head - 1] == "g" else head
    begin = start
    while begin < stop and tokens.tags[begin] in "DR":
        begin += 1
    named = any(tokens.tags[i] == "N" for i in range(begin, stop)) or (
        begin < stop and tokens.lower[stop - 1] in bodies.BODY_HEADS
    )
    return (begin, stop) if named else None


def _name_end(tokens: Tokens, end: int, stop: int) -> int:
    """Return where the name of a body ends, "of" and "for" with capitals included: "Department of Public Works"."""
    while end + 1 < stop and tokens.lower[end] in ("of", "for", "and", "on") and tokens.tags[end + 1] in "ND":
        further = end + 1
        while further < stop and tokens.tags[further] in ("D" if further == end + 1 else "N"):
            further += 1
        while further < stop and tokens.tags[further] == "N":
            further += 1
        if tokens.tags[further - 1] != "N":
            break
        end = further
    return end


def _joined_start(tokens: Tokens, begin: int, start: int) -> int:
    """Return where the name of a body begins, words before "and" included: "Customs and Border Protection"."""
    if begin - 2 >= start and tokens.lower[begin - 1] in ("and", "&", "of") and tokens.tags[begin - 2] == "N":
        begin -= 2
        while begin > start and tokens.tags[begin - 1] == "N":
            begin -= 1
    return begin


def _head(tokens: Tokens, first: int, last: int) -> int | None:
    """Return the token of the group's head noun: the last noun before a preposition."""
    stop = next((i for i in range(first + 1, last) if tokens.lower[i] in _BREAKS or tokens.tags[i] in "("), last)
    for at in range(stop - 1, first - 1, -1):
        if tokens.tags[at] in "wN#":
            return at
    return None


def _unnamed_kind(tokens: Tokens, start: int, head: str, named: tuple[int, int, str] | None) -> MentionKind:
    single = head[:-1] if head.endswith("s") else head
    if named is not None and tokens.phrase(named[0], named[1]) in bodies.AGENCIES:
        return "body"
    if head in people.GROUPS or (head.endswith("s") and not head.endswith("ss") and single in people.ROLES):
        return "body" if head == "police" else "group"
    if head in people.ROLES or head in ("person", "one", "-year-old") or head.endswith("-year-old"):
        return "someone"
    if head in bodies.DOCUMENTS:
        return "document"
    if head in bodies.BODY_WORDS:
        return "body"
    if named is not None:
        return named[2]  # type: ignore[return-value]
    return "unknown"
