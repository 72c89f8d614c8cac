"""Counts over the facts of a run."""

from collections import Counter
from dataclasses import dataclass, field

from extractor.schemas import Facts

_KINDS = ("claims", "sources", "figures")


@dataclass
class Tally:
    """Counts of articles by how they ended, of their records by status and of findings by code."""

    ok: int = 0
    partial: int = 0
    failed: int = 0
    statuses: dict[str, Counter[str]] = field(default_factory=lambda: {kind: Counter() for kind in _KINDS})
    codes: Counter[str] = field(default_factory=Counter)

    @property
    def done(self) -> int:
        """The articles that have facts."""
        return self.ok + self.partial

    def count(self, facts: Facts) -> None:
        """Count the records and findings of one article."""
        self.ok += facts.outcome == "ok"
        self.partial += facts.outcome == "partial"
        for kind, counter in self.statuses.items():
            for record in getattr(facts, kind):
                counter[record.status] += 1
                self.codes.update(found.code for found in record.findings)
        self.codes.update(found.code for found in facts.findings)

    def add(self, other: "Tally") -> None:
        """Add what another has counted."""
        self.ok += other.ok
        self.partial += other.partial
        self.failed += other.failed
        for kind, counter in other.statuses.items():
            self.statuses[kind].update(counter)
        self.codes.update(other.codes)

    def records(self, status: str) -> int:
        """Return how many records of all kinds have a status."""
        return sum(counter[status] for counter in self.statuses.values())


@dataclass(frozen=True, slots=True)
class Recorded:
    """The facts of one article as a line of JSON, counted."""

    line: bytes
    tally: Tally


def recorded(facts: Facts) -> Recorded:
    """Return facts as they are written down."""
    tally = Tally()
    tally.count(facts)
    return Recorded(facts.model_dump_json().encode("utf-8"), tally)
