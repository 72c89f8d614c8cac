"""Unknown verbs: words between a quotation and a name that are in no table; told only while somebody listens."""

from bisect import bisect_left

from extractor.english.inflection import FORMS
from extractor.reading.reading import Reading
from extractor.reading.tokens import Tokens
from extractor.rules.trace import Trace
from extractor.text.quotations import Quotation

_NAMED = frozenset(("name", "determiner", "pronoun", "genitive"))
_VERBAL = frozenset(("word", "verb"))
_ENDINGS = ("ed", "s")
_PAUSES = frozenset((".", ",", ":"))
_LONGEST_NAME = 6


def note_unknown_verb(reading: Reading, quotation: Quotation, trace: Trace) -> None:
    """Write down the word beside a quotation that stands where a verb of saying would, if no table has it."""
    tokens, text = reading.tokens, reading.text
    goes_on = text[quotation.inner_end - 1 : quotation.end + 1].strip("”’\"' .") != ""
    at = _behind(tokens, bisect_left(tokens.starts, quotation.end)) if goes_on else None
    at = _before(tokens, bisect_left(tokens.starts, quotation.start) - 1) if at is None else at
    line = text[min(quotation.start, tokens.starts[at]) : max(quotation.end, tokens.ends[at])] if at is not None else ""
    if at is not None and "\n" not in line and tokens.lower[at] not in FORMS:
        because = "The word between the quotation and the name is in no table of verbs."
        trace.note("cue.unknown-verb", tokens.span(at, at + 1), "no cue", because)


def _behind(tokens: Tokens, at: int) -> int | None:
    """Return the word that stands as "griped" does in “…,” griped Ruiz, or in “…,” Ruiz griped."""
    if at < len(tokens) and tokens.tags[at] == ",":
        at += 1
    if at + 1 >= len(tokens):
        return None
    if tokens.tags[at] in _VERBAL:
        return at if tokens.tags[at + 1] in _NAMED and tokens.lower[at].endswith(_ENDINGS) else None
    if tokens.tags[at] not in _NAMED:
        return None
    for end in range(at + 1, min(at + _LONGEST_NAME, len(tokens) - 1)):
        if tokens.lower[end].endswith(_ENDINGS) and tokens.tags[end] in _VERBAL and tokens.tags[end + 1] in _PAUSES:
            return end
        if tokens.tags[end] not in _NAMED | _VERBAL:
            return None
    return None


def _before(tokens: Tokens, mark: int) -> int | None:
    """Return the word that stands as "griped" does in: Ruiz griped, “…”."""
    at = mark - 1
    fits = (
        at > 0
        and tokens.tags[mark] in {",", ":"}
        and tokens.tags[at] in _VERBAL
        and tokens.tags[at - 1] in {"name", "pronoun"}
    )
    return at if fits and tokens.lower[at].endswith("ed") else None
