"""Facts as rows of the tables; nothing of them is left out."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from math import isfinite
from typing import TypeVar

from extractor.exporting import tables
from extractor.exporting.links import RecordKeys, links
from extractor.exporting.table import Row, Table, Value
from extractor.schemas import Claim, Evidence, Facts, Figure, Finding, Mark, Source, Span
from extractor.schemas.base import Identified, plain

R = TypeVar("R", bound=Identified)

Batch = Mapping[str, Sequence[Row]]
"""Rows by the name of their table."""


class Flattening:
    """Makes rows of facts; keys run on from one article to the next."""

    def __init__(self) -> None:
        self._last: Counter[str] = Counter()

    def rows(self, facts: Facts, file: str) -> Batch:
        """Return the rows of one article's facts, which were read from ``file``."""
        return _Article(facts, file, self._key).rows

    def _key(self, table: str) -> int:
        self._last[table] += 1
        return self._last[table]


def described(extractor_version: str) -> Batch:
    """Return the rows of the tables that say what the others are."""
    about = (("tables_version", tables.TABLES_VERSION), ("extractor_version", extractor_version))
    columns = ((table.name, column) for table in tables.EVERY_TABLE for column in table.columns)
    return {
        tables.ABOUT.name: [(n, *pair) for n, pair in enumerate(about, 1)],
        tables.COLUMNS.name: [
            (n, name, column.name, column.kind.value, column.meaning, column.refers)
            for n, (name, column) in enumerate(columns, 1)
        ],
    }


