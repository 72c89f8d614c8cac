"""Golden cases by mood: phenomena one at a time, articles as in the wild, texts that say nothing, known failures."""

import json
from pathlib import Path
from typing import Any

import pytest

from extractor.rules import draft_article
from extractor.schemas import Article

CASES = Path(__file__).parent / "cases"


def cases(mood: str) -> list[dict[str, Any]]:
    return list(json.loads((CASES / f"{mood}.json").read_text(encoding="utf-8")))


def read(text: str) -> tuple[list[dict[str, Any]], dict[str, dict[str, str]]]:
    """Return the claims and the described sources of a text as the case files write them."""
    draft = draft_article(Article(text=text))
    sources = {source.key: source for source in draft.sources}
    claims = []
    for claim in draft.claims:
        speakers = [link for link in claim.attributions if link.role == "speaker"]
        found: dict[str, Any] = {
            "speakers": [sources[link.source].name for link in speakers],
            "kind": sources[speakers[0].source].kind,
            "quotes": list(claim.quotes),
            "speech": claim.speech,
            "stance": claim.stance,
        }
        if len(speakers) < len(claim.attributions):
            found["relays"] = [sources[link.source].name for link in claim.attributions if link.role == "relay"]
        if claim.when:
            found["when"] = claim.when
        claims.append(found)
    fields = ("title", "affiliation", "anonymity_reason")
    described = {s.name: {f: getattr(s, f) for f in fields if getattr(s, f)} for s in draft.sources}
    return claims, {name: details for name, details in described.items() if details}


@pytest.mark.parametrize(
    "case", [*cases("phenomena"), *cases("wild"), *cases("negative")], ids=lambda c: c["text"][:40]
)
def test_case(case: dict[str, Any]) -> None:
    claims, sources = read(case["text"])
    assert claims == case["claims"]
    assert sources == case.get("sources", {})


@pytest.mark.parametrize("case", [pytest.param(c, marks=pytest.mark.xfail(reason=c["why"])) for c in cases("failures")])
def test_known_failure(case: dict[str, Any]) -> None:
    claims, _ = read(case["text"])
    assert [claim["speakers"] for claim in claims] == [claim["speakers"] for claim in case["claims"]]
