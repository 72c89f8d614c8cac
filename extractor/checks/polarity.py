"""Verdict three, polarity: a statement keeps the direction, negation and modality of its quote.

Where the words are too different to tell, nothing is said.
"""

from collections.abc import Iterator, Sequence

from extractor.checks.clauses import stretches
from extractor.checks.tables import modality, opposites
from extractor.checks.tables.opposites import OPPOSITES, Opposites
from extractor.checks.tokens import Word, overlap, root, roots, words_of
from extractor.checks.verdict import finding
from extractor.figures import scan_figures
from extractor.schemas import Evidence, Finding, FindingCode, Severity

# With so many words in common, a statement is its quote retold, and a word that turns it round is no paraphrase.
_RETOLD = 0.6
_SAME_LENGTH = 0.6


def check_polarity(statement: str, evidence: Evidence) -> Iterator[Finding]:
    """Yield what turns the statement round, or makes a fact of what its quote leaves open."""
    said, quoted = words_of(statement), words_of(evidence.quote)
    severity: Severity = "error" if overlap(said, quoted) >= _RETOLD else "warning"
    flipped = _flipped(said, quoted) or _flipped_at_a_number(statement, evidence.quote)
    negation = _negation(said, quoted)
    if flipped and _cancels(flipped, said, quoted):
        return
    if flipped:
        yield _found("direction-flipped", evidence, severity, *flipped)
    elif negation:
        yield _found("negation-flipped", evidence, severity, *negation)
    hedge = _dropped_hedge(said, quoted)
    if hedge:
        message = f"The quote says {hedge!r}; the statement makes a fact of it."
        yield finding("modality-changed", message, (evidence.start, evidence.end), severity="warning", expected=hedge)


def _found(code: FindingCode, evidence: Evidence, severity: Severity, quoted: str, said: str) -> Finding:
    message = f"The quote says {quoted!r}, the statement {said!r}."
    return finding(code, message, (evidence.start, evidence.end), severity=severity, expected=quoted, found=said)


# ---------------------------------------------------------------- direction


def _flipped(said: Sequence[Word], quoted: Sequence[Word]) -> tuple[str, str] | None:
    """Return a word of the quote and the word of its opposite that stands in the statement for it."""
    for pair in OPPOSITES:
        for side, opposite in ((pair.one, pair.other), (pair.other, pair.one)):
            gained = _more(side, said, quoted)
            missing = _more(opposite, quoted, said)
            if gained and missing:
                return missing, gained
    return None


def _more(side: frozenset[str], here: Sequence[Word], there: Sequence[Word]) -> str | None:
    """Return the last word of a side if it stands here more often than there."""
    ours, theirs = _of(side, here), _of(side, there)
    return ours[-1] if len(ours) > len(theirs) else None


def _of(side: frozenset[str], words: Sequence[Word]) -> list[str]:
    return [word.text for i, word in enumerate(words) if word.text in side and not _qualifies_a_number(words, i)]


def _qualifies_a_number(words: Sequence[Word], i: int) -> bool:
    """Tell whether a comparative belongs to a number ("more than 600"), not to a direction."""
    if words[i].text not in opposites.BARE_COMPARATIVES:
        return False
    after = [word.text for word in words[i + 1 : i + 3]]
    return bool(after) and (after[0] in ("than", "to") or after[0][0].isdigit())


def _flipped_at_a_number(statement: str, quote: str) -> tuple[str, str] | None:
    """Return the opposite directions that statement and quote give to one and the same number."""
    theirs = {numbers: sides for numbers, sides in _directions(quote) if sides}
    for numbers, sides in _directions(statement):
        there = theirs.get(numbers, frozenset())
        for pair in OPPOSITES:
            if _one_side(pair, sides) * _one_side(pair, there) < 0:
                return "/".join(sorted(there)), "/".join(sorted(sides))
    return None


def _directions(text: str) -> Iterator[tuple[object, frozenset[str]]]:
    """Yield for each number of a text the words of direction in its own stretch."""
    figures = scan_figures(text)
    for figure, (start, end) in zip(figures, stretches(text, figures, 0, len(text)), strict=True):
        words = words_of(text[start:end])
        sides = frozenset(word for pair in OPPOSITES for word in (*_of(pair.one, words), *_of(pair.other, words)))
        yield (figure.value, figure.lower, figure.upper), sides


def _one_side(pair: Opposites, words: frozenset[str]) -> int:
    """Return 1 or -1 where all words of a pair stand on one side, 0 where none or both do."""
    return bool(words & pair.one) - bool(words & pair.other)


# ---------------------------------------------------------------- negation


