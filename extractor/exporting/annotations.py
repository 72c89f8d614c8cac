"""JSON-LD: W3C Web Annotations, one a line, so that a file of any size is written and read in little memory.

Each line is a JSON-LD document of its own: one annotation for the article (what is known of it, findings, marks,
provenance), one for each claim and figure, one for each mention of a source.  ``record`` in the body is the record as
it stands in the facts, so that nothing is lost; the target finds its words again, on a page that has moved too.
"""

import base64
import hashlib
import json
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from extractor.errors import InputError
from extractor.schemas import ArticleInfo, Facts, Figure, Source, Span
from extractor.schemas.base import plain

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
TERMS = "urn:extractor:terms:1#"
AROUND = 32
"""How many characters of prefix and suffix a quote selector has."""

_OWN_TERMS = {
    "extractor": TERMS,
    "Facts": "extractor:Facts",
    "Claim": "extractor:Claim",
    "Figure": "extractor:Figure",
    "Source": "extractor:Source",
    "record": {"@id": "extractor:record", "@type": "@json"},
    "position": "extractor:position",
    "textSha256": "extractor:textSha256",
}
_json = json.JSONEncoder(ensure_ascii=False).encode
_HEAD = _json({"@context": [CONTEXT, _OWN_TERMS]})[:-1]
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[^\s<>\"{}|\\^`\x00-\x20]+")

TextOf = Callable[[ArticleInfo], str]
"""Finds an article's text; InputError where it is nowhere to be had."""


class AnnotationLines:
    """Writes facts as annotations; ``missing`` counts the articles whose text was not found.

    Their quote selectors have no prefix and suffix.
    """

    def __init__(self, stream: TextIO, text_of: TextOf, program: str) -> None:
        self._stream = stream
        self._text_of = text_of
        self._program = program
        self.missing = 0

    def write(self, facts: Facts, file: str) -> None:
        """Write one article's annotations."""
        try:
            text: str | None = self._text_of(facts.article)
        except InputError:
            text, self.missing = None, self.missing + 1
        self._stream.writelines(_Annotations(facts, text, self._program))

    def finish(self) -> None:
        """Hand everything to the operating system."""
        self._stream.flush()
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._stream.close()


def annotation_file(path: Path) -> TextIO:
    """Open a file for annotations."""
    return path.open("w", encoding="utf-8", newline="\n", buffering=2**18)


class _Annotations:
    """The lines of one article."""

    def __init__(self, facts: Facts, text: str | None, program: str) -> None:
        self._facts = facts
        self._text = text
        info, made = facts.article, _utc(facts.provenance.created_at)
        self._seed = f"{info.sha256} {made}"
        generator = {"id": "urn:extractor", "type": "Software", "name": program}
        self._common = _fields(type="Annotation", motivation="describing", generated=made, generator=generator)
        self._target = _fields(source=source_iri(info), textSha256=info.sha256)
        language = {"language": info.language} if info.language else {}
        self._worded = _fields(format="text/plain", purpose="describing", **language)

    def __iter__(self) -> Iterator[str]:
        facts = self._facts
        rest = facts.model_dump_json(exclude={"sources", "claims", "figures"})
        yield self._line("Facts", 1, 0, facts.article.title or facts.article.id, rest, None)
        for n, claim in enumerate(facts.claims, 1):
            yield self._line("Claim", n, 0, claim.statement, claim.model_dump_json(), claim.evidence)
        for n, figure in enumerate(facts.figures, 1):
            yield self._line("Figure", n, 0, _figure_said(figure), figure.model_dump_json(), figure.evidence)
        for n, source in enumerate(facts.sources, 1):
            record = source.model_dump_json(exclude={"mentions"})
            for m, mention in enumerate(source.mentions or (None,), 1):
                yield self._line("Source", n, m, _source_said(source), record, mention)

    def _line(self, kind: str, n: int, part: int, said: str, record: str, span: Span | None) -> str:
        selector = f', "selector": {self._selectors(span)}' if span else ""
        return (
            f'{_HEAD}, "id": "{_identity(f"{self._seed} {kind} {n} {part}")}", {self._common}, '
            f'"body": [{{"type": "TextualBody", "value": {_json(said)}, {self._worded}}}, '
            f'{{"type": "{kind}", "position": {n}, "record": {record}}}], '
            f'"target": {{{self._target}{selector}}}}}\n'
        )

    def _selectors(self, span: Span) -> str:
        around = ""
        if self._text is not None:
            prefix = self._text[max(0, span.start - AROUND) : span.start]
            suffix = self._text[span.end : span.end + AROUND]
            around = f', "prefix": {_json(prefix)}, "suffix": {_json(suffix)}'
        return (
            f'[{{"type": "TextQuoteSelector", "exact": {_json(span.quote)}{around}}}, '
            f'{{"type": "TextPositionSelector", "start": {span.start}, "end": {span.end}}}]'
        )


def source_iri(info: ArticleInfo) -> str:
    """Return what names the text: the article's address, else its hash as RFC 6920 writes it.

    >>> from extractor.schemas import Article
    >>> source_iri(Article(text="Rain.", url="https://example.org/rain").info)
    'https://example.org/rain'
    >>> source_iri(Article(text="Rain.", url="../rain").info)
    'ni:///sha-256;OJvmKXaGaGqzGERstoxGZOKC3h5Bpi5OWzt8X4rZziM'
    """
    if info.url and _IRI.fullmatch(info.url):
        return info.url
    try:
        digest = base64.urlsafe_b64encode(bytes.fromhex(info.sha256)).decode("ascii").rstrip("=")
    except ValueError:
        return f"urn:extractor:text:{re.sub('[^0-9A-Za-z]', '-', info.sha256)}"
    return f"ni:///sha-256;{digest}"


def _fields(**fields: object) -> str:
    """Return the fields of a JSON object without its braces."""
    return _json(fields)[1:-1]


def _identity(seed: str) -> str:
    """Return a UUID (version 8, RFC 9562) that is the same for the same seed."""
    made = hashlib.sha256(seed.encode("utf-8")).hexdigest()
    return f"urn:uuid:{made[:8]}-{made[8:12]}-8{made[13:16]}-8{made[17:20]}-{made[20:32]}"


def _utc(moment: datetime) -> str:
    """Return a moment as xsd:dateTime in UTC, which is what an annotation takes."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _figure_said(figure: Figure) -> str:
    number = plain(figure.value) if figure.value is not None else figure.evidence.quote if figure.evidence else ""
    return " ".join(part for part in (number, figure.currency, figure.unit, figure.measures) if part)


def _source_said(source: Source) -> str:
    return ", ".join(part for part in (source.name, source.title, source.affiliation) if part)
