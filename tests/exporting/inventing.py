"""Facts that nobody would write: whatever the schemas allow, for laws that hold for all."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any, get_args

from hypothesis import strategies as st

from extractor.schemas import (
    ArticleInfo,
    Attribution,
    Claim,
    Derivation,
    Evidence,
    Facts,
    Figure,
    Finding,
    Mark,
    Provenance,
    Source,
    Span,
    When,
)
from extractor.schemas.claim import AttributionRole, Speech, Stance
from extractor.schemas.derivation import Operation
from extractor.schemas.figure import FigureKind, Modifier
from extractor.schemas.finding import FindingCode, Severity, Status
from extractor.schemas.review import RecordKind, Verdict
from extractor.schemas.source import SourceKind

SPREADSHEET = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "'",
    "''",
    "",
    "'=1",
    "a\nb",
    "a\r\nb",
    '"',
    'a","b',
    "\0",
]
WORDS = st.sampled_from([*SPREADSHEET, "Ada Holm", "40 sheep", "naïve “café”", "🐑"]) | st.text(max_size=12)
MAYBE = st.none() | WORDS
IDS = st.sampled_from(["1", "2", "../x", "a/b", "", "=c"])
WHOLE = st.integers(min_value=-(2**63), max_value=2**63 - 1)
ZONES = st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=30)), timezone(-timedelta(hours=8))])
MOMENTS = st.datetimes(datetime(1000, 1, 1), datetime(9000, 1, 1), timezones=ZONES)
DAYS = st.dates(date(1000, 1, 1))
NUMBERS = (
    st.none()
    | st.decimals(allow_nan=False, allow_infinity=False)
    | st.sampled_from(
        [
            Decimal("1E+400"),
            Decimal("1E-400"),
            Decimal("12345678901234567890.123456789012345678901234567890"),
            Decimal("-5"),
        ]
    )
)


def one_of(literal: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(get_args(literal))


def several(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


def spans(kind: Any = Span, **more: Any) -> st.SearchStrategy[Any]:
    def make(quote: str, start: int, **fields: Any) -> Any:
        return kind(quote=quote, start=start, end=start + len(quote), **fields)

    return st.builds(make, WORDS, st.integers(0, 10**6), **more)


EVIDENCE = spans(Evidence, match=st.sampled_from(["exact", "normalized"]), pieces=several(spans()))
FINDINGS = several(
    st.builds(
        Finding,
        code=one_of(FindingCode),
        severity=one_of(Severity),
        message=WORDS,
        start=st.none() | WHOLE,
        end=st.none() | WHOLE,
        expected=MAYBE,
        found=MAYBE,
    )
)
CHECKED = {"status": one_of(Status), "findings": FINDINGS, "id": IDS}
SOURCES = st.builds(
    Source,
    **CHECKED,
    name=WORDS,
    kind=one_of(SourceKind),
    title=MAYBE,
    affiliation=MAYBE,
    anonymity_reason=MAYBE,
    mentions=several(spans()),
)
CLAIMS = st.builds(
    Claim,
    **CHECKED,
    statement=WORDS,
    speech=one_of(Speech),
    stance=one_of(Stance),
    evidence=st.none() | EVIDENCE,
    attributions=several(
        st.builds(
            Attribution,
            source_id=IDS,
            role=one_of(AttributionRole),
            mention=st.none() | spans(),
            cue=st.none() | spans(),
        )
    ),
    figure_ids=several(IDS),
    when=st.none() | st.builds(When, text=WORDS, date=st.none() | DAYS),
)
FIGURES = st.builds(
    Figure,
    **CHECKED,
    evidence=st.none() | EVIDENCE,
    value=NUMBERS,
    lower=NUMBERS,
    upper=NUMBERS,
    modifier=one_of(Modifier),
    kind=one_of(FigureKind),
    unit=MAYBE,
    currency=MAYBE,
    measures=MAYBE,
    derivation=st.none() | st.builds(Derivation, operation=one_of(Operation), operands=several(EVIDENCE)),
    claim_ids=several(IDS),
)


UNCORRECTED: list[Verdict] = ["accepted", "rejected"]


@st.composite
def marks(draw: st.DrawFn) -> Mark:
    kind = draw(one_of(RecordKind))
    names = {"source": ("name", "title"), "claim": ("statement", "speaker"), "figure": ("unit", "measures")}[kind]
    corrected = draw(st.dictionaries(st.sampled_from(names), WORDS, max_size=2))
    return Mark(
        kind=kind,
        record=draw(IDS),
        verdict="corrected" if corrected else draw(st.sampled_from(UNCORRECTED)),
        corrected=corrected,
        marked_at=draw(st.none() | MOMENTS),
        content=draw(MAYBE),
        note=draw(MAYBE),
        reviewer=draw(MAYBE),
        start=draw(st.none() | WHOLE),
        end=draw(st.none() | WHOLE),
    )


MARKS = marks()
INFOS = st.builds(
    ArticleInfo,
    id=WORDS,
    title=MAYBE,
    url=MAYBE,
    outlet=MAYBE,
    published_at=st.none() | DAYS | MOMENTS,
    authors=several(WORDS),
    place=MAYBE,
    pages=several(WHOLE),
    language=MAYBE,
    sha256=WORDS,
    characters=WHOLE,
    path=MAYBE,
)
PROVENANCES = st.builds(
    Provenance,
    engine=WORDS,
    model=MAYBE,
    prompts=st.dictionaries(WORDS, WORDS, max_size=2),
    schema_sha256=WORDS,
    extractor_version=WORDS,
    created_at=MOMENTS,
    **dict.fromkeys(("calls", "cached_calls", "repairs", "input_tokens", "output_tokens"), WHOLE),
    cost_usd=st.none() | st.floats(allow_nan=False, allow_infinity=False),
)
FACTS = st.builds(
    Facts,
    article=INFOS,
    sources=several(SOURCES),
    claims=several(CLAIMS),
    figures=several(FIGURES),
    findings=FINDINGS,
    outcome=st.sampled_from(["ok", "partial"]),
    shortfalls=several(WORDS),
    marks=several(MARKS),
    provenance=PROVENANCES,
)


def as_read(facts: Facts) -> Facts:
    """The facts as a results file gives them back."""
    return Facts.model_validate_json(facts.model_dump_json())
