"""Contents that go on behind their cue: “We can’t,” she said, “go on.”"""

from typing import NamedTuple

from extractor.english.wordlist import word_set
from extractor.reading.clauses import is_said
from extractor.reading.cores import Group
from extractor.reading.tags import Tag
from extractor.reading.tokens import Tokens
from extractor.rules.cues.cue import Cue
from extractor.rules.frames.passages import sentence_end
from extractor.rules.trace import Choice, rule

_BACKGROUND = word_set("""
adding after as before citing noting referring saying speaking using warning when which while who
""")
_JOINTS = word_set("and because but or so")
_PRESENT = word_set("are can cannot can't do does don't has have is isn't may must will won't")
_SHIFTED = word_set("could couldn't had hadn't might should would wouldn't")
_TENSED = _PRESENT | _SHIFTED | {"was", "were"}
_GOES_ON: frozenset[Tag] = frozenset(
    ["auxiliary", "verb", "preposition", "word", "determiner", "name", "pronoun", "adverb", "number"]
)
_QUOTE_REACH = 30
"""Tokens between a cue and the quotation that goes on behind it: "she told reporters in Orsova on Friday, “"."""
_COMMA_REACH = 25
"""Tokens between a cue and the comma behind which a clause could go on."""
_SHORT_CUE = 3
"""Tokens behind a cue, before the comma, that still leave it in brackets: "he said on Monday, "."""


class _Behind(NamedTuple):
    """A cue with the content to its left, and the clause that begins behind the comma at ``at``."""

    tokens: Tokens
    cue: Cue
    left: Group
    comma: int
    at: int
    end: int

    @property
    def place(self) -> tuple[int, int]:
        return self.tokens.span(self.cue.start, self.cue.end)


def resumed(tokens: Tokens, cue: Cue, left: Group, last: int) -> list[Group]:
    """Return what goes on after the bracketed cue, as one piece or none."""
    again = quote_again(tokens, cue.end, last)
    if again is not None:
        return [(again, quote_end(tokens, again, last))]
    reach = range(cue.end, min(last, cue.end + _COMMA_REACH))
    comma = next((i for i in reach if tokens.tags[i] in {",", ":"}), None)
    if comma is None or comma + 1 >= last:
        return []
    behind = _Behind(tokens, cue, left, comma, comma + 1, sentence_end(tokens, comma + 1, last))
    return [(behind.at, behind.end)] if RESUMED(behind) else []


@rule(
    example="“The dam is safe,” Ruiz said, the last to speak.",
    near_miss="The dam is safe, Ruiz said, but it may leak.",
)
def only_quoted(behind: _Behind) -> bool | None:
    """Behind a quotation or a long cue nothing but a quotation goes on."""
    closed = behind.tokens.tags[behind.left[1] - 1] == "closing"
    far = behind.comma > behind.cue.end + _SHORT_CUE
    return False if closed or far or behind.at >= behind.end else None


@rule(
    example="The dam is safe, Ruiz said, but it may leak.",
    near_miss="The dam is safe, Ruiz said, but Novak left.",
)
def same_tense(behind: _Behind) -> bool | None:
    """A clause behind "but" or "and" goes on only if its tense is that of reported words too."""
    tokens = behind.tokens
    if tokens.lower[behind.at] not in _JOINTS:
        return None
    first, second = (_tensed(tokens, span) for span in (behind.left, (behind.at, behind.end)))
    like = _PRESENT if first in _PRESENT else _SHIFTED if first else ()
    return True if second in like else None


@rule(
    example="The dam was safe, Ruiz said, adding that it would hold.",
    near_miss="The dam was safe, Ruiz said, in spite of the leaks.",
)
def background(behind: _Behind) -> bool | None:
    """A participle, a conjunction or a clause of time tells of the speaker."""
    tokens, at = behind.tokens, behind.at
    joined = tokens.lower[at].endswith("ing") or tokens.tags[at] in {"subordinator", "conjunction"}
    soon = tokens.lower[at : min(at + 3, behind.end)]
    return False if joined or not _BACKGROUND.isdisjoint(soon) else None


@rule(
    example="The dam was safe, Ruiz said, in spite of the leaks.",
    near_miss="The dam was safe, Ruiz said, adding that it would hold.",
)
def goes_on(behind: _Behind) -> bool | None:
    """Words that tell nothing of the speaker go on with what is said."""
    return behind.tokens.tags[behind.at] in _GOES_ON


RESUMED: Choice[_Behind, bool] = Choice(
    "resumed",
    (only_quoted, same_tense, background, goes_on),
    where=lambda behind: behind.place,
    shown=lambda _, resumes: "content goes on behind the cue" if resumes else "content ends before the cue",
)
"""Whether the words behind a bracketed cue are reported too."""


def quote_again(tokens: Tokens, at: int, last: int) -> int | None:
    """Return where the quotation is taken up behind the cue: “…,” he said on Friday, but “…”."""
    opening = next((i for i in range(at, min(last, at + _QUOTE_REACH)) if tokens.tags[i] == "opening"), None)
    if opening is None or opening == at:
        return opening
    before = opening - 1
    if tokens.lower[before] in ("but", "and", "so", "because", "that"):
        before -= 1
    return opening if tokens.tags[before] in {",", ":", "-"} else None


def quote_end(tokens: Tokens, at: int, last: int) -> int:
    """Return the place behind the closing mark of the quotation that opens at a token."""
    close = next((i for i in range(at + 1, last) if tokens.tags[i] == "closing"), None)
    return sentence_end(tokens, at, last) if close is None else close + 1


def goes_round(tokens: Tokens, first: int, mark: int, closing: int, last: int) -> bool:
    """Tell whether the words before the comma at ``mark`` and behind the one at ``closing`` make one clause."""
    if closing + 2 >= last:
        return False
    opens, follows = tokens.tags[first], tokens.tags[closing + 1]
    nominal = opens in {"determiner", "name", "pronoun", "word", "number"} or tokens.lower[first] == "what"
    if follows in {"auxiliary", "verb"} and nominal:
        # "The pier, critics say, should close".
        return True
    if follows not in {"determiner", "name", "pronoun", "word"}:
        return False
    # "Back in Orsova, Ruiz said, the dam …", "If it holds, Ruiz argues, …".
    phrase = opens in {"preposition", "adverb", "day", "subordinator"} and not is_said(tokens, first, mark)
    return phrase and any(tokens.tags[i] in {"auxiliary", "verb"} for i in range(closing + 2, last))


def _tensed(tokens: Tokens, span: Group) -> str:
    return next((word for word in tokens.lower[slice(*span)] if word in _TENSED), "")
