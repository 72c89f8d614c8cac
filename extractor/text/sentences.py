"""Sentences: where one ends, with paragraphs, quotations and abbreviations kept in mind."""

import re
from collections.abc import Iterable

from extractor.english.calendar import MONTH_ABBREVIATIONS
from extractor.english.wordlist import word_set
from extractor.text.paragraphs import paragraphs
from extractor.text.quotations import Quotation, quotations

# The set in front, without a repetition, is what the engine can look for without trying anything else.
_END = re.compile(r"[.!?…][.!?…]*[”\"’'»)\]]*(?=\s+(?:``|''|[“„«\"‘'(\[–—-])?\s?[^\W_a-zß-öø-ÿ])")
_LAST_WORD = re.compile(r"[^\s(\[“\"‘'—–]*$")

_TITLES = word_set("""
Adm Amb Ave Brig Bros Capt Cdr Cmdr Col Cpl Del Det Dr Fr Ft Gen Gov Hon Insp Lt Maj Messrs Mlle Mme Mr Mrs Ms Mt Mx No
Nos Pfc Pres Prof Pvt Rep Reps Rev Sec Sen Sens Sgt Spc Sr St Ste Supt
""")
"""Abbreviations that a name or number follows: no sentence ends with them."""

_WITHIN = frozenset(MONTH_ABBREVIATIONS) | word_set("""
al approx Ariz Ark Ass'n Calif cf Co Colo Conn Corp Del Dept dist e.g ed Est est etc Fla Ga i.e Ill Inc Ind Jr Kan Ky
La Ltd Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore p Pa pp Tenn Tex Univ Va viz vol vs Vt Wash Wis Wyo
""")
"""Abbreviations that may also stand at the end of a sentence: what follows has to look like a beginning."""

_STARTERS = word_set("""
A After All Although An And As At Because Both But By Despite During Each Earlier For From Getting He Her His How
However I If In It Its Last Later Many Meanwhile Most My No Not Now On One Only Other Our Several She Since So Some
Such That The Their Then There These They This Those Though To Two Under Until We Were What When Where While Who Why
With Yet You
""")
_NEXT_WORD = re.compile(r"\s+(?:``|''|[“„«\"‘'(\[])?(\w+)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")


def sentences(
    text: str,
    within: Iterable[tuple[int, int]] | None = None,
    quoted: Iterable[Quotation] | None = None,
) -> list[tuple[int, int]]:
    """Return the spans of the sentences in order; a sentence never crosses a paragraph.

    A full stop inside a quotation ends no sentence; one right before its closing mark does if a new sentence follows.

    >>> text = "Dr. Ito left. “We tried. We failed,” she said. “Go.”"
    >>> [text[start:end] for start, end in sentences(text)]
    ['Dr. Ito left.', '“We tried. We failed,” she said.', '“Go.”']
    """
    blocks = paragraphs(text) if within is None else list(within)
    marks = quotations(text, blocks) if quoted is None else list(quoted)
    found: list[tuple[int, int]] = []
    at = 0
    for start, end in blocks:
        begin = start
        for stop in _END.finditer(text, start, end):
            while at < len(marks) and marks[at].end < stop.end():
                at += 1
            if at < len(marks) and _inside(marks[at], stop.end()):
                continue
            if _ends_sentence(text, begin, stop):
                found.append((begin, stop.end()))
                begin = _next_start(text, stop.end(), end)
        if begin < end:
            found.append((begin, end))
    return found


def _inside(quotation: Quotation, position: int) -> bool:
    """Tell whether a sentence that ended here would leave its quotation in two."""
    return quotation.start < position < quotation.end


def _next_start(text: str, position: int, end: int) -> int:
    while position < end and text[position].isspace():
        position += 1
    return position


def _ends_sentence(text: str, begin: int, stop: re.Match[str]) -> bool:
    """Tell whether the marks end a sentence rather than an abbreviation."""
    if not stop.group().startswith(".") or stop.group().startswith(".."):
        return True
    before = _LAST_WORD.search(text, max(begin, stop.start() - 24), stop.start())
    word = before.group() if before else ""
    if word in _TITLES:
        return word == "No" and not _follows_digit(text, stop)
    if word in _WITHIN or _INITIALS.fullmatch(word):
        following = _NEXT_WORD.match(text, stop.end())
        return following is not None and following.group(1) in _STARTERS and not _short_initial(word)
    return True


def _follows_digit(text: str, stop: re.Match[str]) -> bool:
    following = _NEXT_WORD.match(text, stop.end())
    return following is not None and following.group(1)[0].isdigit()


def _short_initial(word: str) -> bool:
    """Tell whether the word is one initial of a name ("J. The…" is rarer than "J. A. Then")."""
    return len(word) == 1 and word != "I"
