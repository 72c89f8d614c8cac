"""The page: one article reviewed, many compared, in one file that needs nobody else."""

from extractor.report.chapter import Chapter
from extractor.report.writing import Written, write_report

__all__ = ["Chapter", "Written", "write_report"]
