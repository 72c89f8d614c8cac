"""Verdict four, speaker: cue and mention belong together, and nobody else stands where the record's speaker should."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from extractor.checks.reading import Reading
from extractor.checks.tables import modality
from extractor.checks.verdict import finding
from extractor.schemas import DraftClaim, DraftSource, Evidence, Finding, Span
from extractor.text.words import WORD

# "Holm said", "said Holm", "Holm, 52, said": a mention that belongs to a cue stands this near.
_TOUCHING = 2
_CUES = modality.REPORTING_CUES | modality.DENYING_CUES | modality.DOUBTING_CUES | modality.ASKING_CUES
_REPORTING = re.compile(rf"\b(?:{'|'.join(sorted(_CUES | modality.PREDICTING_CUES))}|according to)\b", re.IGNORECASE)


class Names:
    """Where the names of a draft's sources stand, to see who else could be meant by a cue."""

    def __init__(self, reading: Reading, sources: Iterable[DraftSource]) -> None:
        self._spans: list[tuple[int, int, str]] = []
        for source in sources:
            for words in {source.name, *source.mentions}:
                if words[:1].isupper() or words[:4].lower() in ("the ", "a "):
                    places = reading.grounded.places(words)
                    self._spans.extend((place.start, place.end, source.key) for place in places)
        self._spans.sort()

    def touching(self, cue: Span, mention: Span | None) -> set[str]:
        """Return the keys of the sources named right before or after a cue, not counting names inside the mention."""
        first = bisect_right(self._spans, (cue.start - 200, 0, ""))
        last = bisect_right(self._spans, (cue.end + _TOUCHING + 1, 0, ""))
        near = self._spans[first:last]
        inside = (mention.start, mention.end) if mention else (0, 0)
        return {
            key
            for start, end, key in near
            if not (inside[0] <= start and end <= inside[1])
            and (0 <= cue.start - end <= _TOUCHING or 0 <= start - cue.end <= _TOUCHING)
        }


def check_speaker(
    reading: Reading, source: DraftSource, names: Names, mention: Span | None, cue: Span | None, evidence: Evidence
) -> Iterator[Finding]:
    """Yield a finding where the cue stands in a sentence without the mention, or beside somebody else's name."""
    if cue is None or _gap(cue, evidence.start, evidence.end) > _far(reading, evidence):
        return
    start, end = reading.sentence_at(cue.start, cue.end)
    if mention and not (start - 1 <= mention.start and mention.end <= end + 1):
        message = f"{mention.quote!r} stands in another sentence than the cue {cue.quote!r}."
        yield finding("speaker-mismatch", message, (cue.start, cue.end), severity="warning", found=source.name)
        return
    others = names.touching(cue, mention)
    if others and source.key not in others:
        message = f"Beside the cue {cue.quote!r} the article names somebody else than {source.name!r}."
        yield finding("speaker-mismatch", message, (cue.start, cue.end), found=source.name)


def unattributed(reading: Reading, claim: DraftClaim, evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding where the article gives as somebody's words what the record gives as the author's own."""
    place = (evidence.start, evidence.end)
    for quotation in reading.quotations_in(*place):
        if quotation.speech and quotation.inner_start <= evidence.start and evidence.end <= quotation.inner_end + 1:
            message = "The article gives these words in quotation marks, as somebody's speech; the record names nobody."
            yield finding("attribution-missing", message, place, found=claim.speech)
            return
    start, end = reading.sentence_at(*place)
    cue = _REPORTING.search(reading.text, start, evidence.start) or _REPORTING.search(reading.text, evidence.end, end)
    if cue and _same_clause(reading.text, cue.span(), place):
        message = f"The article attributes this ({cue.group()!r}); the record gives it as the author's own."
        yield finding("attribution-missing", message, cue.span(), severity="warning", expected=cue.group())


def _same_clause(text: str, cue: tuple[int, int], place: tuple[int, int]) -> bool:
    """Tell whether little more than a name or "that" stands between a cue and the words it may introduce."""
    between = text[cue[1] : place[0]] if cue[1] <= place[0] else text[place[1] : cue[0]]
    return len(WORD.findall(between)) <= 6 and ";" not in between


def _gap(span: Span, start: int, end: int) -> int:
    return max(span.start - end, start - span.end, 0)


def _far(reading: Reading, evidence: Evidence) -> int:
    """Return how far a cue may stand from its quote: the length of the quote's own sentences, or a paragraph's."""
    start, end = reading.sentence_at(evidence.start, evidence.end)
    return max(400, end - start)
