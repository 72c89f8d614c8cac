"""Figures compared: where they stand, and what they are worth."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from decimal import Decimal

from extractor.english.stems import content_stems
from extractor.evaluation.assignment import Pair, greedy, optimal, rights_and_wrongs
from extractor.evaluation.convention import Convention, ValueRule
from extractor.evaluation.counts import Count, Difference, Scored
from extractor.evaluation.items import FigureItem, Items
from extractor.figures.tables.units import UNITS
from extractor.schemas import Marked
from extractor.schemas.base import plain

_Same = Callable[[FigureItem, FigureItem], bool]
_NEARLY = Decimal("1e-5")
_NOTHING = Decimal("1e-9")
# "%", "per cent" and "percent" are one unit, percentage points another.
_PERCENT = {
    form.casefold(): unit.words.split("|")[0]
    for unit in UNITS
    if unit.kind == "percent"
    for form in (*unit.words.split("|"), *unit.letters.split())
}


def score_figures(gold: Items, facts: Items, marked: Marked, convention: Convention, scored: Scored) -> None:
    """Score the figures of one article into ``scored``."""
    if marked.figures == "none":
        return
    _Figures(gold, facts, marked, convention).score(scored)


class _Figures:
    """The figures of one article on both sides, and which touch which."""

    def __init__(self, gold: Items, facts: Items, marked: Marked, convention: Convention) -> None:
        self._marked, self._convention = marked, convention
        self._judged = marked.figures == "all"
        self._asked = [figure for figure in gold.figures if not figure.optional]
        found = list(facts.figures)
        cores = _touching([figure.core for figure in self._asked], found)
        wholes = _touching([_widest(figure) for figure in self._asked], found)
        beside = {j for _, j in wholes} | {j for _, j in cores}
        left_open = [_widest(figure) for figure in gold.figures if figure.optional]
        ignored = {j for _, j in _touching(left_open, found)} - beside
        self._found = found
        self._counted = [j for j in range(len(found)) if j not in ignored]
        self._unplaced = facts.unplaced.get("figures", ())
        self._pairs = sorted(cores, key=self._likest)
        self._beside: dict[int, list[int]] = {}
        for i, j in sorted({*wholes, *cores}):
            self._beside.setdefault(j, []).append(i)

    def score(self, scored: Scored) -> None:
        """Put the counts of every measure and the differences."""
        if "figures.spans" not in self._marked.without:
            scored.put("figures: exact span", self._exact())
        scored.put("figures: overlap", self._overlap())
        if "figures.value" not in self._marked.without:
            self._values(scored)
        self._differences(scored)

    def _likest(self, pair: Pair) -> tuple[bool, bool, int, Pair]:
        ours, theirs = self._asked[pair[0]], self._found[pair[1]]
        same = self._right_value(ours, [theirs])
        return (not same, theirs.core not in ours.spans, abs(theirs.core[0] - ours.core[0]), pair)

    @property
    def _made(self) -> int:
        return (len(self._counted) + len(self._unplaced)) * self._judged

    def _exact(self) -> Count:
        beside = [(i, j) for j, lefts in self._beside.items() for i in lefts]
        exact = [(i, j) for i, j in beside if self._found[j].core in self._asked[i].spans]
        lefts, rights = rights_and_wrongs(exact, self._convention.assignment, lambda i, j: True)
        return Count(rights * self._judged, self._made, lefts, len(self._asked))

    def _overlap(self) -> Count:
        lefts, rights = rights_and_wrongs(self._pairs, self._convention.assignment, lambda i, j: True)
        if self._convention.assignment == "any":
            rights = len(self._beside)
        return Count(rights * self._judged, self._made, lefts, len(self._asked))

    def _values(self, scored: Scored) -> None:
        scored.put("figures: value", value := self._value())
        overlapping = self._valued_overlap()
        scored.put("figures: value, if found", Count(value.right_marked, overlapping, value.right_marked, overlapping))
        if "figures.unit" not in self._marked.without:
            scored.put("figures: value + unit", self._value_and(same_unit))
        if "figures.modifier" not in self._marked.without:
            scored.put("figures: value + modifier", self._value_and(_same_modifier))

    def _value(self) -> Count:
        if self._convention.assignment == "any":
            return self._value_of_any()
        return self._value_and(lambda ours, theirs: True)

    def _value_and(self, same: _Same) -> Count:
        lefts, rights = rights_and_wrongs(
            self._pairs,
            self._convention.assignment,
            lambda i, j: self._right_value(self._asked[i], [self._found[j]]) and same(self._asked[i], self._found[j]),
        )
        return Count(rights * self._judged, self._made_valued(), lefts, sum(map(_is_judged, self._asked)))

    def _made_valued(self) -> int:
        """Return how many found figures are judged by value: not those that touch only what has none marked."""
        judged = [j for j in self._counted if self._is_valued(j)]
        return (len(judged) + len(self._unplaced)) * self._judged

    def _is_valued(self, j: int) -> bool:
        lefts = self._beside.get(j)
        return not lefts or any(_is_judged(self._asked[i]) for i in lefts)

    def _value_of_any(self) -> Count:
        touching: dict[int, list[FigureItem]] = {}
        for i, j in self._pairs:
            touching.setdefault(i, []).append(self._found[j])
        marked = [
            i for i, ours in enumerate(self._asked) if _is_judged(ours) and self._right_value(ours, touching.get(i, []))
        ]
        right = sum(
            any(
                self._right_value(ours, [self._found[j]] if ours.value is not None else touching.get(i, []))
                for i in self._beside.get(j, ())
                for ours in [self._asked[i]]
                if _is_judged(ours)
            )
            for j in self._counted
        )
        return Count(right * self._judged, self._made_valued(), len(marked), sum(map(_is_judged, self._asked)))

    def _valued_overlap(self) -> int:
        judged = [(i, j) for i, j in self._pairs if _is_judged(self._asked[i])]
        return rights_and_wrongs(judged, self._convention.assignment, lambda i, j: True)[0]

    def _right_value(self, ours: FigureItem, theirs: Sequence[FigureItem]) -> bool:
        return right_value(ours, theirs, self._convention.values)

    def _differences(self, scored: Scored) -> None:
        chosen = greedy(self._pairs) if self._convention.assignment == "greedy" else optimal(self._pairs)
        for i, ours in enumerate(self._asked):
            if i not in chosen:
                scored.differences.append(Difference("missed", "figures", ours.shown, _worth(ours)))
            elif wrong := self._wrong(ours, self._found[chosen[i]]):
                scored.differences.append(Difference("wrong", "figures", ours.shown, wrong))
        if self._judged:
            taken = set(chosen.values())
            extra = [self._found[j] for j in self._counted if j not in taken]
            for theirs in extra:
                scored.differences.append(Difference("invented", "figures", theirs.shown, _worth(theirs)))
            for words in self._unplaced:
                scored.differences.append(Difference("invented", "figures", words, "stands nowhere"))

    def _wrong(self, ours: FigureItem, theirs: FigureItem) -> str:
        without, said = self._marked.without, []
        if "figures.value" not in without and _is_judged(ours) and not self._right_value(ours, [theirs]):
            said.append(f"worth {_worth(ours)}, not {_worth(theirs)}")
        if "figures.unit" not in without and not same_unit(ours, theirs):
            said.append(f"unit {ours.currency or ours.unit or 'none'}, not {theirs.currency or theirs.unit or 'none'}")
        if "figures.modifier" not in without and not _same_modifier(ours, theirs):
            said.append(f"{ours.modifier}, not {theirs.modifier}")
        return "; ".join(said)


def right_value(ours: FigureItem, theirs: Sequence[FigureItem], rule: ValueRule) -> bool:
    """Tell whether the found figures that touch a marked one give its number.

    A qualified number ("up to 6,000") is known by its value, a range or a vague amount by its bounds.
    """
    if rule == "same":
        return any(_same_number(ours, other) for other in theirs)
    numbers = [(other.value, other.lower, other.upper) for other in theirs]
    if ours.value is None and ours.lower is not None and ours.upper is not None:
        if any(_near(ours.lower, lower) and _near(ours.upper, upper) for _, lower, upper in numbers):
            return True
        return _among(ours.lower, numbers) and _among(ours.upper, numbers)
    wanted = next((number for number in (ours.value, ours.lower, ours.upper) if number is not None), None)
    return wanted is not None and any(_among(number, numbers) for number in (wanted, *ours.other_values))


def same_unit(ours: FigureItem, theirs: FigureItem) -> bool:
    """Tell whether two figures have the same unit: the currency where there is one, else a word of it.

    >>> def of(unit): return FigureItem((0, 1), (0, 1), frozenset(), None, None, None, None, unit, None, "")
    >>> same_unit(of("North Korean soldiers"), of("soldier")), same_unit(of("%"), of("percentage points"))
    (True, False)
    """
    if ours.currency or theirs.currency:
        return ours.currency == theirs.currency
    if not ours.unit or not theirs.unit:
        return not ours.unit and not theirs.unit
    a, b = (unit.casefold().replace("-", " ") for unit in (ours.unit, theirs.unit))
    if a in _PERCENT or b in _PERCENT:
        return _PERCENT.get(a, a) == _PERCENT.get(b, b)
    return a == b or bool(content_stems(a) & content_stems(b))


def _same_modifier(ours: FigureItem, theirs: FigureItem) -> bool:
    return ours.modifier is None or ours.modifier == theirs.modifier


def _same_number(ours: FigureItem, theirs: FigureItem) -> bool:
    if ours.value is not None:
        return any(
            theirs.value is not None and abs(value - theirs.value) <= _NOTHING
            for value in (ours.value, *ours.other_values)
        )
    if theirs.value is not None:
        return False
    if not ours.valued:  # "Thousands", marked without bounds: that there is no one number is all there is to know.
        return theirs.modifier == "vague"
    return (ours.lower, ours.upper) == (theirs.lower, theirs.upper)


def _among(number: Decimal, numbers: Sequence[tuple[Decimal | None, ...]]) -> bool:
    return any(_near(number, other) for three in numbers for other in three)


def _near(a: Decimal, b: Decimal | None) -> bool:
    return b is not None and abs(a - b) <= _NEARLY * max(abs(a), abs(b)) + _NOTHING


def _is_judged(figure: FigureItem) -> bool:
    return figure.valued or figure.modifier == "vague"


def _worth(figure: FigureItem) -> str:
    if figure.value is not None:
        return plain(figure.value)
    lower, upper = (None if number is None else plain(number) for number in (figure.lower, figure.upper))
    return f"{lower or '…'} to {upper or '…'}" if lower or upper else "no number"


def _widest(figure: FigureItem) -> tuple[int, int]:
    """Return the first of the right spans and the core together."""
    starts, ends = zip(figure.core, figure.whole, strict=True)
    return min(starts), max(ends)


def _touching(asked: Sequence[tuple[int, int]], found: Sequence[FigureItem]) -> list[Pair]:
    """Return the pairs that share a character."""
    order = sorted(range(len(found)), key=lambda j: found[j].core)
    starts = [found[j].core[0] for j in order]
    longest = max((figure.core[1] - figure.core[0] for figure in found), default=0)
    return [
        (i, j)
        for i, (start, end) in enumerate(asked)
        for j in order[bisect_left(starts, start - longest) : bisect_left(starts, end)]
        if found[j].core[1] > start
    ]
