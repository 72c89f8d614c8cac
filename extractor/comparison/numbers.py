"""The figures of the articles as they compare: value, thing counted, words around, speakers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from extractor.comparison.articles import Told
from extractor.comparison.terms import NOTHING, Terms, terms, thing
from extractor.comparison.voices import Voices
from extractor.english.stems import WORD
from extractor.figures.tables.units import UNITS
from extractor.reading import Reading, read
from extractor.schemas import Claim, Figure
from extractor.text.sentences import sentences

_BREAK = ("and", "while", "but", "whereas", "or")
_UNIT_OF = {form.lower(): unit.words.split("|")[0] for unit in UNITS for form in unit.words.split("|")} | {
    letters: unit.words.split("|")[0] for unit in UNITS for letters in unit.letters.split()
}


@dataclass(frozen=True, slots=True)
class Count:
    """A figure ready to be compared.

    ``number`` is the value or the bound it states, ``thing`` what is counted (None where the record doesn't say),
    ``near`` the words of its clause, ``around`` those of its sentence, ``sentence`` these words themselves.
    """

    article: int
    figure: Figure
    number: Decimal
    thing: str | None
    near: Terms
    around: Terms
    sentence: str
    offset: int
    claim: Claim | None
    speakers: tuple[str, ...]
    arithmetic: str | None = None

    @property
    def digits(self) -> int:
        """How many digits of the number say something: 1 for 10,000, 3 for 1.25 million."""
        return len(self.number.normalize().as_tuple().digits)


def counts(article: Told, voices: Voices, text: str | None) -> Iterator[Count]:
    """Yield the figures of an article that can be compared: not those that it contradicts, nor "thousands"."""
    claims = {claim.id: claim for claim in article.facts.claims}
    reading = read(text) if text is not None else None
    figures = [f for f in article.facts.figures if f.evidence and f.status != "rejected"]
    for figure in figures:
        number = stated(figure)
        if number is None or figure.evidence is None:
            continue
        claim = _claim_of(figure, claims)
        sentence, offset = _sentence(figure, claim, reading)
        yield Count(
            article.number,
            figure,
            number,
            counted(figure),
            _clause(sentence, offset, figure, figures),
            terms(sentence) | terms(f"of {figure.measures or ''}"),
            sentence,
            offset,
            claim,
            speakers_of(claim, article.number, voices),
        )


def stated(figure: Figure) -> Decimal | None:
    """Return the number that a figure states; None for a range of two numbers and for "thousands"."""
    if figure.modifier == "vague":
        return None
    if figure.value is not None:
        return figure.value
    return None if figure.lower is not None and figure.upper is not None else figure.lower or figure.upper


def counted(figure: Figure) -> str | None:
    """Return what a figure counts, by one name for all nouns that mean it; None where the record doesn't say."""
    if figure.kind == "money":
        return figure.currency
    if figure.kind == "percent":
        return "percent"
    unit = (figure.unit or "").strip()
    if not unit:
        return None
    if known := _UNIT_OF.get(unit.lower().replace("-", " ")) or _UNIT_OF.get(unit):
        return known
    words = WORD.findall(unit)
    if not words:
        return None
    last = words[-1]
    return "=people" if terms(f"of {last}").names and country_like(unit) else thing(last)


def country_like(unit: str) -> bool:
    """Tell whether a unit is people of a country: "North Koreans".

    >>> country_like("North Koreans"), country_like("North Korean troops")
    (True, False)
    """
    found = terms(f"of {unit}")
    return len(found.roots) == 1 and any(name.startswith("@") for name in found.names)


def speakers_of(claim: Claim | None, article: int, voices: Voices) -> tuple[str, ...]:
    """Return the voices of a claim, the speaker first."""
    if claim is None:
        return ()
    found = (voices.of(article, link.source_id) for link in claim.attributions)
    return tuple(dict.fromkeys(voice for voice in found if voice))


def with_number(count: Count, number: Decimal, arithmetic: str) -> Count:
    """Return a count that was worked out of this one."""
    return replace(count, number=number, arithmetic=arithmetic)


def _claim_of(figure: Figure, claims: Mapping[str, Claim]) -> Claim | None:
    """Return the shortest claim that holds the figure: the nearest to it."""
    held = [claims[i] for i in figure.claim_ids if i in claims and claims[i].status != "rejected"]
    return min((c for c in held if c.evidence), key=lambda c: len(c.evidence.quote) if c.evidence else 0, default=None)


def _sentence(figure: Figure, claim: Claim | None, reading: Reading | None) -> tuple[str, int]:
    """Return the words around a figure and where in them it stands: its claim's, else the text's, else its own."""
    assert figure.evidence is not None
    start, end = figure.evidence.start, figure.evidence.end
    if claim and claim.evidence and claim.evidence.start <= start and end <= claim.evidence.end:
        return _one_sentence(claim.evidence.quote, start - claim.evidence.start)
    if reading is not None:
        for begin, stop in reading.sentences:
            if begin <= start and end <= stop:
                return reading.text[begin:stop], start - begin
    return figure.evidence.quote, 0


def _one_sentence(words: str, offset: int) -> tuple[str, int]:
    for begin, stop in sentences(words):
        if begin <= offset < stop:
            return words[begin:stop], offset - begin
    return words, offset


def _clause(sentence: str, offset: int, figure: Figure, figures: Sequence[Figure]) -> Terms:
    """Return what is said of one number: its clause as far as the next number on either side."""
    assert figure.evidence is not None
    base = figure.evidence.start - offset
    end = offset + len(figure.evidence.quote)
    others = [f.evidence for f in figures if f is not figure and f.evidence]
    before = max((o.end - base for o in others if 0 <= o.end - base <= offset), default=0)
    after = min((o.start - base for o in others if end <= o.start - base <= len(sentence)), default=len(sentence))
    left, right = sentence[before:offset], sentence[end:after]
    if before:
        left = _after_break(left)
    if after < len(sentence):
        right = _before_break(right)
    # A neutral word in front: the first word of a clause in the middle of a sentence may be a name.
    return terms(f"{'of ' if before else ''}{left} {figure.evidence.quote} {right}") if left or right else NOTHING


def _after_break(words: str) -> str:
    parts = words.replace(",", " , ").replace(";", " , ").split()
    for at in range(len(parts) - 1, -1, -1):
        if parts[at] == "," or parts[at] in _BREAK:
            return " ".join(parts[at + 1 :])
    return words


def _before_break(words: str) -> str:
    parts = words.replace(",", " , ").replace(";", " , ").split()
    for at, part in enumerate(parts):
        if part == "," or part in _BREAK:
            return " ".join(parts[:at])
    return words
