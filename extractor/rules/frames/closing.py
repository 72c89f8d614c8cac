"""Closing frames: the content stands before its cue.  “…,” she said.  …, officials said.  …, said Ruiz."""

from dataclasses import replace

from extractor.reading.clauses import is_said
from extractor.reading.cores import Group
from extractor.reading.subjects_after import core_after
from extractor.reading.tokens import Tokens
from extractor.rules.frames.contents import content_after
from extractor.rules.frames.ends import make
from extractor.rules.frames.inversions import inversion, inversion_inside
from extractor.rules.frames.passages import sentence_end
from extractor.rules.frames.resumed import goes_round, resumed
from extractor.rules.frames.setting import Setting
from extractor.rules.frames.statement import Statement
from extractor.rules.trace import Choice, rule


def closing_statement(setting: Setting) -> Statement | None:
    """Return the statement that stands before its cue, or None."""
    cue = setting.cue
    if cue.mood not in ("finite", "passive") or (cue.negated and cue.verb.stance != "denied"):
        return None
    return CLOSING(setting)


@rule(
    example="“The dam is safe,” Ana Ruiz was quoted as saying.",
    near_miss="Ana Ruiz was quoted as saying that the dam was safe.",
)
def quoted_as_saying(setting: Setting) -> Statement | None:
    """A quotation stands before somebody who was quoted as saying it."""
    tokens, cue, subject = setting.tokens, setting.cue, setting.before
    if not setting.as_saying or subject is None or tokens.tags[subject[0] - 1] != "closing":
        return None
    left = (_left_start(setting, subject), _left_end(tokens, subject))
    return make(tokens, [left], subject, replace(cue, end=cue.end + 2), "before")


@rule(
    example="The pier, critics say, should close.",
    near_miss="The pier should close, critics say.",
)
def between_commas(setting: Setting) -> Statement | None:
    """Subject and cue stand between commas in the middle of the content."""
    tokens, first, last, subject = setting.tokens, setting.first, setting.last, setting.speaking
    if subject is None or not _bracketed(setting, subject):
        return None
    again = _behind_addressee(setting) + 1
    pieces = [(first, subject[0] - 1), (again, sentence_end(tokens, first, last))]
    return make(tokens, pieces, subject, setting.cue, "before")


@rule(
    example="“The dam is safe,” Ana Ruiz said.",
    near_miss="The dam is safe, Ana Ruiz said.",
)
def behind_quotation(setting: Setting) -> Statement | None:
    """A quotation stands before subject and cue."""
    return _closed(setting, quoted=True)


@rule(
    example="The dam is safe, Ana Ruiz said.",
    near_miss="“The dam is safe,” Ana Ruiz said.",
)
def behind_clause(setting: Setting) -> Statement | None:
    """A clause stands before subject and cue, and nothing reported behind them."""
    return _closed(setting, quoted=False)


CLOSING: Choice[Setting, Statement] = Choice(
    "closing-frame",
    (quoted_as_saying, inversion, inversion_inside, between_commas, behind_quotation, behind_clause),
    where=lambda setting: setting.place,
    shown=lambda *_: "statement",
)
"""How a statement stands before or around its cue."""


def _closed(setting: Setting, quoted: bool) -> Statement | None:
    subject = setting.speaking
    if subject is None or (setting.tokens.tags[subject[0] - 1] == "closing") != quoted:
        return None
    if not _left_ready(setting, subject):
        return None
    if not quoted and content_after(setting.tokens, setting.cue, setting.last) is not None:
        return None
    left = (_left_start(setting, subject), _left_end(setting.tokens, subject))
    pieces = [left, *resumed(setting.tokens, setting.cue, left, setting.last)]
    return make(setting.tokens, pieces, subject, setting.cue, "before")


def _bracketed(setting: Setting, subject: Group) -> bool:
    """Tell whether subject and cue stand between commas within a clause."""
    tokens, first, last = setting.tokens, setting.first, setting.last
    mark, closing = subject[0] - 1, _behind_addressee(setting)
    if not setting.quotes or mark <= first or tokens.tags[mark] != "," or closing + 2 >= last:
        return False
    if tokens.lower[mark - 1] in ("and", "but", "where"):
        # "…, where, she noted, a third …" goes on with what another cue has begun.
        return False
    return tokens.tags[closing] == "," and goes_round(tokens, first, mark, closing, last)


def _behind_addressee(setting: Setting) -> int:
    """Return the token behind the cue, whom it addresses and where: "she told the council in May,"."""
    tokens, cue, last = setting.tokens, setting.cue, setting.last
    end = core_after(tokens, cue.end, last) if cue.verb.lemma == "tell" else None
    at = cue.end if end is None or end >= last else end
    if at + 1 < last and tokens.lower[at] in ("at", "during", "in", "on"):
        place = at + 2 if tokens.tags[at + 1] == "day" else core_after(tokens, at + 1, last)
        at = place if place is not None and place < last and tokens.tags[place] == "," else at
    return at


def _left_ready(setting: Setting, subject: Group) -> bool:
    """Tell whether a content stands before the subject, parted from it by a comma or a closing mark."""
    tokens, begin, mark = setting.tokens, setting.first, subject[0] - 1
    if mark > begin + 1 and tokens.lower[mark] == "as" and tokens.tags[mark - 1] == ",":
        return is_said(tokens, begin, mark - 1)
    if mark <= begin or tokens.tags[mark] not in {",", "closing", "-"}:
        return False
    if tokens.tags[mark] == "closing":
        return setting.cue.verb.group == "speech" or setting.quotes
    return setting.quotes and is_said(tokens, begin, mark)


def _left_start(setting: Setting, subject: Group) -> int:
    """Return where the content begins: at its quotation where another cue's colon stands before that."""
    tokens, first = setting.tokens, setting.first
    if tokens.tags[subject[0] - 1] != "closing":
        return first
    opening = next((i for i in range(subject[0] - 2, first, -1) if tokens.tags[i] == "opening"), first)
    return opening if opening > first and tokens.tags[opening - 1] == ":" else first


def _left_end(tokens: Tokens, subject: Group) -> int:
    mark = subject[0] - 1
    if tokens.lower[mark] == "as":
        return mark - 1
    return mark + 1 if tokens.tags[mark] == "closing" else mark
