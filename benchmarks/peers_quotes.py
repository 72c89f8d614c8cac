"""How other libraries judge whether words rest on a text, for `falsified.py --peers`; only those installed are asked.

Each is used as it comes: LangExtract's aligner (a fuzzy match counts, as it does for its users) and instructor's
CitationMixin (a quote counts if it is not dropped).  Both are made for quotes: a falsified statement or value is given
to them as the words a model would have quoted.
"""

from collections.abc import Callable, Iterator
from importlib.util import find_spec
from typing import Any

Accepts = Callable[[str, str], bool]


def PEERS() -> Iterator[tuple[str, Accepts]]:  # noqa: N802
    """Yield the name and the judgement of each peer that is installed."""
    if find_spec("langextract"):
        yield "LangExtract alignment", _langextract()
    if find_spec("instructor"):
        yield "instructor CitationMixin", _instructor()


def _langextract() -> Accepts:
    from langextract import data, resolver

    aligner = resolver.WordAligner()

    def accepts(text: str, words: str) -> bool:
        extraction = data.Extraction(extraction_class="quote", extraction_text=words)
        ((aligned,),) = aligner.align_extractions([[extraction]], text)
        return aligned.alignment_status is not None

    return accepts


def _instructor() -> Accepts:
    from instructor import CitationMixin

    class Fact(CitationMixin):
        substring_quotes: list[str]

    def accepts(text: str, words: str) -> bool:
        context: dict[str, Any] = {"context": text}
        return bool(Fact.model_validate({"substring_quotes": [words]}, context=context).substring_quotes)

    return accepts
