"""Small edits: a statement that is its quote but for a word or two is judged by those words alone.

No context is needed to see what they do: "up" for "down", a "not" put in, a "may" left out.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher

from extractor.checks.negation import is_negator
from extractor.checks.retelling import Retelling
from extractor.checks.tokens import Word, unmatched
from extractor.english import modality
from extractor.english.antonyms import antonyms
from extractor.english.opposites import OPPOSITES
from extractor.schemas import Finding

_MOST_EDITS = 2
_LONGEST = 2
_KEPT = 0.75
_HEDGES = modality.HEDGES | {"if", "unless"}
# Words that come and go with the article or the person and leave the sense as it is.
_LIGHT = frozenset(
    {"the", "a", "an", "that", "and", "it", "he", "she", "they", "we", "i", "its", "his", "her", "their", "our"}
)


def check_edits(retelling: Retelling) -> Iterator[Finding]:
    """Yield what a word or two of difference do to the quote; nothing where more than that differs."""
    for before, after in _edits(retelling):
        gone, come = " ".join(w.text for w in before), " ".join(w.text for w in after)
        if any(map(is_negator, before)) != any(map(is_negator, after)):
            message = f"The quote says {gone or '…'!r} where the statement says {come or '…'!r}."
            yield retelling.found("negation-flipped", message, expected=gone, said=come)
        elif _opposed(before, after):
            message = f"The quote says {gone!r} where the statement says {come!r}."
            yield retelling.found("direction-flipped", message, expected=gone, said=come)
        elif {w.text for w in before} & _HEDGES and not after:
            message = f"The quote says {gone!r}; the statement leaves it out."
            yield retelling.found("modality-changed", message, expected=gone, said=retelling.statement)


def _edits(retelling: Retelling) -> list[tuple[list[Word], list[Word]]]:
    """Return what was taken out and put in at each place, if the rest is the quote word for word; else nothing."""
    quoted = [word for word in retelling.quoted if word.text not in _LIGHT]
    said = [word for word in retelling.said if word.text not in _LIGHT]
    changes = _small_changes([w.text for w in quoted], [w.text for w in said])
    return [(quoted[i:j], said[k:m]) for i, j, k, m in changes]


def _small_changes(before: list[str], after: list[str]) -> list[tuple[int, int, int, int]]:
    """Return which words stand in place of which, if they are few and short; else nothing."""
    if max(unmatched(before, after), unmatched(after, before)) > _MOST_EDITS * _LONGEST:
        return []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    changes = [(i, j, k, m) for kind, i, j, k, m in matcher.get_opcodes() if kind != "equal"]
    small = all(j - i <= _LONGEST and m - k <= _LONGEST for i, j, k, m in changes)
    if len(changes) > _MOST_EDITS or not small or matcher.ratio() < _KEPT:
        return []
    return changes


def _opposed(before: list[Word], after: list[Word]) -> bool:
    gone, come = {word.text for word in before}, {word.text for word in after}
    for pair in OPPOSITES:
        if (gone & pair.one and come & pair.other) or (gone & pair.other and come & pair.one):
            return not (gone & pair.one and gone & pair.other)
    return any(word.root in antonyms().get(other.root, ()) for word in before for other in after)
