"""The comparison as a whole."""

from collections.abc import Iterable

from extractor.comparison.articles import Event, compared, told
from extractor.comparison.claims import claim_rows
from extractor.comparison.figures import figure_rows
from extractor.comparison.quotations import quotation_rows
from extractor.comparison.texts import TextOf, no_text
from extractor.comparison.voices import Voices
from extractor.schemas import Comparison, Facts


def compare(facts: Iterable[Facts], text_of: TextOf = no_text) -> Comparison:
    """Return what articles agree and differ on; the order in which they come makes no difference."""
    articles, notes = told(facts, text_of)
    event = Event(articles)
    voices = Voices(articles, event)
    quotations = tuple(quotation_rows(articles, event, voices))
    return Comparison(
        articles=tuple(compared(article) for article in articles),
        voices=voices.voices,
        figures=tuple(figure_rows(articles, event, voices, text_of)),
        quotations=quotations,
        claims=tuple(claim_rows(articles, event, voices, quotations)),
        notes=notes,
    )
