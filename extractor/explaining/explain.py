"""Explanations put together: for each record the steps of the rules, the reading of numbers, and the check."""

from collections.abc import Iterable, Iterator

from extractor.engines.rules import RulesEngine
from extractor.explaining.allotting import (
    Allotment,
    of_claims,
    of_figures,
    of_sources,
    places_of_claim,
    places_of_source,
)
from extractor.explaining.checked import check_steps, finding_steps
from extractor.explaining.matching import Drafts
from extractor.explaining.mentions import Mentions
from extractor.explaining.numbers import lookalike_step, read_steps
from extractor.explaining.ways import Ways
from extractor.explaining.wording import claim_in_words, figure_in_words, source_in_words
from extractor.reading import Reading, read
from extractor.rules import Explained, explain_draft
from extractor.schemas import Claim, Explanation, Explanations, Facts, Figure, RecordKind, Source, Step
from extractor.schemas.explanation import WHOLE

NO_LONGER = "The rules no longer draft this record here, so only the check is explained."


def explain_facts(text: str, facts: Facts) -> Explanations:
    """Return why the records of some facts are as they are; the rules are run again where they drafted them.

    ``text`` is the article's, and every span of the facts is what stands there.
    """
    engine = facts.provenance.engine
    explained = explain_draft(text) if engine == RulesEngine.name else None
    records = explain_records(text, facts, explained)
    return Explanations(article=facts.article, engine=engine, records=records)


def explain_records(text: str, facts: Facts, explained: Explained | None) -> tuple[Explanation, ...]:
    """Return the explanations of an article's records, and one of what belongs to none; None is for other engines."""
    return tuple(_Explaining(text, facts, explained).explanations())


class _Explaining:
    """One article's records on the way to their explanations."""

    def __init__(self, text: str, facts: Facts, explained: Explained | None) -> None:
        self._facts = facts
        self._reading: Reading = explained.reading if explained else read(text)
        self._drafts = Drafts(explained) if explained else None
        self._steps = Allotment(explained.taken if explained else {})
        self._ways = Ways(text, facts, explained.taken if explained else {})
        self._mentions = Mentions(facts)
        self._names = {source.id: source.name for source in facts.sources}
        self._note = None if explained else _other_engine(facts)

    def explanations(self) -> Iterator[Explanation]:
        """Yield the explanations in order; what no record takes comes last."""
        yield from map(self._claim, self._facts.claims)
        yield from map(self._figure, self._facts.figures)
        yield from map(self._source, self._facts.sources)
        yield self._article()

    def _claim(self, claim: Claim) -> Explanation:
        speaker = self._drafts.speaker_of(claim) if self._drafts else None
        places = places_of_claim(claim, speaker, self._reading) if speaker else ()
        note = NO_LONGER if self._drafts and not speaker else self._note
        scope = (speaker.statement.start, speaker.statement.end) if speaker else None
        told = self._explanation(
            claim, claim_in_words(claim, self._names), self._steps.take(places, of_claims, scope), note
        )
        return told.model_copy(update={"way": self._ways.line(speaker)}) if speaker else told

    def _figure(self, figure: Figure) -> Explanation:
        if figure.evidence is None:
            return self._explanation(figure, figure_in_words(figure), (), None)
        place = figure.evidence.start, figure.evidence.end
        steps = (*read_steps(self._reading, *place), *self._steps.take([place], of_figures))
        return self._explanation(figure, figure_in_words(figure), steps, None)

    def _source(self, source: Source) -> Explanation:
        known = self._drafts is not None and self._drafts.has_source(source.name)
        steps = self._steps.take(places_of_source(source), of_sources) if known else ()
        note = NO_LONGER if self._drafts and not known else self._note
        return self._explanation(source, source_in_words(source), (*self._mentions.steps(source), *steps), note)

    def _article(self) -> Explanation:
        text = self._reading.text
        spared = self._figure_sentences()
        others = (
            lookalike_step(text, other)
            for other in self._reading.lookalikes
            if self._reading.sentence_at(other.start, other.end) not in spared
        )
        steps = (*finding_steps(self._facts.findings, text), *self._steps.left, *others)
        return Explanation(record=WHOLE, kind="article", says="What belongs to no record", note=self._note, steps=steps)

    def _figure_sentences(self) -> set[tuple[int, int]]:
        """Return the sentences of the figures, whose look-alikes are told beside them."""
        places = (figure.evidence for figure in self._facts.figures if figure.evidence)
        return {self._reading.sentence_at(place.start, place.end) for place in places}

    def _explanation(
        self, record: Claim | Figure | Source, says: str, steps: Iterable[Step], note: str | None
    ) -> Explanation:
        kind: RecordKind = "source"
        if not isinstance(record, Source):
            kind = "claim" if isinstance(record, Claim) else "figure"
        checked = check_steps(record, self._reading.text)
        return Explanation(
            record=record.id, kind=kind, says=says, status=record.status, note=note, steps=(*steps, *checked)
        )


def _other_engine(facts: Facts) -> str:
    """Return why the rules can tell nothing of some facts."""
    made = facts.provenance
    who = {"model": f"A model ({made.model})", "relocated": "An earlier version of the article"}
    said = f"{who.get(made.engine, 'Another program')} drafted this record, not the rules"
    return f"{said}: only the check is explained."
