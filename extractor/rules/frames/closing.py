"""Closing cues: “…,” she said.  …, officials said.  …, said Ruiz."""

from extractor.english.wordlist import word_set
from extractor.reading.clauses import is_said
from extractor.reading.cores import Group
from extractor.reading.subjects_after import core_after, links_after, subject_after
from extractor.reading.subjects_before import subject_before
from extractor.reading.tokens import Tokens
from extractor.rules.cues.cue import Cue
from extractor.rules.frames.contents import content_after, sentence_end
from extractor.rules.frames.ends import make
from extractor.rules.frames.speakable import animate_head, can_speak
from extractor.rules.frames.statement import Statement

_BACKGROUND = word_set("""
adding after as before citing noting referring saying speaking using warning when which while who
""")
_JOINTS = word_set("and because but or so")
_PRESENT = word_set("are can cannot can't do does don't has have is isn't may must will won't")
_SHIFTED = word_set("could couldn't had hadn't might should would wouldn't")
_TENSED = _PRESENT | _SHIFTED | {"was", "were"}
_OBJECTS = word_set("her him it me reporters that them there this us")


def closing_statement(tokens: Tokens, cue: Cue, first: int, last: int) -> Statement | None:
    """Return the statement that stands before its cue, or None."""
    if cue.mood != "finite" or (cue.negated and cue.verb.stance != "denied"):
        return None
    if _inverted(tokens, cue, first, last):
        return _inversion(tokens, cue, first, last)
    if (inside := _inverted_inside(tokens, cue, first, last)) is not None:
        return inside
    subject = subject_before(tokens, cue.start, first)
    if subject is None or tokens.tags[subject[0]] == "subordinator" or not can_speak(tokens, subject, cue):
        return None
    if _bracketed(tokens, cue, subject, first, last):
        again = _behind_addressee(tokens, cue, last) + 1
        return make(
            tokens, [(first, subject[0] - 1), (again, sentence_end(tokens, first, last))], subject, cue, "before"
        )
    if not _left_ready(tokens, subject, first, cue):
        return None
    start = content_after(tokens, cue, last)
    left = (_left_start(tokens, first, subject), _left_end(tokens, subject))
    if start is not None and not _quote_left(tokens, subject):
        return None
    pieces = [left, *_resumed(tokens, cue, left, last)]
    return make(tokens, pieces, subject, cue, "before")


def _bracketed(tokens: Tokens, cue: Cue, subject: Group, first: int, last: int) -> bool:
    """Tell whether subject and cue stand between commas within a clause: "The pier, critics say, should close"."""
    mark, closing = subject[0] - 1, _behind_addressee(tokens, cue, last)
    if "quotation" not in cue.verb.takes or mark <= first or tokens.tags[mark] != "," or closing + 2 >= last:
        return False
    if tokens.lower[mark - 1] in ("and", "but", "where"):
        # "…, where, she noted, a third …" goes on with what another cue has begun.
        return False
    if tokens.tags[closing] != ",":
        return False
    # "Back in Orsova, Ruiz said, the dam …", "If it holds, Ruiz argues, …".
    return _goes_round(tokens, first, mark, closing, last)


def _behind_addressee(tokens: Tokens, cue: Cue, last: int) -> int:
    """Return the token behind the cue, whom it addresses and where: "she told the council in May,"."""
    end = core_after(tokens, cue.end, last) if cue.verb.lemma == "tell" else None
    at = cue.end if end is None or end >= last else end
    if at + 1 < last and tokens.lower[at] in ("at", "during", "in", "on"):
        place = at + 2 if tokens.tags[at + 1] == "day" else core_after(tokens, at + 1, last)
        at = place if place is not None and place < last and tokens.tags[place] == "," else at
    return at


def _left_ready(tokens: Tokens, subject: Group, begin: int, cue: Cue) -> bool:
    """Tell whether a content stands before the subject, parted from it by a comma or a closing mark."""
    mark = subject[0] - 1
    if mark > begin + 1 and tokens.lower[mark] == "as" and tokens.tags[mark - 1] == ",":
        return is_said(tokens, begin, mark - 1)
    if mark <= begin or tokens.tags[mark] not in {",", "closing", "-"}:
        return False
    if tokens.tags[mark] == "closing":
        return cue.verb.group == "speech" or "quotation" in cue.verb.takes
    return "quotation" in cue.verb.takes and is_said(tokens, begin, mark)


