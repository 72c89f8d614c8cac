"""The quoted sentences of the articles: who said which words where."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.comparison.articles import Told
from extractor.comparison.numbers import speakers_of
from extractor.comparison.voices import Voices
from extractor.schemas import Claim
from extractor.text.quotations import quotations
from extractor.text.sentences import sentences

_MARKS = "“”\"„«»‘’' "
_WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:['’.-][^\W_]+)*")
_BRACKETS = re.compile(r"\[[^\]]*\]")
_LEAST_WORDS = 3
_CONTRACTIONS = {"'re": "are", "'ll": "will", "'ve": "have", "'m": "am", "'d": "would"}


@dataclass(frozen=True, slots=True)
class Saying:
    """A quoted sentence: its words in lower case for comparing, as they are written, and where it stands."""

    article: int
    claim: Claim
    start: int
    end: int
    quote: str
    words: tuple[str, ...]
    written: tuple[str, ...]
    speakers: tuple[str, ...]

    @property
    def own_words(self) -> int:
        """How many words the speaker said: those that the outlet put in brackets are its own."""
        return len(words_of(_BRACKETS.sub(" ", self.quote))[0])


def sayings(article: Told, voices: Voices) -> Iterator[Saying]:
    """Yield the sentences that the article has in quotation marks, of three words and more, in their order."""
    for claim in article.facts.claims:
        if claim.evidence and claim.status != "rejected" and claim.speech in ("direct", "mixed"):
            speakers = speakers_of(claim, article.number, voices)
            for start, quote in _quoted(claim):
                for begin, end in sentences(quote):
                    if saying := _saying(article.number, claim, start + begin, quote[begin:end], speakers):
                        yield saying


def words_of(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words of a quotation for comparing (lower case, short forms spelt out) and as they are written.

    >>> words_of("They’re late – very late.")
    (('they', 'are', 'late', 'very', 'late'), ('They’re', '', 'late –', 'very', 'late.'))
    """
    compared: list[str] = []
    written: list[str] = []
    for match in _WORD.finditer(text):
        word = match.group().casefold().replace("’", "'")
        compared_word, short = _spelt_out(word)
        compared.append(compared_word)
        behind = re.match(r"[.,;:!?…)\]”\"]*(?:\s*[—–-]+(?=\s))?", text[match.end() :])
        ahead = re.search(r"[(\[]*$", text[: match.start()])
        written.append((ahead.group() if ahead else "") + match.group() + (behind.group() if behind else ""))
        if short:
            compared.append(short)
            written.append("")
    return tuple(compared), tuple(written)


def _spelt_out(word: str) -> tuple[str, str]:
    for short, full in _CONTRACTIONS.items():
        if word.endswith(short):
            return word.removesuffix(short), full
    if word.endswith("n't") and word not in ("won't", "can't"):
        return word.removesuffix("n't"), "not"
    return word, ""


def _quoted(claim: Claim) -> Iterator[tuple[int, str]]:
    """Yield what stands in quotation marks: whole pieces of direct speech, the marked part of mixed."""
    assert claim.evidence is not None
    for piece in claim.evidence.pieces or (claim.evidence,):
        if claim.speech == "direct":
            yield piece.start, piece.quote
        else:
            for quotation in quotations(piece.quote):
                inner = piece.quote[quotation.inner_start : quotation.inner_end]
                yield piece.start + quotation.inner_start, inner


def _saying(article: int, claim: Claim, start: int, quote: str, speakers: tuple[str, ...]) -> Saying | None:
    stripped = quote.lstrip(_MARKS)
    start += len(quote) - len(stripped)
    stripped = stripped.rstrip(_MARKS)
    words, written = words_of(stripped)
    if len(words) < _LEAST_WORDS:
        return None
    return Saying(article, claim, start, start + len(stripped), stripped, words, written, speakers)
