"""Leading frames: the content stands behind its cue.  Ruiz said that …  Ruiz was accused by ministers of …"""

from dataclasses import replace
from typing import NamedTuple

from extractor.english.verbs import SAID_OF
from extractor.reading.cores import Group
from extractor.reading.subjects_after import subject_after
from extractor.reading.tokens import Tokens
from extractor.rules.frames.contents import content_after
from extractor.rules.frames.ends import content_end, make
from extractor.rules.frames.passages import sentence_end
from extractor.rules.frames.setting import Setting
from extractor.rules.frames.statement import Statement
from extractor.rules.frames.voices import can_speak
from extractor.rules.trace import Choice, rule

_AGENT_REACH = 30
"""Tokens between a passive and the "by" that names who speaks."""
_AS_REACH = 20
"""Tokens of "As Ruiz pointed out on Monday" up to its comma."""


class Told(NamedTuple):
    """A statement, or None, and the subject that the next cue of the sentence may share."""

    statement: Statement | None
    subject: Group | None


def leading_statement(setting: Setting) -> Told:
    """Return the statement of a cue with its content behind it, and the subject that a later cue may share."""
    return LEADING.settle(setting)


@rule(
    example="Ruiz was quoted as saying that the dam was safe.",
    near_miss="“The dam is safe,” Ruiz was quoted as saying.",
)
def quoted_as_saying(setting: Setting) -> Told | None:
    """What somebody was quoted as saying stands behind it."""
    tokens, start = setting.tokens, setting.cue.end + 2
    if not setting.as_saying or start >= setting.last or tokens.tags[start] in {".", "preposition"}:
        return None
    cue = replace(setting.cue, end=start)
    end = content_end(tokens, start, setting.later, setting.first, setting.last)
    return Told(make(tokens, [(start, end)], setting.before, cue, "after"), setting.known)


@rule(
    example="Ruiz was accused by ministers of neglecting the dam.",
    near_miss="Ministers accused Ruiz of neglecting the dam.",
)
def passive(setting: Setting) -> Told | None:
    """A passive reports only blame or praise, by whoever stands behind "by"."""
    if setting.cue.mood != "passive":
        return None
    return Told(_said_of(setting), setting.known)


@rule(
    example="Ruiz wanted to say that the dam was safe.",
    near_miss="Ruiz went on to say that the dam was safe.",
)
def infinitive(setting: Setting) -> Told | None:
    """An infinitive reports nothing: what is to be said has not been said."""
    return Told(None, setting.known) if setting.cue.mood == "infinitive" else None


@rule(
    example="Ruiz did not say that the dam was safe.",
    near_miss="Ruiz did not deny that the dam leaked.",
)
def negated(setting: Setting) -> Told | None:
    """What is not said is no statement; what is not denied is one."""
    cue = setting.cue
    return Told(None, setting.known) if cue.negated and cue.verb.stance != "denied" else None


@rule(
    example="The colour suggested that the dam leaked.",
    near_miss="The mayor suggested that the dam leaked.",
)
def nobody_speaks(setting: Setting) -> Told | None:
    """Without a subject that can speak there is no statement."""
    subject = setting.subject
    speaks = subject.antecedent or subject.group
    if speaks is None or subject.group is None:
        return Told(None, setting.known)
    heard = setting.speaking is not None and speaks == setting.before
    return None if heard or can_speak(setting.tokens, speaks, setting.cue) else Told(None, setting.known)


@rule(
    example="Ruiz raised points that analysts say sound weak.",
    near_miss="Ruiz left, which analysts say proves nothing.",
)
def in_relative_clause(setting: Setting) -> Told | None:
    """A cue inside a relative clause reports nothing of its own: "points that analysts say sound weak"."""
    tokens, cue, group = setting.tokens, setting.cue, setting.subject.group
    joint = -1 if group is None else group[0] - 1
    if joint <= setting.first or tokens.tags[joint] != "subordinator" or cue.end >= setting.last:
        return None
    follows = tokens.tags[cue.end]
    bare = tokens.lower[joint] == "that" and tokens.tags[joint - 1] == "word" and follows == "word"
    return Told(None, setting.known) if bare or follows in {"auxiliary", "verb"} else None