def _quote_left(tokens: Tokens, subject: Group) -> bool:
    return tokens.tags[subject[0] - 1] == "closing"


def _left_start(tokens: Tokens, first: int, subject: Group) -> int:
    """Return where the content begins: at its quotation where another cue's colon stands before that."""
    if not _quote_left(tokens, subject):
        return first
    opening = next((i for i in range(subject[0] - 2, first, -1) if tokens.tags[i] == "opening"), first)
    return opening if opening > first and tokens.tags[opening - 1] == ":" else first


def _left_end(tokens: Tokens, subject: Group) -> int:
    mark = subject[0] - 1
    if tokens.lower[mark] == "as":
        return mark - 1
    return mark + 1 if tokens.tags[mark] == "closing" else mark


def _resumed(tokens: Tokens, cue: Cue, left: tuple[int, int], last: int) -> list[tuple[int, int]]:
    """Return what goes on after the bracketed cue: “We can’t,” she said, “go on.”"""
    again = _quote_again(tokens, cue.end, last)
    if again is not None:
        return [(again, _quote_end(tokens, again, last))]
    comma = next((i for i in range(cue.end, min(last, cue.end + 25)) if tokens.tags[i] in {",", ":"}), None)
    if comma is None or comma + 1 >= last:
        return []
    at = comma + 1
    end = sentence_end(tokens, at, last)
    if tokens.tags[left[1] - 1] == "closing" or comma > cue.end + 3 or at >= end:
        return []
    word, tag = tokens.lower[at], tokens.tags[at]
    if word in _JOINTS and _same_voice(tokens, left, (at, end)):
        return [(at, end)]
    if (
        word.endswith("ing")
        or tag in {"subordinator", "conjunction"}
        or any(tokens.lower[i] in _BACKGROUND for i in range(at, min(at + 3, end)))
    ):
        return []
    return (
        [(at, end)]
        if tag in {"auxiliary", "verb", "preposition", "word", "determiner", "name", "pronoun", "adverb", "number"}
        else []
    )


