"""The comparison: what several articles about one event agree and differ on."""

import datetime
from typing import Literal

from extractor.schemas.base import Number, Record
from extractor.schemas.claim import Speech, Stance
from extractor.schemas.figure import FigureKind, Modifier
from extractor.schemas.finding import Status
from extractor.schemas.source import SourceKind

FigureVerdict = Literal["agree", "other-value", "derived", "other-modifier", "other-speaker"]
"""How the members of a row of figures stand to each other; where several hold, the first of these that does:
other-value, derived, other-modifier, other-speaker."""

QuotationVerdict = Literal["same-words", "altered", "cut", "moved", "other-speaker"]
ClaimVerdict = Literal["agree", "denied", "other-time", "other-speaker", "alone"]
EditKind = Literal["same", "altered", "cut", "added", "moved"]


class ComparedArticle(Record):
    """An article of the comparison; ``label`` is what it is called in tables: outlet, title or file name."""

    id: str
    label: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published_at: datetime.date | None = None
    sha256: str


class Voice(Record):
    """One speaker under all names that the articles give; ``reasons`` say why these were taken for one."""

    id: str
    name: str
    kind: SourceKind
    names: tuple[str, ...]
    articles: tuple[str, ...]
    reasons: tuple[str, ...] = ()


class Member(Record):
    """A place in an article that a row brings in: the record's id, its exact characters and who says it.

    ``speakers`` are ids of voices, the speaker first; empty where the article says it in its own voice.
    """

    article: str
    record: str
    quote: str
    start: int
    end: int
    speakers: tuple[str, ...] = ()
    status: Status


class FigureMember(Member):
    """One article's number.  ``arithmetic`` is set where it was worked out of two: "2 × 6000 = 12000"."""

    value: Number | None = None
    lower: Number | None = None
    upper: Number | None = None
    modifier: Modifier
    kind: FigureKind
    unit: str | None = None
    currency: str | None = None
    statement: str | None = None
    arithmetic: str | None = None


class FigureRow(Record):
    """One quantity in several places.  ``differences`` holds every verdict that applies, ``verdict`` the weightiest."""

    id: str
    quantity: str
    verdict: FigureVerdict
    differences: tuple[FigureVerdict, ...] = ()
    members: tuple[FigureMember, ...]
    reasons: tuple[str, ...]


class Edit(Record):
    """A stretch of a quotation beside the fullest version: its own words and the words that stand there for them."""

    kind: EditKind
    words: str
    fullest: str


class QuotationMember(Member):
    """One article's version of the words, and what was done to them; the fullest version has only ``same``."""

    edits: tuple[Edit, ...]


class QuotationRow(Record):
    """The same words in several articles, laid against the fullest version, which is ``members[0]``."""

    id: str
    verdict: QuotationVerdict
    differences: tuple[QuotationVerdict, ...] = ()
    members: tuple[QuotationMember, ...]
    reasons: tuple[str, ...]


class ClaimMember(Member):
    """One article's version of a claim.  ``times`` are the days it names, for the saying and for the event."""

    statement: str
    speech: Speech
    stance: Stance
    denies: bool
    said: str | None = None
    times: tuple[str, ...] = ()


class ClaimRow(Record):
    """One claim: who asserts and who denies it; verdict ``alone`` where a single article has it."""

    id: str
    verdict: ClaimVerdict
    differences: tuple[ClaimVerdict, ...] = ()
    members: tuple[ClaimMember, ...]
    reasons: tuple[str, ...]


class Comparison(Record):
    """Several articles laid side by side; the same facts give the same comparison, in whatever order they come."""

    schema_version: Literal["1"] = "1"
    articles: tuple[ComparedArticle, ...]
    voices: tuple[Voice, ...]
    figures: tuple[FigureRow, ...]
    quotations: tuple[QuotationRow, ...]
    claims: tuple[ClaimRow, ...]
    notes: tuple[str, ...] = ()
