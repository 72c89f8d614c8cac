"""Pages of lines put together as paragraphs: what runs along every page left out, words divided at line ends joined."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from extractor.english.wordlist import word_set

_NUMBER = re.compile(r"(?:page |p\. ?|- ?)?\d{1,4}(?: ?-| of \d{1,4}|/\d{1,4})?", re.IGNORECASE)
# What browsers print at the edges of a page: its address with the page's number, the time of printing with its title.
_PRINTED = re.compile(r"\S+://\S+(?: \d{1,4}/\d{1,4})?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d{2}(?: [AP]M)? .*")
_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_OUTER_DIGITS = re.compile(r"^\d+|\d+$")
_EDGE = 3
_FEWEST_PAGES = 3
_SHORT = 0.75
_ENDED = re.compile(r"[.!?…:][\"'”’)\]]*$")
_DIVIDED = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]$")
_BEGINNING = re.compile(r"[a-zß-öø-ÿ]+")
_BULLETED = re.compile(r"[•▪◦‣*–—-]\s")
_NUMBERED = re.compile(r"\(?\d{1,2}[.)]\s")
_COMPOUNDING = word_set("""
all anti co counter cross ex far half high inter left long low mid multi near non north over post pre pro re right
self semi short so south sub to two un under vice well west east
""")
"""First parts of words that keep their hyphen at the end of a line as well, unless the whole word stands elsewhere."""


def joined(pages: Sequence[str]) -> tuple[str, tuple[int, ...]]:
    r"""Return the text of pages, and the offset at which each begins.

    Lines at the edges that stand on most of three or more pages, and page numbers there, are left out.  Lines are
    joined to paragraphs, which stand a blank line apart, also over the end of a page.  A word divided at the end of a
    line is put together, unless its hyphen may be its own: numbers keep theirs.  Ligatures are written as letters.

    >>> joined(["Forty sheep drow-\nned.", "It rained\non."])
    ('Forty sheep drowned.\n\nIt rained on.', (0, 22))
    """
    plain = [page.translate(_LIGATURES) for page in pages]
    cut = _without_running(plain)
    words = Counter(re.findall(r"\w+(?:-\w+)*", "\n".join(plain)))
    text = ""
    starts: list[int] = []
    for lines in cut:
        starts.append(len(text))
        for at, paragraph in enumerate(_paragraphs(lines, words)):
            if at == 0 and text:
                gap = _between(text, paragraph)
                text += gap
                starts[-1] = len(text)
            elif at:
                text += "\n\n"
            text += paragraph
    return text, tuple(starts)


def _without_running(pages: Sequence[str]) -> list[list[str]]:
    """Return the lines of the pages without what runs along their heads and feet; a blank line stays one."""
    cut = [[line.strip() for line in page.splitlines()] for page in pages]
    seen: Counter[str] = Counter()
    for lines in cut:
        seen.update({_shape(lines[at]) for at in _edges(lines)})
    often = max(_FEWEST_PAGES, len(pages) // 2 + 1)
    running = {shape for shape, count in seen.items() if count >= often and shape}
    return [_inner(lines, running, many=len(pages) > 1) for lines in cut]


def _inner(lines: Sequence[str], running: set[str], *, many: bool) -> list[str]:
    """Return the lines of a page without those at its edges that run along or that a browser printed."""
    near = set(_edges(lines))
    aside = {at for at in near if _shape(lines[at]) in running or (many and _NUMBER.fullmatch(lines[at]))}
    filled = [at for at, line in enumerate(lines) if line]
    aside |= {at for at in (*filled[:_EDGE], *filled[-_EDGE:]) if _PRINTED.fullmatch(lines[at])}
    # A page of nothing but such lines is a page of text that happens to be like others.
    return [line for at, line in enumerate(lines) if at not in aside] if len(aside) < len(filled) else list(lines)


def _edges(lines: Sequence[str]) -> list[int]:
    """Return where the first and last lines that hold something stand."""
    filled = [at for at, line in enumerate(lines) if line]
    return sorted({*filled[:_EDGE], *filled[-_EDGE:]}) if len(filled) > 2 * _EDGE else filled[:1] + filled[-1:]


def _shape(line: str) -> str:
    return _OUTER_DIGITS.sub("#", line)


def _paragraphs(lines: Sequence[str], words: Counter[str]) -> Iterator[str]:
    """Yield the paragraphs of a page: a blank line ends one, a short line that ends a sentence, and a heading."""
    lengths = sorted(len(line) for line in lines if line)
    usual = lengths[int(len(lengths) * 0.9)] if lengths else 0
    paragraph = ""
    before = ""
    for line in lines:
        if paragraph and (not line or _begins(paragraph, before, line, usual)):
            yield paragraph
            paragraph = ""
        if line:
            paragraph = _with_line(paragraph, line, words) if paragraph else line
        before = line
    if paragraph:
        yield paragraph


def _begins(paragraph: str, before: str, line: str, usual: int) -> bool:
    """Tell whether a line begins a paragraph after another line."""
    is_short = len(before) < _SHORT * usual
    if _BULLETED.match(line) and (is_short or _ENDED.search(before)):
        return True
    if _NUMBERED.match(line) and (_NUMBERED.match(paragraph) or _ENDED.search(before)):
        return True
    if line[0].islower() or not is_short:
        return False
    goes_on = before.endswith((",", ";", "-")) or (before[-1].islower() and line[0].isdigit())
    return bool(_ENDED.search(before)) or not goes_on


def _with_line(paragraph: str, line: str, words: Counter[str]) -> str:
    """Return a paragraph with its next line."""
    divided, goes_on = _DIVIDED.search(paragraph), _BEGINNING.match(line)
    if paragraph.endswith("\u00ad"):
        return paragraph[:-1] + line
    if divided and goes_on:
        whole, compound = divided[1] + goes_on.group(), f"{divided[1]}-{goes_on.group()}"
        keeps = words[compound] or (divided[1].lower() in _COMPOUNDING and not words[whole])
        return paragraph + line if keeps else paragraph[:-1] + line
    if paragraph.endswith(("-", "\u2010")) and not paragraph.endswith((" -", "--")):
        return paragraph + line
    return f"{paragraph} {line}"


def _between(text: str, paragraph: str) -> str:
    """Return what stands between two pages: a blank where a sentence goes on, else an empty line."""
    return " " if paragraph[0].islower() and not _ENDED.search(text) else "\n\n"
