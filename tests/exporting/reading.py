"""The way back: each format read by its own reader, and rows made facts again.  It proves that nothing was lost."""

import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet

from extractor.exporting.table import Kind
from extractor.exporting.tables import EVERY_TABLE
from extractor.schemas import Facts

Rows = dict[str, list[dict[str, Any]]]
_CELL = re.compile(r'(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)')


def csv_rows(folder: Path) -> Rows:
    """Read CSV by the rule of docs/formats.md: what is quoted is text, less one apostrophe; nothing is none."""
    return {table.name: list(_csv_table((folder / f"{table.name}.csv").read_bytes())) for table in EVERY_TABLE}


def _csv_table(content: bytes) -> Iterator[dict[str, Any]]:
    text = content.decode("utf-8-sig")
    lines: list[list[Any]] = [[]]
    for match in _CELL.finditer(text):
        quoted, bare, end = match.groups()
        if quoted is not None:
            lines[-1].append(quoted.replace('""', '"').removeprefix("'"))
        else:
            lines[-1].append(bare or None)
        if end != ",":
            lines.append([])
    header, *rows = lines[:-1]
    kinds = {column.name: column.kind for table in EVERY_TABLE for column in table.columns}
    for row in rows:
        named = dict(zip(header, row, strict=True))
        yield {name: _as(kinds[name], value) for name, value in named.items()}


def _as(kind: Kind, value: str | None) -> Any:
    if value is None or kind in (Kind.TEXT, Kind.NUMBER):
        return value
    return int(value) if kind is Kind.INTEGER else float(value)


def parquet_rows(folder: Path) -> Rows:
    return {
        table.name: pyarrow.parquet.read_table(folder / f"{table.name}.parquet").to_pylist() for table in EVERY_TABLE
    }


def sqlite_rows(path: Path) -> Rows:
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    try:
        return {
            table.name: [dict(row) for row in connection.execute(f"SELECT * FROM {table.name} ORDER BY key")]
            for table in EVERY_TABLE
        }
    finally:
        connection.close()


def annotation_facts(path: Path) -> list[Facts]:
    """Put the records of annotations together again."""
    made: list[dict[str, Any]] = []
    for line in path.read_text("utf-8").split("\n")[:-1]:
        annotation = json.loads(line)
        body = annotation["body"][1]
        kind, record = body["type"], body["record"]
        if kind == "Facts":
            made.append(record | {"claims": [], "figures": [], "sources": []})
        elif kind != "Source":
            made[-1][f"{kind.lower()}s"].append(record)
        else:
            sources = made[-1]["sources"]
            if len(sources) < body["position"]:
                sources.append(record | {"mentions": []})
            if selectors := annotation["target"].get("selector"):
                place = {"quote": selectors[0]["exact"], "start": selectors[1]["start"], "end": selectors[1]["end"]}
                sources[-1]["mentions"].append(place)
    return [Facts.model_validate_json(json.dumps(one)) for one in made]


def table_facts(rows: Rows) -> list[Facts]:
    """Put the rows of tables together again."""
    assembled = _Assembled(rows)
    return [assembled.facts(article) for article in rows["articles"]]


