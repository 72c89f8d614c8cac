"""The model engine: one call drafts an article, another mends what the check found wrong; articles go out as data."""

from collections.abc import Iterator, Mapping, Sequence

from extractor.engines.interface import Complaint, Drafted, Usage
from extractor.model import ModelClient
from extractor.prompts import Message, load
from extractor.schemas import Article, Draft, DraftClaim, DraftSource

_DRAFT = load("draft", "v1")
_REPAIR = load("repair", "v1")


class ModelEngine:
    """Drafts and repairs by asking a model."""

    name = "model"

    def __init__(self, client: ModelClient) -> None:
        self._client = client

    @property
    def model(self) -> str:
        """The model's name with its provider."""
        return self._client.model

    @property
    def prompts(self) -> Mapping[str, str]:
        """The prompts that draft and repair."""
        return {prompt.name: prompt.label for prompt in (_DRAFT, _REPAIR)}

    @property
    def spent(self) -> Usage:
        """What all questions together have taken."""
        return self._client.spent

    async def draft(self, article: Article) -> Drafted:
        """Ask once; ModelError if no usable answer comes."""
        return await self._ask(messages_for(article))

    async def repair(self, article: Article, draft: Draft, complaints: Sequence[Complaint]) -> Drafted:
        """Send what failed back, with the reasons; ModelError if no usable answer comes."""
        return await self._ask(repair_messages(article, draft, complaints))

    async def aclose(self) -> None:
        """Close the client."""
        await self._client.aclose()

    async def _ask(self, messages: Sequence[Message]) -> Drafted:
        answer = await self._client.ask(messages, Draft)
        return Drafted(answer.value, answer.usage)


def messages_for(article: Article) -> tuple[Message, ...]:
    """Return the messages that ask for an article's draft."""
    return _DRAFT.render(article=article.text, marker=marker_for(article))


def repair_messages(article: Article, draft: Draft, complaints: Sequence[Complaint]) -> tuple[Message, ...]:
    """Return the messages that ask for the mending of what was complained of."""
    sources = "; ".join(f"{source.key} {source.name}" for source in draft.sources) or "none"
    findings = "\n\n".join(_paragraphs(complaints))
    return _REPAIR.render(article=article.text, marker=marker_for(article), sources=sources, findings=findings)


def marker_for(article: Article) -> str:
    """Return the marker around the text, made from the text's own hash.

    No text can hold it, and it is the same on every run, so that the cache and recordings hold.
    """
    return f"article-{article.sha256[:16]}"


def _paragraphs(complaints: Sequence[Complaint]) -> Iterator[str]:
    """Yield what is wrong with each record, the record first, and then what was left out."""
    for complaint in complaints:
        record = complaint.record
        if record is None:
            yield "LEFT OUT\n" + "\n".join(complaint.reasons)
        else:
            kind = (
                "SOURCE" if isinstance(record, DraftSource) else "CLAIM" if isinstance(record, DraftClaim) else "FIGURE"
            )
            yield f"{kind} {record.model_dump_json()}\n" + "\n".join(complaint.reasons)
