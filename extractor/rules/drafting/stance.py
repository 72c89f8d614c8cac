"""Stance: how the speaker stands to what is said."""

from bisect import bisect_left

from extractor.english.wordlist import word_set
from extractor.reading.reading import Reading
from extractor.rules.frames.statement import Statement
from extractor.schemas.claim import Stance

_INTENT = word_set("'ll going intend intends plan plans shall will")
_WOULD = word_set("could might would")


def stance_of(reading: Reading, statement: Statement, pieces: list[tuple[int, int]]) -> Stance:
    """Return the stance: the verb's own, else what the words tell (a question, a condition, a plan)."""
    text = reading.text
    if statement.verb is not None and statement.verb.lemma == "offer" and not text.startswith("to ", pieces[0][0]):
        return "asserted"
    if statement.verb is not None and statement.verb.stance != "asserted" and not _request(reading, statement):
        return "asserted" if statement.verb.stance == "denied" and statement.negated else statement.verb.stance
    if text[pieces[0][0] : pieces[-1][1]].rstrip("”\"’' ").endswith("?"):
        return "asked"
    tokens = reading.tokens
    first, last = bisect_left(tokens.starts, pieces[0][0]), bisect_left(tokens.starts, pieces[-1][1])
    words = tokens.lower[first:last]
    opening = [word for word in words[:4] if word not in ("“", '"', "that", ",", "‘", "and", "but")][:1]
    if opening == ["if"] or ("if" in words and any(word in _WOULD for word in words)):
        return "conditional"
    if opening and opening[0] in ("we", "i") and len(words) > 2 and any(word in _INTENT for word in words[:5]):
        return "intended"
    return "asserted"


def _request(reading: Reading, statement: Statement) -> bool:
    """Tell whether "ask" asks somebody to do something rather than a question."""
    words = reading.text[statement.start : statement.end].split()[:12]
    return statement.verb is not None and statement.verb.lemma == "ask" and "to" in words and "?" not in "".join(words)
