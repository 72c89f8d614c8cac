"""Contents: where the words that a cue reports begin and end in its sentence."""

from extractor.rules import lexicon_words as lexicon
from extractor.rules.cues import Cue
from extractor.rules.groups import core_after, links_after
from extractor.rules.inflect import Verb
from extractor.rules.tokens import Tokens
from extractor.text.wordlist import word_set

_QUESTION_WORDS = word_set("how if what when where whether which who why")
_ADJUNCT_CLAUSES = word_set("after although amid as because before once since though unless until when where while")
_INFORMS = word_set("announce cite estimate forecast predict")
_SAYS_NOTHING = word_set("""
address debate decline discuss identify list name publish read refuse release share sing speak talk thank
""")


def content_after(tokens: Tokens, cue: Cue, last: int) -> int | None:
    """Return the token at which the reported words begin after the cue, or None if there are none.

    Addressees, days and places between cue and content are passed over: "told reporters in Rome on Monday that …".
    """
    at = cue.end
    frames = cue.verb.frames
    addressed = False
    while at < last:
        tag, word = tokens.tags[at], tokens.lower[at]
        if tag == "Q":
            return at
        if tag == ":":
            return at + 1 if at + 1 < last else None
        if word == "that" and at + 1 < last and _clause_follows(tokens, at + 1, last):
            return at if set(frames) & set("tafwo") or "n" in frames else None
        if tag == "R" or tag == "T" or (tag == "-" and at + 1 < last and tokens.tags[at + 1] == "Q"):
            at += 1
            continue
        if (skipped := _time_after(tokens, at, last)) is not None:
            at = skipped
            continue
        if tag == "(":
            at = _past_mark(tokens, at, last, ")")
            continue
        if tag == ",":
            further = _past_comma(tokens, at, last)
            if further is None:
                return None
            at = further
            continue
        if word == "to" and "i" in frames and not addressed and at + 1 < last and tokens.tags[at + 1] not in "NDPT#":
            return at
        if word == "to" and addressed and "o" in frames:
            return at
        if word in _QUESTION_WORDS and set(frames) & set("wta"):
            if word in ("when", "where") and "w" not in frames:
                return None
            return at
        if word in _ADJUNCT_CLAUSES:
            return None
        if tag == "I" and at + 1 < last and tokens.tags[at + 1] == "#" and word in _ABOUT:
            return at if set(frames) & set("tan") else None
        if tag == "I" and at + 1 < last and tokens.tags[at + 1] == "T":
            at += 2
            continue
        if tag == "I":
            further = core_after(tokens, at + 1, last)
            if further is None:
                return None
            at = _adjunct_end(tokens, further, last)
            continue
        if "a" in frames and not addressed and tag in "DNPw" and not _clause_subject(tokens, at, last):
            if "o" in frames and cue.verb.lemma != "tell":
                return at
            further = core_after(tokens, at, last)
            if further is None:
                return None
            at = _past_name(tokens, further, last)
            addressed = True
            continue
        return at if _takes(tokens, at, last, frames, addressed) else None
    return None


_ABOUT = word_set("about almost around at between nearly over under up")


def _past_name(tokens: Tokens, at: int, last: int) -> int:
    """Return where "the daily The Harbour Post that …" lets its clause begin, given the end of "the daily"."""
    for ahead in range(at, min(at + 7, last)):
        if tokens.lower[ahead] == "that":
            return ahead
        if tokens.tags[ahead] not in "DN":
            break
    return at


def _adjunct_end(tokens: Tokens, at: int, last: int) -> int:
    """Return where "at a conference of the party" ends, given the end of its first noun."""
    return links_after(tokens, at, last) if at < last and tokens.lower[at] in ("of", "with") else at


def _clause_follows(tokens: Tokens, at: int, last: int) -> bool:
    return tokens.tags[at] not in ".:;" and at < last


def _time_after(tokens: Tokens, at: int, last: int) -> int | None:
    """Return where "last week", "a day earlier" or "this month" that begins here ends."""
    if tokens.lower[at] in ("last", "this", "next", "earlier", "late", "early", "that") or tokens.tags[at] in "D#":
        for ahead in range(at + 1, min(at + 4, last)):
            if tokens.lower[ahead] in lexicon.TIME_NOUNS or tokens.tags[ahead] == "T":
                after = ahead + 1
                if (
                    after < last
                    and tokens.tags[after] in "gw"
                    and tokens.lower[after] not in ("earlier", "later", "ago")
                ):
                    return None
                return after
            if tokens.tags[ahead] not in "w#D" or tokens.lower[ahead] in ("that",):
                return None
    return None


