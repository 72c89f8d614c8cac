"""Articles from files: found, read once, and never guessed at silently."""

import codecs
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from charset_normalizer import from_bytes

from extractor.errors import InputError, UsageError
from extractor.schemas import Article

SUFFIXES = frozenset({".txt", ".md"})
STANDARD_INPUT = "-"
_LARGEST = 64 * 2**20
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Text that is mostly ASCII and no UTF-8 is Western European, whatever a statistical guess says of its few other bytes.
_MOSTLY_ASCII = 0.9
_CONTROL = bytes(range(0x80, 0xA0))


@dataclass(frozen=True, slots=True)
class Opened:
    """An article and what is to be said about how it was read, such as its encoding."""

    article: Article
    note: str | None = None


def find(paths: Sequence[str]) -> list[str]:
    """Return the files that the paths mean, folders searched in order of name, each file once.

    Raises UsageError for a path that is missing and where there is no article at all.
    """
    found: dict[str, None] = {}
    for path in paths:
        found.update(dict.fromkeys(_files(path)))
    if not found:
        kinds = ", ".join(sorted(SUFFIXES))
        raise UsageError(f"no articles in {', '.join(paths)}: looked for files ending in {kinds}")
    return list(found)


def _files(given: str) -> Iterator[str]:
    path = Path(given)
    if given == STANDARD_INPUT:
        yield given
    elif path.is_dir():
        inside = (file for file in sorted(path.rglob("*")) if file.suffix.lower() in SUFFIXES and file.is_file())
        yield from (str(file) for file in inside if not _hidden(file.relative_to(path)))
    elif path.exists():
        yield given
    else:
        raise UsageError(f"no such file or folder: {given}")


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def read_article(path: str) -> Opened:
    """Read one article; InputError says what keeps it from being one.

    UTF-8 and what a byte-order mark announces are read as such; any other encoding is found out and said in the note.
    """
    content = _bytes(path)
    text, encoding = _decode(content, path)
    if not text.strip():
        raise InputError(f"{path}: empty, there is no text to extract from")
    note = None if encoding == "utf-8" else f"{path}: not UTF-8; read as {encoding}"
    return Opened(Article(text=text, path=None if path == STANDARD_INPUT else path), note)


def _bytes(path: str) -> bytes:
    try:
        if path == STANDARD_INPUT:
            return sys.stdin.buffer.read(_LARGEST + 1)
        file = Path(path)
        size = file.stat().st_size
        if size > _LARGEST:
            raise InputError(f"{path}: {size / 2**20:.0f} MB is no article; the limit is {_LARGEST / 2**20:.0f} MB")
        return file.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: can't be read: {error.strerror or error}") from error


def _decode(content: bytes, path: str) -> tuple[str, str]:
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return _decode_as(content, encoding, path), "utf-8" if encoding == "utf-8-sig" else encoding
    if b"\0" in content:
        raise InputError(f"{path}: binary, not text; give a file of plain text")
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        guessed = _guess(content)
    if guessed is None:
        raise InputError(f"{path}: neither UTF-8 nor any other text encoding; save it as UTF-8")
    return _decode_as(content, guessed, path), guessed


def _decode_as(content: bytes, encoding: str, path: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: broken {encoding} at byte {error.start}; save it as UTF-8") from error


def _guess(content: bytes) -> str | None:
    ascii_share = sum(byte < 0x80 for byte in content) / len(content)
    if ascii_share >= _MOSTLY_ASCII:
        return "cp1252" if any(byte in _CONTROL for byte in content) else "latin-1"
    best = from_bytes(content).best()
    return best.encoding if best else None
