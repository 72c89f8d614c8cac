"""Frames: cue, subject and content put together, sentence by sentence."""

from dataclasses import replace

from extractor.reading.clauses import main_subject
from extractor.reading.cores import Group
from extractor.reading.subjects_after import subject_after
from extractor.reading.tokens import Tokens
from extractor.rules.cues.cue import Cue
from extractor.rules.cues.find import find_cues
from extractor.rules.frames.according import accorded
from extractor.rules.frames.closing import closing_statement
from extractor.rules.frames.contents import content_after
from extractor.rules.frames.ends import content_end, make
from extractor.rules.frames.passives import passive_statement
from extractor.rules.frames.speakable import can_speak, passes_on
from extractor.rules.frames.statement import Statement
from extractor.rules.frames.subjects import subject_of

_AHEAD = 9
"""How many of the cues that follow are looked at for where a content ends."""


def statements_in(tokens: Tokens, first: int, last: int, quoted: list[bool]) -> list[Statement]:
    """Return the statements that the sentence between two tokens reports."""
    cues = find_cues(tokens, first, last, quoted)
    found: list[Statement] = []
    begin, subject = first, None
    closing = next(
        ((n, made) for n, cue in enumerate(cues) if (made := closing_statement(tokens, cue, first, last))), None
    )
    if closing is not None:
        number, outer = closing
        found += _told_on(tokens, outer, cues[:number], first)
        begin, subject = max(_token_at(tokens, outer.end, first, last), cues[number].end), outer.source
        cues = cues[number + 1 :]
    for number, cue in enumerate(cues):
        if found and found[-1].end > tokens.starts[cue.start]:
            # Inside what is already reported.
            continue
        made, subject = _statement(tokens, cue, cues[number + 1 : number + _AHEAD], begin, last, subject)
        if made is not None and cue.verb.lemma == "cite" and cue.mood == "participle" and found:
            if tokens.tags[cue.end] == "opening" and not found[-1].relays:
                found.append(made)
            else:
                found[-1] = _citing(tokens, found[-1], cue, last)
        elif made is not None:
            found.append(made)
            begin = max(begin, _token_at(tokens, made.end, begin, last))
    return accorded(tokens, first, last, quoted, found)


def _token_at(tokens: Tokens, position: int, at: int, last: int) -> int:
    while at < last and tokens.ends[at] <= position:
        at += 1
    return at


def _told_on(tokens: Tokens, outer: Statement, inner: list[Cue], first: int) -> list[Statement]:
    """Return the statement before a closing cue; where a medium closes, what it passes on with the medium as relay."""
    if outer.source is not None and outer.cue is not None and tokens.tags[outer.source[0]] != "pronoun":
        last = _token_at(tokens, outer.content[0][1], first, outer.source[0])
        for number, cue in enumerate(inner[:_AHEAD]):
            made, _ = _statement(tokens, cue, inner[number + 1 : number + _AHEAD], first, last, None)
            if made is not None and _main(tokens, made, first, passes_on(tokens, outer.source)):
                # "…, as Brenn has alleged" agrees with the speaker, it doesn't pass him on.
                agrees = tokens.lower[outer.source[0] - 1] == "as"
                return [made if agrees else replace(made, relays=((outer.source, outer.cue),))]
    return [outer]


def _main(tokens: Tokens, made: Statement, first: int, medium: bool) -> bool:
    """Tell whether an inner statement is the sentence's own, so that the closing source only passes it on."""
    if made.verb is None or made.verb.group != "speech" or not made.proposition or made.source is None:
        return False
    return medium or (
        main_subject(tokens, first, made.source[1] + 8) == made.source and {"quotation", "clause"} <= made.verb.takes
    )


def _statement(
    tokens: Tokens, cue: Cue, later: list[Cue], begin: int, last: int, known: Group | None
) -> tuple[Statement | None, Group | None]:
    """Return the statement of one cue, and the subject that a later cue of the sentence may share."""
    if cue.mood == "passive":
        return passive_statement(tokens, cue, later, begin, last), known
    if cue.mood == "infinitive" or (cue.negated and cue.verb.stance != "denied"):
        return None, known
    subject, antecedent = subject_of(tokens, cue, begin, known)
    if subject is None or not can_speak(tokens, antecedent or subject, cue):
        return None, known
    if _in_relative(tokens, cue, subject, begin, last):
        return None, known
    start = content_after(tokens, cue, last)
    if _as_opens(tokens, subject, begin) and "clause" in cue.verb.takes:
        start = _past_first_comma(tokens, cue, last)
        later = []
    if start is None:
        return None, subject
    end = content_end(tokens, start, later, begin, last)
    if "clause" not in cue.verb.takes:
        end = _before_next_deed(tokens, start, end)
    made = make(tokens, [(start, end)], subject, cue, "after", antecedent)
    return _with_cited(tokens, made), subject


def _before_next_deed(tokens: Tokens, start: int, end: int) -> int:
    """Return where a quotation ends before what the speaker does next: "called it “a farce” and cut its target"."""
    for at in range(start, end - 2):
        if (
            tokens.tags[at] == "closing"
            and tokens.lower[at + 1] == "and"
            and tokens.tags[at + 2] in {"auxiliary", "verb"}
        ):
            return at + 1
        if tokens.tags[at] == "closing" and tokens.tags[at + 1] == ";":
            return at + 1
    return end


def _citing(tokens: Tokens, told: Statement, cue: Cue, last: int) -> Statement:
    """Return the statement of "…, the Courier reported, citing the board" with the board as source."""
    cited = subject_after(tokens, cue.end, last)
    if cited is None or told.source is None or told.cue is None or not passes_on(tokens, told.source):
        return told
    return replace(told, source=cited, cue=(cue.start, cue.end), relays=((told.source, told.cue),))


def _as_opens(tokens: Tokens, subject: Group, begin: int) -> bool:
    """Tell whether the sentence begins with "As Ruiz …", a conjunction before it left out of account."""
    joint = subject[0] - 1
    return (
        joint >= begin
        and tokens.lower[joint] == "as"
        and all(tokens.tags[i] in {"conjunction", "adverb", ","} for i in range(begin, joint))
    )


def _past_first_comma(tokens: Tokens, cue: Cue, last: int) -> int | None:
    """Return what follows the comma: "As Ruiz pointed out on Monday, the dam …"."""
    comma = next((i for i in range(cue.end, min(last, cue.end + 20)) if tokens.tags[i] == ","), None)
    return comma + 1 if comma is not None and comma + 2 < last else None


def _in_relative(tokens: Tokens, cue: Cue, subject: Group, begin: int, last: int) -> bool:
    """Tell whether nothing of its own is reported: "points that analysts say sound weak"."""
    joint = subject[0] - 1
    if joint <= begin or tokens.tags[joint] != "subordinator" or cue.end >= last:
        return False
    if tokens.tags[cue.end] in {"auxiliary", "verb"}:
        return True
    return tokens.lower[joint] == "that" and tokens.tags[joint - 1] == "word" and tokens.tags[cue.end] == "word"


def _with_cited(tokens: Tokens, made: Statement | None) -> Statement | None:
    """Return the statement of "reports, citing the board, said …" with the board as source and the reports as relay."""
    if made is None or made.source is None or made.cue is None:
        return made
    first, last = made.source
    at = next((i for i in range(first + 1, last - 1) if tokens.lower[i] in ("citing", "quoting")), None)
    if at is None or tokens.tags[at - 1] != ",":
        return made
    return replace(made, source=(at + 1, last), cue=(at, at + 1), relays=(((first, at - 1), made.cue),))
