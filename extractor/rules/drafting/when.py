"""When: the words by which the article dates a statement."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from extractor.english.function_words import MONTHS
from extractor.reading.cores import Group
from extractor.reading.tokens import Tokens
from extractor.rules.drafting.evidence import Evidence
from extractor.rules.frames.sentences import cued_sentences
from extractor.rules.trace import Choice, rule

_LEADING = frozenset(["last", "next", "this", "early", "late", "earlier"])
"""Words that belong to the day behind them: "last Tuesday"."""
_LEADING_IN = ("earlier", "late", "early", "later")
"""Words that belong to the month behind "in": "late in May"."""
_PERIODS = frozenset(["week", "month", "year"])


def when_said(evidence: Evidence) -> str | None:
    """Return the day or date beside the cue, outside the reported words: "on Wednesday", "last week"; else None."""
    cue = evidence.statement.cue
    if cue is None:
        return None
    sentence = _sentence(evidence, cue)
    return WHEN(_Dated(evidence, cue, sentence)) if _dates(evidence.reading.tokens, *sentence) else None


class _Dated(NamedTuple):
    """What the rules of the stage “when” decide about."""

    evidence: Evidence
    cue: Group
    sentence: Group

    @property
    def last(self) -> int:
        """Where the words end that can date the statement: behind the content another cue's day may stand."""
        _, last = self.sentence
        if self.evidence.statement.frame != "after":
            return last
        return min(last, self.evidence.token_at(self.evidence.statement.start))


@rule(
    example="Ana Ruiz said on Monday that the dam was safe.",
    near_miss="Ana Ruiz said the dam was closed on Monday.",
)
def day_behind_cue(dated: _Dated) -> str | None:
    """The day behind the cue is the statement's."""
    return _first_date(dated, range(dated.cue[1], dated.last))


@rule(
    example="On Monday Ana Ruiz said the dam was safe.",
    near_miss="Ana Ruiz said on Monday the dam was safe.",
)
def day_before_cue(dated: _Dated) -> str | None:
    """The last day before the cue is the statement's."""
    return _first_date(dated, range(dated.cue[0] - 1, dated.sentence[0] - 1, -1))


WHEN: Choice[_Dated, str] = Choice("when", (day_behind_cue, day_before_cue), where=lambda dated: dated.evidence.place)
"""Which day dates a statement."""


def _sentence(evidence: Evidence, cue: Group) -> Group:
    """Return the cue's sentence."""
    sentences = cued_sentences(evidence.reading)
    return sentences[max(0, bisect_right(sentences, (cue[0], len(evidence.reading.tokens) + 1)) - 1)]


def _dates(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a day or a period such as "week" stands anywhere in a sentence."""
    return "day" in tokens.tags[first:last] or not _PERIODS.isdisjoint(tokens.lower[first:last])


def _first_date(dated: _Dated, places: Iterable[int]) -> str | None:
    """Return the first date at one of the tokens that stands outside the reported words."""
    tokens, first, last = dated.evidence.reading.tokens, dated.sentence[0], dated.last
    for at in places:
        date = _date_at(tokens, at, first, last)
        if date is not None and not _reported(dated.evidence, *tokens.span(*date)):
            return tokens.phrase(*date)
    return None


def _date_at(tokens: Tokens, at: int, first: int, last: int) -> Group | None:
    """Return the tokens of the date to which a day or month, or "last week", belongs; None if there is none."""
    if tokens.tags[at] == "day" and tokens.lower[at] != "may":
        return _date_around(tokens, at, first, last)
    period = tokens.lower[at] in _PERIODS and at > 0 and tokens.lower[at - 1] in ("last", "this")
    return (at - 1, at + 1) if period else None


def _reported(evidence: Evidence, start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in evidence.statement.content)


def _date_around(tokens: Tokens, at: int, first: int, last: int) -> Group:
    """Return the tokens of the date around a day or month: "on 23 October 2024", "last Tuesday"."""
    start, end = _with_numbers(tokens, at, first, last) if tokens.lower[at] in MONTHS else (at, at + 1)
    while start > first and tokens.lower[start - 1] in _LEADING:
        start -= 1
    if start > first and tokens.lower[start - 1] == "on":
        start -= 1
    if start - 1 > first and tokens.lower[start - 1] == "in" and tokens.lower[start - 2] in _LEADING_IN:
        start -= 2
    return start, end


def _with_numbers(tokens: Tokens, month: int, first: int, last: int) -> Group:
    """Return the month with its day and year: "23 October 2024", "October 23, 2024"."""
    end = month + 1
    if end < last and tokens.tags[end] == "number":
        end += 1
        if end + 1 < last and tokens.words[end] == "," and _is_year(tokens, end + 1):
            end += 2
    start = month - 1 if month > first and tokens.tags[month - 1] == "number" else month
    return start, end


def _is_year(tokens: Tokens, at: int) -> bool:
    return tokens.tags[at] == "number" and len(tokens.words[at]) == 4
