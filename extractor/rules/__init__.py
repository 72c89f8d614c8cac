"""The rule engine: who said what, without a model.

One walk: the text is cut into sentences, quotations and tokens (`reading`); cues with their subjects and contents make
statements (`cues`, `groups`, `contents`, `frames`); each statement gets its speaker (`mentions`, `entities`,
`resolve`); all is written as a draft (`drafting`).
"""

from extractor.reading import Reading, read
from extractor.rules.drafting.draft import write_draft
from extractor.rules.frames.statements import statements
from extractor.rules.sources.resolve import Resolver, Speaker
from extractor.schemas import Article, Draft
from extractor.text.furniture import inside

__all__ = ["Speaker", "attributions", "draft_article"]


def attributions(text: str) -> list[Speaker]:
    """Return the statements of a text with their speakers, as spans."""
    return _speakers(read(text))


def draft_article(article: Article) -> Draft:
    """Return what the rules believe of an article: the same draft on every run and machine."""
    reading = read(article.text)
    return write_draft(reading, _speakers(reading))


def _speakers(reading: Reading) -> list[Speaker]:
    """Return who says what; what stands in bylines, links and the like around the article says nothing."""
    said = [one for one in statements(reading) if not inside(reading.furniture, one.content[0][0])]
    return Resolver(reading).speakers(said)
