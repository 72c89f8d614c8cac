"""What the page's script is given of one article: its text cut into segments, its records, how they came about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.report.offsets import Utf16Offsets
from extractor.report.places import places_of
from extractor.report.reasons import Reasons, packed
from extractor.report.segments import paragraph_segments
from extractor.review import Reviewable, content_of, place_of, records_of
from extractor.schemas import Explanations, Facts, Finding, RecordKind, Status

_LONGEST_TITLE = 90
_NOT_SHOWN = {"id", "status", "findings", "evidence", "mentions"}
_STATUSES: Sequence[Status] = ("verified", "flagged", "rejected")


@dataclass(frozen=True, slots=True)
class ShownText:
    """An article's text, or why it can't be shown; and why its records are as they are, if the rules made them."""

    text: str | None
    problem: str | None = None
    explained: Explanations | None = None


def article_data(facts: Facts, shown: ShownText, reasons: Reasons) -> dict[str, Any]:
    """Return one article as JSON for the page; without its text, no place is marked."""
    offsets = None if shown.text is None else Utf16Offsets(shown.text)
    return {
        "info": facts.article.model_dump(mode="json", exclude_none=True),
        "title": title_of(facts, shown.text),
        "problem": shown.problem,
        **(_marked(facts, shown.text, offsets) if shown.text is not None and offsets else {}),
        "records": [_record(kind, record, offsets) for kind, record in records_of(facts)],
        "findings": [_finding(finding) for finding in facts.findings],
        "outcome": facts.outcome,
        "shortfalls": list(facts.shortfalls),
        "provenance": facts.provenance.model_dump(mode="json", exclude_none=True),
        **({"why": packed(shown.explained, reasons, offsets)} if shown.explained and offsets else {}),
        "marks": [mark.model_dump(mode="json", exclude_none=True) for mark in facts.marks],
    }


def index_entry(facts: Facts, shown: ShownText) -> dict[str, Any]:
    """Return what the list of articles and the counts on top need of one article."""
    whole = [finding.code for finding in facts.findings]
    return {
        "sha256": facts.article.sha256,
        "title": title_of(facts, shown.text),
        "outlet": facts.article.outlet,
        "date": facts.article.published_at and str(facts.article.published_at)[:10],
        "counts": _counts(facts),
        "codes": sorted({*whole, *_record_codes(facts)}),
        "findings": len(whole) + len(_record_codes(facts)),
        "partial": facts.outcome == "partial",
        "missing": shown.text is None,
    }


def title_of(facts: Facts, text: str | None) -> str:
    """Return the article's title, else its first line, else its path or id."""
    if facts.article.title:
        return facts.article.title
    first = next((line.strip() for line in text.splitlines() if line.strip()), "") if text else ""
    if len(first) > _LONGEST_TITLE:
        first = first[: _LONGEST_TITLE - 1].rsplit(" ", 1)[0] + "…"
    return first or facts.article.path or facts.article.id


def _record_codes(facts: Facts) -> list[str]:
    return [finding.code for _, record in records_of(facts) for finding in record.findings]


def _counts(facts: Facts) -> Mapping[str, list[int]]:
    """Return for each kind, and for the article as a whole, how many are verified, flagged and rejected."""
    severities = [finding.severity for finding in facts.findings]
    counts = {"claim": [0, 0, 0], "figure": [0, 0, 0], "source": [0, 0, 0]}
    counts["whole"] = [0, severities.count("warning"), severities.count("error")]
    for kind, record in records_of(facts):
        counts[kind][_STATUSES.index(record.status)] += 1
    return counts


def _marked(facts: Facts, text: str, offsets: Utf16Offsets) -> dict[str, Any]:
    """Return the text, the places in it, and each paragraph: its start, then length and places of each segment."""
    places = places_of(facts)
    cut = []
    for parts in paragraph_segments(text, places):
        start = offsets.of(parts[0].start)
        cut.append([start, *([offsets.of(part.end) - offsets.of(part.start), *part.places] for part in parts)])
    return {"text": text, "places": [[place.owner, place.role] for place in places], "paragraphs": cut}


def _record(kind: RecordKind, record: Reviewable, offsets: Utf16Offsets | None) -> dict[str, Any]:
    """Return a record; what is empty is left out, and so is a quote that the script can take from the text."""
    evidence = getattr(record, "evidence", None)
    start, end = place_of(record)
    made = {
        "id": record.id,
        "of": kind,
        "status": record.status,
        "start": start,
        "end": end,
        "content": content_of(record),
        "quote": None if offsets or not evidence else evidence.quote,
        "at": [offsets.of(evidence.start), offsets.of(evidence.end)] if offsets and evidence else None,
        "folded": bool(evidence and evidence.match != "exact"),
        "mentions": _mentions(record),
        "fields": _fields(record),
        "findings": [_finding(finding) for finding in record.findings],
    }
    return {name: value for name, value in made.items() if value not in (None, False, {}, [])}


def _fields(record: Reviewable) -> dict[str, Any]:
    """Return what a record says; of who said it, the sources and the words that mark it."""
    fields = record.model_dump(mode="json", exclude=_NOT_SHOWN, exclude_none=True)
    for name in ("attributions", "claim_ids", "figure_ids"):
        if name in fields and not fields[name]:
            del fields[name]
    for link in fields.get("attributions", ()):
        link.pop("mention", None)
        if "cue" in link:
            link["cue"] = link["cue"]["quote"]
    return fields


def _mentions(record: Reviewable) -> dict[str, int]:
    """Return a source's wordings and how often each stands in the article."""
    mentions: dict[str, int] = {}
    for mention in getattr(record, "mentions", ()):
        mentions[mention.quote] = mentions.get(mention.quote, 0) + 1
    return mentions


def _finding(finding: Finding) -> dict[str, Any]:
    return finding.model_dump(mode="json", exclude_none=True, exclude={"start", "end"})
