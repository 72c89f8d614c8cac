"""What an engine is to the pipeline."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias, runtime_checkable

from extractor.model.port import Usage
from extractor.schemas import Article, Draft, DraftClaim, DraftFigure, DraftSource

__all__ = ["Complaint", "Drafted", "DraftedRecord", "Engine", "Repairer", "Usage"]

DraftedRecord: TypeAlias = DraftSource | DraftClaim | DraftFigure


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft and what it took; ``shortfalls`` say what parts of the article got no draft, and why."""

    draft: Draft
    usage: Usage = field(default_factory=Usage)
    shortfalls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Complaint:
    """What the check has to say of one drafted record, or of a stretch of the article that no record covers.

    ``at`` is an offset near which the article has it, None where the record's words stand nowhere.
    """

    record: DraftedRecord | None
    reasons: tuple[str, ...]
    at: int | None = None


class Engine(Protocol):
    """Drafts the records of an article; ``prompts`` gives version and hash of each prompt that it uses.

    An engine that computes (``computes`` is true) rather than waits for somebody else can be sent, as it is, to another
    process.
    """

    @property
    def name(self) -> str:
        """``rules`` or ``model``."""

    @property
    def computes(self) -> bool:
        """Whether a draft is work for this machine."""

    @property
    def model(self) -> str | None:
        """The model's name, None for an engine without one."""

    @property
    def prompts(self) -> Mapping[str, str]:
        """Name → label of the prompts in use."""

    async def draft(self, article: Article) -> Drafted:
        """Return what the engine believes; raises ModelError if there is no draft to be had."""

    @property
    def spent(self) -> Usage:
        """What all drafts together have taken, failed ones too."""

    async def aclose(self) -> None:
        """Give back what the engine holds open."""


@runtime_checkable
class Repairer(Protocol):
    """An engine that can think again."""

    async def repair(self, article: Article, draft: Draft, complaints: Sequence[Complaint]) -> Drafted:
        """Return the records that were complained of, mended, under their keys, and records for what was left out.

        Raises ModelError if there is no answer to be had.
        """
