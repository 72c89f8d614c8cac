"""Clauses: whether words can be a statement, and what the subject of their sentence is."""

from extractor.english import function_words as lexicon
from extractor.reading.noun_groups import Group, subject_after
from extractor.reading.tokens import Tokens


def main_subject(tokens: Tokens, begin: int, stop: int) -> Group | None:
    """Return the first noun group at the head of a clause that a verb follows: "In Orsova, Ruiz spoke …"."""
    at = begin
    opening: Group | None = None
    while at < stop:
        if at == begin or tokens.tags[at - 1] in {",", "conjunction"}:
            while at < stop and tokens.tags[at] in {"conjunction", "adverb", "day", ","}:
                at += 1
            group = (
                subject_after(tokens, at, stop)
                if at < stop and tokens.tags[at] in {"name", "determiner", "pronoun", "word", "number"}
                else None
            )
            if group is not None and group[1] < stop and _verb_at(tokens, group[1], stop):
                return group
            if group is not None and tokens.lower[group[1] - 1] in lexicon.TIME_NOUNS:
                group = subject_after(tokens, group[1], stop)
            opening = opening or (group if tokens.tags[begin] not in {"preposition", "subordinator"} else None)
        at += 1
    return opening


def _verb_at(tokens: Tokens, at: int, stop: int) -> bool:
    while at < stop and tokens.tags[at] in {"adverb", ","}:
        at += 1
    return at < stop and (tokens.tags[at] in {"auxiliary", "verb"} or tokens.lower[at].endswith("ed"))


def is_said(tokens: Tokens, begin: int, end: int) -> bool:
    """Tell whether the words can be a statement: a quotation, or a clause with a finite verb."""
    if tokens.tags[end] == "closing":
        return True
    if (
        tokens.tags[begin] in {"preposition", "subordinator", "day"}
        or tokens.lower[begin].endswith("ing")
        or tokens.lower[begin] in ("asked", "according", "pressed")
    ):
        # An opening phrase ("In a statement on Monday, …") is no statement unless a clause follows it.
        comma = next((i for i in range(begin, end) if tokens.tags[i] == ","), None)
        if comma is None:
            # "Closing the pier would cost £2m" has its verb behind the gerund.
            gerund = tokens.lower[begin].endswith("ing") and "auxiliary" in tokens.tags[begin:end]
            return gerund or (tokens.tags[begin] == "preposition" and end - begin > 8 and _finite(tokens, begin, end))
        return comma + 1 < end and is_said(tokens, comma + 1, end)
    if end - begin < 3:
        return False
    # A headline's verb has a capital like its nouns.
    return _finite(tokens, begin, end) or all(
        tokens.tags[i] in {"name", "preposition", "determiner", "conjunction", "number", "genitive"}
        for i in range(begin, end)
    )


def _finite(tokens: Tokens, begin: int, end: int) -> bool:
    return any(
        tokens.tags[i] in {"auxiliary", "verb"} or (tokens.tags[i] == "word" and tokens.lower[i].endswith("ed"))
        for i in range(begin, end)
    ) or any(
        tokens.tags[i] == "word"
        and tokens.lower[i].endswith("s")
        and tokens.tags[i - 1] in {"name", "word"}
        and tokens.tags[i + 1] in {"determiner", "preposition", "name", "pronoun", "word"}
        for i in range(begin + 1, end - 1)
    )
