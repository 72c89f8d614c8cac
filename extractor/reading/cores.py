"""Cores: noun groups without their prepositions, "the old harbour" in "the mayor of the old harbour"."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from extractor.reading.tags import Tag

Group = tuple[int, int]
"""The tokens of a noun group: its first and the one behind its last."""

_NOMINAL = frozenset(["name", "word", "determiner", "number", "genitive"])
_BEFORE_ANOTHER = ("all", "both", "half")
"""Determiners that may stand before another: "both the mayors"."""
_AFTER_ANOTHER = frozenset(
    ["the", "his", "her", "its", "their", "our", "few", "many", "several", "other", "more", "most", "such"]
)
"""Determiners that may stand after another or a number: "the many", "two other"."""
_AFTER_VERB = frozenset(["determiner", "pronoun", "name", "day", "preposition", "adverb", ",", "."])
_UNKNOWN = -1


class Cores:
    """Where the cores of a text begin and end.

    Each is walked once, when it is first asked for, as if its clause had no bounds; the bounds are applied afterwards.
    A walk answers for all tokens that it passed, so that all walks together take time that grows with length only.
    """

    def __init__(self, tags: Sequence[Tag], lower: Sequence[str]) -> None:
        self._tags = tags
        self._lower = lower
        self._ends = [_UNKNOWN] * len(tags)
        self._begins = [_UNKNOWN] * (len(tags) + 1)

    def after(self, start: int, last: int) -> int | None:
        """Return where the core that begins at ``start`` ends, ``last`` at the latest; None if none begins there."""
        if start >= last:
            return None
        end = self._end(start)
        if end == start:
            return None
        # What makes a verb of the last word stands behind it, outside the bounds.
        return last if end >= last or (end == last - 1 and self._is_past_verb(end)) else end

    def before(self, end: int, first: int) -> int | None:
        """Return where the core that ends before ``end`` begins, ``first`` at the earliest; None if none ends there.

        A bracket behind a core belongs to it: "the harbour board (OHB)".
        """
        at = end - 1
        if at < first:
            return None
        tag = self._tags[at]
        if tag == "pronoun" or self._lower[at] == "who":
            return at
        if tag == ")":
            opening = self._opening_bracket(at)
            return self._bounded_begin(opening, first) if opening > first and self._takes_bracket(opening - 1) else None
        start = end if tag == "verb" else self._bounded_begin(end, first)
        return start if start < end else None

    def _end(self, start: int) -> int:
        """Return where the core that begins at a token ends; the token itself if none begins there."""
        if self._ends[start] == _UNKNOWN:
            end = self._walk_on(start)
            self._ends[start : max(end, start + 1)] = [end] * max(end - start, 1)
        return self._ends[start]

    def _begin(self, end: int) -> int:
        """Return where the core that ends before a token begins; the token itself if none ends there."""
        if self._begins[end] == _UNKNOWN:
            start = self._walk_back(end)
            self._begins[min(start + 1, end) : end + 1] = [start] * max(end - start, 1)
        return self._begins[end]

    def _bounded_begin(self, end: int, first: int) -> int:
        begin = self._begin(end)
        if begin >= first:
            return begin
        # What makes a noun of a verb or an adverb stands before it, outside the bounds.
        return first + 1 if self._tags[first] in {"verb", "adverb"} else first

    def _walk_on(self, start: int) -> int:
        if self._tags[start] == "pronoun":
            return start + 1
        if self._tags[start] not in _NOMINAL:
            return start
        at = start + 1
        while at < len(self._tags) and self._goes_on(at):
            if self._ends[at] != _UNKNOWN:
                return self._ends[at]
            at += 1
        return at

    def _goes_on(self, at: int) -> bool:
        """Tell whether the core of the token before goes on with this one."""
        tag = self._tags[at]
        if tag == "determiner":
            return self._lower[at - 1] in _BEFORE_ANOTHER
        return tag in _NOMINAL and not self._is_past_verb(at)

    def _is_past_verb(self, at: int) -> bool:
        """Tell whether a word in -ed is the verb of the noun before it: "the board sued the ministry"."""
        return (
            self._tags[at] == "word"
            and self._lower[at].endswith("ed")
            and self._tags[at - 1] in {"name", "word"}
            and at + 1 < len(self._tags)
            and self._tags[at + 1] in _AFTER_VERB
        )

    def _walk_back(self, end: int) -> int:
        start = end
        while start and self._belongs(start - 1):
            start -= 1
            if self._tags[start] == "determiner" and not self._determined(start):
                break
            if self._begins[start] != _UNKNOWN:
                return self._begins[start]
        return start

    def _belongs(self, at: int) -> bool:
        """Tell whether a token belongs to the core that goes on behind it."""
        tag = self._tags[at]
        if tag == "verb":
            return at > 0 and self._tags[at - 1] in {"determiner", "number"}
        if tag == "adverb":
            return at > 0 and self._tags[at - 1] == "determiner"
        return tag in _NOMINAL

    def _determined(self, at: int) -> bool:
        """Tell whether another determiner, or a number, stands before a determiner of the same core."""
        return at > 0 and self._lower[at] in _AFTER_ANOTHER and self._tags[at - 1] in {"determiner", "number"}

    def _opening_bracket(self, closing: int) -> int:
        """Return where the last bracket before a token opens; -1 if none does."""
        before = bisect_left(self._opening_brackets, closing)
        return self._opening_brackets[before - 1] if before else -1

    @cached_property
    def _opening_brackets(self) -> list[int]:
        return [at for at, tag in enumerate(self._tags) if tag == "("]

    def _takes_bracket(self, at: int) -> bool:
        return self._tags[at] in _NOMINAL or self._tags[at] in {"verb", "adverb", "day"}
