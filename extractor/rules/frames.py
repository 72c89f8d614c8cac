"""Frames: cue, subject and content put together, sentence by sentence."""

from dataclasses import replace

from extractor.rules import lexicon_words as lexicon
from extractor.rules.accord import accorded
from extractor.rules.contents import content_after, is_proposition, sentence_end
from extractor.rules.cues import Cue, find_cues
from extractor.rules.groups import Group, group_before, subject_after, subject_before
from extractor.rules.lexicon_bodies import PLACES
from extractor.rules.speakable import animate_head, can_speak, passes_on
from extractor.rules.statement import Statement
from extractor.rules.tokens import Tokens
from extractor.text.wordlist import word_set

_BACKGROUND = word_set("""
adding after as before citing noting referring saying speaking using warning when which while who
""")
_OUTSIDE = word_set("although as but though whereas while")
_OBJECTS = word_set("her him it me reporters that them there this us")
_NAMING = frozenset(
    ["accuse", "criticise", "criticize", "blame", "praise", "condemn", "mock", "describe", "attack", "denounce", "slam"]
)


def statements_in(tokens: Tokens, first: int, last: int, quoted: list[bool]) -> list[Statement]:
    """Return the statements that the sentence between two tokens reports."""
    cues = find_cues(tokens, first, last, quoted)
    found: list[Statement] = []
    begin, subject = first, None
    closing = next(((n, made) for n, cue in enumerate(cues) if (made := _closing(tokens, cue, first, last))), None)
    if closing is not None:
        number, outer = closing
        found += _told_on(tokens, outer, cues[:number], first)
        begin, subject = max(_token_at(tokens, outer.end, first, last), cues[number].end), outer.source
        cues = cues[number + 1 :]
    for number, cue in enumerate(cues):
        if found and found[-1].end > tokens.starts[cue.start]:
            # Inside what is already reported.
            continue
        made, subject = _statement(tokens, cue, cues[number + 1 :], begin, last, subject)
        if made is not None:
            found.append(made)
            begin = max(begin, _token_at(tokens, made.end, begin, last))
    return accorded(tokens, first, last, quoted, found)


def _token_at(tokens: Tokens, position: int, at: int, last: int) -> int:
    while at < last and tokens.ends[at] <= position:
        at += 1
    return at


def _told_on(tokens: Tokens, outer: Statement, inner: list[Cue], first: int) -> list[Statement]:
    """Return the statement before a closing cue; where a medium closes, what it passes on with the medium as relay."""
    if outer.source is not None and outer.cue is not None:
        last = _token_at(tokens, outer.content[0][1], first, outer.source[0])
        for number, cue in enumerate(inner):
            made, _ = _statement(tokens, cue, inner[number + 1 :], first, last, None)
            if made is not None and _main(tokens, made, first, passes_on(tokens, outer.source)):
                return [
                    Statement(
                        made.content,
                        made.source,
                        made.cue,
                        made.verb,
                        made.frame,
                        made.negated,
                        antecedent=made.antecedent,
                        relays=((outer.source, outer.cue),),
                        proposition=made.proposition,
                    )
                ]
    return [outer]


def _main(tokens: Tokens, made: Statement, first: int, medium: bool) -> bool:
    """Tell whether an inner statement is the sentence's own, so that the closing source only passes it on."""
    if made.verb is None or made.verb.group != "speech" or not made.proposition or made.source is None:
        return False
    return medium or (_main_subject(tokens, first, made.source[1] + 8) == made.source and "t" in made.verb.frames)


def _closing(tokens: Tokens, cue: Cue, first: int, last: int) -> Statement | None:
    """Return the statement that stands before its cue: “…,” she said.  …, officials said.  …, said Ruiz."""
    if cue.mood != "finite" or (cue.negated and cue.verb.stance != "denied"):
        return None
    if _inverted(tokens, cue, first, last):
        return _inversion(tokens, cue, first, last)
    subject = subject_before(tokens, cue.start, first)
    if subject is None or not _left_ready(tokens, subject, first, cue) or not can_speak(tokens, subject, cue):
        return None
    start = content_after(tokens, cue, last)
    left = (first, _left_end(tokens, subject))
    if start is not None and not _quote_left(tokens, subject):
        return None
    pieces = [left, *_resumed(tokens, cue, left, last)]
    return _made(tokens, pieces, subject, cue, "before")