def _same_voice(tokens: Tokens, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Tell whether the clause behind the cue is reported too, by its tense: "It held, he said, but could fail"."""
    verbs = [next((word for word in tokens.lower[slice(*span)] if word in _TENSED), "") for span in (left, right)]
    return verbs[1] in (_PRESENT if verbs[0] in _PRESENT else _SHIFTED if verbs[0] else ())


def _quote_again(tokens: Tokens, at: int, last: int) -> int | None:
    """Return where the quotation is taken up behind the cue: “…,” he said on Friday, but “…”."""
    opening = next((i for i in range(at, min(last, at + 30)) if tokens.tags[i] == "opening"), None)
    if opening is None or opening == at:
        return opening
    before = opening - 1
    if tokens.lower[before] in ("but", "and", "so", "because", "that"):
        before -= 1
    return opening if tokens.tags[before] in {",", ":", "-"} else None


def _quote_end(tokens: Tokens, at: int, last: int) -> int:
    """Return the place behind the closing mark of the quotation that opens at a token."""
    close = next((i for i in range(at + 1, last) if tokens.tags[i] == "closing"), None)
    return sentence_end(tokens, at, last) if close is None else close + 1


def _inverted(tokens: Tokens, cue: Cue, begin: int, last: int) -> bool:
    """Tell whether the subject follows: “…,” said Ruiz."""
    if cue.start != cue.head or cue.end >= last or cue.start == begin or cue.verb.lemma == "tell":
        return False
    before, follows = tokens.tags[cue.start - 1], tokens.tags[cue.end]
    her = tokens.lower[cue.end] == "her" and cue.end + 1 < last and tokens.tags[cue.end + 1] in {"word", "name"}
    if (
        before not in {"closing", ",", "-"}
        or follows not in {"name", "determiner", "pronoun", "word", "number"}
        or (tokens.lower[cue.end] in _OBJECTS and not her)
    ):
        return False
    if (cue.verb.group != "speech" and before != "closing") or (
        before != "closing" and "quotation" not in cue.verb.takes
    ):
        return False
    group = subject_after(tokens, cue.end, last)
    if group is None or not can_speak(tokens, group, cue):
        return False
    if before == "closing":
        return True
    ended = (
        group[1] >= last
        or tokens.tags[group[1]] in {".", ",", ";", ":", "preposition", "opening", "day"}
        or tokens.lower[group[1]] == "who"
    )
    return ended and is_said(tokens, begin, cue.start - 1)


def _inverted_inside(tokens: Tokens, cue: Cue, first: int, last: int) -> Statement | None:
    """Return the statement around cue and subject between commas: "The pier, said Ruiz, will hold"."""
    mark = cue.start - 1
    if cue.start != cue.head or mark <= first or tokens.tags[mark] != "," or cue.verb.group != "speech":
        return None
    if "quotation" not in cue.verb.takes or cue.end >= last or tokens.tags[cue.end] not in {"name", "determiner"}:
        return None
    subject = _within_commas(tokens, cue.end, last)
    if subject is None or not ("name" in tokens.tags[subject[0] : subject[1]] or animate_head(tokens, subject)):
        return None
    if not can_speak(tokens, subject, cue) or not _goes_round(tokens, first, mark, subject[1], last):
        return None
    return make(tokens, [(first, mark), (subject[1] + 1, sentence_end(tokens, first, last))], subject, cue, "inverted")


def _within_commas(tokens: Tokens, at: int, last: int) -> Group | None:
    """Return the subject that begins at a token, up to the comma behind it or behind what is said of it."""
    end = core_after(tokens, at, last)
    end = None if end is None else links_after(tokens, end, last)
    if end is None or end + 1 >= last or tokens.tags[end] != ",":
        return None
    if tokens.tags[end + 1] in {"auxiliary", "verb"}:
        return at, end
    described = tokens.lower[end + 1] in ("who", "whose", "a", "an", "the") or tokens.tags[end + 1] == "word"
    close = _comma_after(tokens, end + 1, min(end + 30, last)) if described else None
    while close is not None and tokens.lower[close + 1] in ("a", "an", "the"):
        # "…, who works at the Brenn Centre, a think tank, …".
        further = _comma_after(tokens, close + 1, min(close + 9, last))
        if further is None or any(tokens.tags[i] in {"auxiliary", "verb"} for i in range(close + 1, further)):
            break
        close = further
    return (at, end) if close is None else (at, close)


def _comma_after(tokens: Tokens, at: int, last: int) -> int | None:
    return next((i for i in range(at, last) if tokens.tags[i] == "," and i + 1 < last), None)


def _goes_round(tokens: Tokens, first: int, mark: int, closing: int, last: int) -> bool:
    """Tell whether the words before the first comma and behind the second make one clause."""
    if closing + 2 >= last:
        return False
    follows = tokens.tags[closing + 1]
    if follows in {"auxiliary", "verb"} and (
        tokens.tags[first] in {"determiner", "name", "pronoun", "word", "number"} or tokens.lower[first] == "what"
    ):
        return True
    opening = tokens.tags[first] in {"preposition", "adverb", "day", "subordinator"} and not is_said(
        tokens, first, mark
    )
    return (
        opening
        and follows in {"determiner", "name", "pronoun", "word"}
        and any(tokens.tags[i] in {"auxiliary", "verb"} for i in range(closing + 2, last))
    )


def _inversion(tokens: Tokens, cue: Cue, begin: int, last: int) -> Statement | None:
    subject = subject_after(tokens, cue.end, last)
    if subject is None:
        return None
    mark = cue.start - 1
    pieces = [(begin, mark + 1 if tokens.tags[mark] == "closing" else mark)]
    at = _quote_again(tokens, subject[1], last)
    if at is not None:
        pieces.append((at, _quote_end(tokens, at, last)))
    return make(tokens, pieces, subject, cue, "inverted")