class _Assembled:
    def __init__(self, rows: Rows) -> None:
        self._by: dict[tuple[str, str, int], list[dict[str, Any]]] = defaultdict(list)
        for table, some in rows.items():
            for row in some:
                for name in row:
                    if name.endswith("_key") and row[name] is not None:
                        self._by[table, name, row[name]].append(row)

    def facts(self, article: dict[str, Any]) -> Facts:
        key = article["key"]
        info = ("id", "title", "url", "outlet", "published_at", "place", "language", "sha256", "characters", "path")
        made = (
            *("engine", "model", "schema_sha256", "extractor_version", "created_at", "calls", "cached_calls"),
            *("repairs", "input_tokens", "output_tokens", "cost_usd"),
        )
        own = [row for row in self._of("findings", "article", key) if not any(row[k] for k in _OWNERS)]
        return Facts.model_validate_json(
            json.dumps(
                {
                    "schema_version": article["schema_version"],
                    "outcome": article["outcome"],
                    "article": _pick(article, info)
                    | {"authors": [row["name"] for row in self._of("authors", "article", key)]}
                    | {"pages": [row["start_char"] for row in self._of("pages", "article", key)]},
                    "provenance": _pick(article, made)
                    | {"prompts": {row["name"]: row["sha256"] for row in self._of("prompts", "article", key)}},
                    "shortfalls": [row["message"] for row in self._of("shortfalls", "article", key)],
                    "sources": [self._source(row) for row in self._of("sources", "article", key)],
                    "claims": [self._claim(row) for row in self._of("claims", "article", key)],
                    "figures": [self._figure(row) for row in self._of("figures", "article", key)],
                    "findings": [_finding(row) for row in own],
                    "marks": [self._mark(row) for row in self._of("marks", "article", key)],
                }
            )
        )

    def _of(self, table: str, owner: str, key: int) -> list[dict[str, Any]]:
        return sorted(self._by[table, f"{owner}_key", key], key=lambda row: row.get("position", 0))

    def _source(self, row: dict[str, Any]) -> dict[str, Any]:
        fields = _pick(row, ("id", "name", "kind", "title", "affiliation", "anonymity_reason", "status"))
        mentions = [_span(mention) for mention in self._of("mentions", "source", row["key"])]
        return fields | {"mentions": mentions, "findings": self._findings("source", row)}

    def _claim(self, row: dict[str, Any]) -> dict[str, Any]:
        key = row["key"]
        listed = [link for link in self._of("claim_figures", "claim", key) if link["position_in_claim"]]
        listed.sort(key=lambda link: link["position_in_claim"])
        links = self._of("attributions", "claim", key)
        when = {"text": row["when_text"], "date": row["when_date"]} if row["when_text"] is not None else None
        return _pick(row, ("id", "statement", "speech", "stance", "status")) | {
            "evidence": self._evidence("claim", row),
            "attributions": [
                _pick(link, ("source_id", "role")) | {name: _span(link, f"{name}_") for name in ("mention", "cue")}
                for link in links
            ],
            "figure_ids": [link["figure_id"] for link in listed],
            "when": when,
            "findings": self._findings("claim", row),
        }

    def _figure(self, row: dict[str, Any]) -> dict[str, Any]:
        key = row["key"]
        listed = [link for link in self._of("claim_figures", "figure", key) if link["position_in_figure"]]
        listed.sort(key=lambda link: link["position_in_figure"])
        names = ("id", "value", "lower", "upper", "modifier", "kind", "unit", "currency", "measures", "status")
        operands = [self._evidence("operand", operand) for operand in self._of("operands", "figure", key)]
        derivation = {"operation": row["derivation"], "operands": operands} if row["derivation"] else None
        return _pick(row, names) | {
            "evidence": self._evidence("figure", row),
            "derivation": derivation,
            "claim_ids": [link["claim_id"] for link in listed],
            "findings": self._findings("figure", row),
        }

    def _mark(self, row: dict[str, Any]) -> dict[str, Any]:
        fields = _pick(row, ("kind", "content", "verdict", "note", "reviewer", "marked_at")) | {
            "record": row["record_id"]
        }
        corrected = {fix["field"]: fix["value"] for fix in self._of("corrections", "mark", row["key"])}
        return fields | {"start": row["start_char"], "end": row["end_char"], "corrected": corrected}

    def _evidence(self, owner: str, row: dict[str, Any]) -> dict[str, Any] | None:
        span = _span(row)
        pieces = [_span(piece) for piece in self._of("pieces", owner, row["key"])]
        return span and span | {"match": row["match"], "pieces": pieces}

    def _findings(self, owner: str, row: dict[str, Any]) -> list[dict[str, Any]]:
        return [_finding(found) for found in self._of("findings", owner, row["key"])]


_OWNERS = ("source_key", "claim_key", "figure_key")


def _pick(row: dict[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: row[name] for name in names}


def _span(row: dict[str, Any], prefix: str = "") -> dict[str, Any] | None:
    if row[f"{prefix}quote"] is None:
        return None
    return {name: row[f"{prefix}{column}"] for name, column in _SPAN.items()}


_SPAN = {"quote": "quote", "start": "start_char", "end": "end_char"}


def _finding(row: dict[str, Any]) -> dict[str, Any]:
    place = {"start": row["start_char"], "end": row["end_char"]}
    return _pick(row, ("code", "severity", "message", "expected", "found")) | place


READERS: dict[str, Callable[[Path], list[Facts]]] = {
    "csv": lambda path: table_facts(csv_rows(path)),
    "parquet": lambda path: table_facts(parquet_rows(path)),
    "sqlite": lambda path: table_facts(sqlite_rows(path)),
    "jsonld": annotation_facts,
}