class _Article:
    """The rows of one article under construction."""

    def __init__(self, facts: Facts, file: str, next_key: Callable[[str], int]) -> None:
        self.rows: dict[str, list[Row]] = {table.name: [] for table in tables.TABLES}
        self._next_key = next_key
        self._key = next_key(tables.ARTICLES.name)
        self._add_article(facts, file)
        self._sources = self._each(facts.sources, self._add_source)
        self._claims = self._each(facts.claims, self._add_claim)
        self._figures = self._each(facts.figures, self._add_figure)
        self._add_attributions(facts.claims)
        self._add_links(facts)
        self._add_findings(facts.findings)
        for n, mark in enumerate(facts.marks, 1):
            self._add_mark(n, mark)

    def _add(self, table: Table, *values: Value) -> int:
        """Add a row that belongs to the article and return its key."""
        key = self._next_key(table.name)
        self.rows[table.name].append((key, self._key, *values))
        return key

    def _add_article(self, facts: Facts, file: str) -> None:
        info, made = facts.article, facts.provenance
        self.rows[tables.ARTICLES.name].append(
            (
                self._key,
                info.id,
                info.title,
                info.url,
                info.outlet,
                info.published_at.isoformat() if info.published_at else None,
                info.place,
                info.language,
                info.sha256,
                info.characters,
                info.path,
                facts.schema_version,
                facts.outcome,
                made.engine,
                made.model,
                made.schema_sha256,
                made.extractor_version,
                made.created_at.isoformat(),
                made.calls,
                made.cached_calls,
                made.repairs,
                made.input_tokens,
                made.output_tokens,
                _finite(made.cost_usd),
                file,
            )
        )
        for n, author in enumerate(info.authors, 1):
            self._add(tables.AUTHORS, n, author)
        for n, start in enumerate(info.pages, 1):
            self._add(tables.PAGES, n, start)
        for n, (name, hashed) in enumerate(made.prompts.items(), 1):
            self._add(tables.PROMPTS, n, name, hashed)
        for n, message in enumerate(facts.shortfalls, 1):
            self._add(tables.SHORTFALLS, n, message)

    @staticmethod
    def _each(records: Sequence[R], add: Callable[[int, R], int]) -> RecordKeys:
        return RecordKeys([(record.id, add(n, record)) for n, record in enumerate(records, 1)])

    def _add_source(self, n: int, source: Source) -> int:
        named = (source.name, source.kind, source.title, source.affiliation, source.anonymity_reason)
        key = self._add(tables.SOURCES, n, source.id, *named, source.status)
        for m, mention in enumerate(source.mentions, 1):
            self._add(tables.MENTIONS, key, m, *_span(mention))
        self._add_findings(source.findings, source=key)
        return key

    def _add_claim(self, n: int, claim: Claim) -> int:
        said = (claim.statement, claim.speech, claim.stance, claim.status)
        when = claim.when
        day = when.date.isoformat() if when and when.date else None
        key = self._add(tables.CLAIMS, n, claim.id, *said, *_evidence(claim.evidence), when.text if when else None, day)
        self._add_pieces(claim.evidence, claim=key)
        self._add_findings(claim.findings, claim=key)
        return key

    def _add_figure(self, n: int, figure: Figure) -> int:
        numbers = (*_number(figure.value), *_number(figure.lower), *_number(figure.upper))
        told = (figure.modifier, figure.kind, figure.unit, figure.currency, figure.measures, figure.status)
        derived = figure.derivation
        operation = derived.operation if derived else None
        key = self._add(tables.FIGURES, n, figure.id, *numbers, *told, *_evidence(figure.evidence), operation)
        for m, operand in enumerate(derived.operands if derived else (), 1):
            operand_key = self._add(tables.OPERANDS, key, m, *_evidence(operand))
            self._add_pieces(operand, operand=operand_key)
        self._add_pieces(figure.evidence, figure=key)
        self._add_findings(figure.findings, figure=key)
        return key

    def _add_pieces(
        self, evidence: Evidence | None, claim: int | None = None, figure: int | None = None, operand: int | None = None
    ) -> None:
        for n, piece in enumerate(evidence.pieces if evidence else (), 1):
            self._add(tables.PIECES, claim, figure, operand, n, *_span(piece))

    def _add_findings(
        self,
        findings: Iterable[Finding],
        source: int | None = None,
        claim: int | None = None,
        figure: int | None = None,
    ) -> None:
        for n, found in enumerate(findings, 1):
            place = (found.start, found.end, found.expected, found.found)
            said = (found.code, found.severity, found.message)
            self._add(tables.FINDINGS, source, claim, figure, n, *said, *place)

    def _add_attributions(self, claims: Sequence[Claim]) -> None:
        for claim, key in zip(claims, self._claims.in_order, strict=True):
            for n, link in enumerate(claim.attributions, 1):
                source = self._sources.of(link.source_id)
                spans = (*_span(link.mention), *_span(link.cue))
                self._add(tables.ATTRIBUTIONS, key, n, source, link.source_id, link.role, *spans)

    def _add_links(self, facts: Facts) -> None:
        for link in links(facts.claims, facts.figures, self._claims, self._figures):
            self._add(tables.CLAIM_FIGURES, *link)

    def _add_mark(self, n: int, mark: Mark) -> None:
        owners = {"source": self._sources, "claim": self._claims, "figure": self._figures}
        keys = [keys_of.of(mark.record) if kind == mark.kind else None for kind, keys_of in owners.items()]
        said = (
            mark.content,
            mark.verdict,
            mark.note,
            mark.reviewer,
            mark.marked_at.isoformat() if mark.marked_at else None,
        )
        key = self._add(tables.MARKS, *keys, n, mark.kind, mark.record, mark.start, mark.end, *said)
        for m, (field, value) in enumerate(mark.corrected.items(), 1):
            self._add(tables.CORRECTIONS, key, m, field, value)


def _span(span: Span | None) -> tuple[Value, Value, Value]:
    return (span.quote, span.start, span.end) if span else (None, None, None)


def _evidence(evidence: Evidence | None) -> tuple[Value, ...]:
    return (*_span(evidence), evidence.match if evidence else None)


def _number(number: Decimal | None) -> tuple[Value, Value]:
    return (None, None) if number is None else (plain(number), _finite(float(number)))


def _finite(real: float | None) -> float | None:
    return real if real is not None and isfinite(real) else None
