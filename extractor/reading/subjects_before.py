"""Subjects before their verb: a noun group with its appositions and relative clauses."""

import re
from collections.abc import Iterator

from extractor.english import function_words
from extractor.reading.cores import Group
from extractor.reading.groups_before import TIME_WORDS, group_before
from extractor.reading.tokens import Tokens

_PARTY_AND_STATE = re.compile(r"[DRI]-[A-Z]")
_MARKS = frozenset([",", "closing", ":", ";", "-", "opening", "."])
_EDGES = _MARKS | {"subordinator", "conjunction"}
"""What the beginning of a clause stands behind."""
_FINITE = frozenset(["auxiliary", "verb"])
_EDGES_OR_FINITE = _EDGES | _FINITE

# Windows in tokens: wider than what news writes, so that they bound the time and decide nothing in real sentences.
_APPOSITION = 42
"""From the mark that closes an apposition or bracket back to the one that opens it."""
_LONG_SUBJECT = 26
"""From the last core of a subject back to where its clause begins: "people moving into the old town"."""
_RELATIVE_CLAUSE = 20
"""From the verb back to the "who" of a relative clause: "a source who spoke to the paper"."""

# These two decide: what is longer is something else.
_LONG_NAME = 5
"""Names in a row that may be one person's."""
_ASIDE = 6
"""From one comma of an apposition to the next: "the mayor, a former harbour pilot, and a friend"."""


def subject_before(tokens: Tokens, at: int, first: int) -> Group | None:
    """Return the noun group that ends before token ``at``, appositions included, or None.

    >>> from extractor.reading.tokens import tokenize
    >>> tokens = tokenize("On Monday Ana Ruiz, head of the harbour board, said it was over.", [])
    >>> tokens.phrase(*subject_before(tokens, 11, 0))
    'Ana Ruiz, head of the harbour board'
    """
    if at <= first:
        return None
    tag = tokens.tags[at - 1]
    if tag in {",", "-", ")"}:
        return _before_apposition(tokens, at, first)
    end = _before_clipped_clause(tokens, at, first)
    group = group_before(tokens, end, first)
    if group is not None:
        return _widened(tokens, group[0], first), end
    relative = _before_relative(tokens, at, first) if tag == "verb" else None
    return None if relative is None else (relative, at)


def _before_apposition(tokens: Tokens, last: int, first: int) -> Group | None:
    """Return the subject whose apposition, closed by a mark before ``last``, is part of it."""
    opening = _opening_mark(tokens, last - 1, first)
    group = None if opening is None else group_before(tokens, opening, first)
    if group is None:
        return None
    return _widened(tokens, group[0], first), last if tokens.tags[last - 1] == ")" else last - 1


def _before_clipped_clause(tokens: Tokens, last: int, first: int) -> int:
    """Return where the noun ends before a clipped clause or a day: after "poll" in "the poll released on Friday"."""
    at = last
    while at - 1 > first and (tokens.tags[at - 1] == "day" or tokens.lower[at - 1] in TIME_WORDS):
        at -= 1
    if at - 2 >= first and _is_participle(tokens, at - 1):
        return at - 1
    dated = tokens.tags[last - 1] == "day" or tokens.lower[last - 1] in function_words.TIME_NOUNS
    # "Ruiz on Monday said": the day stands between subject and verb.
    between = first + 1 < at < last and tokens.tags[at - 1] in {"name", "word", ")", "pronoun"}
    return at if dated and between else last


def _is_participle(tokens: Tokens, at: int) -> bool:
    """Tell whether a word in -ed describes the noun before it."""
    return (
        tokens.lower[at].endswith("ed")
        and tokens.tags[at - 1] in {"name", "word"}
        and tokens.tags[at] in {"word", "verb"}
    )


def _widened(tokens: Tokens, start: int, first: int) -> int:
    """Return where the subject really begins: at the name before a description, or where its clause begins.

    "Ana Ruiz, the mayor of Orsova said" has lost a comma; "people moving into the old town said" holds more than nouns
    and the prepositions that tie them, but no finite verb.
    """
    if start - 1 <= first:
        return start
    if tokens.tags[start - 1] == ",":
        return _with_described_name(tokens, start, first)
    if tokens.tags[start - 1] in _EDGES or tokens.lower[start - 1] in ("that", "as"):
        return start
    relative = _before_relative(tokens, start, first)
    if relative is not None:
        return relative
    return start if tokens.tags[start] == "pronoun" else _clause_begin(tokens, start, first)


