"""Noun groups: where the subject of a cue begins and ends, found without a tagger."""

import re

from extractor.english import function_words as lexicon
from extractor.reading.tokens import Tokens

Group = tuple[int, int]

_CORE = frozenset(["name", "word", "determiner", "number", "genitive", "verb", "adverb"])
_FAR = 42
_PARTY_AND_STATE = re.compile(r"[DRI]-[A-Z]")
TIME_WORDS = lexicon.TIME_NOUNS | {"last", "this", "on", "in", "earlier"}
"""Words that a time between a noun and its verb is made of."""


def subject_before(tokens: Tokens, at: int, first: int) -> Group | None:
    """Return the noun group that ends before token ``at``, appositions included, or None.

    >>> from extractor.reading.tokens import tokenize
    >>> tokens = tokenize("On Monday Ana Ruiz, head of the harbour board, said it was over.", [])
    >>> tokens.phrase(*subject_before(tokens, 11, 0))
    'Ana Ruiz, head of the harbour board'
    """
    if at <= first:
        return None
    last = at
    tag = tokens.tags[last - 1]
    if tag in {",", "-", ")"}:
        begin = _before_bracket(tokens, last - 1, first)
        if begin is None:
            return None
        group = group_before(tokens, begin, first)
        return (_widened(tokens, group[0], first), last - 1 if tag != ")" else last) if group else None
    reduced = _before_reduced(tokens, last, first)
    group = group_before(tokens, reduced, first)
    if group is None and tag == "verb":
        relative = _before_relative(tokens, last, first)
        return None if relative is None else (relative, last)
    return (_widened(tokens, group[0], first), reduced) if group else None


def _before_reduced(tokens: Tokens, last: int, first: int) -> int:
    """Return where the noun ends before a clipped clause: after "poll" in "the poll released on Friday"."""
    at = last
    while at - 1 > first and (tokens.tags[at - 1] == "day" or tokens.lower[at - 1] in TIME_WORDS):
        at -= 1
    if (
        at - 2 >= first
        and tokens.lower[at - 1].endswith("ed")
        and tokens.tags[at - 2] in {"name", "word"}
        and tokens.tags[at - 1] in {"word", "verb"}
    ):
        return at - 1
    dated = tokens.tags[last - 1] == "day" or tokens.lower[last - 1] in lexicon.TIME_NOUNS
    if at < last and tokens.tags[at - 1] in {"name", "word", ")", "pronoun"} and dated and at > first + 1:
        # "Ruiz on Monday said": the day stands between subject and verb.
        return at
    return last


def _widened(tokens: Tokens, start: int, first: int) -> int:
    """Return where the subject really begins: at the name before a description, or where its clause begins.

    "Ana Ruiz, the mayor of Orsova said" has lost a comma; "several judges handling suits as acting head said" holds
    more than noun and preposition, but no finite verb.
    """
    if start - 1 <= first:
        return start
    before = tokens.tags[start - 1]
    if before == ",":
        name = _name_before(tokens, start - 1, first)
        describes = tokens.tags[start] in {"determiner", "word"} or _PARTY_AND_STATE.match(tokens.words[start])
        return name if name is not None and describes else start
    if before in {"closing", ":", ";", "-", "opening", ".", "conjunction", "subordinator"} or tokens.lower[
        start - 1
    ] in ("that", "as"):
        return start
    relative = _before_relative(tokens, start, first)
    if relative is not None:
        return relative
    if tokens.tags[start] == "pronoun":
        return start
    at = start
    while (
        at > first
        and start - at < 26
        and tokens.tags[at - 1]
        not in {",", "closing", ":", ";", "-", "opening", ".", "auxiliary", "verb", "subordinator", "conjunction"}
    ):
        at -= 1
    bounded = at == first or tokens.tags[at - 1] in {
        ",",
        "closing",
        ":",
        ";",
        "-",
        "opening",
        ".",
        "subordinator",
        "conjunction",
    }
    return (
        at
        if bounded
        and tokens.tags[at] in {"determiner", "name", "word", "number"}
        and tokens.tags[at] != "preposition"
        and not tokens.lower[at].endswith("ing")
        else start
    )


def _before_relative(tokens: Tokens, start: int, first: int) -> int | None:
    """Return where the noun before a relative clause begins: "a source who spoke to the paper said"."""
    at = start - 1
    while at > first and start - at < 20 and tokens.tags[at] not in {",", "closing", ":", ";", "-", "opening", "."}:
        if (
            tokens.lower[at] in ("who", "which", "that")
            and tokens.tags[at + 1] in {"auxiliary", "verb"}
            and tokens.tags[at - 1] in {"name", "word", ")"}
        ):
            group = group_before(tokens, at, first)
            return group[0] if group else None
        at -= 1
    return None


