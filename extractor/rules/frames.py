"""Frames: cue, subject and content put together, sentence by sentence."""

from extractor.rules.contents import content_after, sentence_end
from extractor.rules.cues import Cue, find_cues
from extractor.rules.groups import Group, subject_after, subject_before
from extractor.rules.lexicon_bodies import BODY_WORDS, DOCUMENTS
from extractor.rules.lexicon_people import GROUPS, ROLES
from extractor.rules.statement import Statement
from extractor.rules.tokens import Tokens
from extractor.text.wordlist import word_set

_LIGHT_AFTER = word_set(
    "in on at during after before from to of about by with when while as following via through earlier last this adding saying noting warning referring using speaking who"
)
_OUTSIDE = word_set("but while whereas although though as")
_CLEFT = word_set("it there this that which what")


def statements_in(tokens: Tokens, first: int, last: int, quoted: list[bool]) -> list[Statement]:
    """Return the statements that the sentence between two tokens reports, in order of their cues."""
    found: list[Statement] = []
    cues = [cue for cue in find_cues(tokens, first, last, quoted)]
    begin = first
    subject: Group | None = None
    for number, cue in enumerate(cues):
        if found and found[-1].end > tokens.starts[cue.start]:
            # Inside what is already reported.
            continue
        later = cues[number + 1 :]
        made, subject = _statement(tokens, cue, later, begin, first, last, subject)
        if made is not None:
            found.append(made)
            begin = max(begin, _token_at(tokens, made.end, begin, last))
    return found + _according(tokens, first, last, quoted, found)


def _token_at(tokens: Tokens, position: int, at: int, last: int) -> int:
    while at < last and tokens.ends[at] <= position:
        at += 1
    return at


def _statement(
    tokens: Tokens, cue: Cue, later: list[Cue], begin: int, first: int, last: int, known: Group | None
) -> tuple[Statement | None, Group | None]:
    """Return the statement of one cue, and the subject that a later cue of the sentence may share."""
    if cue.mood == "infinitive":
        return None, known
    if cue.mood == "passive":
        return None, known
    if cue.negated and cue.verb.stance != "denied":
        return None, known
    if _inverted(tokens, cue, begin, last):
        return _inversion(tokens, cue, begin, last), known
    subject = _subject(tokens, cue, begin, known)
    if subject is None and not (cue.mood == "participle" and known):
        if cue.start == begin or not _after_quote(tokens, cue):
            return None, known
    if subject is not None and not _can_speak(tokens, subject, cue):
        return None, known
    start = content_after(tokens, cue, last)
    if start is not None and not (_left_ready(tokens, subject, begin, cue) and tokens.tags[start] not in "Q"):
        end = _content_end(tokens, start, later, last)
        pieces = [(start, end)]
        if tokens.tags[start] == "Q" and _left_quote(tokens, subject, begin):
            pieces.insert(0, (begin, _left_end(tokens, subject, begin)))
        return _made(tokens, pieces, subject, cue, "after"), subject
    if subject is not None and _left_ready(tokens, subject, begin, cue) and "q" in cue.verb.frames:
        pieces = [(begin, _left_end(tokens, subject, begin))]
        pieces += _resumed(tokens, cue, pieces[0], last)
        return _made(tokens, pieces, subject, cue, "before"), subject
    return None, subject


def _made(
    tokens: Tokens, pieces: list[tuple[int, int]], subject: Group | None, cue: Cue, frame: str
) -> Statement | None:
    spans = tuple(tokens.span(a, b) for a, b in pieces if a < b)
    if not spans:
        return None
    return Statement(spans, subject, (cue.start, cue.end), cue.verb, frame, cue.negated)


def _subject(tokens: Tokens, cue: Cue, begin: int, known: Group | None) -> Group | None:
    """Return the subject before the cue; that of the cue before where the verb is joined to it or a participle."""
    before = cue.start - 1
    if before < begin:
        return known
    if cue.mood == "participle":
        if tokens.tags[before] in "Nw" and tokens.tags[before] != ",":
            return subject_before(tokens, cue.start, begin)
        if known is not None:
            return known
        return _first_group(tokens, begin, before)
    if tokens.tags[before] == "C" and known is not None:
        return known
    if tokens.lower[before] in ("who", "which", "that") and before - 1 >= begin:
        end = before - 1 if tokens.tags[before - 1] == "," else before
        return subject_before(tokens, end, begin) or (before, before + 1)
    return subject_before(tokens, cue.start, begin)