def _statement(
    tokens: Tokens, cue: Cue, later: list[Cue], begin: int, last: int, known: Group | None
) -> tuple[Statement | None, Group | None]:
    """Return the statement of one cue, and the subject that a later cue of the sentence may share."""
    if cue.mood == "passive":
        return _passive(tokens, cue, later, begin, last), known
    if cue.mood == "infinitive" or (cue.negated and cue.verb.stance != "denied"):
        return None, known
    subject, antecedent = _subject(tokens, cue, begin, known)
    if subject is None or not can_speak(tokens, antecedent or subject, cue):
        return None, known
    if (
        tokens.tags[subject[0] - 1] == "S"
        and cue.end < last
        and tokens.tags[cue.end] in "AV"
        and subject[0] - 1 > begin
    ):
        # "points that analysts say sound weak": nothing of its own is reported.
        return None, known
    start = content_after(tokens, cue, last)
    if tokens.lower[subject[0] - 1] == "as" and subject[0] - 1 == begin and "t" in cue.verb.frames:
        start = _past_first_comma(tokens, cue, last)
        later = []
    if start is None:
        return None, subject
    end = _content_end(tokens, start, later, begin, last)
    made = _made(tokens, [(start, end)], subject, cue, "after", antecedent)
    return _with_cited(tokens, made), subject


def _with_cited(tokens: Tokens, made: Statement | None) -> Statement | None:
    """Return the statement of "reports, citing the board, said …" with the board as source and the reports as relay."""
    if made is None or made.source is None or made.cue is None:
        return made
    first, last = made.source
    at = next((i for i in range(first + 1, last - 1) if tokens.lower[i] in ("citing", "quoting")), None)
    if at is None or tokens.tags[at - 1] != ",":
        return made
    return replace(made, source=(at + 1, last), relays=(((first, at - 1), made.cue),))


def _past_first_comma(tokens: Tokens, cue: Cue, last: int) -> int | None:
    """Return what follows the comma: "As Ruiz pointed out on Monday, the dam …"."""
    comma = next((i for i in range(cue.end, min(last, cue.end + 20)) if tokens.tags[i] == ","), None)
    return comma + 1 if comma is not None and comma + 2 < last else None


def _made(
    tokens: Tokens,
    pieces: list[tuple[int, int]],
    subject: Group | None,
    cue: Cue,
    frame: str,
    antecedent: Group | None = None,
) -> Statement | None:
    spans = tuple(tokens.span(a, b) for a, b in pieces if a < b)
    if not spans:
        return None
    proposition = frame != "after" or is_proposition(tokens, *pieces[0], cue.verb)
    return Statement(
        spans,
        subject,
        (cue.start, cue.end),
        cue.verb,
        frame,
        cue.negated,
        antecedent=antecedent,
        proposition=proposition,
    )


def _subject(tokens: Tokens, cue: Cue, begin: int, known: Group | None) -> tuple[Group | None, Group | None]:
    """Return the subject before the cue and, for "who", what it stands for.

    A verb joined by "and" and a participle behind a comma have the subject of the cue before, or the sentence's first.
    """
    before = cue.start - 1
    if before < begin:
        return (known or None), None
    if tokens.lower[before] in ("who", "which", "that") and cue.mood == "finite":
        end = before - 1 if before > begin and tokens.tags[before - 1] == "," else before
        return (before, before + 1), subject_before(tokens, end, begin)
    if cue.mood == "participle":
        if tokens.tags[before] not in "Nw)":
            return known or _main_subject(tokens, begin, before), None
        group = group_before(tokens, cue.start, begin, linked=tokens.tags[before] != "N")
        if group is not None and animate_head(tokens, group) and tokens.words[before] not in PLACES:
            return group, None
        main = known or _main_subject(tokens, begin, before)
        return main or group_before(tokens, cue.start, begin, linked=False), None
    if tokens.tags[before] == "C":
        return known or _main_subject(tokens, begin, before), None
    return subject_before(tokens, cue.start, begin), None


def _main_subject(tokens: Tokens, begin: int, stop: int) -> Group | None:
    """Return the first noun group at the head of a clause that a verb follows: "In Orsova, Ruiz spoke …"."""
    at = begin
    opening: Group | None = None
    while at < stop:
        if at == begin or tokens.tags[at - 1] in ",C":
            while at < stop and tokens.tags[at] in "CRT,":
                at += 1
            group = subject_after(tokens, at, stop) if at < stop and tokens.tags[at] in "NDPw#" else None
            if group is not None and group[1] < stop and _verb_at(tokens, group[1], stop):
                return group
            if group is not None and tokens.lower[group[1] - 1] in lexicon.TIME_NOUNS:
                group = subject_after(tokens, group[1], stop)
            opening = opening or (group if tokens.tags[begin] not in "IS" else None)
        at += 1
    return opening