def _name_before(tokens: Tokens, comma: int, first: int) -> int | None:
    """Return where a bare name before the comma begins, if it follows a quotation or begins the sentence."""
    at = comma
    while at > first and tokens.tags[at - 1] == "name":
        at -= 1
    if at == comma or comma - at > 5:
        return None
    return at if comma - at > 1 and (at == first or tokens.tags[at - 1] == "closing") else None


def _before_bracket(tokens: Tokens, closing: int, first: int) -> int | None:
    """Return where the apposition that closes with this mark begins: the place right before its opening mark."""
    mark = tokens.tags[closing]
    if mark == ")":
        at = closing - 1
        while at > first and tokens.tags[at] != "(" and closing - at < _FAR:
            at -= 1
        return at if tokens.tags[at] == "(" else None
    found: int | None = None
    described: int | None = None
    for at in range(closing - 1, max(first, closing - _FAR), -1):
        if tokens.tags[at] in {"closing", ";", ":", "."}:
            break
        if tokens.tags[at] != mark:
            continue
        if found is not None and not _in_apposition(tokens, found, at):
            break
        found = at
        group = _bare_before(tokens, at, first)
        if (
            group is not None
            and tokens.tags[group - 1] == ","
            and tokens.tags[group] == "determiner"
            and described is None
        ):
            # "Ana Ruiz, the mayor, and a friend, said": the description of a name may stand between.
            described = at
        elif group is not None:
            return at
    return described or found


def _in_apposition(tokens: Tokens, opening: int, mark: int) -> bool:
    """Tell whether the words between two commas go on with an apposition rather than begin the clause."""
    return opening - mark <= 6 and all(
        tokens.tags[i] in {"name", "word", "preposition", "number", "determiner", "day", "conjunction"}
        for i in range(mark + 1, opening)
    )


def _bare_before(tokens: Tokens, comma: int, first: int) -> int | None:
    """Return where the noun group begins that ends before the comma, if it can be a subject by itself."""
    group = group_before(tokens, comma, first)
    if group is None or not any(tokens.tags[i] in {"name", "word", "pronoun"} for i in range(*group)):
        return None
    start = group[0]
    return (
        start
        if start == first
        or tokens.tags[start - 1]
        in {",", "closing", ":", ";", "-", "opening", ".", "subordinator", "conjunction", "day"}
        else None
    )


def group_before(tokens: Tokens, last: int, first: int, linked: bool = True) -> Group | None:
    """Return the noun group that ends before token ``last``: "a spokesman for the ministry".

    With ``linked`` False only what stands behind the last preposition.
    """
    start = _core_before(tokens, last, first)
    if start is None:
        return None
    while linked and start - 2 >= first:
        further = _further(tokens, start, first)
        if further is None:
            break
        start = further
    return _trimmed(tokens, start, last)


def _further(tokens: Tokens, start: int, first: int) -> int | None:
    """Return where the group begins that a preposition or "and" ties to the one at ``start``."""
    link = start - 1
    word, before = tokens.lower[link], tokens.tags[link - 1]
    if word == "by":
        # "a study published in May by the university": the clipped clause belongs to the study.
        verb = link - 1
        while (
            verb > first
            and link - verb < 5
            and (tokens.tags[verb] in {"day", "number"} or tokens.lower[verb] in TIME_WORDS)
        ):
            verb -= 1
        if verb > first and tokens.lower[verb].endswith("ed") and tokens.tags[verb - 1] in {"name", "word"}:
            return _core_before(tokens, verb, first)
    if word in lexicon.LINKS and (
        before in {"name", "word", "number", ")", "day", "verb"} or tokens.lower[link - 1] in _PARTS
    ):
        return _core_before(tokens, link, first)
    if word in ("and", "&", "or") and _joins(tokens, link, start, first):
        return _core_before(tokens, link, first)
    return None


def _joins(tokens: Tokens, link: int, start: int, first: int) -> bool:
    """Tell whether "and" ties two nouns rather than two clauses."""
    left = tokens.tags[link - 1]
    if left == "name" and tokens.tags[start] in {"name", "determiner"}:
        return True
    further = _core_before(tokens, link, first) if left in {"name", "word"} else None
    return further is not None and (
        further == first
        or tokens.tags[further - 1] in {",", "closing", ":", ";", "conjunction", "subordinator", "."}
        or tokens.lower[further - 1] in lexicon.LINKS
    )


