"""The form in which quotes are compared, with the way back to the characters of the text.

Two wordings that differ only in what a typesetter or a model changes (kinds of quote marks and dashes, spaces and
line breaks, ligatures, soft hyphens, letter case) fold to the same key.  A word, a digit or a mark inside a
number is never changed: ``10²`` does not fold to ``102``, nor ``3½`` to ``31/2``.
"""

import re
import unicodedata
from array import array
from dataclasses import dataclass

SINGLE_QUOTES = "'‘’‚‛ʼʹ`´′‹›＇"
DOUBLE_QUOTES = '"“”„‟″«»＂〝〞〟'
DASHES = "-‐‑‒–—―−⁃﹘﹣－"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u180e"

_RUN = re.compile(
    r"(?P<plain>[A-Za-z0-9,;:!?()\[\]$%&+*=<>@#^|~{}\\./_]+(?: [A-Za-z0-9,;:!?()\[\]$%&+*=<>@#^|~{}\\./_]+)*)"
    rf"|(?P<quote>[{re.escape(SINGLE_QUOTES + DOUBLE_QUOTES)}])"
    rf"|(?P<dash>\s*[{re.escape(DASHES)}]+(?:\s+[{re.escape(DASHES)}]+)*\s*)"
    r"|(?P<space>\s+)"
    rf"|(?P<nothing>[{INVISIBLE}]+)"
    r"|(?P<other>.)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A key and, for each of its characters, the half-open stretch of the text that it stands for."""

    key: str
    starts: "array[int]"
    ends: "array[int]"

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the text behind the key's [start, end)."""
        return self.starts[start], self.ends[end - 1]


class _Key:
    """A key under construction."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.starts = array("q")
        self.ends = array("q")
        self.last = " "

    def add(self, folded: str, start: int, end: int) -> None:
        """Add characters that all stand for text[start:end]."""
        for _ in folded:
            self.starts.append(start)
            self.ends.append(end)
        self.parts.append(folded)
        self.last = folded[-1] if folded else self.last

    def add_run(self, folded: str, start: int) -> None:
        """Add characters that stand one for one for the text from start on."""
        self.starts.extend(range(start, start + len(folded)))
        self.ends.extend(range(start + 1, start + len(folded) + 1))
        self.parts.append(folded)
        self.last = folded[-1]


def fold(text: str) -> Folded:
    """Fold a text for comparison.

    >>> fold("“We can’t \\n go on” – ever").key
    "we can't go on-ever"
    >>> fold("up 5 - 7²").key
    'up 5 - 7²'
    """
    key = _Key()
    for match in _RUN.finditer(text):
        kind, run, start = match.lastgroup, match.group(), match.start()
        if kind == "plain":
            _plain(key, run, start)
        elif kind == "space":
            _space(key, start, match.end())
        elif kind == "quote":
            _quote(key, text, start)
        elif kind == "dash":
            _dash(key, text, match)
        elif kind == "other":
            _other(key, text, start)
    return Folded("".join(key.parts), key.starts, key.ends)


def _plain(key: _Key, run: str, start: int) -> None:
    key.add_run(run.lower(), start)


def _space(key: _Key, start: int, end: int) -> None:
    if key.last != " ":
        key.add(" ", start, end)


def _quote(key: _Key, text: str, at: int) -> None:
    """Keep an apostrophe inside a word and a mark inside a measure; drop what sets off a quotation."""
    inside = 0 < at < len(text) - 1 and text[at - 1].isalnum() and text[at + 1].isalnum()
    if inside:
        key.add("'" if text[at] in SINGLE_QUOTES else '"', at, at + 1)


def _dash(key: _Key, text: str, match: re.Match[str]) -> None:
    """Fold any dash to a hyphen, with its spaces unless a number stands beside it: "5 - 3" is not "5-3"."""
    run, start, end = match.group(), match.start(), match.end()
    before, after = text[start - 1 : start], text[end : end + 1]
    if not (before.isdigit() or after.isdigit() or after in "$£€¥"):
        key.add("-", start, end)
        return
    lead, trail = len(run) - len(run.lstrip()), len(run.rstrip())
    if lead:
        _space(key, start, start + lead)
    key.add("-", start + lead, start + trail)
    if trail < len(run):
        _space(key, start + trail, end)


def _other(key: _Key, text: str, at: int) -> None:
    """Fold a character outside ASCII together with the combining marks before it in the key's text."""
    char = text[at]
    if unicodedata.combining(char) and key.parts and key.ends and key.ends[-1] == at:
        _combine(key, char, at)
        return
    folded = unicodedata.normalize("NFKC", char)
    if _makes_digits(char, folded):
        folded = char
    key.add(folded.casefold(), at, at + 1)


def _combine(key: _Key, mark: str, at: int) -> None:
    """Join a combining mark to the character before it, so that "é" typed as two is "é" typed as one."""
    tail = key.parts[-1]
    joined = unicodedata.normalize("NFC", tail[-1] + mark)
    key.parts[-1] = tail[:-1] + joined
    key.ends[-1] = at + 1
    for _ in joined[1:]:
        key.starts.append(key.starts[-1])
        key.ends.append(at + 1)
    key.last = joined[-1]


def _makes_digits(char: str, folded: str) -> bool:
    """Tell whether folding would turn a sign such as ² or ½ into plain digits and so change a number."""
    return folded != char and not char.isdecimal() and any(c.isdigit() for c in folded)