def _with_described_name(tokens: Tokens, start: int, first: int) -> int:
    """Return where the name before a comma begins if the group at ``start`` describes it, else ``start``."""
    describes = tokens.tags[start] in {"determiner", "word"} or _PARTY_AND_STATE.match(tokens.words[start])
    name = _name_before(tokens, start - 1, first) if describes else None
    return start if name is None else name


def _clause_begin(tokens: Tokens, start: int, first: int) -> int:
    """Return where the clause begins if a noun begins it and no finite verb stands in between, else ``start``."""
    at = start
    while at > first and start - at < _LONG_SUBJECT and tokens.tags[at - 1] not in _EDGES_OR_FINITE:
        at -= 1
    bounded = at == first or tokens.tags[at - 1] in _EDGES
    nominal = tokens.tags[at] in {"determiner", "name", "word", "number"} and not tokens.lower[at].endswith("ing")
    return at if bounded and nominal else start


def _before_relative(tokens: Tokens, start: int, first: int) -> int | None:
    """Return where the noun before a relative clause begins: "a source who spoke to the paper said"."""
    at = start - 1
    while at > first and start - at < _RELATIVE_CLAUSE and tokens.tags[at] not in _MARKS:
        if tokens.lower[at] in ("who", "which", "that") and _opens_relative(tokens, at):
            group = group_before(tokens, at, first)
            return group[0] if group else None
        at -= 1
    return None


def _opens_relative(tokens: Tokens, at: int) -> bool:
    return tokens.tags[at + 1] in _FINITE and tokens.tags[at - 1] in {"name", "word", ")"}


def _name_before(tokens: Tokens, comma: int, first: int) -> int | None:
    """Return where a bare name before the comma begins, if it follows a quotation or begins the sentence."""
    at = comma
    while at > first and tokens.tags[at - 1] == "name":
        at -= 1
    alone = at == first or tokens.tags[at - 1] == "closing"
    return at if 1 < comma - at <= _LONG_NAME and alone else None


def _opening_mark(tokens: Tokens, closing: int, first: int) -> int | None:
    """Return where the apposition that closes with this mark begins: the place of its opening mark."""
    return (
        _opening_bracket(tokens, closing, first)
        if tokens.tags[closing] == ")"
        else _opening_comma(tokens, closing, first)
    )


def _opening_bracket(tokens: Tokens, closing: int, first: int) -> int | None:
    at = closing - 1
    while at > first and tokens.tags[at] != "(" and closing - at < _APPOSITION:
        at -= 1
    return at if tokens.tags[at] == "(" else None


def _opening_comma(tokens: Tokens, closing: int, first: int) -> int | None:
    """Return the last mark of this kind that a possible subject stands before; else the first of the apposition."""
    found: int | None = None
    described: int | None = None
    for mark in _marks_before(tokens, closing, first):
        if found is not None and not _in_apposition(tokens, found, mark):
            break
        found = mark
        group = _bare_before(tokens, mark, first)
        if group is None:
            continue
        if described is not None or not _is_description(tokens, group):
            return mark
        # "Ana Ruiz, the mayor, and a friend, said": the description of a name may stand between.
        described = mark
    return described or found


def _marks_before(tokens: Tokens, closing: int, first: int) -> Iterator[int]:
    """Yield the marks like the closing one before it, from right to left, as far as the sentence goes on."""
    mark = tokens.tags[closing]
    for at in range(closing - 1, max(first, closing - _APPOSITION), -1):
        if tokens.tags[at] in {"closing", ";", ":", "."}:
            return
        if tokens.tags[at] == mark:
            yield at


def _is_description(tokens: Tokens, start: int) -> bool:
    return start > 0 and tokens.tags[start - 1] == "," and tokens.tags[start] == "determiner"


def _in_apposition(tokens: Tokens, opening: int, mark: int) -> bool:
    """Tell whether the words between two commas go on with an apposition rather than begin the clause."""
    return opening - mark <= _ASIDE and all(
        tokens.tags[i] in {"name", "word", "preposition", "number", "determiner", "day", "conjunction"}
        for i in range(mark + 1, opening)
    )


def _bare_before(tokens: Tokens, comma: int, first: int) -> int | None:
    """Return where the noun group begins that ends before the comma, if it can be a subject by itself."""
    group = group_before(tokens, comma, first)
    if group is None or not any(tokens.tags[i] in {"name", "word", "pronoun"} for i in range(*group)):
        return None
    start = group[0]
    return start if start == first or tokens.tags[start - 1] in _EDGES or tokens.tags[start - 1] == "day" else None
