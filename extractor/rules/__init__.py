"""The rule engine: who said what, without a model.

One walk: the text is cut into sentences, quotations and tokens (`reading`); cues with their subjects and contents make
statements (`cues`, `groups`, `contents`, `frames`); each statement gets its speaker (`mentions`, `entities`,
`resolve`); all is written as a draft (`drafting`).
"""

from extractor.rules.drafting import write_draft
from extractor.rules.reading import read, statements
from extractor.rules.resolve import Resolver, Speaker
from extractor.schemas import Article, Draft

__all__ = ["Speaker", "attributions", "draft_article"]


def attributions(text: str) -> list[Speaker]:
    """Return the statements of a text with their speakers, as spans."""
    reading = read(text)
    return Resolver(reading).speakers(statements(reading))


def draft_article(article: Article) -> Draft:
    """Return what the rules believe of an article: the same draft on every run and machine."""
    reading = read(article.text)
    return write_draft(reading, Resolver(reading).speakers(statements(reading)))
