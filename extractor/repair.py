"""Repair: what the check found wrong goes back to the engine, with the reason; what was good stays as it is.

A mended record takes the place of the first only if the check thinks better of it, and one that fills an omission is
taken only if the check doesn't reject it: then the omission still stands, with its finding.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.checks import Checked, check_draft
from extractor.engines import Complaint, DraftedRecord, Engine, Repairer, Usage
from extractor.errors import BudgetError, ModelError
from extractor.joining import Joined, drafted_records, join
from extractor.schemas import Article, Claim, Draft, Figure, Finding, FindingCode, Source
from extractor.workers import Here, Workers

_OMISSIONS: frozenset[FindingCode] = frozenset({"omitted-figure", "omitted-quotation"})
_RANKS = {"verified": 0, "flagged": 1, "rejected": 2}
# More than this in one request is a draft to be made anew, not mended.
_MOST_COMPLAINTS = 60


@dataclass(frozen=True, slots=True)
class Settled:
    """What the check made of a draft after all repairs, what all took, how many repairs there were, what is missing."""

    checked: Checked
    usage: Usage
    repairs: int = 0
    shortfalls: tuple[str, ...] = ()


async def settle(article: Article, engine: Engine, repairs: int, workers: Workers | None = None) -> Settled:
    """Draft, check, and repair up to ``repairs`` times, until nothing is wrong or nothing gets better.

    Raises what drafting raises.  A repair without an answer leaves the draft as it was, and is a shortfall.
    """
    workers = workers or Here()
    drafted = await engine.draft(article)
    draft, usage, done = drafted.draft, drafted.usage, 0
    shortfalls = drafted.shortfalls
    checked = await workers.run(check_draft, article, draft)
    while done < repairs and isinstance(engine, Repairer) and (complaints := complain(draft, checked)):
        try:
            answer = await engine.repair(article, draft, complaints)
        except (ModelError, BudgetError) as error:
            shortfalls += (f"no repair, the first draft stands: {error}",)
            break
        done, usage, shortfalls = done + 1, usage + answer.usage, shortfalls + answer.shortfalls
        better = await workers.run(improve, article, draft, checked, complaints, answer.draft)
        if better is None:
            break
        draft, checked = better
    return Settled(checked, usage, done, shortfalls)


def complain(draft: Draft, checked: Checked) -> tuple[Complaint, ...]:
    """Return what is wrong with a draft, record by record, and then what it leaves out."""
    records = zip(drafted_records(draft), _records(checked), strict=True)
    wrong = (
        Complaint(drafted, reasons, _at(record.findings))
        for drafted, record in records
        if (reasons := _reasons(record.findings))
    )
    left_out = (
        Complaint(None, (found.message,), found.start) for found in checked.findings if found.code in _OMISSIONS
    )
    return (*wrong, *left_out)[:_MOST_COMPLAINTS]


def improve(
    article: Article, draft: Draft, checked: Checked, complaints: Sequence[Complaint], answer: Draft
) -> tuple[Draft, Checked] | None:
    """Return the draft with what the answer makes better, checked; None if it makes nothing better."""
    joined = join(draft, answer, [complaint.record for complaint in complaints if complaint.record is not None])
    tried = check_draft(article, joined.draft)
    kept = joined.without(_worthless(joined, checked, tried))
    if not kept.changed:
        return None
    # Records settle each other's places, so that what is kept is checked together once more.
    again = tried if kept.draft == joined.draft else check_draft(article, kept.draft)
    return (kept.draft, again) if _trouble(again) < _trouble(checked) else None


def _worthless(joined: Joined, before: Checked, after: Checked) -> Iterator[DraftedRecord]:
    """Yield the answer's records that mend nothing: no better than the first, or new and rejected."""
    first = {id(old): record for old, record in zip(drafted_records(joined.before), _records(before), strict=True)}
    for drafted, record in zip(drafted_records(joined.draft), _records(after), strict=True):
        old = joined.replaced.get(id(drafted))
        no_better = old is not None and _badness(record) >= _badness(first[id(old)])
        if no_better or (joined.is_new(drafted) and record.status == "rejected"):
            yield drafted


def _records(checked: Checked) -> tuple[Source | Claim | Figure, ...]:
    return (*checked.sources, *checked.claims, *checked.figures)


def _reasons(findings: Sequence[Finding]) -> tuple[str, ...]:
    return tuple(f"{found.code}: {found.message}" for found in findings if found.severity != "info")


def _at(findings: Sequence[Finding]) -> int | None:
    return next((found.start for found in findings if found.start is not None), None)


def _badness(record: Source | Claim | Figure) -> tuple[int, int]:
    return _RANKS[record.status], len(_reasons(record.findings))


def _trouble(checked: Checked) -> tuple[int, int]:
    """Return how much is wrong as a whole: by weight of statuses and omissions, then by the number of findings."""
    ranks = sum(_RANKS[record.status] for record in _records(checked))
    findings = sum(len(_reasons(record.findings)) for record in _records(checked))
    left_out = sum(found.code in _OMISSIONS for found in checked.findings)
    return ranks + left_out, findings + left_out
