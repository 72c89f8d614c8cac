"""Ends: where reported words stop, and the statement made of them."""

from extractor.english import function_words as lexicon
from extractor.english.wordlist import word_set
from extractor.reading.cores import Group
from extractor.reading.groups_before import brought_in
from extractor.reading.subjects_before import subject_before
from extractor.reading.tokens import Tokens
from extractor.rules.cues.cue import Cue
from extractor.rules.frames.contents import is_proposition, sentence_end
from extractor.rules.frames.statement import Statement

_WEIGHS = word_set("""
bolstering capping deepening escalating fanning fuelling fueling heightening marking paving prompting raising reversing
signaling signalling sparking stoking triggering underlining underscoring
""")
_SAYS_NO_MORE = [["could", "not"], ["declined", "to"], ["did", "not"], ["refused", "to"], ["would", "not"]]
_OUTSIDE = word_set("although as but though whereas while")


def make(
    tokens: Tokens,
    pieces: list[tuple[int, int]],
    subject: Group | None,
    cue: Cue,
    frame: str,
    antecedent: Group | None = None,
) -> Statement | None:
    """Return the statement with these pieces, token spans, as its content; None if they are empty."""
    spans = tuple(tokens.span(a, b) for a, b in pieces if a < b)
    if not spans or (len(pieces) == 1 and tokens.lower[pieces[0][0] : pieces[0][1]] == ["that"]):
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


def content_end(tokens: Tokens, start: int, later: list[Cue], begin: int, last: int) -> int:
    """Return where the content ends: at the sentence's end, or where somebody says something else."""
    for at in range(start, last - 1) if "according" in tokens.lower[start:last] else ():
        if tokens.lower[at] == "according" and tokens.lower[at + 1] == "to" and at > start + 1:
            last = at - 1 if tokens.tags[at - 1] == "," else at
            break
    last = _before_aside(tokens, start, last)
    for cue in later:
        if cue.head <= start + 1 or cue.start >= last:
            continue
        cut = _cut_before(tokens, cue, start, begin)
        if cut is not None:
            return cut
    return sentence_end(tokens, start, last)


def _before_aside(tokens: Tokens, start: int, last: int) -> int:
    """Return where the content ends before what the author says of it: ", raising the stakes", "but would not say"."""
    inside = tokens.tags[start] == "opening"
    for at in range(start + 1, last - 1):
        inside = tokens.tags[at] == "opening" or (inside and tokens.tags[at] != "closing")
        if inside or at < start + 3:
            continue
        if tokens.tags[at] == "," and tokens.lower[at + 1] in _WEIGHS and tokens.tags[at + 2 : at + 3] != [","]:
            return at
        verb = at + 1 + (tokens.tags[at + 1] == "pronoun")
        if tokens.lower[at] == "but" and tokens.lower[verb : verb + 2] in _SAYS_NO_MORE:
            return at - 1 if tokens.tags[at - 1] == "," else at
    return last


def _cut_before_and(tokens: Tokens, cue: Cue, before: int, start: int) -> int | None:
    """Return the place of "and" before a cue, unless it ties two verbs of the content."""
    passive = tokens.lower[before - 1].endswith("ed") and not lexicon.BE.isdisjoint(
        tokens.lower[before - 4 : before - 1]
    )
    if passive and tokens.tags[cue.end] in {"preposition", "."} and tokens.lower[cue.end] != "to":
        # "That the boxes be opened and recounted": both are done to the boxes.
        return None
    if tokens.lower[cue.start] == "had" and "had" in tokens.lower[start:before]:
        # "That they had asked for a cut and had assured the union": both are told.
        return None
    return before - 1 if tokens.tags[before - 1] == "," else before


def _taken_up(tokens: Tokens, that: int, start: int) -> int | None:
    """Return the comma before words that take the content up for somebody else: ", a sum that Ruiz called small"."""
    for at in range(that - 1, max(start, that - 6), -1):
        if tokens.tags[at] == ",":
            return at if tokens.lower[at + 1] in ("a", "an", "something") else None
        if tokens.tags[at] not in {"determiner", "word"}:
            return None
    return None


def _cut_before_participle(tokens: Tokens, before: int, start: int) -> int | None:
    if tokens.lower[before] in ("before", "while", "after"):
        return before
    if (other := brought_in(tokens, before, start)) is not None:
        return other[0] - 2
    return before + (tokens.tags[before] == "closing") if tokens.tags[before] in {",", "closing"} else None


def _cut_before(tokens: Tokens, cue: Cue, start: int, begin: int) -> int | None:
    """Return where a cue at the level of the first one parts the sentence, else None."""
    before = cue.start - 1
    if cue.verb.group != "speech":
        return None
    if cue.mood == "participle":
        return _cut_before_participle(tokens, before, start)
    if cue.mood != "finite":
        return None
    if tokens.tags[before] == "conjunction":
        return _cut_before_and(tokens, cue, before, start)
    subject = subject_before(tokens, cue.start, start)
    if subject is None or subject[0] - 2 <= start:
        return None
    joint = subject[0] - 1
    if tokens.lower[joint] == "that" and (comma := _taken_up(tokens, joint, start)) is not None:
        return comma
    if tokens.lower[joint] in _OUTSIDE or (tokens.tags[joint] == "conjunction" and tokens.tags[joint - 1] == ","):
        joint -= tokens.lower[joint - 1] in ("even", "just")
        return joint - 1 if tokens.tags[joint - 1] == "," else joint
    if (
        tokens.tags[joint] == ","
        and tokens.tags[begin] in {"subordinator", "preposition"}
        and tokens.lower[begin] not in lexicon.PRONOUNS
    ):
        # "When Ruiz said …, the mayor replied that …": the first clause ends at the comma.
        return joint
    return None
