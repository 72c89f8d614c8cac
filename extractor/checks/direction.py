"""Direction: no word of the statement turns the quote round, and nobody has changed places."""

from collections import Counter
from collections.abc import Iterator, Sequence

from extractor.checks.negation import denied_roots, negators
from extractor.checks.retelling import Numbered, Retelling
from extractor.checks.tables import modality
from extractor.checks.tables.antonyms import antonyms
from extractor.checks.tables.classes import CLASSES
from extractor.checks.tables.opposites import BARE_COMPARATIVES, NUMBER_STARTS, OPPOSITES
from extractor.checks.tokens import Word, root
from extractor.schemas import Finding
from extractor.text.words import stem

Side = tuple[int, int]
_SIDES: dict[str, list[Side]] = {}
for _n, _pair in enumerate(OPPOSITES):
    for _side, _words in enumerate((_pair.one, _pair.other)):
        for _word in _words:
            _SIDES.setdefault(_word, []).append((_n, _side))
_CLASS_OF = {word: n for n, (_, words, _, _) in enumerate(CLASSES) for word in words}
_NOT_OPPOSITES = modality.NEGATORS | modality.PASSED_OVER


def check_direction(retelling: Retelling) -> Iterator[Finding]:
    """Yield a finding where a word stands for its opposite or for another of its class, or where two have swapped."""
    turned = _opposite(retelling) or _at_a_number(retelling) or _antonym(retelling)
    if turned and _turned_about(retelling):
        return
    if turned and not _cancels(turned, retelling):
        message = f"The quote says {turned[0]!r}, the statement {turned[1]!r}."
        yield retelling.found("direction-flipped", message, expected=turned[0], said=turned[1])
        return
    other = _other_of_class(retelling)
    if other:
        message = f"The quote says {other[0]!r}, the statement {other[1]!r}."
        yield retelling.found("direction-flipped", message, expected=other[0], said=other[1])
    swapped = _swapped(retelling)
    if swapped and not turned:
        message = f"{swapped[0]!r} and {swapped[1]!r} have changed places."
        yield retelling.found("direction-flipped", message, said=" / ".join(swapped), severity="warning")


# ---------------------------------------------------------------- opposites


def _opposite(retelling: Retelling) -> tuple[str, str] | None:
    """Return a word of the quote and the word of its other side that the statement has in its place."""
    said, quoted = _sides(retelling.said), _sides(retelling.quoted)
    ours, theirs = Counter(side for side, _ in said), Counter(side for side, _ in quoted)
    for (pair, side), word in said:
        other = (pair, 1 - side)
        if ours[pair, side] > theirs[pair, side] and theirs[other] > ours[other]:
            return next(w for s, w in quoted if s == other), word
    return None


def _turned_about(retelling: Retelling) -> bool:
    """Tell whether a comparison is told from its other end: "A is longer than B", "B is shorter than A"."""
    if not all(any(word.text == "than" for word in words) for words in (retelling.said, retelling.quoted)):
        return False
    shared = retelling.said_roots & retelling.quoted_roots
    firsts = [next((w.root for w in words if w.root in shared), None) for words in (retelling.said, retelling.quoted)]
    return firsts[0] != firsts[1]


def _sides(words: Sequence[Word]) -> list[tuple[Side, str]]:
    return [
        (side, word.text)
        for i, word in enumerate(words)
        if word.text in _SIDES and not _compares(words, i)
        for side in _SIDES[word.text]
    ]


def _compares(words: Sequence[Word], i: int) -> bool:
    """Tell whether a comparative qualifies a number ("more than 600"), and so tells no direction."""
    if words[i].text not in BARE_COMPARATIVES:
        return False
    after = [word.text for word in words[i + 1 : i + 3]]
    after = after[1:] if after[:1] == ["than"] else after
    return bool(after) and (after[0] in NUMBER_STARTS or after[0][0].isdigit())


def _at_a_number(retelling: Retelling) -> tuple[str, str] | None:
    """Return the opposite directions that statement and quote give to one and the same number."""
    theirs = {_key(number): _sides(number.words) for number in retelling.quoted_numbers}
    for number in retelling.said_numbers:
        ours, there = dict(_sides(number.words)), dict(theirs.get(_key(number), ()))
        for (pair, side), word in ours.items():
            other = (pair, 1 - side)
            if other in there and other not in ours and (pair, side) not in there:
                return there[other], word
    return None


def _key(number: Numbered) -> object:
    quantity = number.quantity
    return quantity.value, quantity.lower, quantity.upper


def _antonym(retelling: Retelling) -> tuple[str, str] | None:
    """Return a word of the quote and an antonym of it that the statement has in its place, by the general table."""
    missing = retelling.quoted_roots - retelling.said_roots
    for word in retelling.said:
        if word.carries_meaning and word.root not in retelling.quoted_roots and word.text not in _NOT_OPPOSITES:
            for opposite in antonyms().get(word.root, frozenset()) & missing:
                return next(w.text for w in retelling.quoted if w.root == opposite), word.text
    return None


def _cancels(turned: tuple[str, str], retelling: Retelling) -> bool:
    """Tell whether an opposite is denied, so that the sense stays: "not safe" retold as "unsafe"."""
    said, quoted = retelling.said, retelling.quoted
    denied = denied_roots(said) | denied_roots(quoted)
    return len(negators(said)) != len(negators(quoted)) and bool(denied & {root(word) for word in turned})


# ---------------------------------------------------------------- classes and places


def _other_of_class(retelling: Retelling) -> tuple[str, str] | None:
    ours, theirs = _members(retelling.said), _members(retelling.quoted)
    for member, (kind, word) in ours.items():
        if member not in theirs:
            for other, (there, original) in theirs.items():
                if there == kind and other not in ours:
                    return original, word
    return None


def _members(words: Sequence[Word]) -> dict[str, tuple[int, str]]:
    found = {}
    for word in words:
        member = word.text if word.text in _CLASS_OF else stem(word.text)
        if member in _CLASS_OF:
            found[member] = (_CLASS_OF[member], word.text)
    return found


def _swapped(retelling: Retelling) -> tuple[str, str] | None:
    """Return two words that have changed places while all others stay, except where the voice or a list allows it."""
    said = [word for word in retelling.said if word.carries_meaning]
    quoted = [word for word in retelling.quoted if word.carries_meaning]
    if len(said) != len(quoted) or any(word.text == "by" for word in (*retelling.said, *retelling.quoted)):
        return None
    moved = [i for i, (one, other) in enumerate(zip(said, quoted, strict=True)) if one.root != other.root]
    if len(moved) != 2:
        return None
    i, j = moved
    if j == i + 1 or _voice(retelling.said) != _voice(retelling.quoted):
        return None
    if (said[i].root, said[j].root) != (quoted[j].root, quoted[i].root):
        return None
    return quoted[i].text, quoted[j].text


def _voice(words: Sequence[Word]) -> bool:
    """Tell whether a text may be in the passive, where the order of doer and deed is another."""
    return any(word.text in modality.PASSIVE_AUXILIARIES for word in words)
