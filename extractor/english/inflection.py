"""The forms of verbs: of the reporting verbs, and the way back from an irregular form to its verb.

Built from `verbs` and `irregular_verbs`.  The rules find their cues by FORMS, the words of cues that the check knows
derive from `all_forms`, and BASE_FORM lets `stems` see "buy" in "bought".
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from extractor.english import irregular_verbs, verbs
from extractor.english.wordlist import phrase_list, word_set
from extractor.schemas.claim import Stance

_VOWELS = frozenset("aeiou")
_DOUBLED = word_set(irregular_verbs.DOUBLING)
_ONE_SHORT_SYLLABLE = re.compile(r"(?:qu|[^aeiou])*[aeiou][^aeiouwxy]")

FormKind = Literal["base", "third", "past", "participle", "ing"]


@dataclass(frozen=True, slots=True)
class Verb:
    """One reporting verb: what it can take as its content, its class and the stance that it gives the content."""

    lemma: str
    particle: str
    takes: frozenset[verbs.Construction]
    group: verbs.VerbClass
    stance: Stance


@dataclass(frozen=True, slots=True)
class Form:
    """What one written form can be: ``base``, ``third`` ("says"), ``past``, ``participle`` or ``ing``."""

    verb: Verb
    kinds: frozenset[FormKind]


def rows(table: str) -> list[tuple[str, str]]:
    """Return (verb, frames) of a table.

    >>> rows("say qt, point out qtn")
    [('say', 'qt'), ('point out', 'qtn')]
    """
    split = [entry.rpartition(" ") for entry in phrase_list(table)]
    return [(name, frames) for name, _, frames in split]


def past(lemma: str) -> str:
    """Return the past tense.

    >>> past("say"), past("deny"), past("argue"), past("admit"), past("echo"), past("report")
    ('said', 'denied', 'argued', 'admitted', 'echoed', 'reported')
    """
    return _past_and_participle(lemma)[0]


def forms(lemma: str) -> dict[str, frozenset[FormKind]]:
    """Return each form of the verb with what it can be.

    >>> sorted(forms("tell"))
    ['tell', 'telling', 'tells', 'told']
    """
    before, done = _past_and_participle(lemma)
    found: dict[str, set[FormKind]] = {}
    pairs: tuple[tuple[str, FormKind], ...] = (
        (lemma, "base"),
        (_third(lemma), "third"),
        (before, "past"),
        (done, "participle"),
        (_ing(lemma), "ing"),
    )
    for form, kind in pairs:
        found.setdefault(form, set()).add(kind)
    return {form: frozenset(kinds) for form, kinds in found.items()}


def all_forms(lemmas: Iterable[str]) -> frozenset[str]:
    """Return the forms of several verbs together.

    >>> sorted(all_forms(["deny", "vow"]))
    ['denied', 'denies', 'deny', 'denying', 'vow', 'vowed', 'vowing', 'vows']
    """
    return frozenset(form for lemma in lemmas for form in forms(lemma))


def _past_and_participle(lemma: str) -> tuple[str, str]:
    return _IRREGULAR.get(lemma) or (_with_ed(lemma), _with_ed(lemma))


def _with_ed(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ied"
    return (lemma + lemma[-1] if _doubles(lemma) else lemma) + "ed"


def _doubles(lemma: str) -> bool:
    """Tell whether a verb doubles its last letter: one of a short syllable does ("slam"), a longer one by the table."""
    return lemma in _DOUBLED or _ONE_SHORT_SYLLABLE.fullmatch(lemma) is not None


def _third(lemma: str) -> str:
    if lemma in irregular_verbs.THIRD_PERSONS:
        return irregular_verbs.THIRD_PERSONS[lemma]
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")


def _ing(lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe")):
        return lemma[:-1] + "ing"
    return (lemma + lemma[-1] if _doubles(lemma) else lemma) + "ing"


_IRREGULAR = {base: (before, done) for base, before, done in map(str.split, phrase_list(irregular_verbs.IRREGULAR))}


def _base_form() -> dict[str, str]:
    found = {form: base for base, both in _IRREGULAR.items() for form in both if form != base}
    found |= {form: base for base, form in irregular_verbs.THIRD_PERSONS.items()}
    return found | {form: base for base, rest in irregular_verbs.OTHER_FORMS.items() for form in rest.split()}


BASE_FORM = _base_form()
"""Irregular form → its verb: ``BASE_FORM["fell"] == "fall"``."""


def _constructions(name: str, letters: str) -> frozenset[verbs.Construction]:
    """Return what a verb takes; ValueError for a row without letters or with one that stands for nothing."""
    if not name or not set(letters) <= verbs.CONSTRUCTIONS.keys():
        known = "".join(verbs.CONSTRUCTIONS)
        raise ValueError(f"verbs.py: write {f'{name} {letters}'.strip()!r} as a verb and some of the letters {known}")
    return frozenset(verbs.CONSTRUCTIONS[letter] for letter in letters)


def _reporting_forms() -> dict[str, tuple[Form, ...]]:
    """Return for each written form what it can be, verbs with the longest particle first."""
    found: dict[str, list[Form]] = {}
    for group, table, stance in verbs.GROUPS:
        for name, frames in rows(table):
            lemma, _, particle = name.partition(" ")
            verb = Verb(lemma, particle, _constructions(name, frames), group, stance)
            for form, kinds in forms(lemma).items():
                found.setdefault(form, []).append(Form(verb, kinds))
    return {form: tuple(sorted(them, key=lambda f: -len(f.verb.particle))) for form, them in found.items()}


FORMS: dict[str, tuple[Form, ...]] = _reporting_forms()
"""Written form of a reporting verb in lower case → what it can be."""
