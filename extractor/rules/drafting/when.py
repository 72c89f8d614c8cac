"""When: the words by which the article dates a statement."""

from bisect import bisect_left, bisect_right

from extractor.english import function_words as lexicon
from extractor.reading.reading import Reading
from extractor.rules.frames.sentences import cued_sentences
from extractor.rules.frames.statement import Statement

_LEADING = frozenset(["last", "next", "this", "early", "late", "earlier", "on", "in", "since", "by"])


def when_said(reading: Reading, statement: Statement) -> str | None:
    """Return the day or date beside the cue, outside the reported words: "on Wednesday", "last week"; else None."""
    if statement.cue is None:
        return None
    tokens = reading.tokens
    sentence = max(0, bisect_right(cued_sentences(reading), (statement.cue[0], len(tokens) + 1)) - 1)
    first, last = cued_sentences(reading)[sentence]
    if statement.frame == "after":
        # Behind the content another cue's day may stand.
        last = min(last, bisect_left(tokens.starts, statement.start))
    for at in [*range(statement.cue[1], last), *range(statement.cue[0] - 1, first - 1, -1)]:
        if tokens.tags[at] == "day" and tokens.lower[at] not in ("may",):
            span = _date(reading, at, first, last)
            if not _inside(statement, *tokens.span(*span)):
                return tokens.phrase(*span)
        elif _last_week(reading, at) and not _inside(statement, *tokens.span(at - 1, at + 1)):
            return tokens.phrase(at - 1, at + 1)
    return None


def _last_week(reading: Reading, at: int) -> bool:
    lower = reading.tokens.lower
    return lower[at] in ("week", "month", "year") and at > 0 and lower[at - 1] in ("last", "this")


def _inside(statement: Statement, start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in statement.content)


def _date(reading: Reading, at: int, first: int, last: int) -> tuple[int, int]:
    """Return the tokens of the date around a day or month: "on 23 October 2024", "last Tuesday"."""
    tokens = reading.tokens
    start, end = at, at + 1
    if tokens.lower[at] in lexicon.MONTHS:
        if end < last and tokens.tags[end] == "number":
            end += 1
            if (
                end + 1 < last
                and tokens.words[end] == ","
                and len(tokens.words[end + 1]) == 4
                and tokens.tags[end + 1] == "number"
            ):
                end += 2
        if start > first and tokens.tags[start - 1] == "number":
            start -= 1
    while start > first and tokens.lower[start - 1] in _LEADING - {"on", "in", "since", "by"}:
        start -= 1
    if start > first and tokens.lower[start - 1] == "on":
        start -= 1
    if (
        start - 1 > first
        and tokens.lower[start - 1] == "in"
        and tokens.lower[start - 2] in ("earlier", "late", "early", "later")
    ):
        start -= 2
    return start, end
