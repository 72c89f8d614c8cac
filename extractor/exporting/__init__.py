"""Exports: facts as tables (CSV, Parquet, SQLite) and as W3C Web Annotations (JSON-LD)."""

from extractor.exporting.export import FORMATS, Exported, Format, export
from extractor.exporting.tables import EVERY_TABLE, TABLES_VERSION
from extractor.exporting.views import VIEWS

__all__ = ["EVERY_TABLE", "FORMATS", "TABLES_VERSION", "VIEWS", "Exported", "Format", "export"]