def _verb_at(tokens: Tokens, at: int, stop: int) -> bool:
    while at < stop and tokens.tags[at] in "R,":
        at += 1
    return at < stop and (tokens.tags[at] in "AV" or tokens.lower[at].endswith("ed"))


def _left_ready(tokens: Tokens, subject: Group, begin: int, cue: Cue) -> bool:
    """Tell whether a content stands before the subject, parted from it by a comma or a closing mark."""
    mark = subject[0] - 1
    if mark > begin + 1 and tokens.lower[mark] == "as" and tokens.tags[mark - 1] == ",":
        return _clause(tokens, begin, mark - 1)
    if mark <= begin or tokens.tags[mark] not in ",q-":
        return False
    if tokens.tags[mark] == "q":
        return cue.verb.group == "speech"
    return "q" in cue.verb.frames and _clause(tokens, begin, mark)


def _quote_left(tokens: Tokens, subject: Group) -> bool:
    return tokens.tags[subject[0] - 1] == "q"


def _left_end(tokens: Tokens, subject: Group) -> int:
    mark = subject[0] - 1
    if tokens.lower[mark] == "as":
        return mark - 1
    return mark + 1 if tokens.tags[mark] == "q" else mark


def _clause(tokens: Tokens, begin: int, end: int) -> bool:
    """Tell whether the words can be a statement: a quotation, or a clause with a finite verb."""
    if tokens.tags[end] == "q":
        return True
    if (
        tokens.tags[begin] in "IST"
        or tokens.lower[begin].endswith("ing")
        or tokens.lower[begin] in ("asked", "according", "pressed")
    ):
        # An opening phrase ("In a statement on Monday, …") is no statement unless a clause follows it.
        comma = next((i for i in range(begin, end) if tokens.tags[i] == ","), None)
        if comma is None:
            return tokens.tags[begin] == "I" and end - begin > 8 and _finite(tokens, begin, end)
        return comma + 1 < end and _clause(tokens, comma + 1, end)
    return end - begin >= 3 and _finite(tokens, begin, end)


def _finite(tokens: Tokens, begin: int, end: int) -> bool:
    return any(
        tokens.tags[i] in "AV" or (tokens.tags[i] == "w" and tokens.lower[i].endswith("ed")) for i in range(begin, end)
    ) or any(
        tokens.tags[i] == "w"
        and tokens.lower[i].endswith("s")
        and tokens.tags[i - 1] in "Nw"
        and tokens.tags[i + 1] in "DINPw"
        for i in range(begin + 1, end - 1)
    )


def _resumed(tokens: Tokens, cue: Cue, left: tuple[int, int], last: int) -> list[tuple[int, int]]:
    """Return what goes on after the bracketed cue: “We can’t,” she said, “go on.”"""
    again = _quote_again(tokens, cue.end, last)
    if again is not None:
        return [(again, _quote_end(tokens, again, last))]
    comma = next((i for i in range(cue.end, min(last, cue.end + 25)) if tokens.tags[i] in ",:"), None)
    if comma is None or comma + 1 >= last:
        return []
    at = comma + 1
    end = sentence_end(tokens, at, last)
    if tokens.tags[left[1] - 1] == "q" or comma > cue.end + 3 or at >= end:
        return []
    word, tag = tokens.lower[at], tokens.tags[at]
    if word.endswith("ing") or word in _BACKGROUND or tag in "SC":
        return []
    return [(at, end)] if tag in "AVIwDNPR#" else []


def _quote_again(tokens: Tokens, at: int, last: int) -> int | None:
    """Return where the quotation is taken up behind the cue: “…,” he said on Friday, but “…”."""
    opening = next((i for i in range(at, min(last, at + 30)) if tokens.tags[i] == "Q"), None)
    if opening is None or opening == at:
        return opening
    before = opening - 1
    if tokens.lower[before] in ("but", "and", "so", "because", "that"):
        before -= 1
    return opening if tokens.tags[before] in ",:-" else None


def _quote_end(tokens: Tokens, at: int, last: int) -> int:
    """Return the place behind the closing mark of the quotation that opens at a token."""
    close = next((i for i in range(at + 1, last) if tokens.tags[i] == "q"), None)
    return sentence_end(tokens, at, last) if close is None else close + 1


