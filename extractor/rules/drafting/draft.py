"""The last step: speakers and figures written as a draft, spans turned into quotes."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from extractor.english.given_names import known_given
from extractor.figures import Quantity
from extractor.reading.reading import Reading
from extractor.rules.drafting.measures import measures
from extractor.rules.drafting.stance import stance_of
from extractor.rules.drafting.when import when_said
from extractor.rules.drafting.wording import speech_of, worded
from extractor.rules.sources.entities import Entity
from extractor.rules.sources.speaker import Speaker
from extractor.schemas import Draft, DraftAttribution, DraftClaim, DraftFigure, DraftSource, SourceKind
from extractor.schemas.base import plain
from extractor.text.furniture import inside
from extractor.text.ground import GroundedText

_FIRST_PERSON = re.compile(r"\b(?:I|my|My|me)\b")
_CLOSED_BY = {"“": "”", '"': '"', "«": "»", "„": "“", "‘": "’"}
_ITS = re.compile(r"\b(?:its|it)\b")

KINDS: dict[str, SourceKind] = {
    "person": "named_person",
    "unknown": "named_organization",
    "body": "named_organization",
    "place": "named_organization",
    "document": "document",
    "someone": "anonymous",
    "pronoun": "anonymous",
    "group": "unnamed_group",
}
"""Kind of mention → kind of source."""


def write_draft(reading: Reading, speakers: list[Speaker]) -> Draft:
    """Return the draft of an article: its sources, claims and figures."""
    quantities = [one for one in reading.figures if not inside(reading.furniture, one.start)]
    grounded = reading.grounded
    figures = [_figure(reading, grounded, number, quantity) for number, quantity in enumerate(quantities, 1)]
    keys: dict[int, str] = {}
    selves, things = (_speaking(reading, speakers, words) for words in (_FIRST_PERSON, _ITS))
    sources: list[DraftSource] = []
    claims: list[DraftClaim] = []
    for speaker in speakers:
        if speaker.entity is None or not speaker.statement.proposition or _is_empty(reading.text, speaker):
            continue
        for entity in (speaker.entity, *speaker.others, *speaker.relays):
            if id(entity) not in keys:
                keys[id(entity)] = f"s{len(keys) + 1}"
                sources.append(_source(reading, keys[id(entity)], entity, _kind(entity, selves, things)))
        claims.append(_claim(reading, grounded, f"c{len(claims) + 1}", speaker, keys, quantities))
    return Draft(sources=tuple(sources), claims=tuple(claims), figures=tuple(figures))


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


def _kind(entity: Entity, selves: set[int], things: set[int]) -> SourceKind:
    """Return the kind; a name of which nothing is known is a person if it says "I" or goes by "he" or "she"."""
    if entity.kind == "person":
        named = entity.gender is not None or entity.title is not None or known_given(entity.name.split()[0])
        return "named_organization" if not named and id(entity) in things - selves else "named_person"
    if entity.kind != "unknown":
        return KINDS[entity.kind]
    if not entity.name[:1].isupper():
        return "anonymous"
    return "named_person" if entity.gender is not None or id(entity) in selves else KINDS["unknown"]


def _speaking(reading: Reading, speakers: list[Speaker], words: re.Pattern[str]) -> set[int]:
    """Return the entities in whose statements one of the words stands."""
    return {
        id(speaker.entity)
        for speaker in speakers
        if any(words.search(reading.text, start, end) for start, end in speaker.statement.content)
    }


def _claim(
    reading: Reading,
    grounded: GroundedText,
    key: str,
    speaker: Speaker,
    keys: dict[int, str],
    quantities: list[Quantity],
) -> DraftClaim:
    statement, text = speaker.statement, reading.text
    pieces = [_bare(text, start, end) for start, end in statement.content]
    held = _inside(quantities, pieces)
    return DraftClaim(
        key=key,
        statement=worded(reading, speaker, pieces),
        quotes=tuple(text[start:end] for start, end in pieces),
        context=grounded.unique_context(*pieces[0], whole=(pieces[0][0], pieces[-1][1])),
        speech=speech_of(reading, pieces),
        stance=stance_of(reading, statement, pieces),
        when=when_said(reading, statement),
        figures=tuple(f"f{number}" for number in held),
        attributions=tuple(_attributions(reading, speaker, keys)),
    )


def _attributions(reading: Reading, speaker: Speaker, keys: dict[int, str]) -> Iterator[DraftAttribution]:
    """Yield who said it, who said it with him, and who passed it on."""
    statement, tokens = speaker.statement, reading.tokens
    group = statement.antecedent or statement.source
    mention = tokens.phrase(*group) if group else None
    # A colon is a cue, but no words that could be found.
    cue = tokens.phrase(*statement.cue) if statement.cue and statement.frame != "dialogue" else None
    for entity in (speaker.entity, *speaker.others):
        if entity is not None:
            yield DraftAttribution(source=keys[id(entity)], mention=mention, cue=cue)
    for entity, (relay, passing) in zip(speaker.relays, statement.relays, strict=False):
        yield DraftAttribution(
            source=keys[id(entity)], role="relay", mention=tokens.phrase(*relay), cue=tokens.phrase(*passing)
        )


def _is_empty(text: str, speaker: Speaker) -> bool:
    """Tell whether a piece of the content holds nothing, as behind a quotation mark at the end of the text."""
    return any(start >= end for start, end in (_bare(text, *piece) for piece in speaker.statement.content))


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the piece without commas, blanks and the pair of marks around it, if one pair holds all of it."""
    start, end = _stripped(text, start, end)
    opening, closing = text[start : start + 1], text[end - 1 : end]
    inner = text[start + 1 : end - 1]
    # An apostrophe looks like a closing single mark.
    once = opening not in inner and (closing not in inner or closing == "’")
    if _CLOSED_BY.get(opening) == closing and once:
        return _stripped(text, start + 1, end - 1)
    if opening in _CLOSED_BY and opening != '"' and _CLOSED_BY[opening] not in text[start + 1 : end]:
        # A quotation that the next paragraph goes on with has no closing mark.
        return _stripped(text, start + 1, end)
    return start, end


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1] in " ,;\u00a0":
        end -= 1
    while start < end and text[start] in " ,;\u00a0":
        start += 1
    return start, end


def _inside(quantities: list[Quantity], pieces: list[tuple[int, int]]) -> list[int]:
    """Return the numbers of the figures that stand in the evidence, from its first piece to its last."""
    first = bisect_left(quantities, pieces[0][0], key=_start)
    last = bisect_right(quantities, pieces[-1][1], key=_start)
    return [number + 1 for number in range(first, last) if quantities[number].end <= pieces[-1][1]]


def _start(quantity: Quantity) -> int:
    return quantity.start


def _figure(reading: Reading, grounded: GroundedText, number: int, quantity: Quantity) -> DraftFigure:
    start, end = quantity.outer_start, quantity.outer_end
    return DraftFigure(
        key=f"f{number}",
        quote=reading.text[start:end],
        context=grounded.unique_context(start, end),
        value=None if quantity.value is None else plain(quantity.value),
        lower=None if quantity.lower is None else plain(quantity.lower),
        upper=None if quantity.upper is None else plain(quantity.upper),
        modifier=quantity.modifier,
        kind=quantity.kind,
        unit=quantity.unit,
        currency=quantity.currency,
        measures=measures(reading, quantity),
    )
