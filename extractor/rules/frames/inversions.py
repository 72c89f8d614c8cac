"""Inversions: the subject behind the verb.  “…,” said Ruiz.  The pier, said Ruiz, will hold."""

from extractor.english.wordlist import word_set
from extractor.reading.clauses import is_said
from extractor.reading.cores import Group
from extractor.reading.subjects_after import core_after, links_after, subject_after
from extractor.reading.tags import Tag
from extractor.reading.tokens import Tokens
from extractor.rules.frames.ends import make
from extractor.rules.frames.passages import sentence_end
from extractor.rules.frames.resumed import goes_round, quote_again, quote_end
from extractor.rules.frames.setting import Setting
from extractor.rules.frames.statement import Statement
from extractor.rules.frames.voices import animate_head, can_speak
from extractor.rules.trace import rule

_OBJECTS = word_set("her him it me reporters that them there this us")
_SUBJECT_BEGINS: frozenset[Tag] = frozenset(["name", "determiner", "pronoun", "word", "number"])
_SUBJECT_ENDED: frozenset[Tag] = frozenset([".", ",", ";", ":", "preposition", "opening", "day"])
_DESCRIPTION = 30
"""Tokens of what is said of a subject between commas: ", who has led the board since May, "."""
_SECOND_DESCRIPTION = 9
"""Tokens of a second description: ", a think tank, "."""


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


@rule(
    example="The pier, said Ana Ruiz, will hold.",
    near_miss="The pier will hold, said Ana Ruiz.",
)
def inversion_inside(setting: Setting) -> Statement | None:
    """Verb and subject stand between commas in the middle of the content."""
    tokens, cue, first, last = setting.tokens, setting.cue, setting.first, setting.last
    mark = cue.start - 1
    if cue.start != cue.head or mark <= first or tokens.tags[mark] != "," or cue.verb.group != "speech":
        return None
    if not setting.quotes or cue.end >= last or tokens.tags[cue.end] not in {"name", "determiner"}:
        return None
    subject = _within_commas(tokens, cue.end, last)
    if subject is None or not ("name" in tokens.tags[subject[0] : subject[1]] or animate_head(tokens, subject)):
        return None
    if not can_speak(tokens, subject, cue) or not goes_round(tokens, first, mark, subject[1], last):
        return None
    return make(tokens, [(first, mark), (subject[1] + 1, sentence_end(tokens, first, last))], subject, cue, "inverted")


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


def _within_commas(tokens: Tokens, at: int, last: int) -> Group | None:
    """Return the subject that begins at a token, up to the comma behind it or behind what is said of it."""
    end = core_after(tokens, at, last)
    end = None if end is None else links_after(tokens, end, last)
    if end is None or end + 1 >= last or tokens.tags[end] != ",":
        return None
    if tokens.tags[end + 1] in {"auxiliary", "verb"}:
        return at, end
    described = tokens.lower[end + 1] in ("who", "whose", "a", "an", "the") or tokens.tags[end + 1] == "word"
    close = _comma_after(tokens, end + 1, min(end + _DESCRIPTION, last)) if described else None
    while close is not None and tokens.lower[close + 1] in ("a", "an", "the"):
        # "…, who works at the Brenn Centre, a think tank, …".
        further = _comma_after(tokens, close + 1, min(close + _SECOND_DESCRIPTION, last))
        if further is None or any(tokens.tags[i] in {"auxiliary", "verb"} for i in range(close + 1, further)):
            break
        close = further
    return (at, end) if close is None else (at, close)


def _comma_after(tokens: Tokens, at: int, last: int) -> int | None:
    return next((i for i in range(at, last) if tokens.tags[i] == "," and i + 1 < last), None)