def _core_before(tokens: Tokens, last: int, first: int) -> int | None:
    """Return where a noun group without prepositions begins that ends before ``last``."""
    at = last - 1
    if at < first:
        return None
    if tokens.tags[at] == "pronoun" or tokens.lower[at] == "who":
        return at
    if tokens.tags[at] == ")":
        while at > first and tokens.tags[at] != "(":
            at -= 1
        at -= 1
    if at < first or tokens.tags[at] not in {
        "name",
        "word",
        "number",
        "genitive",
        "day",
        "determiner",
        "verb",
        "adverb",
    }:
        return None
    start = at + 1
    while at >= first and tokens.tags[at] in _CORE:
        tag = tokens.tags[at]
        if tag == "verb" and (at + 1 == last or at == first or tokens.tags[at - 1] not in {"determiner", "number"}):
            break
        if tag == "adverb" and not (at > first and tokens.tags[at - 1] == "determiner"):
            break
        start = at
        at -= 1
        if tag == "determiner" and not (
            at >= first and (tokens.lower[start] in _AFTER_D and tokens.tags[at] in {"determiner", "number"})
        ):
            break
    return start if start < last else None


_PARTS = frozenset(["one", "some", "many", "most", "several", "both", "none", "two", "three", "few", "all"])
_AFTER_D = frozenset("the his her its their our few many several other more most such".split())  # noqa: SIM905


def _trimmed(tokens: Tokens, start: int, last: int) -> Group | None:
    """Return the group without days, adverbs and conjunctions at its beginning."""
    while start < last and tokens.tags[start] in {"day", "conjunction", "adverb", "preposition"}:
        start += 1
    for at in range(start + 1, min(start + 4, last - 1)):
        # "Hours later Ruiz said": the time before the name.
        if tokens.lower[at] in ("later", "earlier", "ago", "after") and tokens.lower[at - 1] in lexicon.TIME_NOUNS:
            return at + 1, last
    return (start, last) if start < last else None


def subject_after(tokens: Tokens, at: int, last: int) -> Group | None:
    """Return the noun group that begins at token ``at``, with its appositions: "said Ana Ruiz, the mayor".

    >>> from extractor.reading.tokens import tokenize
    >>> tokens = tokenize("said Ana Ruiz, head of the harbour board.", [])
    >>> tokens.phrase(*subject_after(tokens, 1, len(tokens)))
    'Ana Ruiz, head of the harbour board'
    """
    end = core_after(tokens, at, last)
    if end is None:
        return None
    end = links_after(tokens, end, last)
    while end + 1 < last and tokens.tags[end] == "," and _apposes(tokens, end + 1, last):
        further = core_after(tokens, end + 1, last)
        if further is None:
            break
        end = links_after(tokens, further, last)
        if end < last and tokens.lower[end] in ("who", "which"):
            break
    return at, end


def linked_after(tokens: Tokens, at: int, last: int) -> int | None:
    """Return where the noun group that begins at ``at`` ends, with what prepositions tie to it."""
    end = core_after(tokens, at, last)
    return None if end is None else links_after(tokens, end, last)


def links_after(tokens: Tokens, end: int, last: int) -> int:
    """Return where a group that has come to ``end`` ends with what prepositions and brackets add to it."""
    while end + 1 < last:
        if tokens.tags[end] == "(":
            close = end
            while close < last and tokens.tags[close] != ")" and close - end < 12:
                close += 1
            if close >= last or tokens.tags[close] != ")":
                return end
            end = close + 1
            continue
        if tokens.lower[end] not in lexicon.LINKS and not (
            tokens.lower[end] in ("and", "&")
            and tokens.tags[end - 1] in {"name", "word"}
            and tokens.tags[end + 1] in {"name", "determiner", "word"}
        ):
            return end
        further = core_after(tokens, end + 1, last)
        if further is None or tokens.tags[end + 1] == "day" or tokens.lower[end + 1].endswith("ing"):
            return end
        end = further
    return end


def _apposes(tokens: Tokens, at: int, last: int) -> bool:
    """Tell whether what follows the comma describes the name before it."""
    return tokens.tags[at] in {"determiner", "number", "word", "name"} and tokens.lower[at] not in ("saying", "adding")


def core_after(tokens: Tokens, at: int, last: int) -> int | None:
    """Return where a noun group that begins at ``at`` ends."""
    if at >= last:
        return None
    if tokens.tags[at] == "pronoun":
        return at + 1
    start = at
    while at < last and tokens.tags[at] in {"name", "word", "determiner", "number", "genitive"}:
        if tokens.tags[at] == "determiner" and at > start and tokens.lower[at - 1] not in ("all", "both", "half"):
            break
        if at > start and at + 1 < last and _past_verb(tokens, at):
            break
        at += 1
    return at if at > start else None


def _past_verb(tokens: Tokens, at: int) -> bool:
    """Tell whether a word in -ed is the verb of the noun before it: "the board sued the ministry"."""
    return (
        tokens.tags[at] == "word"
        and tokens.lower[at].endswith("ed")
        and tokens.tags[at - 1] in {"name", "word"}
        and tokens.tags[at + 1] in {"determiner", "pronoun", "name", "day", "preposition", "adverb", ",", "."}
    )
