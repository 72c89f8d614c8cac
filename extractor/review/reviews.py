"""Marks put beside the records they were made on, and beside no others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from extractor.review.reading import read_review
from extractor.review.records import Reviewable, content_of, place_of, records_of
from extractor.schemas import Facts, Mark, RecordKind, Review

_Records: TypeAlias = Mapping[tuple[RecordKind, str], Reviewable]


@dataclass(frozen=True, slots=True)
class Stray:
    """A mark that fits no record, and why."""

    mark: Mark
    reason: str

    def __str__(self) -> str:
        return f"{self.mark.verdict} {self.mark.kind} {self.mark.record}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Applied:
    """Facts with the marks that fit them, and the marks that fit no record."""

    facts: Facts
    strays: tuple[Stray, ...]


def apply_review(facts: Facts, review: Review) -> Applied:
    """Put the marks that a review makes on this article beside its records, as ``facts.marks``.

    A mark fits the record of the same kind and id whose evidence stands where it stood, and which says what it said.
    Nothing else of the facts changes.  A reviewer's later mark on a record takes the place of the same reviewer's
    earlier one; marks of several reviewers all stay.

    >>> from extractor.api import extract
    >>> facts = extract("Some 40 sheep drowned.")
    >>> mark = {"kind": "figure", "record": "f1", "start": 0, "end": 13, "verdict": "accepted"}
    >>> marks = [mark, mark | {"record": "f9"}]
    >>> review = Review.model_validate({"articles": [{"sha256": facts.article.sha256, "marks": marks}]})
    >>> applied = apply_review(facts, review)
    >>> [mark.record for mark in applied.facts.marks], [str(stray) for stray in applied.strays]
    (['f1'], ['accepted figure f9: there is no such record'])
    """
    marks = [mark for article in review.articles if article.sha256 == facts.article.sha256 for mark in article.marks]
    reasons = _reasons(facts, marks)
    strays = tuple(Stray(mark, why) for mark, why in zip(marks, reasons, strict=True) if why is not None)
    return Applied(_beside(facts, marks, reasons), strays)


@dataclass
class _Part:
    """What the reviews say of one article, and for each mark why it fits nothing so far (None: it fits)."""

    id: str | None
    marks: list[Mark] = field(default_factory=list)
    reasons: list[str | None] | None = None


class Reviews:
    """The marks of some review files, for facts that come one article after another.

    Raises UsageError for a file that is no review.  The same article may come more than once (the results of two
    engines in one file): a mark is astray only if it fitted none.
    """

    def __init__(self, paths: Sequence[str]) -> None:
        self._parts: dict[str, _Part] = {}
        for path in paths:
            for article in read_review(path).articles:
                self._parts.setdefault(article.sha256, _Part(article.id)).marks.extend(article.marks)

    def beside(self, facts: Facts) -> Facts:
        """Return the facts with the marks that fit them; see `apply_review`."""
        part = self._parts.get(facts.article.sha256)
        if part is None:
            return facts
        now = _reasons(facts, part.marks)
        before = part.reasons or now
        part.reasons = [None if None in both else both[1] for both in zip(before, now, strict=True)]
        return _beside(facts, part.marks, now)

    def strays(self) -> list[str]:
        """Say of each mark that has fitted no record so far, which it is and why."""
        said = []
        for sha256, part in self._parts.items():
            name = f"article {part.id or sha256[:16]}"
            if part.reasons is None and part.marks:
                said.append(f"{name}: not among these facts; its {_count(len(part.marks), 'mark')} fit nothing")
            for mark, reason in zip(part.marks, part.reasons or (), strict=False):
                if reason is not None:
                    said.append(f"{name}: {Stray(mark, reason)}")
        return said


def _reasons(facts: Facts, marks: Sequence[Mark]) -> list[str | None]:
    """Return for each mark why it fits no record of the facts, None where it does."""
    records = {(kind, record.id): record for kind, record in records_of(facts)}
    return [_misfit(mark, records) for mark in marks]


def _misfit(mark: Mark, records: _Records) -> str | None:
    record = records.get((mark.kind, mark.record))
    if record is None:
        return "there is no such record"
    start, end = place_of(record)
    if (start, end) != (mark.start, mark.end):
        return f"it was made on characters {_place(mark.start, mark.end)}, the record stands at {_place(start, end)}"
    if mark.content is not None and mark.content != content_of(record):
        return "the record says something else than when it was marked"
    return None


def _beside(facts: Facts, marks: Sequence[Mark], reasons: Sequence[str | None]) -> Facts:
    """Add the marks that fit, the later one of a reviewer in place of the earlier."""
    fitting = [mark for mark, reason in zip(marks, reasons, strict=True) if reason is None]
    if not fitting:
        return facts
    latest: dict[tuple[RecordKind, str, str | None], Mark] = {}
    for mark in (*facts.marks, *fitting):
        key = (mark.kind, mark.record, mark.reviewer)
        if key not in latest or not _earlier(mark, latest[key]):
            latest[key] = mark
    return facts.model_copy(update={"marks": tuple(latest.values())})


def _earlier(one: Mark, other: Mark) -> bool:
    """Tell whether a mark is known to be the older of two."""
    return one.marked_at is not None and other.marked_at is not None and one.marked_at < other.marked_at


def _place(start: int | None, end: int | None) -> str:
    return "no place" if start is None else f"{start} to {end}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
