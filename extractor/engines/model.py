"""The model engine: one call an article; the article goes out as data."""

from collections.abc import Mapping

from extractor.engines.interface import Drafted, Usage
from extractor.model import Answer, ModelClient
from extractor.prompts import Message, load
from extractor.schemas import Article, Draft

_PROMPT = load("draft", "v1")


class ModelEngine:
    """Drafts by asking a model."""

    name = "model"

    def __init__(self, client: ModelClient) -> None:
        self._client = client

    @property
    def model(self) -> str:
        """The model's name with its provider."""
        return self._client.model

    @property
    def prompts(self) -> Mapping[str, str]:
        """The one prompt that drafts."""
        return {_PROMPT.name: _PROMPT.label}

    async def draft(self, article: Article) -> Drafted:
        """Ask once; ModelError if no usable answer comes."""
        answer = await self._client.ask(messages_for(article), Draft)
        return Drafted(answer.value, _usage(answer))

    async def aclose(self) -> None:
        """Close the client."""
        await self._client.aclose()


def _usage(answer: Answer[Draft]) -> Usage:
    return Usage(answer.calls, answer.cached_calls, answer.input_tokens, answer.output_tokens)


def messages_for(article: Article) -> tuple[Message, ...]:
    """Return the messages that ask for an article's draft.

    The marker around the text is made from the text's own hash: no text can hold it, and it is the same on every run.
    """
    return _PROMPT.render(article=article.text, marker=f"article-{article.sha256[:16]}")
