"""Verdict four, attribution: the speaker stands in the article, near the quote, and is whom the record names."""

from collections.abc import Iterator, Mapping

from extractor.checks.speaker import Names, check_speaker, unattributed
from extractor.checks.stance import check_stance
from extractor.checks.verdict import finding
from extractor.english.stems import content_stems
from extractor.reading import Reading
from extractor.reading.stretches import Stretch
from extractor.schemas import (
    Attribution,
    DraftAttribution,
    DraftClaim,
    DraftSource,
    Evidence,
    Finding,
    FindingCode,
    Severity,
    Span,
)
from extractor.text.ground import distance

# A speaker is named in the paragraph of the quote or one beside it.
_FARTHEST = 1_200
_PRONOUNS = frozenset(["he", "she", "they", "it", "him", "her", "them", "his", "their", "its", "who", "we", "i"])


def check_source(reading: Reading, source: DraftSource) -> Iterator[Finding]:
    """Yield what a source record says that the article doesn't."""
    if not reading.grounded.places(source.name):
        yield _unknown_name(reading, source)
    for mention in source.mentions:
        if not reading.grounded.places(mention):
            yield _absent("source-not-in-text", "mention", mention, "warning")
    for code, field in (("title-not-in-text", "title"), ("affiliation-not-in-text", "affiliation")):
        words = getattr(source, field)
        if words and not reading.grounded.places(words):
            yield _absent(code, field, words, "warning")  # type: ignore[arg-type]
    if source.anonymity_reason and not reading.grounded.places(source.anonymity_reason):
        yield _absent("quote-not-found", "reason for anonymity", source.anonymity_reason, "warning")


def _unknown_name(reading: Reading, source: DraftSource) -> Finding:
    """A name of which nothing stands in the article is invented; one of which a part does is filled up from outside."""
    known = content_stems(reading.text)
    partly = bool(content_stems(source.name) & known)
    return _absent("source-not-in-text", "name", source.name, "warning" if partly else "error")


def _absent(code: FindingCode, what: str, words: str, severity: Severity) -> Finding:
    return finding(code, f"The {what} {words!r} is not in the article.", severity=severity, found=words)


class Attributions:
    """Checks the chains of a draft; knows all its sources, since another's name beside a cue speaks against one."""

    def __init__(self, reading: Reading, sources: Mapping[str, tuple[str, DraftSource]]) -> None:
        self._reading = reading
        self._sources = sources
        self._names = Names(reading, (source for _, source in sources.values()))

    def attribute(self, claim: DraftClaim, evidence: Evidence | None) -> tuple[list[Attribution], list[Finding]]:
        """Return the chain of a claim with the places of mention and cue, and what speaks against it."""
        chain, findings = [], []
        for drafted in claim.attributions:
            if drafted.source not in self._sources:
                message = f"The draft has no source {drafted.source!r}."
                findings.append(finding("reference-unknown", message, found=drafted.source))
                continue
            source_id, source = self._sources[drafted.source]
            cue = self._span(drafted.cue, evidence)
            mention = self._span(drafted.mention, cue or evidence)
            chain.append(Attribution(source_id=source_id, role=drafted.role, mention=mention, cue=cue))
            if evidence:
                findings.extend(_check(self._reading, drafted, source, evidence, mention, cue))
                findings.extend(check_speaker(self._reading, source, self._names, mention, cue, evidence))
        if evidence:
            findings.extend(self._chain(claim, evidence))
        return chain, findings

    def _chain(self, claim: DraftClaim, evidence: Evidence) -> Iterator[Finding]:
        if not claim.attributions:
            yield from unattributed(self._reading, claim, evidence)
            return
        yield from check_stance(claim, [link.cue for link in claim.attributions[:1] if link.cue], evidence)
        if claim.attributions[0].role == "relay" and len(claim.attributions) > 1:
            message = "The chain begins with who relayed the words; the speaker comes first."
            yield finding("speaker-mismatch", message, (evidence.start, evidence.end), severity="warning")

    def _span(self, words: str | None, near: Span | None) -> Span | None:
        return _span(self._reading, words, (near.start, near.end) if near else (0, 0))


def _span(reading: Reading, words: str | None, near: Stretch) -> Span | None:
    """Return the nearest place of the words, one in the same sentence before any other."""
    if not words or not words.strip():
        return None
    beside = reading.grounded.within(words, *reading.sentence_at(*near))
    place = min(beside, key=lambda p: distance(p, *near), default=None) or reading.grounded.nearest(words, *near)
    return reading.grounded.span(place.start, place.end) if place else None


def _check(
    reading: Reading,
    drafted: DraftAttribution,
    source: DraftSource,
    evidence: Evidence,
    mention: Span | None,
    cue: Span | None,
) -> Iterator[Finding]:
    place = (evidence.start, evidence.end)
    if drafted.cue and cue is None:
        yield _absent("quote-not-found", "cue", drafted.cue, "warning")
    if drafted.mention and mention is None:
        yield _absent("source-not-in-text", "mention of the speaker", drafted.mention, "error")
    elif mention and not _names(source, mention.quote):
        message = f"{mention.quote!r} does not name {source.name!r}."
        yield finding("speaker-mismatch", message, (mention.start, mention.end), found=source.name)
    nearest = mention or _nearest_mention(reading, source, place)
    if nearest and distance(nearest, *place) > _FARTHEST:
        message = (
            f"{nearest.quote!r} stands {distance(nearest, *place)} characters away from what is said to be its words."
        )
        yield finding("speaker-mismatch", message, place, severity="warning", found=source.name)


def _nearest_mention(reading: Reading, source: DraftSource, place: Stretch) -> Span | None:
    spans = [_span(reading, words, place) for words in (source.name, *source.mentions)]
    return min((span for span in spans if span), key=lambda span: distance(span, *place), default=None)


def _names(source: DraftSource, mention: str) -> bool:
    """Tell whether a mention can mean this source: a pronoun, or a word shared with its name, title or mentions."""
    words = content_stems(mention)
    if not words or mention.casefold() in _PRONOUNS:
        return True
    known = " ".join(filter(None, (source.name, source.title, source.affiliation, *source.mentions)))
    return bool(words & content_stems(known))
