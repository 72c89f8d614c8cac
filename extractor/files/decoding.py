"""Bytes to text: the encoding is announced, or UTF-8, or found out and said."""

import codecs

from charset_normalizer import from_bytes

from extractor.errors import InputError

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
# Browsers read what calls itself by these names as the Windows encoding, which holds it, and pages rely on that.
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "utf-16": "utf-8", "utf-16-le": "utf-8", "utf-16-be": "utf-8"}

# Codecs that Python takes for text encodings and no page or mail may name.
_NO_TEXT = frozenset(("idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"))


def decode(content: bytes, path: str, declared: str | None = None) -> tuple[str, str]:
    """Return the text and its encoding; InputError where it is no text or its encoding can't be told.

    A byte-order mark goes before what is ``declared``, and that before UTF-8; where the content breaks what is
    declared, it was declared wrongly.

    >>> decode("né".encode(), "a.txt")
    ('né', 'utf-8')
    """
    announced = bom_encoding(content)
    if announced:
        return _decode_as(content, announced, path), "utf-8" if announced == "utf-8-sig" else announced
    if b"\0" in content:
        raise InputError(f"{path}: binary, not text; give a file of plain text")
    for encoding in (_known(declared), "utf-8"):
        try:
            if encoding:
                return content.decode(encoding), encoding
        except (UnicodeDecodeError, LookupError):
            continue
    guessed = _guess(content)
    if guessed is None:
        raise InputError(f"{path}: neither UTF-8 nor any other text encoding; save it as UTF-8")
    return _decode_as(content, guessed, path), guessed


def bom_encoding(content: bytes) -> str | None:
    """Return the encoding that a byte-order mark announces."""
    return next((encoding for bom, encoding in _BOMS if content.startswith(bom)), None)


def _known(declared: str | None) -> str | None:
    """Return the codec that a page's or a mail's name for it means, None for a name that no codec has."""
    try:
        name = codecs.lookup(declared).name if declared else None
    except (LookupError, ValueError):
        return None
    return None if name in _NO_TEXT else _MEANT.get(name, name) if name else None


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
