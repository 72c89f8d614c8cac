"""The comparison as CSV: one line a member of a row, safe to open in a spreadsheet."""

from collections.abc import Iterator
from typing import TextIO

from extractor.exporting.csv_folder import cell
from extractor.schemas import (
    ClaimMember,
    ClaimRow,
    Comparison,
    FigureMember,
    FigureRow,
    QuotationMember,
    QuotationRow,
)
from extractor.schemas.base import plain
from extractor.schemas.comparison import Member

COLUMNS = (
    *("row", "kind", "verdict", "differences", "quantity", "article", "published_at", "record", "status", "quote"),
    *("speakers", "value", "lower", "upper", "modifier", "unit", "currency", "arithmetic", "statement", "stance"),
    *("denies", "said", "times", "changes", "reasons"),
)


_Row = FigureRow | QuotationRow | ClaimRow


def write_csv(comparison: Comparison, stream: TextIO) -> None:
    """Write a header and a line for each member; text is quoted and never a formula, numbers are bare."""
    stream.write("\ufeff" + ",".join(COLUMNS) + "\r\n")
    articles = {article.id: article for article in comparison.articles}
    voices = {voice.id: voice.name for voice in comparison.voices}
    rows: tuple[_Row, ...] = (*comparison.figures, *comparison.quotations, *comparison.claims)
    for row in rows:
        for member, special in _members(row):
            article = articles[member.article]
            cells: dict[str, str | None] = {
                "row": row.id,
                "verdict": row.verdict,
                "differences": "; ".join(row.differences),
                "reasons": "; ".join(row.reasons),
                "article": article.label,
                "published_at": article.published_at.isoformat() if article.published_at else None,
                "record": member.record,
                "status": member.status,
                "quote": member.quote,
                "speakers": "; ".join(voices[voice] for voice in member.speakers),
                **special,
            }
            stream.write(",".join(_cell(name, cells.get(name)) for name in COLUMNS) + "\r\n")


def _members(row: _Row) -> Iterator[tuple[Member, dict[str, str | None]]]:
    for member in row.members:
        if isinstance(member, FigureMember):
            quantity = row.quantity if isinstance(row, FigureRow) else None
            yield member, {"kind": "figure", "quantity": quantity, **_number(member)}
        elif isinstance(member, QuotationMember):
            yield member, {"kind": "quotation", "changes": _changes(member)}
        elif isinstance(member, ClaimMember):
            yield member, {"kind": "claim", **_claim(member)}


def _number(member: FigureMember) -> dict[str, str | None]:
    bounds = {"value": member.value, "lower": member.lower, "upper": member.upper}
    written = {name: None if number is None else plain(number) for name, number in bounds.items()}
    return written | {
        "modifier": member.modifier,
        "unit": member.unit,
        "currency": member.currency,
        "arithmetic": member.arithmetic,
        "statement": member.statement,
    }


def _claim(member: ClaimMember) -> dict[str, str | None]:
    return {
        "statement": member.statement,
        "stance": member.stance,
        "denies": "yes" if member.denies else "no",
        "said": member.said,
        "times": "; ".join(member.times),
    }


def _changes(member: QuotationMember) -> str:
    changed = [edit for edit in member.edits if edit.kind != "same"]
    return "; ".join(f"{edit.kind}: {edit.fullest or '∅'} → {edit.words or '∅'}" for edit in changed)


def _cell(name: str, value: str | None) -> str:
    if not value:
        return ""
    return value if name in ("value", "lower", "upper") else cell(value)