def _first_group(tokens: Tokens, begin: int, comma: int) -> Group | None:
    """Return the group that the sentence begins with, as the subject of a participle behind a comma."""
    at = begin
    while at < comma and tokens.tags[at] in "CRTI,":
        at += 1
    return subject_after(tokens, at, comma) if at < comma and tokens.tags[at] in "NDPw" else None


def _can_speak(tokens: Tokens, subject: Group, cue: Cue) -> bool:
    """Tell whether the group can be a source of this verb."""
    words = tokens.lower[subject[0] : subject[1]]
    tags = tokens.tags[subject[0] : subject[1]]
    if len(words) == 1 and words[0] in ("there", "this", "that", "which", "what", "one", "these", "those"):
        return False
    if words[0] == "it" and len(words) == 1:
        return cue.verb.lemma in ("say", "add", "note", "report", "announce", "claim", "warn", "state", "show", "find")
    if "P" in tags or "N" in tags or words[0] == "who":
        return cue.verb.group != "evidence" or any(w in DOCUMENTS or w in BODY_WORDS for w in words) or "N" in tags
    known = any(_animate(word) for word in words)
    if cue.verb.group == "evidence":
        return any(word in DOCUMENTS or word in BODY_WORDS for word in words) or known
    return known or cue.verb.lemma in ("say", "tell", "add")


def _animate(word: str) -> bool:
    single = word[:-1] if word.endswith("s") else word
    return any(w in table for w in (word, single) for table in (ROLES, GROUPS, BODY_WORDS, DOCUMENTS))


def _after_quote(tokens: Tokens, cue: Cue) -> bool:
    return cue.start > 0 and tokens.tags[cue.start - 1] == "q"


def _left_ready(tokens: Tokens, subject: Group | None, begin: int, cue: Cue) -> bool:
    """Tell whether a content stands before the subject, parted from it by a comma or a closing mark."""
    if subject is None or cue.mood != "finite":
        return False
    mark = subject[0] - 1
    return mark > begin and tokens.tags[mark] in ",q-" and _clause(tokens, begin, mark)


def _left_quote(tokens: Tokens, subject: Group | None, begin: int) -> bool:
    return subject is not None and subject[0] - 1 > begin and tokens.tags[subject[0] - 1] == "q"


def _left_end(tokens: Tokens, subject: Group | None, begin: int) -> int:
    assert subject is not None
    mark = subject[0] - 1
    return mark + 1 if tokens.tags[mark] == "q" else mark


def _clause(tokens: Tokens, begin: int, end: int) -> bool:
    """Tell whether the words can be a statement: a quotation, or a clause with a finite verb."""
    if tokens.tags[end] == "q":
        return True
    head = tokens.tags[begin]
    if head in "IST" or tokens.lower[begin] in ("asked", "speaking", "according", "following"):
        # An opening phrase ("In a statement on Monday, …") is no statement unless a clause follows it.
        comma = next((i for i in range(begin, end) if tokens.tags[i] == ","), None)
        if comma is None:
            return head not in "ST" and sum(tokens.tags[i] == "A" for i in range(begin, end)) > 0 and end - begin > 8
        return _clause(tokens, comma + 1, end) if comma + 1 < end else False
    return end - begin >= 3 and any(
        tokens.tags[i] in "AV" or (tokens.tags[i] == "w" and tokens.lower[i].endswith(("ed", "s")))
        for i in range(begin, end)
    )


def _resumed(tokens: Tokens, cue: Cue, left: tuple[int, int], last: int) -> list[tuple[int, int]]:
    """Return what goes on after the bracketed cue: “We can’t,” she said, “go on.”"""
    comma = next((i for i in range(cue.end, min(last, cue.end + 25)) if tokens.tags[i] in ",:Q"), None)
    if comma is None or comma + 1 >= last:
        return []
    at = comma if tokens.tags[comma] == "Q" else comma + 1
    end = sentence_end(tokens, at, last)
    if tokens.tags[at] == "Q":
        return [(at, end)]
    if tokens.tags[left[1] - 1] == "q" or comma > cue.end + 3 or at >= end:
        return []
    word, tag = tokens.lower[at], tokens.tags[at]
    if word.endswith("ing") or word in _LIGHT_AFTER or tag in "SC":
        return []
    return [(at, end)] if tag in "AVIwDNPR#" else []


