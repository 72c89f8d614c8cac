"""The records: what goes in (`Article`), what an engine says (`Draft`), what comes out (`Facts`).

Three ages of a record: a draft is what an engine believes, quotes without positions; a record is frozen and
rests on spans of the article; facts are all checked records of one article.  Nothing is ever changed in place.
"""

if __name__ != "extractor.schemas":
    # A second copy of the classes would make isinstance() lie, so the folder is importable under one name only.
    raise ImportError("import the records as extractor.schemas")

from extractor.schemas.article import Article, ArticleInfo
from extractor.schemas.claim import Attribution, AttributionRole, Claim, Speech, Stance, When
from extractor.schemas.comparison import (
    ClaimMember,
    ClaimRow,
    ComparedArticle,
    Comparison,
    Edit,
    FigureMember,
    FigureRow,
    QuotationMember,
    QuotationRow,
    Voice,
)
from extractor.schemas.derivation import Derivation, Operation
from extractor.schemas.draft import (
    Draft,
    DraftAttribution,
    DraftClaim,
    DraftDerivation,
    DraftFigure,
    DraftSource,
)
from extractor.schemas.explanation import Explanation, Explanations, Step
from extractor.schemas.facts import Facts, Failure, Provenance
from extractor.schemas.figure import Figure, FigureKind, Modifier
from extractor.schemas.finding import Finding, FindingCode, Severity, Status
from extractor.schemas.gold import GoldArticle, GoldClaim, GoldFigure, GoldSource, GoldSpeaker, Marked
from extractor.schemas.manifest import Manifest, Run, RunCounts, RunSettings
from extractor.schemas.relocation import Fate, Relocation
from extractor.schemas.review import CORRECTABLE, SPEAKER, ArticleReview, Mark, RecordKind, Review, Verdict
from extractor.schemas.source import Source, SourceKind
from extractor.schemas.span import Evidence, Match, Span

__all__ = [
    "CORRECTABLE",
    "SPEAKER",
    "Article",
    "ArticleInfo",
    "ArticleReview",
    "Attribution",
    "AttributionRole",
    "Claim",
    "ClaimMember",
    "ClaimRow",
    "ComparedArticle",
    "Comparison",
    "Derivation",
    "Draft",
    "DraftAttribution",
    "DraftClaim",
    "DraftDerivation",
    "DraftFigure",
    "DraftSource",
    "Edit",
    "Evidence",
    "Explanation",
    "Explanations",
    "Facts",
    "Failure",
    "Fate",
    "Figure",
    "FigureKind",
    "FigureMember",
    "FigureRow",
    "Finding",
    "FindingCode",
    "GoldArticle",
    "GoldClaim",
    "GoldFigure",
    "GoldSource",
    "GoldSpeaker",
    "Manifest",
    "Mark",
    "Marked",
    "Match",
    "Modifier",
    "Operation",
    "Provenance",
    "QuotationMember",
    "QuotationRow",
    "RecordKind",
    "Relocation",
    "Review",
    "Run",
    "RunCounts",
    "RunSettings",
    "Severity",
    "Source",
    "SourceKind",
    "Span",
    "Speech",
    "Stance",
    "Status",
    "Step",
    "Verdict",
    "Voice",
    "When",
]
