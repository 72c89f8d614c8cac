"""The rule engine: no key, no network, the same draft on every run."""

from collections.abc import Mapping

from extractor.engines.interface import Drafted, Usage
from extractor.rules import draft_article
from extractor.schemas import Article


class RulesEngine:
    """Drafts by linguistic rules."""

    name = "rules"
    computes = True
    model = None
    prompts: Mapping[str, str] = {}
    spent = Usage()

    async def draft(self, article: Article) -> Drafted:
        """Return the draft that the rules make."""
        return Drafted(draft_article(article))

    async def aclose(self) -> None:
        """Hold nothing, so close nothing."""
