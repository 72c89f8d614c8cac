"""The records: what goes in (`Article`), what an engine says (`Draft`), what comes out (`Facts`).

Three ages of a record: a draft is what an engine believes, quotes without positions; a record is frozen and
rests on spans of the article; facts are all checked records of one article.  Nothing is ever changed in place.
"""

if __name__ != "extractor.schemas":
    # A second copy of the classes would make isinstance() lie, so the folder is importable under one name only.
    raise ImportError("import the records as extractor.schemas")

from extractor.schemas.article import Article, ArticleInfo
from extractor.schemas.claim import Attribution, AttributionRole, Claim, Speech, Stance, When
from extractor.schemas.derivation import Derivation, Operation
from extractor.schemas.draft import (
    Draft,
    DraftAttribution,
    DraftClaim,
    DraftDerivation,
    DraftFigure,
    DraftSource,
)
from extractor.schemas.facts import Facts, Failure, Provenance
from extractor.schemas.figure import Figure, FigureKind, Modifier
from extractor.schemas.finding import Finding, FindingCode, Severity, Status
from extractor.schemas.source import Source, SourceKind
from extractor.schemas.span import Evidence, Match, Span

__all__ = [
    "Article",
    "ArticleInfo",
    "Attribution",
    "AttributionRole",
    "Claim",
    "Derivation",
    "Draft",
    "DraftAttribution",
    "DraftClaim",
    "DraftDerivation",
    "DraftFigure",
    "DraftSource",
    "Evidence",
    "Facts",
    "Failure",
    "Figure",
    "FigureKind",
    "Finding",
    "FindingCode",
    "Match",
    "Modifier",
    "Operation",
    "Provenance",
    "Severity",
    "Source",
    "SourceKind",
    "Span",
    "Speech",
    "Stance",
    "Status",
    "When",
]
