"""Inversions: the subject behind the verb.  “…,” said Ruiz."""

from extractor.english.wordlist import word_set
from extractor.reading.clauses import is_said
from extractor.reading.cores import Group
from extractor.reading.subjects_after import subject_after
from extractor.reading.tags import Tag
from extractor.rules.frames.ends import make
from extractor.rules.frames.resumed import quote_again, quote_end
from extractor.rules.frames.setting import Setting
from extractor.rules.frames.statement import Statement
from extractor.rules.frames.voices import can_speak
from extractor.rules.trace import rule

_OBJECTS = word_set("her him it me reporters that them there this us")
_SUBJECT_BEGINS: frozenset[Tag] = frozenset(["name", "determiner", "pronoun", "word", "number"])
_SUBJECT_ENDED: frozenset[Tag] = frozenset([".", ",", ";", ":", "preposition", "opening", "day"])


@rule(
    example="“The dam is safe,” said Ana Ruiz, the mayor.",
    near_miss="“The dam is safe,” Ana Ruiz said.",
)
def inversion(setting: Setting) -> Statement | None:
    """The content stands before the verb, the subject behind it."""
    if not _is_inverted(setting):
        return None
    tokens, cue, last = setting.tokens, setting.cue, setting.last
    subject = subject_after(tokens, cue.end, last)
    if subject is None or not can_speak(tokens, subject, cue) or not _closes(setting, subject):
        return None
    mark = cue.start - 1
    pieces = [(setting.first, mark + 1 if tokens.tags[mark] == "closing" else mark)]
    at = quote_again(tokens, subject[1], last)
    if at is not None:
        pieces.append((at, quote_end(tokens, at, last)))
    return make(tokens, pieces, subject, cue, "inverted")


def _is_inverted(setting: Setting) -> bool:
    """Tell whether a bare verb stands between a mark and words that can be its subject."""
    tokens, cue = setting.tokens, setting.cue
    if cue.start != cue.head or cue.end >= setting.last or cue.start == setting.first or cue.verb.lemma == "tell":
        return False
    before, follows = tokens.tags[cue.start - 1], tokens.tags[cue.end]
    if before not in {"closing", ",", "-"} or follows not in _SUBJECT_BEGINS or _is_object(setting):
        return False
    return before == "closing" or (cue.verb.group == "speech" and setting.quotes)


def _is_object(setting: Setting) -> bool:
    """Tell whether a pronoun behind the verb is its object; "her" before a noun is none."""
    tokens, at = setting.tokens, setting.cue.end
    her = tokens.lower[at] == "her" and at + 1 < setting.last and tokens.tags[at + 1] in {"word", "name"}
    return tokens.lower[at] in _OBJECTS and not her


def _closes(setting: Setting, subject: Group) -> bool:
    """Tell whether the subject ends the sentence or a clause of it, behind something that can be said."""
    tokens, mark = setting.tokens, setting.cue.start - 1
    if tokens.tags[mark] == "closing":
        return True
    end = subject[1]
    ended = end >= setting.last or tokens.tags[end] in _SUBJECT_ENDED or tokens.lower[end] == "who"
    return ended and is_said(tokens, setting.first, mark)
