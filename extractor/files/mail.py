"""The article of an e-mail: its text, or its page, with subject, sender and date."""

from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime

from extractor.english.wordlist import word_set
from extractor.errors import InputError
from extractor.files.decoding import decode
from extractor.files.html import page_of
from extractor.files.interface import Opened
from extractor.files.known import with_known
from extractor.schemas import Article

_SIGNATURE = "-- "
_ANYBODY = word_set("""
aol.com gmail.com gmx.net googlemail.com hotmail.com icloud.com outlook.com proton.me web.de yahoo.com
""")
"""Hosts whose name says nothing of who writes."""


def read_mail(content: bytes, path: str, place: str | None) -> Opened:
    """Read the article of an e-mail; InputError for one without a text.

    The text is the plain part's, as it stands up to the signature, else the article of its page.  The sender's name is
    the author, the sender's organisation or host the outlet.  What is attached is not read, and that is said.
    """
    try:
        message = BytesParser(policy=policy.default).parsebytes(content)
        if not message.keys():
            raise InputError(f"{path}: no e-mail: it has no headers")
        text = _text(message, path)
        attached = sum(1 for _ in message.iter_attachments())
        article = _article(message, text, place)
    except (LookupError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise InputError(f"{path}: a broken e-mail: {str(error)[:120]}; save its text as .txt") from error
    note = f"{path}: {attached} attached file{'s' if attached > 1 else ''} not read" if attached else None
    return Opened(with_known(article), note, derived=True)


def _text(message: EmailMessage, path: str) -> str:
    part = message.get_body(("plain", "html"))
    if part is None:
        raise InputError(f"{path}: no text in the e-mail")
    payload = part.get_payload(decode=True)
    words, _ = decode(payload if isinstance(payload, bytes) else b"", path, part.get_content_charset())
    if part.get_content_subtype() == "html":
        return page_of(words, path).text
    lines = words.replace("\r\n", "\n").split("\n")
    if part.get_param("format") == "flowed":
        lines = _flowed(lines)
    text = "\n".join(lines[: lines.index(_SIGNATURE)] if _SIGNATURE in lines else lines).strip()
    if not text:
        raise InputError(f"{path}: empty, there is no text in the e-mail")
    return text


def _flowed(lines: list[str]) -> list[str]:
    """Return lines put together again where a blank at their end says that they go on (RFC 3676)."""
    whole: list[str] = []
    goes_on = False
    for line in lines:
        if goes_on and line != _SIGNATURE:
            whole[-1] += line
        else:
            whole.append(line)
        goes_on = line.endswith(" ") and line != _SIGNATURE
    return whole


def _article(message: EmailMessage, text: str, place: str | None) -> Article:
    name, sender = parseaddr(_header(message, "from") or "")
    host = sender.rpartition("@")[2].lower()
    written = _header(message, "date")
    try:
        sent = parsedate_to_datetime(written) if written else None
    except (ValueError, TypeError, OverflowError):
        sent = None
    return Article(
        text=text,
        title=_header(message, "subject"),
        authors=(name,) if name else (),
        outlet=_header(message, "organization") or (host if host and host not in _ANYBODY else None),
        published_at=sent,
        path=place,
    )


def _header(message: EmailMessage, name: str) -> str | None:
    value = message.get(name)
    words = " ".join(str(value).split()) if value is not None else ""
    return words.encode("utf-8", "replace").decode("utf-8") or None
