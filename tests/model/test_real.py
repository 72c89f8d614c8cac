"""What a real model once said, replayed: far too small for the task, it makes things up, and none of it is verified."""

import pytest
from conftest import EXAMPLES, ROOT, records_of

from extractor.model import ModelOptions
from extractor.testing import replaying

REAL = ROOT / "cassettes" / "real"
ASKED = ModelOptions(context=8192, max_output=600)


@pytest.mark.parametrize(("name", "article"), [("invented-source", "press-release"), ("cut-answer", "mine-leak")])
def test_what_a_real_model_made_up_is_rejected(name: str, article: str) -> None:
    text = (EXAMPLES / f"{article}.txt").read_text("utf-8")
    facts = replaying(REAL / f"{name}.yaml", ASKED, repairs=0).extract(text)
    assert "the answer was cut at the output limit, after 600 tokens" in facts.shortfalls[0]
    assert (facts.outcome, {record.status for record in records_of(facts)}) == ("partial", {"flagged", "rejected"})
    assert [claim.status for claim in facts.claims] == ["rejected"]
    assert facts.claims[0].evidence is None
    assert facts.sources[0].name not in text


def test_every_cassette_here_says_whose_words_it_holds() -> None:
    for path in REAL.glob("*.yaml"):
        head = path.read_text("utf-8").split("version: 1")[0]
        assert "A model wrote the answers, not we." in head
        assert "SmolLM2-135M-Instruct" in head
        assert "SHA-256" in head
