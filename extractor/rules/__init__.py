"""The rule engine: who said what, without a model.

One walk, in stages that import downwards: words that report are found (`cues`) and put together with subject and
content (`frames`); what a noun group says of its source is read (`mentions`), and whom it means is settled
(`sources`); all is written as a draft (`drafting`).  Every ordered choice is a tuple of named rules (`trace`).
"""

from dataclasses import dataclass

from extractor.reading import Reading, read
from extractor.rules.drafting.draft import write_draft
from extractor.rules.frames.statements import statements
from extractor.rules.sources.resolve import Resolver
from extractor.rules.sources.speaker import Speaker
from extractor.rules.trace import Place, Taken, traced
from extractor.schemas import Article, Draft, Step
from extractor.text.furniture import inside

__all__ = ["Explained", "Place", "Speaker", "Taken", "attributions", "draft_article", "explain_draft"]


@dataclass(frozen=True, slots=True)
class Explained:
    """A draft with the reading it rests on, the speakers behind its claims, and the steps that led to it."""

    reading: Reading
    draft: Draft
    speakers: tuple[Speaker, ...]
    taken: dict[Step, Taken]

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps in the order in which they were taken."""
        return tuple(self.taken)


def attributions(text: str) -> list[Speaker]:
    """Return the statements of a text with their speakers, as spans."""
    return _speakers(read(text))


def draft_article(article: Article) -> Draft:
    """Return what the rules believe of an article: the same draft on every run and machine."""
    reading = read(article.text)
    return write_draft(reading, _speakers(reading))


def explain_draft(text: str) -> Explained:
    """Return the draft of a text with every step that led to it.

    >>> steps = explain_draft("“We lost 40 sheep,” said Ada Holm.").steps
    >>> next(step.verdict for step in steps if step.rule == "cue")
    'found'
    """
    with traced(text) as trace:
        # A reading of its own: what is remembered of an earlier one took its steps while nobody listened.
        reading = Reading(text)
        speakers = _speakers(reading)
        draft = write_draft(reading, speakers)
    return Explained(reading, draft, tuple(speakers), trace.taken)


def _speakers(reading: Reading) -> list[Speaker]:
    """Return who says what; what stands in bylines, links and the like around the article says nothing."""
    said = [one for one in statements(reading) if not inside(reading.furniture, one.content[0][0])]
    return Resolver(reading).speakers(said)