@rule(
    example="As Ruiz pointed out on Monday, the dam is safe.",
    near_miss="Ruiz pointed out on Monday that the dam is safe.",
)
def as_somebody_said(setting: Setting) -> Told | None:
    """Behind "As Ruiz said" the content begins after the comma."""
    group = setting.subject.group
    if group is None or "clause" not in setting.cue.verb.takes or not _as_opens(setting, group):
        return None
    start = _past_first_comma(setting)
    return Told(None, group) if start is None else Told(_statement(replace(setting, later=()), start), group)


@rule(
    example="Ruiz said that the dam was safe.",
    near_miss="Ruiz said.",
)
def content_behind(setting: Setting) -> Told | None:
    """The content stands behind the cue."""
    start = content_after(setting.tokens, setting.cue, setting.last)
    return None if start is None else Told(_statement(setting, start), setting.subject.group)


@rule(
    example="Ruiz spoke of nothing else and said.",
    near_miss="Ruiz said that the dam was safe.",
)
def no_content(setting: Setting) -> Told | None:
    """The cue has no content; its subject is kept for the next one."""
    return Told(None, setting.subject.group)


LEADING: Choice[Setting, Told] = Choice(
    "frame",
    (
        quoted_as_saying,
        passive,
        infinitive,
        negated,
        nobody_speaks,
        in_relative_clause,
        as_somebody_said,
        content_behind,
        no_content,
    ),
    where=lambda setting: setting.place,
    shown=lambda _, told: "no statement" if told.statement is None else "statement",
)
"""How a statement stands behind its cue, or why there is none."""


def _statement(setting: Setting, start: int) -> Statement | None:
    tokens, cue, subject = setting.tokens, setting.cue, setting.subject
    end = content_end(tokens, start, setting.later, setting.first, setting.last)
    if "clause" not in cue.verb.takes:
        end = _before_next_deed(tokens, start, end)
    return make(tokens, [(start, end)], subject.group, cue, "after", subject.antecedent)


def _said_of(setting: Setting) -> Statement | None:
    """Return the statement of "was accused by … of …" with who follows "by" as source."""
    tokens, cue, last = setting.tokens, setting.cue, setting.last
    if cue.verb.lemma not in SAID_OF:
        return None
    by = next((i for i in range(cue.end, min(cue.end + _AGENT_REACH, last)) if tokens.lower[i] == "by"), None)
    source = subject_after(tokens, by + 1, last) if by is not None and by + 1 < last else None
    if source is None or by is None or not can_speak(tokens, source, cue):
        return None
    end = sentence_end(tokens, source[1], last) if by == cue.end else source[1]
    begin = setting.before[0] if setting.before is not None else cue.start
    return make(tokens, [(begin, end)], source, cue, "passive")


def _before_next_deed(tokens: Tokens, start: int, end: int) -> int:
    """Return where a quotation ends before what the speaker does next: "called it “a farce” and cut its target"."""
    for at in range(start, end - 2):
        if tokens.tags[at] != "closing":
            continue
        does_more = tokens.lower[at + 1] == "and" and tokens.tags[at + 2] in {"auxiliary", "verb"}
        if does_more or tokens.tags[at + 1] == ";":
            return at + 1
    return end


def _as_opens(setting: Setting, subject: Group) -> bool:
    """Tell whether the sentence begins with "As Ruiz …", a conjunction before it left out of account."""
    tokens, joint = setting.tokens, subject[0] - 1
    opens = all(tokens.tags[i] in {"conjunction", "adverb", ","} for i in range(setting.first, joint))
    return joint >= setting.first and tokens.lower[joint] == "as" and opens


def _past_first_comma(setting: Setting) -> int | None:
    tokens, end, last = setting.tokens, setting.cue.end, setting.last
    comma = next((i for i in range(end, min(last, end + _AS_REACH)) if tokens.tags[i] == ","), None)
    return comma + 1 if comma is not None and comma + 2 < last else None
