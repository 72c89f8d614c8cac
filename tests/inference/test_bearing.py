"""The judge of the test with a real model: what it passes and what it finds, without a model."""

from decimal import Decimal
from pathlib import Path
from typing import Literal

import pytest
from conftest import EXAMPLES, ROOT, records_of
from inference.bearing import not_borne

from extractor import extract
from extractor.model import ModelOptions
from extractor.schemas.claim import Attribution
from extractor.testing import replaying

TEXT = '"We lost 40 sheep," said farmer Ada Holm of the Met Office. The council paid £2.3m for a third of the wells.'
ARTICLES = sorted([*EXAMPLES.glob("*.txt"), *(Path(__file__).parent / "articles").glob("*.txt")])


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_what_the_rules_find_is_borne(path: Path) -> None:
    text = path.read_text("utf-8")
    facts = extract(text)
    assert [record for record in facts.figures if record.status == "verified"]
    assert not_borne(text, facts) == []


Kind = Literal["sources", "claims", "figures"]
FALSE: dict[str, tuple[Kind, dict[str, object]]] = {
    "a name": ("sources", {"name": "Ada Fabre"}),
    "a title": ("sources", {"title": "Mayor"}),
    "no mention": ("sources", {"mentions": ()}),
    "no evidence": ("claims", {"evidence": None}),
    "a number in a statement": ("claims", {"statement": "We lost 400 sheep."}),
    "a name in a statement": ("claims", {"statement": "We and Ruiz lost 40 sheep."}),
    "a speaker": ("claims", {"attributions": (Attribution(source_id="s9"),)}),
    "a value": ("figures", {"value": Decimal(41)}),
    "a bound": ("figures", {"upper": Decimal(50)}),
}


@pytest.mark.parametrize(("kind", "changed"), FALSE.values(), ids=FALSE.keys())
def test_what_was_made_up_is_found(kind: Kind, changed: dict[str, object]) -> None:
    facts = extract(TEXT)
    assert {facts.sources[0].status, facts.claims[0].status, facts.figures[0].status} == {"verified"}
    assert not_borne(TEXT, facts) == []
    first, *others = getattr(facts, kind)
    doctored = facts.model_copy(update={kind: (first.model_copy(update=changed), *others)})
    assert not_borne(TEXT, doctored)


def test_a_quote_that_stands_elsewhere_is_found() -> None:
    facts = extract(TEXT)
    assert not_borne("Once more: " + TEXT, facts)


@pytest.mark.parametrize(("name", "article"), [("invented-source", "press-release"), ("cut-answer", "mine-leak")])
def test_what_a_real_model_made_up_would_be_found_if_it_were_verified(name: str, article: str) -> None:
    text = (EXAMPLES / f"{article}.txt").read_text("utf-8")
    asked = ModelOptions(context=8192, max_output=600)
    facts = replaying(ROOT / "cassettes" / "real" / f"{name}.yaml", asked, repairs=0).extract(text)
    assert not_borne(text, facts) == []
    believed = {
        kind: tuple(record.model_copy(update={"status": "verified"}) for record in getattr(facts, kind))
        for kind in ("sources", "claims", "figures")
    }
    found = {fault.split(":")[0] for fault in not_borne(text, facts.model_copy(update=believed))}
    assert found == {record.id for record in records_of(facts)}