def _negation(said: Sequence[Word], quoted: Sequence[Word]) -> tuple[str, str] | None:
    ours, theirs = _negators(said), _negators(quoted)
    if len(ours) < len(theirs) and _unmatched(quoted, theirs, said):
        return quoted[theirs[-1]].text, "so it is"
    if len(ours) > len(theirs) and _unmatched(said, ours, quoted):
        return "so it is", said[ours[-1]].text
    if len(ours) == len(theirs) and _moved(said, ours, quoted):
        return "something else is not so", said[ours[-1]].text
    prefixed = _prefixed(said, quoted) or _prefixed(quoted, said)
    return prefixed if prefixed and len(ours) == len(theirs) else None


def _negators(words: Sequence[Word]) -> list[int]:
    """Return where a text denies something; "no fewer than" and "not only" deny nothing."""
    found = [i for i, word in enumerate(words) if word.text in modality.NEGATORS or word.text.endswith("n't")]
    return [i for i in found if not _harmless(words, i)]


def _harmless(words: Sequence[Word], i: int) -> bool:
    around = {
        " ".join(word.text for word in words[start : start + n]) for start in (i - 1, i) for n in (2, 3) if start >= 0
    }
    return bool(around & modality.NOT_NEGATING)


def _unmatched(denied: Sequence[Word], negators: Sequence[int], plain: Sequence[Word]) -> bool:
    """Tell whether what one text denies stands in the other without a negation.

    First by the word that is denied ("raise" in "will not raise"); where it has another form there ("did not rise",
    "rose"), by how much the two texts have in common.
    """
    if {word.text for word in plain} & modality.NEGATING_VERBS - {word.text for word in denied}:
        return False
    if _moved(denied, negators, plain):
        return True
    shared, ours = overlap(plain, denied), len(roots(plain)) / max(1, len(roots(denied)))
    return shared >= _RETOLD and _SAME_LENGTH <= ours <= 1 / _SAME_LENGTH and not _by_prefix(plain, denied)


def _cancels(flipped: tuple[str, str], said: Sequence[Word], quoted: Sequence[Word]) -> bool:
    """Tell whether an opposite is denied, so that the sense stays: "not safe" retold as "unsafe"."""
    denied = {_denied_word(words, i) for words in (said, quoted) for i in _negators(words)}
    return len(_negators(said)) != len(_negators(quoted)) and bool(denied & {root(word) for word in flipped})


def _moved(denied: Sequence[Word], negators: Sequence[int], plain: Sequence[Word]) -> bool:
    """Tell whether a word that one text denies stands in the other in a clause without any negation."""
    negated_there = {plain[i].clause for i in _negators(plain)}
    scopes = {_denied_word(denied, i) for i in negators}
    return any(word.root in scopes and word.clause not in negated_there for word in plain)


def _prefixed(plain: Sequence[Word], other: Sequence[Word]) -> tuple[str, str] | None:
    """Return a word and the same with a prefix that denies it, if the texts have one each: "lawful", "unlawful"."""
    theirs = {word.text: word.text for word in other}
    known = {word.text for word in plain}
    for word in plain:
        for prefix in ("un", "il", "ir", "im", "in", "dis", "non"):
            turned = prefix + word.text
            if word.carries_meaning and len(word.text) > 3 and turned in theirs and turned not in known:
                return (word.text, turned) if word.text not in theirs else None
    return None


def _denied_word(words: Sequence[Word], i: int) -> str | None:
    for word in words[i + 1 : i + 7]:
        if word.clause != words[i].clause:
            return None
        if word.carries_meaning and word.text not in modality.PASSED_OVER and not word.text.endswith("ly"):
            return word.root
    return None


def _by_prefix(plain: Sequence[Word], denied: Sequence[Word]) -> bool:
    """Tell whether the negation lives on in a prefix: "not safe" retold as "unsafe"."""
    known = roots(denied)
    return any(
        word.root[len(p) :] in known
        for word in plain
        for p in ("un", "in", "im", "dis", "non")
        if word.root.startswith(p)
    )


# ---------------------------------------------------------------- modality


def _dropped_hedge(said: Sequence[Word], quoted: Sequence[Word]) -> str | None:
    """Return the hedge of a quote whose own verb the statement gives without any."""
    if any(word.text in modality.HEDGES | modality.FUTURE | modality.CONDITIONS for word in said):
        return None
    if quoted and quoted[0].text in ("whether", "if") and said and said[0].text not in modality.QUESTION_OPENERS:
        return quoted[0].text
    bare = {word.root for i, word in enumerate(said) if not (i and said[i - 1].text == "to")}
    for i, word in enumerate(quoted):
        if word.text in modality.HEDGES | modality.FUTURE:
            scope = _denied_word(quoted, i)
            if scope is not None and scope in bare and root(word.text) not in bare:
                return " ".join(w.text for w in quoted[i : i + 3])
    return None
