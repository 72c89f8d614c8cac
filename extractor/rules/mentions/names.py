"""Names: runs of capitalised words, and whether they name a person, a body or a place."""

from functools import lru_cache

from extractor.english import bodies, people
from extractor.english.countries import ADJECTIVES, COUNTRY_OF
from extractor.english.given_names import FEMALE, MALE, PARTICLES, SUFFIXES, SURNAMES_TOO, known_given
from extractor.reading.tags import Tag
from extractor.reading.tokens import Tokens

COMPANIES = bodies.BODY_HEADS | bodies.COMPANY_WORDS
"""Words that the name of a body or company ends with."""
_THINGS = bodies.BODY_WORDS | bodies.PLACE_HEADS
BREAKS = frozenset(
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
"""Words that end the core of a noun group."""


def core_end(tokens: Tokens, first: int, last: int, *marks: Tag) -> int:
    """Return where the core of a noun group ends: before a mark, or a preposition that is no part of a name."""
    for at in range(first + 1, last):
        if (
            tokens.tags[at] == "("
            or tokens.tags[at] in marks
            or (tokens.lower[at] in BREAKS and tokens.tags[at] != "name")
        ):
            return at
    return last


def is_title(word: str) -> bool:
    """Tell whether the word can stand before a name as its title."""
    return word in people.TITLES or word in people.HONORIFICS or word.lower() in people.ROLES


def named_in(tokens: Tokens, first: int, last: int) -> tuple[int, int, str] | None:
    """Return the last run of capitalised words before a preposition, and what it names: person, body or place."""
    first = _behind_bracket(tokens, first, last)
    stop = core_end(tokens, first, last)
    end = stop
    while end > first and tokens.tags[end - 1] != "name":
        end -= 1
    if end == first:
        return None
    if end < stop and not all(tokens.tags[i] == "number" or tokens.words[i] in SUFFIXES for i in range(end, stop)):
        return None
    start = end
    while start > first and (
        tokens.tags[start - 1] == "name" or (tokens.lower[start - 1] in PARTICLES and start - 1 > first)
    ):
        start -= 1
    if start - 1 > first and tokens.words[start - 1] == "Sunday" and tokens.lower[start - 2] == "the":
        # "The Sunday Ledger": no day, but a paper.
        start -= 1
    return classify_run(tokens, start, end, first)


def _behind_bracket(tokens: Tokens, first: int, last: int) -> int:
    """Return the place behind a bracket that capitals follow: "Harbour Police (HP) Chief Ana Ruiz"."""
    close = next((i for i in range(first, last - 1) if tokens.tags[i] == ")"), None)
    return close + 1 if close is not None and tokens.tags[close + 1] == "name" else first


def classify_run(tokens: Tokens, start: int, end: int, first: int) -> tuple[int, int, str] | None:
    """Return (start, end, kind) of the name proper in a run of capitalised words, its titles left out."""
    found = _classify(tuple(tokens.words[start:end]), _role_before(tokens, start, first))
    if found is None:
        return None
    name, stop, kind = start + found[0], start + found[1], found[2]
    if kind == "person" and stop - name > 1 and tokens.lower[name - 1] == "the" and not known_given(tokens.words[name]):
        # No article stands before a person's name: "the Red Cross".
        kind = "body"
    beside = name - 1 if name > first else None
    if kind == "person" and beside is not None and not known_given(tokens.words[name]):
        # "The research group Orsova Data".
        kind = "body" if tokens.tags[beside] == "word" and tokens.lower[beside] in bodies.BODY_HEADS else kind
    return name, stop, kind


@lru_cache(maxsize=1 << 13)
def _classify(words: tuple[str, ...], titled: bool) -> tuple[int, int, str] | None:
    """Return where in the words the name begins and ends, and its kind; None where they are no more than a title."""
    name, end = 0, len(words)
    if " ".join(words) in bodies.ORGANISATIONS:
        return 0, end, "body"
    while end > 1 and words[end - 1] in SUFFIXES:
        end -= 1
    for at in range(end - 1):
        if is_title(words[at]) and not _given_too(words[at:end]) and not _begins_body(words[at:end]):
            name = at + 1
    if end - name > 2 and _begins_later(words[name], words[name + 1]):
        # "In Orsova Ana Ruiz said": the place before the name.
        name += 1
    if end - name == 1 and is_title(words[name]) and not known_given(words[name]) and not _addressed(words[:end]):
        return None
    return name, end, _run_kind(words[name:end], name > 0 or titled)


def _given_too(words: tuple[str, ...]) -> bool:
    """Tell whether a title is a given name here: "Dean Novak", not "Dean Ana Novak"."""
    return known_given(words[0]) and not (len(words) > 2 and known_given(words[1]))


def _begins_body(words: tuple[str, ...]) -> bool:
    """Tell whether a title is the adjective of a body: "General Motors", "Foreign Office"."""
    return (
        words[0] in ("Chief", "Foreign", "General", "Major", "Premier", "Prime", "Principal")
        and words[-1].lower() in COMPANIES
        and not any(known_given(word) for word in words)
    )


def _addressed(words: tuple[str, ...]) -> bool:
    return len(words) > 1 and words[-2] in people.FORMS_OF_ADDRESS and words[-1].lower() in SURNAMES_TOO


def _begins_later(first: str, second: str) -> bool:
    return not known_given(first) and (second in MALE or second in FEMALE)


def _role_before(tokens: Tokens, name: int, first: int) -> bool:
    return name > first and tokens.tags[name - 1] == "word" and tokens.lower[name - 1] in people.ROLES


def _run_kind(words: tuple[str, ...], titled: bool) -> str:
    """Return what the words name: person, body, place, or unknown."""
    phrase, lower = " ".join(words), words[-1].lower()
    given = known_given(words[0])
    if lower in SURNAMES_TOO and (titled or _named_like_a_thing(words)):
        return "person"
    if _is_place(words, phrase):
        return "place"
    if titled and (given or lower not in COMPANIES):
        return "person"
    if (
        phrase in bodies.AGENCIES
        or _bodily(lower)
        or (not given and any(w.lower() in bodies.BODY_HEADS for w in words))
    ):
        return "body"
    if given:
        return "person"
    if len(words) == 1:
        return _single_kind(words[0], titled)
    return "body" if _like_body(words) else "person"


def _named_like_a_thing(words: tuple[str, ...]) -> bool:
    """Tell whether a surname that means something else follows a given name: "Liam Fox", not "Georgia Court"."""
    if len(words) < 2 or not known_given(words[0]):
        return False
    placed = words[0] in bodies.PLACES or words[0] in COUNTRY_OF
    between = all(known_given(word) or len(word.rstrip(".")) == 1 for word in words[1:-1])
    return between and not (placed and words[-1].lower() in _THINGS)


def _is_place(words: tuple[str, ...], phrase: str) -> bool:
    if len(words) > 1 and words[-1].lower() in bodies.PLACE_HEADS:
        return True
    return (
        phrase in bodies.SEATS
        or phrase in COUNTRY_OF
        or phrase in ADJECTIVES
        or words[-1].removesuffix("s") in ADJECTIVES
    )


def _bodily(word: str) -> bool:
    """Tell whether a last word makes a name a body's: "Board", "Officials"."""
    return word in bodies.BODY_WORDS or word.rstrip("s") in people.ROLES or word in people.GROUPS


def _single_kind(word: str, titled: bool) -> str:
    if word.isupper() and len(word) > 1 and not titled:
        return "body"
    return "place" if word in bodies.PLACES else "unknown"


def _like_body(words: tuple[str, ...]) -> bool:
    """Tell whether several words without a known given name look like a body's name."""
    if all(word.isupper() for word in words) or words[-1] in bodies.PLACES or words[0] in ADJECTIVES:
        return True
    return len(words) > 4 or "&" in words or words[-1].lower() in bodies.COMPANY_WORDS


def split_office(tokens: Tokens, start: int, end: int) -> int | None:
    """Return where the name begins in a run such as "Defence Ana Ruiz", None if there is only the office."""
    given = next((at for at in range(start + 1, end - 1) if known_given(tokens.words[at])), None)
    if given is not None:
        return given
    at = start
    while at < end and tokens.words[at] in people.PORTFOLIOS:
        at += 1
    return at if start < at < end - 1 else None


def body_end(tokens: Tokens, end: int, stop: int) -> int:
    """Return where the name of a body ends, "of" and "for" with capitals included: "Department of Public Works"."""
    while (
        end + 1 < stop
        and tokens.lower[end] in ("of", "for", "and", "on")
        and tokens.tags[end + 1] in {"name", "determiner"}
    ):
        further = end + 1
        while further < stop and tokens.tags[further] == ("determiner" if further == end + 1 else "name"):
            further += 1
        while further < stop and tokens.tags[further] == "name":
            further += 1
        if tokens.tags[further - 1] != "name":
            break
        end = further
    return end


def body_start(tokens: Tokens, begin: int, start: int) -> int:
    """Return where the name of a body begins: with the word before "and" or "’s" in "St Mary’s Hospital"."""
    single = tokens.lower[begin] in bodies.BODY_HEADS and (begin + 1 == len(tokens) or tokens.tags[begin + 1] != "name")
    owned = begin > start and tokens.tags[begin - 1] == "genitive" and (single or tokens.words[begin - 1] in "'’")
    joined = begin > start and (owned or tokens.lower[begin - 1] in ("and", "&", "of"))
    if joined and begin - 2 >= start and tokens.tags[begin - 2] == "name":
        begin -= 2
        while begin > start and tokens.tags[begin - 1] == "name":
            begin -= 1
    return begin
