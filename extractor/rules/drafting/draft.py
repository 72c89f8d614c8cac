"""The last step: speakers and figures written as a draft, spans turned into quotes."""

from collections.abc import Iterator

from extractor.figures import Quantity
from extractor.reading.reading import Reading
from extractor.rules.drafting.evidence import Evidence, evidence_for
from extractor.rules.drafting.figures import draft_figure, figure_keys, quantities_of
from extractor.rules.drafting.omitted import OMITTED
from extractor.rules.drafting.source_kind import SOURCE_KIND, Sorted, said_by
from extractor.rules.drafting.speech import speech_of
from extractor.rules.drafting.stance import stance_of
from extractor.rules.drafting.when import when_said
from extractor.rules.drafting.wording import worded
from extractor.rules.sources.entities import Entity
from extractor.rules.sources.speaker import Speaker
from extractor.schemas import Draft, DraftAttribution, DraftClaim, DraftSource, SourceKind

Keys = dict[Entity, str]
"""The key of each source in the draft, in the order of the claims."""


def write_draft(reading: Reading, speakers: list[Speaker]) -> Draft:
    """Return the draft of an article: its sources, claims and figures."""
    quantities = quantities_of(reading)
    figures = tuple(draft_figure(reading, number, quantity) for number, quantity in enumerate(quantities))
    evidence = [evidence_for(reading, speaker) for speaker in speakers]
    claimed = [each for each in evidence if not OMITTED.holds(each)]
    keys = _keys(claimed)
    said = said_by(evidence)
    return Draft(
        sources=tuple(
            _source(reading, key, entity, SOURCE_KIND.settle(Sorted(entity, said.get(entity, ()))))
            for entity, key in keys.items()
        ),
        claims=tuple(_claim(f"c{number}", each, keys, quantities) for number, each in enumerate(claimed, 1)),
        figures=figures,
    )


def _keys(claimed: list[Evidence]) -> Keys:
    """Return the keys of all who made, shared or passed on a claim."""
    keys: Keys = {}
    for speaker in (each.speaker for each in claimed):
        for entity in (speaker.entity, *speaker.others, *speaker.relays):
            if entity is not None:
                keys.setdefault(entity, f"s{len(keys) + 1}")
    return keys


def _source(reading: Reading, key: str, entity: Entity, kind: SourceKind) -> DraftSource:
    mentions = tuple(dict.fromkeys(reading.text[start:end] for start, end in sorted(entity.mentions)))
    return DraftSource(
        key=key,
        name=entity.name,
        kind=kind,
        title=entity.title,
        affiliation=entity.affiliation,
        anonymity_reason=entity.reason,
        mentions=mentions,
    )


def _claim(key: str, evidence: Evidence, keys: Keys, quantities: list[Quantity]) -> DraftClaim:
    reading = evidence.reading
    return DraftClaim(
        key=key,
        statement=worded(evidence),
        quotes=tuple(reading.text[start:end] for start, end in evidence.pieces),
        context=reading.grounded.unique_context(*evidence.pieces[0], whole=(evidence.start, evidence.end)),
        speech=speech_of(evidence),
        stance=stance_of(evidence),
        when=when_said(evidence),
        figures=figure_keys(quantities, evidence),
        attributions=tuple(_attributions(evidence, keys)),
    )


def _attributions(evidence: Evidence, keys: Keys) -> Iterator[DraftAttribution]:
    """Yield who said it, who said it with him, and who passed it on."""
    statement, speaker, tokens = evidence.statement, evidence.speaker, evidence.reading.tokens
    group = statement.antecedent or statement.source
    mention = tokens.phrase(*group) if group else None
    # A colon is a cue, but no words that could be found.
    cue = tokens.phrase(*statement.cue) if statement.cue and statement.frame != "dialogue" else None
    for entity in (speaker.entity, *speaker.others):
        if entity is not None:
            yield DraftAttribution(source=keys[entity], mention=mention, cue=cue)
    for entity, (relay, passing) in zip(speaker.relays, statement.relays, strict=False):
        yield DraftAttribution(
            source=keys[entity], role="relay", mention=tokens.phrase(*relay), cue=tokens.phrase(*passing)
        )
