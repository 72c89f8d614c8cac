"""Dialogue and colons: "REPORTER: Was it safe?" and headlines such as "Ruiz: The dam is safe"."""

from extractor.english import bodies, people
from extractor.english.given_names import known_given
from extractor.english.wordlist import word_set
from extractor.reading.cores import Group
from extractor.reading.tokens import Tokens
from extractor.rules.frames.statement import Statement

_LONGEST = 7
_SHORTEST_CITY = 4
_LABELS = word_set("""
author by byline caption correction credit date editor file headline image note photo published publisher read
related source sources subtitle tags topics update updated url video watch
""")


def dialogue(tokens: Tokens, paragraphs: list[Group]) -> list[Statement]:
    """Return the paragraphs that begin with a name and a colon, as statements of that name.

    A name in capitals, a role, or a name that opens two paragraphs in this way is a speaker; a label is not.
    """
    opened = [(span, colon) for span in paragraphs if (colon := _colon(tokens, *span)) is not None]
    counts: dict[str, int] = {}
    for (first, _), colon in opened:
        counts[_name(tokens, first, colon)] = counts.get(_name(tokens, first, colon), 0) + 1
    return [
        _statement(tokens, first, colon, last)
        for (first, last), colon in opened
        if _speaks(tokens, first, colon, counts[_name(tokens, first, colon)])
    ]


def past_label(tokens: Tokens, first: int, last: int) -> int:
    """Return where the sentence begins behind a label such as "Headline:" or a dateline."""
    if first + 2 < last and tokens.tags[first + 1] == ":" and tokens.lower[first] in _LABELS:
        return first + 2
    return _past_dateline(tokens, first, last)


def _past_dateline(tokens: Tokens, first: int, last: int) -> int:
    """Return where the sentence begins behind "ORSOVA, June 5 (Agency) -"."""
    if first >= last or not tokens.words[first].isupper() or len(tokens.words[first]) < _SHORTEST_CITY:
        return first
    dash = next((i for i in range(first + 1, min(first + 14, last - 1)) if tokens.tags[i] == "-"), None)
    if dash is None or any(
        tokens.tags[i] not in {"name", "day", "number", "(", ")", ",", "mark"} for i in range(first, dash)
    ):
        return first
    return dash + 1


def _name(tokens: Tokens, first: int, colon: int) -> str:
    return tokens.phrase(_start(tokens, first), colon)


def _start(tokens: Tokens, first: int) -> int:
    return first + (tokens.tags[first] == "opening")


def _colon(tokens: Tokens, first: int, last: int) -> int | None:
    start = _start(tokens, first) if first < last else first
    for at in range(start, min(last - 1, start + _LONGEST)):
        if tokens.tags[at] == ":":
            return at if at > start else None
        if tokens.tags[at] not in {"name", "determiner", "word", "genitive", "(", ")", ","}:
            return None
    return None


def _speaks(tokens: Tokens, first: int, colon: int, count: int) -> bool:
    words = tokens.words[_start(tokens, first) : colon]
    lower = [word.lower() for word in words]
    if lower[0] in _LABELS or not words[0][0].isupper():
        return False
    named = all(word[0].isupper() for word in words)
    if named and (all(word.isupper() and len(word) > 2 for word in words) or count > 1):
        return True
    if any(word in people.ROLES for word in lower) and len(words) <= 3:
        return True
    name = " ".join(words)
    if named and len(words) < 3 and tokens.words.count(words[-1]) > 1 and words[-1] not in ("The", "A"):
        # A name that the article has elsewhere too, as in a headline.
        return True
    return named and (
        known_given(words[0]) or name in bodies.SEATS or lower[-1] in ("poll", "report", "study", "minister", "police")
    )


def _statement(tokens: Tokens, first: int, colon: int, last: int) -> Statement:
    return Statement(
        (tokens.span(colon + 1, last),), (_start(tokens, first), colon), (colon, colon + 1), None, "dialogue"
    )