def _inverted(tokens: Tokens, cue: Cue, begin: int, last: int) -> bool:
    """Tell whether the subject follows: “…,” said Ruiz."""
    if cue.mood != "finite" or cue.start != cue.head or "q" not in cue.verb.frames or cue.end >= last:
        return False
    if cue.start == begin or tokens.tags[cue.start - 1] not in "q,-":
        return False
    follows = tokens.tags[cue.end]
    if follows not in "NDPw" or tokens.lower[cue.end] in ("that", "there"):
        return False
    if tokens.tags[cue.start - 1] == "q":
        return follows in "NDP" or tokens.lower[cue.end] in GROUPS
    group = subject_after(tokens, cue.end, last)
    closed = group is not None and (group[1] >= last or tokens.tags[group[1]] in ".,;:IQT")
    return closed and _clause(tokens, begin, cue.start - 1)


def _inversion(tokens: Tokens, cue: Cue, begin: int, last: int) -> Statement | None:
    subject = subject_after(tokens, cue.end, last)
    if subject is None:
        return None
    mark = cue.start - 1
    pieces = [(begin, mark + 1 if tokens.tags[mark] == "q" else mark)]
    at = next((i for i in range(subject[1], min(subject[1] + 25, last)) if tokens.tags[i] == "Q"), None)
    if at is not None:
        pieces.append((at, sentence_end(tokens, at, last)))
    return _made(tokens, pieces, subject, cue, "inverted")


def _content_end(tokens: Tokens, start: int, later: list[Cue], last: int) -> int:
    """Return where the content ends: at the sentence's end, or where the same speaker or another says something else."""
    for cue in later:
        if cue.head <= start + 1:
            continue
        cut = _cut_before(tokens, cue, start)
        if cut is not None:
            return cut
    for at in range(start, last - 1):
        if tokens.lower[at] == "according" and tokens.lower[at + 1] == "to":
            return at - 1 if tokens.tags[at - 1] == "," else at
    return sentence_end(tokens, start, last)


def _cut_before(tokens: Tokens, cue: Cue, start: int) -> int | None:
    """Return where a cue at the level of the first one parts the sentence, else None."""
    before = cue.start - 1
    if cue.verb.group != "speech":
        return None
    if cue.mood == "participle":
        return before if tokens.tags[before] == "," else None
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
    return None


def _according(tokens: Tokens, first: int, last: int, quoted: list[bool], found: list[Statement]) -> list[Statement]:
    """Return the statements with "according to"."""
    made: list[Statement] = []
    for at in range(first, last - 2):
        if tokens.lower[at] == "according" and tokens.lower[at + 1] == "to" and not quoted[at]:
            statement = _accorded(tokens, at, first, last, found)
            if statement is not None:
                made.append(statement)
    return made


def _accorded(tokens: Tokens, at: int, first: int, last: int, found: list[Statement]) -> Statement | None:
    source = subject_after(tokens, at + 2, last)
    if source is None:
        return None
    after = source[1]
    end = sentence_end(tokens, first, last)
    pieces: list[tuple[int, int]] = []
    begin = first
    for statement in found:
        if statement.end <= tokens.starts[at]:
            begin = max(begin, _token_at(tokens, statement.end, begin, at))
    while begin < at and tokens.tags[begin] in ",":
        begin += 1
    if at - begin <= 1:
        comma = next((i for i in range(after, min(after + 30, last)) if tokens.tags[i] == ","), after)
        return _with_pieces(
            tokens, [(comma + 1 if comma < last and tokens.tags[comma] == "," else after, end)], source, at
        )
    pieces.append((begin, at - 1 if tokens.tags[at - 1] == "," else at))
    if (
        after < end
        and tokens.tags[after] == ","
        and tokens.tags[after + 1 if after + 1 < last else after] in "AVIw"
        and at - begin < 8
    ):
        pieces.append((after + 1, end))
    return _with_pieces(tokens, pieces, source, at)


def _with_pieces(tokens: Tokens, pieces: list[tuple[int, int]], source: Group, at: int) -> Statement | None:
    spans = tuple(tokens.span(a, b) for a, b in pieces if a < b)
    return Statement(spans, source, (at, at + 2), None, "according") if spans else None
