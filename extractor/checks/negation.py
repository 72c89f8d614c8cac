"""Negation: what the quote denies the statement denies, and nothing else."""

from collections.abc import Iterator, Sequence

from extractor.checks.retelling import Retelling
from extractor.checks.tokens import Word, overlap, roots
from extractor.english import modality
from extractor.schemas import Finding

_RETOLD = 0.6
_SHARED_CLAUSE = 0.5
_PREFIXES = ("un", "il", "ir", "im", "in", "dis", "non")
_LONGEST_SCOPE = 7


def check_negation(retelling: Retelling) -> Iterator[Finding]:
    """Yield a finding where a negation was put in, taken out or moved."""
    said, quoted = retelling.said, retelling.quoted
    ours, theirs = negators(said), negators(quoted)
    if len(ours) < len(theirs) and _unmatched(quoted, theirs, said):
        word = quoted[theirs[-1]].text
        yield _flipped(retelling, f"The quote denies ({word!r}), the statement doesn't.", word)
    elif len(ours) > len(theirs) and _unmatched(said, ours, quoted):
        word = said[ours[-1]].text
        yield _flipped(retelling, f"The statement denies ({word!r}), the quote doesn't.", word)
    elif len(ours) == len(theirs) and denied_roots(said) != denied_roots(quoted) and _elsewhere(said, ours, quoted):
        word = said[ours[-1]].text
        yield _flipped(retelling, f"The statement's {word!r} denies something else than the quote's.", word)
    elif len(ours) == len(theirs) and (turned := _prefixed(said, quoted) or _prefixed(quoted, said)):
        yield _flipped(retelling, f"Quote and statement differ by a negating prefix at {turned!r}.", turned)


def negators(words: Sequence[Word]) -> list[int]:
    """Return where a text denies something; "no fewer than" and "not only" deny nothing.

    >>> from extractor.checks.tokens import words_of
    >>> negators(words_of("No fewer than nine did not vote."))
    [5]
    """
    found = [i for i, word in enumerate(words) if is_negator(word)]
    return [i for i in found if not _harmless(words, i)] if found else found


def is_negator(word: Word) -> bool:
    """Tell whether a word denies: "not", "nobody", "didn't"."""
    return word.text in modality.NEGATORS or word.text.endswith("n't")


def denied_roots(words: Sequence[Word]) -> frozenset[str]:
    """Return the roots of the words that a text denies."""
    scopes = (borne_on(words, i) for i in negators(words))
    return frozenset(scope for scope in scopes if scope)


def _flipped(retelling: Retelling, message: str, word: str) -> Finding:
    return retelling.found("negation-flipped", message, said=word)


def _harmless(words: Sequence[Word], i: int) -> bool:
    """Tell whether a negator is part of a phrase of two or three words that denies nothing."""
    around = (words[a:b] for a in range(max(0, i - 2), i + 1) for b in (a + 2, a + 3) if b > i)
    return any(" ".join(word.text for word in phrase) in modality.NOT_NEGATING for phrase in around)


def _unmatched(denied: Sequence[Word], denials: Sequence[int], plain: Sequence[Word]) -> bool:
    """Tell whether what one text denies stands in the other without a negation.

    First by the word that is denied ("raise" in "will not raise"); where it is worded otherwise there, by how much of
    the denying clause stands there while nothing there denies anything.
    """
    if _elsewhere(denied, denials, plain):
        return True
    there = {word.root for word in denied}
    if any(word.text in modality.NEGATING_VERBS and word.root not in there for word in plain):
        return False
    if negators(plain) or _by_prefix(plain, denied):
        return False
    clauses = {denied[i].clause for i in denials}
    clause = [word for word in denied if word.clause in clauses]
    return overlap(clause, plain) >= _SHARED_CLAUSE and overlap(plain, denied) >= _RETOLD


def _elsewhere(denied: Sequence[Word], denials: Sequence[int], plain: Sequence[Word]) -> bool:
    """Tell whether a word that one text denies stands in the other in a clause without any negation."""
    scopes = {borne_on(denied, i) for i in denials}
    verbs = (word for word in plain if word.text in modality.NEGATING_VERBS and word.root not in scopes)
    negated_there = {plain[i].clause for i in negators(plain)} | {word.clause for word in verbs}
    return any(word.root in scopes and word.clause not in negated_there for word in plain)


def borne_on(words: Sequence[Word], i: int) -> str | None:
    """Return the root of the word that a negator (or hedge) at i bears on: the next of its clause with a meaning."""
    for word in words[i + 1 : i + _LONGEST_SCOPE]:
        if word.clause != words[i].clause:
            return None
        if word.carries_meaning and word.text not in modality.PASSED_OVER and not word.text.endswith("ly"):
            return word.root
    return None


def _prefixed(plain: Sequence[Word], other: Sequence[Word]) -> str | None:
    """Return a word that the other text has with a prefix that denies it only: "lawful", "unlawful"."""
    theirs = {word.text for word in other}
    ours = {word.text for word in plain}
    for word in plain:
        if word.carries_meaning and len(word.text) > 3 and word.text not in theirs:
            for prefix in _PREFIXES:
                if prefix + word.text in theirs and prefix + word.text not in ours:
                    return word.text
    return None


def _by_prefix(plain: Sequence[Word], denied: Sequence[Word]) -> bool:
    """Tell whether the negation lives on in a prefix: "not safe" retold as "unsafe"."""
    known = roots(denied)
    return any(
        word.root.startswith(prefix) and word.root[len(prefix) :] in known for word in plain for prefix in _PREFIXES
    )
