from typing import Any

from checks.retold import drafted_claim, evidence_of
from table_tests import for_every

from extractor.checks.attribution import Attributions, check_source
from extractor.reading import read
from extractor.schemas import DraftSource

TEXT = "“We lost the boats,” harbour master Ada Holm of the Port Watch said. Tom Brandt agreed."
QUOTE = "We lost the boats"


def source(**fields: Any) -> DraftSource:
    return DraftSource.model_validate({"key": "s1", "name": "Ada Holm", "kind": "named_person"} | fields)


WRONG: list[tuple[dict[str, Any], list[tuple[str, str]]]] = [
    ({"name": "Mira Vale"}, [("source-not-in-text", "error")]),
    ({"name": "Ada Maria Holm"}, [("source-not-in-text", "warning")]),
    ({"mentions": ["the admiral"]}, [("source-not-in-text", "warning")]),
    ({"title": "mayor"}, [("title-not-in-text", "warning")]),
    ({"affiliation": "the Navy"}, [("affiliation-not-in-text", "warning")]),
    ({"title": "harbour master", "affiliation": "the Port Watch", "mentions": ["Ada Holm"]}, []),
]


@for_every(WRONG)
def test_what_a_source_says_has_to_stand_in_the_article(row: tuple[dict[str, Any], list[tuple[str, str]]]) -> None:
    fields, expected = row
    assert [(one.code, one.severity) for one in check_source(read(TEXT), source(**fields))] == expected


def attributed(**link: str) -> tuple[list[str], list[str]]:
    """The mentions that were placed, and the codes of what speaks against the chain."""
    claim = drafted_claim(QUOTE, attributions=[{"source": "s1", **link}])
    chain, findings = Attributions(read(TEXT), {"s1": ("s1", source())}).attribute(claim, evidence_of(TEXT, QUOTE))
    return [one.mention.quote for one in chain if one.mention], [found.code for found in findings]


def test_mention_and_cue_are_placed() -> None:
    assert attributed(mention="Ada Holm", cue="said") == (["Ada Holm"], [])


def test_a_source_that_the_draft_lacks_breaks_the_chain() -> None:
    assert attributed(source="s7") == ([], ["reference-unknown"])


def test_a_mention_has_to_stand_there_and_to_mean_the_source() -> None:
    assert attributed(mention="the admiral", cue="said") == ([], ["source-not-in-text"])
    assert "speaker-mismatch" in attributed(mention="Tom Brandt", cue="agreed")[1]
