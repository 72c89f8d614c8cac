"""What an engine is to the pipeline."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from extractor.schemas import Article, Draft


@dataclass(frozen=True, slots=True)
class Usage:
    """What drafting took: requests that were sent, answers from the cache, tokens."""

    calls: int = 0
    cached_calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft and what it took."""

    draft: Draft
    usage: Usage = field(default_factory=Usage)


class Engine(Protocol):
    """Drafts the records of an article; ``prompts`` gives version and hash of each prompt that it uses."""

    @property
    def name(self) -> str:
        """``rules`` or ``model``."""

    @property
    def model(self) -> str | None:
        """The model's name, None for an engine without one."""

    @property
    def prompts(self) -> Mapping[str, str]:
        """Name → label of the prompts in use."""

    async def draft(self, article: Article) -> Drafted:
        """Return what the engine believes; raises ModelError if there is no draft to be had."""

    async def aclose(self) -> None:
        """Give back what the engine holds open."""
