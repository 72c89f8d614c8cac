"""Quotations: what stands between quotation marks, and whether it looks like speech.

“…”, "…", «…», „…“, ‘…’, '…' and ``…'' are read.  A mark that is opened and not closed before its paragraph ends runs to
the end of the paragraph: a quotation over several paragraphs repeats the opening mark and closes once.  Quotations in
quotations are part of the outer one.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from extractor.english.wordlist import word_set
from extractor.text.paragraphs import paragraphs

# The set in front is what makes this fast: the engine runs over all other characters without trying anything.
_MARK = re.compile("[“”„«»\"‘’'`](?:(?<=')'?|(?<=`)`|(?<!['`]))")
_CLOSERS = {"“": '”"', "„": '“”"', "«": "»", '"': '"”', "``": "''\"", "''": "''", "‘": "’", "'": "'"}
_SINGLE = "‘'"
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SPEECH_WORDS = 4
_LONGEST_SINGLE = 2000
_TELLING = 200
"""So many characters tell whether a quotation is a title: none is longer."""
_APOSTROPHES = 24
_SMALL_WORDS = word_set("a an and as at but by for from in into nor of on or the to vs with")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch in quotation marks.

    ``start`` and ``end`` hold the marks too, ``inner_start`` and ``inner_end`` only what is between them; without a
    closing mark ``end`` equals ``inner_end``.  ``speech`` is False for what looks like a title, a name or a word held
    at a distance.  ``continued`` says that the paragraph before left its quotation open and this one goes on with it.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    speech: bool
    continued: bool

    @property
    def is_open(self) -> bool:
        """Whether the closing mark is missing."""
        return self.end == self.inner_end


def quotations(text: str, within: Iterable[tuple[int, int]] | None = None) -> list[Quotation]:
    """Return the quotations in order; ``within`` may hold the paragraphs if they are known already.

    >>> [(q.inner_start, q.inner_end, q.speech) for q in quotations("“We will not go,” she said of “Plan B”.")]
    [(1, 16, True), (31, 37, False)]
    """
    found: list[Quotation] = []
    for start, end in paragraphs(text) if within is None else within:
        left_open = bool(found) and found[-1].is_open and not text[found[-1].end : start].strip()
        for opened, inner_start, inner_end, closed in _marked(text, start, end):
            if inner_end - inner_start > 1:
                speech = _like_speech(text[inner_start:inner_end])
                goes_on = left_open and opened == start
                found.append(Quotation(opened, closed, inner_start, inner_end, speech or goes_on, goes_on))
    return found


def _marked(text: str, start: int, end: int) -> list[tuple[int, int, int, int]]:
    """Return (start, inner start, inner end, end) of the quotations of one paragraph."""
    found: list[tuple[int, int, int, int]] = []
    opened: re.Match[str] | None = None
    done = start
    for mark in _MARK.finditer(text, start, end):
        if mark.start() < done:
            continue
        if opened is not None and _closes(text, mark, opened.group(), end):
            found.append((*opened.span(), *mark.span()))
            opened = None
        elif mark.group() in _SINGLE:
            single = _single(text, mark, start, end) if opened is None else None
            if single is not None:
                found.append(single)
                done = single[3]
        elif _opens(text, mark, start, end):
            if opened is not None and mark.group() == '"' and _nests(text, mark, end):
                done = text.find('"', mark.end(), end) + 1
                continue
            if opened is not None:
                # Never closed: the new opening ends the one before.
                found.append((*opened.span(), mark.start(), mark.start()))
            opened = mark
    if opened is not None:
        found.append((*opened.span(), end, end))
    return found


def _single(text: str, mark: re.Match[str], start: int, end: int) -> tuple[int, int, int, int] | None:
    """Return the quotation that a single mark opens, if it opens one and not clips or owns a word."""
    if not _opens(text, mark, start, end):
        return None
    closer = _single_end(text, mark, end)
    if closer is not None:
        return (*mark.span(), closer, closer + 1)
    return (*mark.span(), end, end) if _goes_on(text, mark, start, end) else None


def _goes_on(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """Tell whether a single mark opens a quotation that the next paragraph goes on with: it stands there again."""
    leads = mark.start() == start or text[max(start, mark.start() - 2) : mark.start()] == ": "
    return leads and text[end : end + 12].lstrip().startswith(mark.group())


def _closes(text: str, mark: re.Match[str], opening: str, end: int) -> bool:
    """Tell whether the mark closes what ``opening`` opened."""
    if mark.group() not in _CLOSERS[opening] and not (opening == "``" and mark.group() == "''"):
        return False
    return mark.group() != '"' or not _leads(text, mark.start(), end)


def _leads(text: str, position: int, end: int) -> bool:
    """Tell whether a straight mark stands as an opening one does: blank before, word after."""
    after = text[position + 1] if position + 1 < end else " "
    return text[position - 1] in " (" and after.isalnum()


def _nests(text: str, mark: re.Match[str], end: int) -> bool:
    """Tell whether two closing marks follow, one for this straight opening and one for the quotation around it."""
    inner = text.find('"', mark.end(), end)
    outer = text.find('"', inner + 1, end) if inner != -1 else -1
    return outer != -1 and not _leads(text, inner, end) and not _leads(text, outer, end)


def _opens(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """Tell whether something can begin at the mark."""
    sign = mark.group()
    if sign not in _CLOSERS or mark.end() >= end:
        return False
    if sign in "“„«``":
        return True
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()]
    if sign in _SINGLE:
        # A decade or a clipped word ('90s, 'em) begins with an apostrophe.
        return not before.isalnum() and (after.isalpha() or after in '“"[…')
    return not (before.isalnum() or before in ".,!?;") and (not after.isspace() or mark.start() == start)


def _single_end(text: str, opening: re.Match[str], end: int) -> int | None:
    """Return where the single mark that closes this opening stands, if any does.

    An apostrophe after a plural ("the miners’ union") is passed over where a later mark follows punctuation, unless
    another quotation opens before that.
    """
    closer = "’" if opening.group() == "‘" else "'"
    first: int | None = None
    end = min(end, opening.end() + _LONGEST_SINGLE)
    at = text.find(closer, opening.end(), end)
    for _ in range(_APOSTROPHES):
        if at == -1:
            break
        before, after = text[at - 1], text[at + 1] if at + 1 < end else " "
        if not after.isalnum() and not before.isspace():
            if first is not None and opening.group() == "‘" and text.find(" ‘", first, at) != -1:
                return first
            if before in ".,!?…" or not (before == "s" and after == " " and text[at + 2 : at + 3].islower()):
                return at
            first = at if first is None else first
        at = text.find(closer, at + 1, end)
    return first


def _like_speech(inner: str) -> bool:
    """Tell whether the words look said rather than named: enough of them, and not written as a title.

    >>> _like_speech("we can’t go on like this"), _like_speech("The Long Road to the North Sea"), _like_speech("No.")
    (True, False, True)
    """
    words = _WORD.findall(inner[:_TELLING])
    if not words:
        return False
    if _titled(words):
        return len(words) > 1 and inner.rstrip().endswith((".", "!", "?", ",")) and len(words) < _SPEECH_WORDS
    return len(words) >= _SPEECH_WORDS or inner.rstrip()[-1] in ".!?,"


def _titled(words: list[str]) -> bool:
    """Tell whether all words but the small ones have a capital, as in a title or a name."""
    large = [word for word in words[1:] if word.lower() not in _SMALL_WORDS]
    return len(words) > 1 and words[0][:1].isupper() and bool(large) and all(not word[0].islower() for word in large)
