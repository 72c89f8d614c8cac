"""A statement beside its quote, as the checks of one module take it."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from extractor.checks.locate import locate
from extractor.checks.retelling import Retelling
from extractor.reading import read
from extractor.schemas import DraftClaim, Evidence, Finding


def drafted_claim(quote: str, statement: str = "", **fields: Any) -> DraftClaim:
    said = {"key": "c1", "quotes": [quote], "statement": statement or f"{quote}.", "speech": "narration"}
    return DraftClaim.model_validate(said | fields)


def evidence_of(text: str, quote: str) -> Evidence:
    evidence = locate(read(text), [quote], None).evidence
    assert evidence is not None
    return evidence


def retold(quote: str, statement: str, cues: Sequence[str] = ()) -> Retelling:
    text = f"{quote}."
    return Retelling(read(text), drafted_claim(quote, statement), evidence_of(text, quote), cues)


def found(check: Callable[[Retelling], Iterator[Finding]], quote: str, statement: str, *cues: str) -> list[str]:
    """The codes that one check finds by itself."""
    return [finding.code for finding in check(retold(quote, statement, cues))]
