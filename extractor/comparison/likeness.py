"""Whether two counts are of the same quantity: what speaks for it in points, and what forbids it."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.comparison.articles import Event, Told
from extractor.comparison.groups import Link
from extractor.comparison.numbers import Count
from extractor.comparison.terms import words_for
from extractor.schemas.base import plain

_SAME_NUMBER, _OTHER_NUMBER = 3.0, 3.0
"""The points that joining takes: for the same number, and for two numbers that disagree."""
_FARTHEST_APART = 3
"""Numbers for one quantity that differ by a larger factor are taken for two quantities."""
_LARGE = 1000
_PEOPLE = "=people"
_KINDS_OF_PEOPLE = frozenset(("=troops", "=workers", "=children", "=protesters", "=firefighters", "=dead"))


@dataclass(frozen=True, slots=True)
class Judge:
    """Compares counts, knowing the articles that they stand in."""

    articles: Sequence[Told]
    event: Event

    def link(self, a: int, b: int, one: Count, other: Count) -> Link | None:
        """Return the link between two counts, None where they are rather kept apart."""
        if not self.event.shared(one.article, other.article) or self._forbidden(one, other):
            return None
        if one.article == other.article and one.sentence == other.sentence and one.offset == other.offset:
            return None  # A line that the page prints twice says nothing twice.
        if one.number == other.number:
            points, reasons = self._for_same(one, other)
            return Link(a, b, 10 + points, reasons) if points >= _SAME_NUMBER else None
        if one.article == other.article or one.arithmetic or other.arithmetic or not _near(one, other):
            return None
        points, reasons = self._for_other(one, other)
        return Link(a, b, points, reasons) if points >= _OTHER_NUMBER else None

    def _forbidden(self, one: Count, other: Count) -> bool:
        if one.figure.kind != other.figure.kind or _things(one, other) is None:
            return True
        a, b = _outcomes(one), _outcomes(other)
        if a and b and not a & b:
            return True
        if one.around.times != other.around.times and (one.number != other.number or self._dated(one, other)):
            return True
        return self._elsewhere(one, other)

    def _dated(self, one: Count, other: Count) -> bool:
        """Tell whether the same number is put into two different times."""
        return bool(one.around.times and other.around.times and not one.around.times & other.around.times)

    def _elsewhere(self, one: Count, other: Count) -> bool:
        """Tell whether one stands with names that the other's article doesn't know, or in one article with others."""
        a, b = one.near.names, other.near.names
        if one.article == other.article:
            return bool(a and b and not a & b and one.figure is not other.figure)
        foreign = a and not a & self.articles[other.article].known, b and not b & self.articles[one.article].known
        return any(foreign)

    def _for_same(self, one: Count, other: Count) -> tuple[float, tuple[str, ...]]:
        reasons = [f"the same number, {plain(one.number)}"]
        points = min(one.digits, 3) - 1.0 if one.digits > 1 else 0.5 * (one.number >= 10)
        points += 0.5 * (one.number >= _LARGE)
        shared, words = _shared(one, other)
        points += shared
        if _things(one, other):
            points += 1
            reasons.append(f"both count {_said(one)}")
        points += self._common(one, other, reasons, words)
        return points, tuple(reasons)

    def _for_other(self, one: Count, other: Count) -> tuple[float, tuple[str, ...]]:
        """Numbers that disagree need the same thing and the same outcome, or much that is said alike."""
        outcomes = one.near.outcomes & other.near.outcomes
        shared, words = _shared(one, other, near=True)
        if not _things(one, other) or ((one.near.outcomes or other.near.outcomes) and not outcomes):
            return 0.0, ()
        if not outcomes and len(words) < 2:
            return 0.0, ()
        reasons = [f"both count {_said(one)}"]
        points = 1 + shared + self._common(one, other, reasons, words)
        return points, tuple(reasons)

    def _common(self, one: Count, other: Count, reasons: list[str], words: list[str]) -> float:
        points = 0.0
        if one.article == other.article:
            points += 1
            reasons.append("the article states it twice")
        else:
            points += 1
            reasons.append("the articles tell of the same event")
        if words:
            reasons.append("said with the same words: " + ", ".join(words))
        if one.speakers and one.speakers[:1] == other.speakers[:1]:
            points += 0.5
            reasons.append("the same speaker")
        if one.figure.modifier == other.figure.modifier != "exact":
            points += 0.5
            reasons.append(f"both say {one.figure.modifier.replace('_', ' ')}")
        for count in (one, other):
            if count.arithmetic:
                reasons.append(f"worked out: {count.arithmetic}")
        return points


def things_fit(one: str | None, other: str | None) -> bool | None:
    """Return True for the same thing counted, False where it is possible, None where it is not.

    >>> things_fit("=troops", "=troops"), things_fit("=people", "=workers"), things_fit("ship", "sheep")
    (True, False, None)
    """
    if one is None or other is None:
        return False
    if one == other:
        return True
    if _PEOPLE in (one, other) and {one, other} & _KINDS_OF_PEOPLE:
        return False
    return None


def _things(one: Count, other: Count) -> bool | None:
    fit = things_fit(one.thing, other.thing)
    if fit is False and one.figure.kind != "count":
        return None
    return fit


def _outcomes(count: Count) -> frozenset[str]:
    return count.near.outcomes


def _near(one: Count, other: Count) -> bool:
    low, high = sorted((abs(one.number), abs(other.number)))
    return low > 0 and high <= low * _FARTHEST_APART


def _shared(one: Count, other: Count, *, near: bool = False) -> tuple[float, list[str]]:
    """Return points for the words that two counts stand with, and these words."""
    a, b = (one.near, other.near) if near else (one.around, other.around)
    counted = {root for count in (one, other) for root in (count.thing,) if root}
    outcomes = one.near.outcomes & other.near.outcomes
    names = a.names & b.names
    others = (a.roots & b.roots) - names - counted - {f"#{outcome}" for outcome in a.outcomes | b.outcomes}
    points = 1.5 * bool(outcomes) + 0.5 * min(len(names), 2) + 0.5 * min(len(others), 3)
    return points, words_for({*names, *others, *(f"#{outcome}" for outcome in outcomes)}, one.sentence)


def _said(count: Count) -> str:
    return (count.figure.currency or count.figure.unit or count.thing or "it").strip()