def _inverted(tokens: Tokens, cue: Cue, begin: int, last: int) -> bool:
    """Tell whether the subject follows: “…,” said Ruiz."""
    if cue.start != cue.head or cue.end >= last or cue.start == begin or cue.verb.lemma == "tell":
        return False
    before, follows = tokens.tags[cue.start - 1], tokens.tags[cue.end]
    if before not in "q,-" or follows not in "NDPw#" or tokens.lower[cue.end] in _OBJECTS:
        return False
    if (cue.verb.group != "speech" and before != "q") or (before != "q" and "q" not in cue.verb.frames):
        return False
    group = subject_after(tokens, cue.end, last)
    if group is None or not can_speak(tokens, group, cue):
        return False
    if before == "q":
        return True
    return (group[1] >= last or tokens.tags[group[1]] in ".,;:IQT") and _clause(tokens, begin, cue.start - 1)


def _inversion(tokens: Tokens, cue: Cue, begin: int, last: int) -> Statement | None:
    subject = subject_after(tokens, cue.end, last)
    if subject is None:
        return None
    mark = cue.start - 1
    pieces = [(begin, mark + 1 if tokens.tags[mark] == "q" else mark)]
    at = _quote_again(tokens, subject[1], last)
    if at is not None:
        pieces.append((at, _quote_end(tokens, at, last)))
    return _made(tokens, pieces, subject, cue, "inverted")


def _passive(tokens: Tokens, cue: Cue, later: list[Cue], begin: int, last: int) -> Statement | None:
    """Return "was quoted as saying …" with the subject as source, or "was accused by … of …" with who follows "by"."""
    lemma, at = cue.verb.lemma, cue.end
    if lemma in ("quote", "cite") and tokens.lower[at : at + 2] == ["as", "saying"] and at + 2 < last:
        subject = subject_before(tokens, cue.start, begin)
        return _made(tokens, [(at + 2, _content_end(tokens, at + 2, later, begin, last))], subject, cue, "after")
    if lemma not in _NAMING:
        return None
    by = next((i for i in range(at, min(at + 30, last)) if tokens.lower[i] == "by"), None)
    source = subject_after(tokens, by + 1, last) if by is not None and by + 1 < last else None
    if source is None or by is None or not can_speak(tokens, source, cue):
        return None
    person = subject_before(tokens, cue.start, begin)
    end = sentence_end(tokens, source[1], last) if by == at else source[1]
    return _made(tokens, [(person[0] if person is not None else cue.start, end)], source, cue, "passive")


def _content_end(tokens: Tokens, start: int, later: list[Cue], begin: int, last: int) -> int:
    """Return where the content ends: at the sentence's end, or where the same speaker or another says something else."""
    for at in range(start, last - 1):
        if tokens.lower[at] == "according" and tokens.lower[at + 1] == "to" and at > start + 1:
            last = at - 1 if tokens.tags[at - 1] == "," else at
            break
    for cue in later:
        if cue.head <= start + 1 or cue.start >= last:
            continue
        cut = _cut_before(tokens, cue, start, begin)
        if cut is not None:
            return cut
    return sentence_end(tokens, start, last)


def _cut_before(tokens: Tokens, cue: Cue, start: int, begin: int) -> int | None:
    """Return where a cue at the level of the first one parts the sentence, else None."""
    before = cue.start - 1
    if cue.verb.group != "speech":
        return None
    if cue.mood == "participle":
        if tokens.lower[before] in ("before", "while", "after"):
            return before
        return before + (tokens.tags[before] == "q") if tokens.tags[before] in ",q" else None
    if cue.mood != "finite":
        return None
    if tokens.tags[before] == "C":
        return before - 1 if tokens.tags[before - 1] == "," else before
    subject = subject_before(tokens, cue.start, start)
    if subject is None or subject[0] - 2 <= start:
        return None
    joint = subject[0] - 1
    if tokens.lower[joint] in _OUTSIDE or (tokens.tags[joint] == "C" and tokens.tags[joint - 1] == ","):
        return joint - 1 if tokens.tags[joint - 1] == "," else joint
    if tokens.tags[joint] == "," and tokens.tags[begin] in "SI" and tokens.lower[begin] not in lexicon.PRONOUNS:
        # "When Ruiz said …, the mayor replied that …": the first clause ends at the comma.
        return joint
    return None
