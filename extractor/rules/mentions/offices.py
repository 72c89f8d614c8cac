"""Offices: names behind an office that holds capitals itself: "Secretary of Defence Ana Ruiz"."""

from extractor.english.given_names import known_given
from extractor.english.people import PORTFOLIOS
from extractor.reading.cores import Group
from extractor.reading.tokens import Tokens
from extractor.rules.mentions.roles import is_title


def behind_office(tokens: Tokens, start: int, end: int) -> Group | None:
    """Return the name behind "Secretary of Defence" in a noun group: from the given name on."""
    for at in range(start, end - 3):
        if tokens.lower[at + 1] in ("of", "for") and is_title(tokens.words[at]) and tokens.tags[at + 2] == "name":
            stop = _run_end(tokens, at + 2, end)
            name = split_office(tokens, at + 2, stop)
            return None if name is None else (name, stop)
    return None


def split_office(tokens: Tokens, start: int, end: int) -> int | None:
    """Return where the name begins in a run such as "Defence Ana Ruiz", None if there is only the office."""
    given = next((at for at in range(start + 1, end - 1) if known_given(tokens.words[at])), None)
    if given is not None:
        return given
    at = start
    while at < end and tokens.words[at] in PORTFOLIOS:
        at += 1
    return at if start < at < end - 1 else None


def _run_end(tokens: Tokens, at: int, end: int) -> int:
    while at < end and tokens.tags[at] == "name":
        at += 1
    return at
