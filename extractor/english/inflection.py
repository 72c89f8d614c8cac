"""The forms of the reporting verbs, from the tables."""

from dataclasses import dataclass
from typing import Literal

from extractor.english import verbs as lexicon
from extractor.schemas.claim import Stance

_VOWELS = frozenset("aeiou")

FormKind = Literal["base", "third", "past", "participle", "ing"]


@dataclass(frozen=True, slots=True)
class Verb:
    """One reporting verb: what it can take as its content, its class and the stance that it gives the content."""

    lemma: str
    particle: str
    takes: frozenset[lexicon.Construction]
    group: lexicon.VerbClass
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
    entries = [" ".join(entry.split()) for entry in table.replace("\n", ",").split(",")]
    return [(entry.rpartition(" ")[0], entry.rpartition(" ")[2]) for entry in entries if " " in entry]


def past(lemma: str) -> str:
    """Return the past tense.

    >>> past("say"), past("deny"), past("argue"), past("admit"), past("echo"), past("report")
    ('said', 'denied', 'argued', 'admitted', 'echoed', 'reported')
    """
    return _IRREGULAR[lemma][0] if lemma in _IRREGULAR else _with_ed(lemma)


def forms(lemma: str) -> dict[str, frozenset[FormKind]]:
    """Return each form of the verb with what it can be.

    >>> sorted(forms("tell"))
    ['tell', 'telling', 'tells', 'told']
    """
    before, done = _IRREGULAR.get(lemma, (_with_ed(lemma), _with_ed(lemma)))
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


def _with_ed(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ied"
    return (lemma + lemma[-1] if lemma in _DOUBLED else lemma) + "ed"


def _third(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies"
    if lemma in ("go", "echo", "do", "veto") or lemma.endswith(("s", "sh", "ch", "x", "z")):
        return lemma + "es"
    return lemma + "s"


def _ing(lemma: str) -> str:
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe")):
        return lemma[:-1] + "ing"
    return (lemma + lemma[-1] if lemma in _DOUBLED else lemma) + "ing"


def _irregular() -> dict[str, tuple[str, str]]:
    triples = [entry.split() for entry in lexicon.IRREGULAR.replace("\n", ",").split(",") if entry.strip()]
    return {base: (before, done) for base, before, done in triples}


_IRREGULAR = _irregular()
_DOUBLED = frozenset(word.strip() for word in lexicon.DOUBLING.split(","))


def _all_forms() -> dict[str, tuple[Form, ...]]:
    """Return for each written form what it can be, verbs with the longest particle first."""
    found: dict[str, list[Form]] = {}
    for group, table, stance in lexicon.GROUPS:
        for name, frames in rows(table):
            lemma, _, particle = name.partition(" ")
            verb = Verb(lemma, particle, frozenset(lexicon.CONSTRUCTIONS[letter] for letter in frames), group, stance)
            for form, kinds in forms(lemma).items():
                found.setdefault(form, []).append(Form(verb, kinds))
    return {form: tuple(sorted(them, key=lambda f: -len(f.verb.particle))) for form, them in found.items()}


FORMS: dict[str, tuple[Form, ...]] = _all_forms()
"""Written form in lower case → what it can be."""
