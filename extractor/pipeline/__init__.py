"""The way of an article, and of many at once."""

from extractor.pipeline.article import (
    DEFAULT_REPAIRS,
    EXTERNAL,
    as_article,
    check_external,
    extract,
    schema_sha256,
)
from extractor.pipeline.many import Job, Outcome, extract_many, finished

__all__ = [
    "DEFAULT_REPAIRS",
    "EXTERNAL",
    "Job",
    "Outcome",
    "as_article",
    "check_external",
    "extract",
    "extract_many",
    "finished",
    "schema_sha256",
]