def _past_mark(tokens: Tokens, at: int, last: int, closing: str) -> int:
    while at < last and tokens.tags[at] != closing:
        at += 1
    return min(at + 1, last)


def _past_comma(tokens: Tokens, comma: int, last: int) -> int | None:
    """Return where to go on after a comma: right behind it before a quotation, or behind a bracketed phrase."""
    if comma + 1 >= last:
        return None
    if tokens.tags[comma + 1] == "Q":
        return comma + 1
    if tokens.tags[comma + 1] in "ITS":
        for at in range(comma + 2, min(comma + 22, last)):
            if tokens.tags[at] == ",":
                return at + 1
            if tokens.tags[at] in "Qq:;":
                return None
    return None


def _clause_subject(tokens: Tokens, at: int, last: int) -> bool:
    """Tell whether the noun group here is the subject of a reported clause ("warned Russia would attack")."""
    if tokens.lower[at] in ("he", "she", "they", "it", "we", "i", "there"):
        return True
    end = core_after(tokens, at, last)
    if end is None or end >= last:
        return False
    return tokens.tags[end] in "AV" and tokens.lower[end] != "to"


def _takes(tokens: Tokens, at: int, last: int, frames: str, addressed: bool) -> bool:
    """Tell whether the verb can have what begins here as its content."""
    tag = tokens.tags[at]
    if tag in ".;)q":
        return False
    if set(frames) & set("nfo"):
        return True
    return bool(set(frames) & set("ta")) and _finite_ahead(tokens, at, last)


def _finite_ahead(tokens: Tokens, at: int, last: int) -> bool:
    """Tell whether a finite verb stands in what follows, so that it can be a clause."""
    for ahead in range(at + 1, min(at + 30, last)):
        word = tokens.lower[ahead]
        if tokens.tags[ahead] in "AVQ" or (tokens.tags[ahead] == "w" and word.endswith(("ed", "s"))):
            return True
    return False


def is_proposition(tokens: Tokens, start: int, end: int, verb: Verb) -> bool:
    """Tell whether the content says something that can be so or not: a clause or a quotation, not a mere thing."""
    if verb.lemma in _SAYS_NOTHING:
        return False
    if any(tokens.tags[i] == "Q" for i in range(start, end)) or verb.stance == "denied":
        return True
    if tokens.lower[start] in _QUESTION_WORDS | {"that"} or "f" in verb.frames:
        return True
    if tokens.lower[start] == "to":
        return verb.stance == "intended"
    if "o" in verb.frames and any(tokens.lower[i] == "to" for i in range(start, min(start + 12, end))):
        return True
    if verb.lemma in _INFORMS and end - start > 5:
        return True
    return bool(set(verb.frames) & set("ta")) and ("n" not in verb.frames or _finite_soon(tokens, start, end))


def is_clause(tokens: Tokens, start: int, end: int, verb: Verb) -> bool:
    """Tell whether the content can stand as a sentence: a quotation or a clause, not "to go" or "the plan"."""
    if tokens.tags[start] == "Q" or tokens.lower[start] == "that":
        return True
    if tokens.lower[start] in _QUESTION_WORDS | {"to"} or tokens.lower[start].endswith("ing"):
        return tokens.lower[start] == "if"
    if "o" in verb.frames and any(tokens.lower[i] == "to" for i in range(start, min(start + 12, end))):
        return verb.lemma in ("tell", "warn") and _finite_soon(tokens, start, end)
    if not set(verb.frames) & set("ta"):
        return False
    return "n" not in verb.frames or _finite_soon(tokens, start, end)


def _finite_soon(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a finite verb follows the first noun groups, before any relative clause."""
    for at in range(start + 1, min(start + 16, end)):
        if tokens.lower[at] in ("that", "which", "who", "whose", "where") or tokens.tags[at] in ";:":
            return False
        if tokens.tags[at] in "AV" or (
            tokens.tags[at] == "w" and tokens.lower[at].endswith(("ed", "s")) and tokens.tags[at - 1] in "NwP"
        ):
            return True
    return False


def sentence_end(tokens: Tokens, first: int, last: int) -> int:
    """Return the end of the sentence without its full stop; a closing quotation mark stays."""
    while last > first + 1 and tokens.tags[last - 1] == ".":
        last -= 1
    return last
