"""Furniture: lines around an article that are no part of its news: bylines, stamps, credits, links, notices.

Which lines these are is told with care: a line of furniture that is taken for news costs a needless finding, a line of
news that is taken for furniture would be lost.  The text is never changed.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.text.furniture_tables import (
    AGO,
    ANNOUNCING,
    BYLINE,
    CREDIT,
    CREDIT_SMALL_WORDS,
    FIRST_WORDS,
    HEADINGS,
    NO_NAMES,
    PATTERNS,
    STAMP,
    WIRES,
    Kind,
)
from extractor.text.moments import moment

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BULLET = re.compile(r"(?:[-–—•*▪◦‣>|]\s+)")
_LONGEST, _LONGEST_STAMP, _SHORT = 320, 100, 30
_TOP, _BOTTOM = 8, 6
_BLANK = re.compile(r"\n[ \t\r]*\n")
_FEWEST_LINKS = 3
_LINK_WORDS = range(4, 26)
_HEADLINE_ENDS = re.compile(r"(?<![.!…:;,”\"])$")
_ENDED = re.compile(r"[.!?…][\"'”’)\]]*$")
_WORD = re.compile(r"\w+")
_FIRST = re.compile(r"[^\W\d_]+")
# The set in front is what makes this fast: the engine runs over all other characters without trying anything.
_MARKED = re.compile(r"[@Rr](?:(?<=@)|(?i:ights reserved))")


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of furniture, without the blanks around it, and its kind."""

    start: int
    end: int
    kind: Kind


def furniture(text: str) -> list[Piece]:
    r"""Return the lines of furniture in order.

    >>> text = "By Ada Holm\nForty sheep drowned, Ruiz said.\nRead more: Dam had 3 cracks\n© 2024 Courier"
    >>> [(text[piece.start:piece.end], piece.kind) for piece in furniture(text)]
    [('By Ada Holm', 'byline'), ('Read more: Dam had 3 cracks', 'link'), ('© 2024 Courier', 'copyright')]
    """
    lines = list(_lines(text))
    kinds = {at: kind for at, line in enumerate(lines) if (kind := _kind(text, line, at, len(lines))) is not None}
    kinds.update((at, "link") for at in _listed(text, lines, kinds))
    kinds.update((at, "link") for at in _trailing(text, lines, kinds))
    return [Piece(*lines[at], kinds[at]) for at in sorted(kinds)]


def inside(pieces: Sequence[Piece], position: int) -> bool:
    """Tell whether a position lies in one of the pieces, which are in order."""
    at = bisect_right(pieces, position, key=lambda piece: piece.start) - 1
    return at >= 0 and position < pieces[at].end


def bare(text: str, start: int, end: int) -> str:
    """Return a line without the bullet before it."""
    line = text[start:end]
    bullet = _BULLET.match(line)
    return line[bullet.end() :] if bullet else line


def is_byline(line: str) -> re.Match[str] | None:
    """Return what a line says of who wrote it, None if it doesn't."""
    found = BYLINE.fullmatch(line)
    if found is None or found["names"].split()[0] in NO_NAMES:
        return None
    return found if found["when"] is None or moment(found["when"]) else None


def is_credit(line: str) -> re.Match[str] | None:
    """Return what a line says of who wrote and edited it, None if anything but names stands there."""
    found = CREDIT.fullmatch(line)
    if found is None:
        return None
    words = found["names"].replace(";", " ").replace(",", " ").split()
    named = all(word[0].isupper() or word.lower() in CREDIT_SMALL_WORDS or word == "&" for word in words)
    return found if named else None


def is_stamp(line: str) -> re.Match[str] | None:
    """Return what a line says of when it was published or changed, None if it doesn't.

    A labelled line may give several moments with bars between them.
    """
    found = STAMP.fullmatch(line) if len(line) <= _LONGEST_STAMP else None
    if found is None or found["when"].isdigit():
        return None
    when = found["when"]
    if moment(when) or (found["label"] and AGO.fullmatch(when)):
        return found
    return None


def is_wire(line: str) -> str | None:
    """Return the news wire that alone stands on a line."""
    return WIRES.get(line.strip("()[]–—- .").lower())


def _lines(text: str) -> Iterator[tuple[int, int]]:
    for line in _LINE.finditer(text):
        words = line.group()
        if stripped := words.strip():
            start = line.start() + len(words) - len(words.lstrip())
            yield start, start + len(stripped)


def _kind(text: str, line: tuple[int, int], at: int, count: int) -> Kind | None:
    """Return the kind of a line that alone tells that it is furniture."""
    if line[1] - line[0] > _LONGEST or not _may_be(text, line):
        return None
    words = bare(text, *line)
    at_edge = at < _TOP or at >= count - _BOTTOM
    if at_edge and (is_byline(words) or is_wire(words)):
        return "byline"
    if is_stamp(words):
        return "stamp"
    if is_credit(words):
        return "credit"
    return next((pattern.kind for pattern in PATTERNS if pattern.words.fullmatch(words)), None)


def _may_be(text: str, line: tuple[int, int]) -> bool:
    """Tell, sooner than all patterns would, whether a line could be furniture by itself."""
    if not text[line[0]].isalpha() or line[1] - line[0] <= _SHORT:
        return True
    first = _FIRST.match(text, *line)
    assert first
    return first.group().lower() in FIRST_WORDS or _MARKED.search(text, *line) is not None


def _listed(text: str, lines: Sequence[tuple[int, int]], kinds: dict[int, Kind]) -> Iterator[int]:
    """Yield the headings of lists of links, and the lines under them that look like links.

    The last line before other text that adjoins it may be the first of a paragraph broken into lines, and is left.
    """
    under: list[int] | None = None
    for at, line in enumerate(lines):
        words = bare(text, *line)
        if words.rstrip(": ").lower() in HEADINGS:
            yield from under or ()
            yield at
            under = []
        elif under is not None and at not in kinds:
            if _is_headline(words, fewest=1):
                under.append(at)
                continue
            adjoins = not _BLANK.search(text, lines[at - 1][1], line[0])
            yield from under[:-1] if adjoins else under
            under = None
    yield from under or ()


def _trailing(text: str, lines: Sequence[tuple[int, int]], kinds: dict[int, Kind]) -> list[int]:
    """Return the lines of a list of headlines that nothing announces at the end of the article.

    They have to be several, to be bulleted, and to end like headlines, and the line before them has to end a sentence
    that announces no list.
    """
    at = len(lines) - 1
    found: list[int] = []
    while at > 0 and (at in kinds or _is_link(text, lines[at])):
        if at not in kinds:
            found.append(at)
        at -= 1
    before = text[slice(*lines[at])] if lines else ""
    last = before[-200:]
    gapless = all(first - second <= 1 + len(kinds) for first, second in pairwise(found))
    if len(found) < _FEWEST_LINKS or not gapless or not _ENDED.search(before) or ANNOUNCING.search(last):
        return []
    return found


def _is_link(text: str, line: tuple[int, int]) -> bool:
    return bool(_BULLET.match(text[slice(*line)])) and _is_headline(bare(text, *line), _LINK_WORDS.start)


def _is_headline(words: str, fewest: int) -> bool:
    """Tell whether words could be a headline: they end without a full stop, and begin like a title."""
    if not (words[0].isupper() or words[0].isdigit() or words[0] in "“\"‘'") or not _HEADLINE_ENDS.search(words):
        return False
    return fewest <= len(_WORD.findall(words)) < _LINK_WORDS.stop
