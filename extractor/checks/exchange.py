"""One word in place of another: a statement that repeats its quote but for one expression may say something else.

Opposites and closed classes are known (`direction`); here is what no table knows ("lift the ban", "tighten the ban").
What is known to mean the same, and names put in for pronouns, are no exchange.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from extractor.checks.retelling import Retelling
from extractor.checks.tokens import Word, roots, unmatched
from extractor.english import modality
from extractor.english.opposites import OPPOSITES
from extractor.english.synonyms import SYNONYMS
from extractor.english.wordlist import word_set
from extractor.schemas import Finding

_LONGEST = 2
_FEWEST_KEPT = 3
_MOST_COVERED = 0.6
# Other checks judge these; they come and go in honest retellings.
_QUALIFIERS = word_set("up many much long few about around some nearly almost least most estimated")
_OTHERS_WORDS = (
    _QUALIFIERS | modality.NEGATORS | modality.HEDGES | modality.FUTURE | modality.OBLIGED | modality.PASSED_OVER
)
_ALIKE = [side for pair in OPPOSITES for side in (pair.one, pair.other)] + list(SYNONYMS)


def check_exchange(retelling: Retelling) -> Iterator[Finding]:
    """Yield a finding where the statement differs from its quote by one expression not known to mean the same."""
    if not retelling.said_roots & retelling.quoted_roots and not _pronouns_alone(retelling):
        message = "The statement has no word in common with its quote."
        yield retelling.found("word-exchanged", message, said=retelling.statement)
        return
    quoted = [word for word in retelling.quoted if word.carries_meaning]
    said = [word for word in retelling.said if word.carries_meaning]
    replaced = _one_replaced(quoted, said)
    if replaced and not _means_the_same(*replaced) and not _is_name(replaced[1], retelling):
        before, after = (" ".join(word.text for word in words) for words in replaced)
        message = f"The quote says {before!r} where the statement says {after!r}; nothing else differs."
        yield retelling.found("word-exchanged", message, expected=before, said=after)


def _pronouns_alone(retelling: Retelling) -> bool:
    """Tell whether quote and statement share at least their small words, where neither has others: "So did we"."""
    ours, theirs = ({word.text for word in words} for words in (retelling.said, retelling.quoted))
    return not retelling.quoted_roots and bool(ours & theirs)


def _one_replaced(quoted: Sequence[Word], said: Sequence[Word]) -> tuple[Sequence[Word], Sequence[Word]] | None:
    """Return the one or two words of each side that differ, if all others are the same in the same order."""
    change = _only_change([w.root for w in quoted], [w.root for w in said])
    if change is None:
        return None
    i, j, k, m = change
    before, after = quoted[i:j], said[k:m]
    moved = any(w.root in roots(said) for w in before) or any(w.root in roots(quoted) for w in after)
    return None if moved else (before, after)


def _only_change(theirs: list[str], ours: list[str]) -> tuple[int, int, int, int] | None:
    """Return which words of the quote the statement replaces, and with which, if that is all that it does."""
    if unmatched(ours, theirs) > _LONGEST:
        return None
    matcher = SequenceMatcher(None, theirs, ours, autojunk=False)
    changes = [change for change in matcher.get_opcodes() if change[0] != "equal"]
    inner = [change for change in changes if not _at_an_end(change, len(theirs))]
    if len(inner) != 1 or inner[0][0] != "replace":
        return None
    _, i, j, k, m = inner[0]
    kept = sum(size for _, _, size in matcher.get_matching_blocks())
    if j - i > _LONGEST or m - k > _LONGEST or kept < _FEWEST_KEPT or kept + j - i < _MOST_COVERED * len(theirs):
        return None
    return i, j, k, m


def _at_an_end(change: tuple[str, int, int, int, int], length: int) -> bool:
    """Tell whether a change leaves out the beginning or end of the quote: a statement may cover a part."""
    kind, i, j, _, _ = change
    return kind == "delete" and (i == 0 or j == length)


def _means_the_same(before: Sequence[Word], after: Sequence[Word]) -> bool:
    texts = {word.text for word in (*before, *after)}
    if texts & _OTHERS_WORDS or any(text[0].isdigit() or text.endswith("n't") for text in texts):
        return True
    if any({w.text for w in before} & side and {w.text for w in after} & side for side in _ALIKE):
        return True
    return any(one.root.removeprefix("re") == other.root.removeprefix("re") for one in before for other in after)


def _is_name(words: Sequence[Word], retelling: Retelling) -> bool:
    """Tell whether the statement puts a name of the article in, as it does for a pronoun."""
    surfaces = (retelling.statement[word.start : word.start + len(word.text)] for word in words)
    return any(surface[:1].isupper() and surface in retelling.text for surface in surfaces)
