"""Finding cues: a form of a reporting verb that no veto holds against, with its mood."""

from itertools import compress

from extractor.english.function_words import NEGATIVE
from extractor.english.inflection import FORMS, Form
from extractor.reading.tokens import Tokens
from extractor.rules.cues.cue import Candidate, Cue, verb_group
from extractor.rules.cues.moods import MOODS
from extractor.rules.cues.vetoes import VETOES
from extractor.rules.trace import listener

_PARTED_ADVERBS = ("here", "there", "today", "yesterday")
"""Adverbs of the clause before, not of the verb group that they stand before."""


def find_cues(tokens: Tokens, first: int, last: int, quoted: list[bool]) -> list[Cue]:
    """Return the cues between two tokens, outside quotations, in order."""
    found: list[Cue] = []
    for at in compress(range(first, last), map(FORMS.__contains__, tokens.lower[first:last])):
        if not quoted[at] and tokens.tags[at] in {"word", "verb", "name", "adverb", "preposition"}:
            cue = _cue_at(tokens, at, first, last)
            if cue is not None and (not found or cue.start >= found[-1].end):
                found.append(cue)
                if (trace := listener()) is not None:
                    trace.note("cue", tokens.span(at, at + 1), "found", _described(cue))
    return found


def _described(cue: Cue) -> str:
    verb = f"{cue.verb.lemma} {cue.verb.particle}".strip()
    takes = ", ".join(sorted(cue.verb.takes))
    return f"A form of “{verb}”, a verb of {cue.verb.group} that takes {takes}; {cue.mood}."


def _cue_at(tokens: Tokens, at: int, first: int, last: int) -> Cue | None:
    form = _form(tokens, at, last)
    if form is None:
        return None
    word = Candidate(tokens, at, first, last, form)
    if VETOES.holds(word):
        return None
    start = _group_start(tokens, at, first)
    heard = MOODS(verb_group(word, start))
    if heard is None or heard == "no cue":
        return None
    if heard == "onward":
        # "went on to say": the subject stands before the first verb.
        start = _group_start(tokens, start - (3 if tokens.lower[start - 2] == "on" else 2), first)
    negated = not NEGATIVE.isdisjoint(tokens.lower[start:at])
    return Cue(start, at, word.end, form.verb, "finite" if heard == "onward" else heard, negated)


def _form(tokens: Tokens, at: int, last: int) -> Form | None:
    """Return what the written form is, the verb with its particle if that follows."""
    for form in FORMS[tokens.lower[at]]:
        if not form.verb.particle:
            return form
        particle = form.verb.particle.split()
        if tokens.lower[at + 1 : min(at + 1 + len(particle), last)] == particle:
            return form
    return None


def _group_start(tokens: Tokens, at: int, first: int) -> int:
    """Return where auxiliaries and adverbs before the verb begin."""
    start = at
    while start > first and (tokens.tags[start - 1] in {"auxiliary", "adverb"} or _floats(tokens, start - 1, first)):
        start -= 1
    while start < at and tokens.tags[start] == "adverb" and tokens.lower[start] in _PARTED_ADVERBS:
        start += 1
    return start


def _floats(tokens: Tokens, at: int, first: int) -> bool:
    """Tell whether "both" or "all" stands between subject and verb: "Orsova and Brenn both deny"."""
    return at > first and tokens.lower[at] in ("both", "all", "each") and tokens.tags[at - 1] in {"name", "word"}
