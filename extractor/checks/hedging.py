"""Modality: what the quote leaves open, the statement leaves open; what it states as a fact, the statement does too."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.checks.negation import borne_on
from extractor.checks.retelling import Retelling
from extractor.checks.tokens import Word, words_of
from extractor.english import cue_words, modality
from extractor.english.inflection import BASE_FORM
from extractor.schemas import Finding

_OPEN = modality.POSSIBLE | modality.LIKELY | modality.FUTURE | modality.OBLIGED | modality.CONDITIONS
_FEWEST_SHARED = 2
_MODALS = modality.POSSIBLE | modality.FUTURE | modality.OBLIGED


def check_modality(retelling: Retelling) -> Iterator[Finding]:
    """Yield a finding where a hedge or condition was dropped, or a possibility put in."""
    dropped = _question(retelling) or _hedge(retelling) or _weakened(retelling) or _condition(retelling)
    dropped = dropped or _announced(retelling)
    added = None if dropped else _possibility(retelling) or _permitted(retelling) or _put_off(retelling)
    if dropped:
        message = f"The quote says {dropped!r}; the statement makes it surer than that."
        yield retelling.found(
            "modality-changed", message, expected=dropped, said=retelling.statement, severity="warning"
        )
    elif added:
        message = f"The statement says {added!r}; the quote is surer than that."
        yield retelling.found("modality-changed", message, said=added)


def _texts(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(word.text for word in words)


def _question(retelling: Retelling) -> str | None:
    """Return the "whether" of a quote that the statement gives as a fact."""
    if not retelling.quoted or retelling.quoted[0].text not in ("whether", "if"):
        return None
    opens = bool(retelling.said) and retelling.said[0].text in modality.QUESTION_OPENERS
    return None if opens or _texts(retelling.said) & modality.CONDITIONS else retelling.quoted[0].text


def _hedge(retelling: Retelling) -> str | None:
    """Return the hedge of a quote whose own verb the statement gives without any."""
    if _texts(retelling.said) & _OPEN or _is_to_be(retelling.said):
        return None
    bare = {word.root for i, word in enumerate(retelling.said) if not (i and retelling.said[i - 1].text == "to")}
    for i, word in enumerate(retelling.quoted):
        if _hedges(retelling.quoted, i) or word.text in modality.FUTURE | modality.OBLIGED:
            scope = borne_on(retelling.quoted, i)
            if scope is not None and scope in bare and word.root not in bare:
                return _shown(retelling.quoted, i)
    return None


def _is_to_be(words: Sequence[Word]) -> bool:
    """Tell whether a text looks ahead without "will": "we'll", "is to be cut"."""
    return any(word.text.endswith("'ll") for word in words) or any(
        one.text in ("is", "are", "was", "were") and other.text == "to" for one, other in pairwise(words)
    )


def _weakened(retelling: Retelling) -> str | None:
    """Return a "may" or "likely" of the quote where the statement has "will"."""
    said = _texts(retelling.said)
    new_conditions = modality.CONDITIONS - _texts(retelling.quoted)
    if said & (modality.POSSIBLE | modality.LIKELY | new_conditions | {"expected"}):
        return None
    for i in range(len(retelling.quoted)):
        if _hedges(retelling.quoted, i) and said & (modality.FUTURE | modality.OBLIGED):
            scope = borne_on(retelling.quoted, i)
            if scope is not None and scope in retelling.said_roots:
                return _shown(retelling.quoted, i)
    return None


def _hedges(words: Sequence[Word], i: int) -> bool:
    """Tell whether a word leaves something open; "likely" in "more likely than" compares."""
    return words[i].text in modality.HEDGES and all(word.text != "than" for word in words[i + 1 : i + 4])


def _condition(retelling: Retelling) -> str | None:
    """Return the condition of a sentence of the quote that the statement gives without any."""
    if _texts(retelling.said) & (modality.CONDITIONS | modality.POSSIBLE | {"would", "depends", "condition"}):
        return None
    for i, word in enumerate(retelling.quoted):
        if word.text in ("if", "unless"):
            before = {w.root for w in retelling.quoted[:i] if w.carries_meaning and w.sentence == word.sentence}
            if len(before & retelling.said_roots) >= _FEWEST_SHARED:
                return _shown(retelling.quoted, i)
    return None


def _announced(retelling: Retelling) -> str | None:
    """Return the cue that announces what is to be done ("intends to"), where the statement says that it was done."""
    heard = [word.text for cue in retelling.cues for word in words_of(cue)]
    if set(heard) & {word.text for word in words_of(retelling.statement)}:
        return None
    looks_ahead = [text for text in heard if text in cue_words.ANNOUNCING_CUES | cue_words.PREDICTING_CUES]
    said = _texts(retelling.said)
    if not looks_ahead or said & (_OPEN | {"to", "plans", "wants"}) or not retelling.said:
        return None
    quoted = _texts(retelling.quoted)
    past = any(
        word.text in modality.PAST_AUXILIARIES or word.text in BASE_FORM or word.text.endswith("ed")
        for word in retelling.said
        if word.text not in quoted
    )
    return looks_ahead[0] if past else None


def _permitted(retelling: Retelling) -> str | None:
    """Return the "may" of the statement that stands for a "must" or "will" of the quote."""
    there = {
        borne_on(retelling.quoted, i): word.text for i, word in enumerate(retelling.quoted) if word.text in _MODALS
    }
    for i, word in enumerate(retelling.said):
        if (
            word.text in modality.POSSIBLE
            and there.get(borne_on(retelling.said, i)) in modality.OBLIGED | modality.FUTURE
        ):
            return word.text
    return None


def _put_off(retelling: Retelling) -> str | None:
    """Return the "will" of the statement before what the quote says has happened."""
    if not retelling.is_close or _texts(retelling.quoted) & _OPEN:
        return None
    done = {
        borne_on(retelling.quoted, i)
        for i, word in enumerate(retelling.quoted)
        if word.text in modality.PAST_AUXILIARIES
    }
    for i, word in enumerate(retelling.said):
        if word.text in ("will", "would", "shall") and borne_on(retelling.said, i) in done - {None}:
            return word.text
    return None


def _possibility(retelling: Retelling) -> str | None:
    """Return a "may" that the statement brings in where the quote has nothing of the kind."""
    if not retelling.is_close or _texts(retelling.quoted) & (modality.POSSIBLE | modality.LIKELY | modality.CONDITIONS):
        return None
    return next((word.text for word in retelling.said if word.text in modality.POSSIBLE), None)


def _shown(words: Sequence[Word], i: int) -> str:
    return " ".join(word.text for word in words[i : i + 3])
