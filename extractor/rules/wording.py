"""Wording: a statement as a sentence that can be read alone."""

from extractor.rules.reading import Reading
from extractor.rules.resolve import Speaker
from extractor.schemas.claim import Speech

_MARKS = "“”\"«»„"


def speech_of(reading: Reading, pieces: list[tuple[int, int]]) -> Speech:
    """Return direct, mixed or indirect by the share of letters and digits inside quotation marks."""
    text = reading.text
    total = inside = 0
    for start, end in pieces:
        total += sum(char.isalnum() for char in text[start:end])
        for quote in reading.quotes:
            if quote.start < end and quote.end > start:
                inside += sum(char.isalnum() for char in text[max(start, quote.start) : min(end, quote.end)])
    if not inside:
        return "indirect"
    return "direct" if inside >= 0.9 * total else "mixed"


def worded(reading: Reading, speaker: Speaker, pieces: list[tuple[int, int]]) -> str:
    """Return the statement as a sentence: without outer quotation marks and "that", pronouns replaced where known."""
    text = reading.text
    words = " ".join(text[start:end].strip() for start, end in pieces)
    words = "".join(char for char in words if char not in _MARKS).strip(" ,;:–—-")
    if words.startswith("that "):
        words = words[5:]
    words = _with_name(words, speaker)
    if words and words[-1] not in ".!?…":
        words += "."
    return words[:1].upper() + words[1:]


def _with_name(words: str, speaker: Speaker) -> str:
    """Put the speaker's name for "he" or "she" at the head of what he says of himself in reported speech."""
    entity, statement = speaker.entity, speaker.statement
    if entity is None or entity.kind != "person" or statement.frame != "after":
        return words
    for pronoun, gender in (("he", "male"), ("she", "female")):
        if words.lower().startswith(pronoun + " ") and entity.gender == gender:
            return entity.name + words[len(pronoun) :]
    return words
