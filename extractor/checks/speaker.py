"""Verdict four, speaker: cue and mention belong together, and nobody else stands where the record's speaker should."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from extractor.checks.verdict import finding
from extractor.english.cue_words import REPORTING_CUES
from extractor.english.stems import WORD
from extractor.reading import Reading
from extractor.reading.stretches import Stretch
from extractor.schemas import DraftClaim, DraftSource, Evidence, Finding, Span
from extractor.text.ground import distance

# "Holm said", "said Holm", "Holm, 52, said": a mention that belongs to a cue stands this near.
_TOUCHING = 2
_LONGEST_NAME = 200
_FEW_WORDS = 8
_REPORTING = re.compile(rf"\b(?:{'|'.join(sorted(REPORTING_CUES))}|according to)\b", re.IGNORECASE)


class Names:
    """Where the names of a draft's sources stand, to see who else could be meant by a cue."""

    def __init__(self, reading: Reading, sources: Iterable[DraftSource]) -> None:
        self._text = reading.text
        self._spans: list[tuple[int, int, str]] = []
        for source in sources:
            for words in {source.name, *source.mentions}:
                if words[:1].isupper() or words[:4].lower() in ("the ", "a "):
                    places = reading.grounded.places(words)
                    self._spans.extend((place.start, place.end, source.key) for place in places)
        self._spans.sort()

    def beside(self, cue: Span, evidence: Evidence) -> set[str]:
        """Return the keys of the sources named where a speaker stands: before the cue, or after it in "…", said X."""
        inverted = evidence.end <= cue.start or cue.quote.endswith("to")
        first = bisect_right(self._spans, (cue.start - _LONGEST_NAME, 0, ""))
        last = bisect_right(self._spans, (cue.end + _LONGEST_NAME, 0, ""))
        return {
            key
            for start, end, key in self._spans[first:last]
            if (start < cue.start or inverted) and touches(self._text, (start, end), cue)
        }


def touches(text: str, name: Stretch, cue: Span) -> bool:
    """Tell whether nothing but a blank stands between a name and a cue."""
    between = text[name[1] : cue.start] if name[1] <= cue.start else text[cue.end : name[0]]
    return len(between) <= _TOUCHING and not between.strip()


def check_speaker(
    reading: Reading, source: DraftSource, names: Names, mention: Span | None, cue: Span | None, evidence: Evidence
) -> Iterator[Finding]:
    """Yield a finding where the cue stands in a sentence without the mention, or beside somebody else's name."""
    if cue is None or distance(cue, evidence.start, evidence.end) > _far(reading, evidence):
        return
    start, end = reading.sentence_at(cue.start, cue.end)
    if mention and not (start - 1 <= mention.start and mention.end <= end + 1):
        message = f"{mention.quote!r} stands in another sentence than the cue {cue.quote!r}."
        yield finding("speaker-mismatch", message, (cue.start, cue.end), severity="warning", found=source.name)
        return
    if mention and touches(reading.text, (mention.start, mention.end), cue):
        return
    others = names.beside(cue, evidence) if not cue.quote.endswith("ing") else set[str]()
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
    cues = (
        *_REPORTING.finditer(reading.text, start, evidence.start),
        *_REPORTING.finditer(reading.text, evidence.end, end),
    )
    cue = next((cue for cue in cues if _attributes(reading.text, cue.span(), place, end)), None)
    if cue:
        message = f"The article attributes this ({cue.group()!r}); the record gives it as the author's own."
        yield finding("attribution-missing", message, cue.span(), severity="warning", expected=cue.group())


def _attributes(text: str, cue: tuple[int, int], place: tuple[int, int], end: int) -> bool:
    """Tell whether a cue attributes the words: it ends the sentence, or little more than a name stands between."""
    between = text[cue[1] : place[0]] if cue[1] <= place[0] else text[place[1] : cue[0]]
    if cue[0] >= place[1] and not WORD.search(text, cue[1], end):
        return True
    return len(WORD.findall(between)) <= _FEW_WORDS and ";" not in between


def _far(reading: Reading, evidence: Evidence) -> int:
    """Return how far a cue may stand from its quote: the length of the quote's own sentences, or a paragraph's."""
    start, end = reading.sentence_at(evidence.start, evidence.end)
    return max(400, end - start)
