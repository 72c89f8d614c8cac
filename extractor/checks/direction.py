"""Direction: no word of the statement turns the quote round, and nobody has changed places."""

from collections.abc import Iterator, Sequence

from extractor.checks.negation import denied_roots, negators
from extractor.checks.retelling import Numbered, Retelling
from extractor.checks.tokens import Word
from extractor.english import modality
from extractor.english.antonyms import antonyms
from extractor.english.closed_classes import CLASSES
from extractor.english.function_words import FUNCTION_WORDS
from extractor.english.opposites import BARE_COMPARATIVES, MOVING, NUMBER_STARTS, OPPOSITES, PHRASAL
from extractor.english.stems import root, stem
from extractor.schemas import Finding

Side = tuple[int, int]
_SIDES: dict[str, list[Side]] = {}
for _n, _pair in enumerate(OPPOSITES):
    for _side, _words in enumerate((_pair.one, _pair.other)):
        for _word in _words:
            _SIDES.setdefault(_word, []).append((_n, _side))
_CLASS_OF = {word: n for n, (_, words, _, _) in enumerate(CLASSES) for word in words}
_REACH = 3
_LONGEST_NAME = 3
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
        yield retelling.found("direction-flipped", message, said=" / ".join(swapped))


# ---------------------------------------------------------------- opposites


def _opposite(retelling: Retelling) -> tuple[str, str] | None:
    """Return a word of the quote and the word of its other side that the statement has in its place.

    Where the quote has words of both sides, the one with the same words around it is the one that is retold.
    """
    theirs = _sides(retelling.quoted)
    for (pair, side), i in _sides(retelling.said):
        same = _best(retelling, i, [k for place, k in theirs if place == (pair, side)])
        other = _best(retelling, i, [k for place, k in theirs if place == (pair, 1 - side)])
        if other is not None and (same is None or _shared(retelling, i, other) > _shared(retelling, i, same)):
            return retelling.quoted[other].text, retelling.said[i].text
    return None


def _best(retelling: Retelling, i: int, places: Sequence[int]) -> int | None:
    """Return which of the places in the quote has most in common with place i of the statement."""
    return max(places, key=lambda k: _shared(retelling, i, k), default=None)


def _shared(retelling: Retelling, i: int, k: int) -> int:
    return len(_around(retelling.said, i) & _around(retelling.quoted, k))


def _around(words: Sequence[Word], i: int) -> frozenset[str]:
    """Return the roots of the words beside a place, numbers too."""
    near = words[max(0, i - _REACH) : i + _REACH + 1]
    return frozenset(word.root for word in near if word is not words[i] and word.text not in FUNCTION_WORDS)


def _turned_about(retelling: Retelling) -> bool:
    """Tell whether a comparison is told from its other end: "A is longer than B", "B is shorter than A"."""
    if not all(any(word.text == "than" for word in words) for words in (retelling.said, retelling.quoted)):
        return False
    shared = retelling.said_roots & retelling.quoted_roots
    firsts = [next((w.root for w in words if w.root in shared), None) for words in (retelling.said, retelling.quoted)]
    return firsts[0] != firsts[1]


def _is_particle(words: Sequence[Word], i: int) -> bool:
    """Tell whether "up" or "down" is part of another verb ("torn down", "up to 40"), and no direction."""
    if words[i].text not in ("up", "down"):
        return False
    after = words[i + 1].text if i + 1 < len(words) else ""
    before = words[i - 1].text if i else ""
    return (after == "to" and before not in MOVING) or before in PHRASAL


def _sides(words: Sequence[Word]) -> list[tuple[Side, int]]:
    return [
        (side, i)
        for i, word in enumerate(words)
        if word.text in _SIDES and not _compares(words, i) and not _is_particle(words, i)
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
    theirs = {_key(number): _directed(number) for number in retelling.quoted_numbers}
    for number in retelling.said_numbers:
        ours, there = _directed(number), theirs.get(_key(number), {})
        for (pair, side), word in ours.items():
            other = (pair, 1 - side)
            if other in there and other not in ours and (pair, side) not in there:
                return there[other], word
    return None


def _directed(number: Numbered) -> dict[Side, str]:
    return {side: number.words[i].text for side, i in _sides(number.words)}


def _key(number: Numbered) -> object:
    quantity = number.quantity
    return quantity.value, quantity.lower, quantity.upper


def _antonym(retelling: Retelling) -> tuple[str, str] | None:
    """Return a word of the quote and an antonym of it that the statement has in its place, by the general table."""
    table = antonyms()
    for i, word in enumerate(retelling.said):
        opposites = table.get(word.root, frozenset()) if word.carries_meaning else frozenset()
        if not opposites or word.text in _NOT_OPPOSITES:
            continue
        same = _best(retelling, i, [k for k, w in enumerate(retelling.quoted) if w.root == word.root])
        other = _best(retelling, i, [k for k, w in enumerate(retelling.quoted) if w.root in opposites])
        if other is None or (retelling.quoted[other].root in retelling.said_roots and same is None):
            continue
        if same is None or _shared(retelling, i, other) > _shared(retelling, i, same):
            return retelling.quoted[other].text, word.text
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
    said = _of(retelling.said, retelling.quoted_roots)
    quoted = _of(retelling.quoted, retelling.said_roots)
    if len(said) != len(quoted) or _turned_round(retelling):
        return None
    moved = [i for i, (one, other) in enumerate(zip(said, quoted, strict=True)) if one.root != other.root]
    half = len(moved) // 2
    first, second = moved[:half], moved[half:]
    if not moved or len(first) != len(second) or half > _LONGEST_NAME or second[0] == first[-1] + 1:
        return None
    exchanged = all(
        said[i].root == quoted[k].root and said[k].root == quoted[i].root for i, k in zip(first, second, strict=True)
    )
    return (quoted[first[0]].text, quoted[second[0]].text) if exchanged else None


def _of(words: Sequence[Word], roots: frozenset[str]) -> list[Word]:
    """Return the words with a meaning that the other side has too."""
    return [word for word in words if word.carries_meaning and word.root in roots]


def _turned_round(retelling: Retelling) -> bool:
    """Tell whether doer and deed may have changed places because the voice did."""
    if any(word.text == "by" for word in (*retelling.said, *retelling.quoted)):
        return True
    return _voice(retelling.said) != _voice(retelling.quoted)


def _voice(words: Sequence[Word]) -> bool:
    """Tell whether a text may be in the passive, where the order of doer and deed is another."""
    return any(word.text in modality.PASSIVE_AUXILIARIES for word in words)
