"""One sentence: its cues put together with subjects and contents, and with who passes on what others say."""

from bisect import bisect_right
from dataclasses import replace

from extractor.reading.cores import Group
from extractor.reading.subjects_after import subject_after
from extractor.reading.tokens import Tokens
from extractor.rules.cues.cue import Cue
from extractor.rules.cues.find import find_cues
from extractor.rules.frames.according import accorded
from extractor.rules.frames.closing import closing_statement
from extractor.rules.frames.leading import leading_statement
from extractor.rules.frames.relays import CITED, RELAY, Citing, Closing
from extractor.rules.frames.setting import Setting
from extractor.rules.frames.statement import Statement

_AHEAD = 9
"""How many of the cues that follow are looked at for where a content ends."""


def statements_in(tokens: Tokens, first: int, last: int, quoted: list[bool]) -> list[Statement]:
    """Return the statements that the sentence between two tokens reports."""
    cues = find_cues(tokens, first, last, quoted)
    found, begin, subject, rest = _closed(tokens, cues, first, last) if cues else ([], first, None, [])
    for setting in rest:
        cue = setting.cue
        if found and found[-1].end > tokens.starts[cue.start]:
            # Inside what is already reported.
            continue
        if begin > first or subject is not None:
            setting = Setting(tokens, cue, begin, last, setting.later, subject)
        made, subject = leading_statement(setting)
        if made is None:
            continue
        if cue.verb.lemma == "cite" and cue.mood == "participle" and found:
            found[-1] = _citing(tokens, found[-1], cue, last)
        else:
            found.append(made)
            begin = max(begin, _token_at(tokens, made.end, begin, last))
    return accorded(tokens, first, last, quoted, found)


def _next(cues: list[Cue], number: int) -> list[Cue]:
    return cues[number + 1 : number + _AHEAD]


def _closed(
    tokens: Tokens, cues: list[Cue], first: int, last: int
) -> tuple[list[Statement], int, Group | None, list[Setting]]:
    """Return what the first closing cue says, where the rest begins, the subject that it may share, and its cues."""
    settings = [Setting(tokens, cue, first, last, _next(cues, number)) for number, cue in enumerate(cues)]
    for number, setting in enumerate(settings):
        outer = closing_statement(setting)
        if outer is not None:
            begin = max(_token_at(tokens, outer.end, first, last), setting.cue.end)
            return _told_on(tokens, outer, cues[:number], first), begin, outer.source, settings[number + 1 :]
    return [], first, None, settings


def _token_at(tokens: Tokens, position: int, at: int, last: int) -> int:
    """Return the first token from ``at`` on that ends behind a character, ``last`` at the latest."""
    return bisect_right(tokens.ends, position, at, max(at, last))


def _told_on(tokens: Tokens, outer: Statement, inner: list[Cue], first: int) -> list[Statement]:
    """Return the statement before a closing cue; where a medium closes, what it passes on with the medium as relay."""
    if outer.source is None or outer.cue is None or tokens.tags[outer.source[0]] == "pronoun":
        return [outer]
    last = _token_at(tokens, outer.content[0][1], first, outer.source[0])
    for number, cue in enumerate(inner[:_AHEAD]):
        made = leading_statement(Setting(tokens, cue, first, last, _next(inner, number))).statement
        part = None if made is None else RELAY(Closing(tokens, outer.source, made, first))
        if made is not None and part != "speaks":
            return [made if part == "agrees" else replace(made, relays=((outer.source, outer.cue),))]
    return [outer]


def _citing(tokens: Tokens, told: Statement, cue: Cue, last: int) -> Statement:
    """Return the statement of "…, the Courier reported, citing the board" with the board as source."""
    cited = subject_after(tokens, cue.end, last)
    if cited is None or told.source is None or told.cue is None or not CITED(Citing(tokens, told.source, cited)):
        return told
    return replace(told, source=cited, cue=(cue.start, cue.end), relays=((told.source, told.cue),))
