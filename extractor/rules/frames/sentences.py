"""Sentences as the rules take them: a quotation stays with the cue behind it, and none is longer than any real one."""

from functools import lru_cache

from extractor.reading.cores import Group
from extractor.reading.reading import Reading
from extractor.reading.subjects_after import subject_after
from extractor.reading.subjects_before import subject_before
from extractor.reading.tokens import Tokens
from extractor.rules.cues.find import find_cues
from extractor.rules.frames.contents import content_after

_LONGEST = 400
"""Tokens; longer sentences are cut, so that time grows with length only."""

_OPENING = 16
"""Tokens at a sentence's beginning in which a cue that belongs to the quotation before can stand."""


@lru_cache(maxsize=2)
def cued_sentences(reading: Reading) -> list[Group]:
    """Return the sentences in tokens; “Is it safe?” Ruiz asked. is one."""
    return _with_their_cues(reading.tokens, reading.sentence_tokens, reading.quoted)


def _with_their_cues(tokens: Tokens, cut: list[Group], quoted: list[bool]) -> list[Group]:
    """Return the sentences, a quotation that ends in ? or . joined with the cue behind it: “Is it safe?” Ruiz asked."""
    found: list[Group] = []
    for first, last in cut:
        adjoins = found and first < last and found[-1][1] == first and tokens.tags[first - 1] == "closing"
        if adjoins and tokens.tags[found[-1][0]] == "opening" and _only_cue(tokens, first, last, quoted):
            found[-1] = (found[-1][0], last)
        else:
            found += _bounded(first, last)
    return found


def _bounded(first: int, last: int) -> list[Group]:
    """Return the sentence, cut where it is longer than any real one, so that time grows with length only."""
    return [(at, min(at + _LONGEST, last)) for at in range(first, last, _LONGEST)]


def _only_cue(tokens: Tokens, first: int, last: int, quoted: list[bool]) -> bool:
    """Tell whether the sentence begins with a subject and a cue that takes nothing after it."""
    if "\n" in tokens.text[tokens.ends[first - 1] : tokens.starts[first]]:
        return False
    for cue in find_cues(tokens, first, min(last, first + _OPENING), quoted)[:1]:
        if "quotation" not in cue.verb.takes or cue.mood != "finite":
            return False
        if cue.start == first:
            return subject_after(tokens, cue.end, last) is not None
        subject = subject_before(tokens, cue.start, first)
        return subject is not None and subject[0] == first and content_after(tokens, cue, last) is None
    return False
