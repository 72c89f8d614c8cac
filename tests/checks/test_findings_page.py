"""docs/findings.md against the code: every code is there, and every example is true."""

import re
from typing import Any, get_args

from conftest import ROOT, figure, records_of
from table_tests import for_every

import extractor
from extractor.schemas import Facts, FindingCode

ROW = re.compile(r"^\| `([a-z-]+)` \|", re.MULTILINE)
ADA = {"key": "s1", "name": "Ada Holm", "kind": "named_person", "mentions": ["Ada Holm"]}
TOM = {"key": "s2", "name": "Tom Brandt", "kind": "named_person", "mentions": ["Tom Brandt"]}
SHEEP = "“We lost forty sheep,” said Ada Holm."


def claim(quote: str, statement: str = "", **fields: Any) -> dict[str, Any]:
    statement = statement or f"{quote}."
    said = {"key": "c1", "quotes": [quote], "statement": statement, "speech": "narration", **fields}
    return {"sources": [ADA, TOM], "claims": [said]}


def number(**fields: Any) -> dict[str, Any]:
    return {"figures": [figure(**fields)]}


def by(source: str, mention: str) -> list[dict[str, str]]:
    return [{"source": source, "mention": mention, "cue": "said"}]


FLED, FLOOD, BURNED = "Some 12.4 million people had fled.", "The flood cost £2.3bn.", "Between 33 and 35 houses burned."
POINTS = "The rate rose by 0.25 percentage points."
SHIPS = "In all 12 ships and 40 boats sank."
TROOPS = "Two brigades of 6,000 troops came."
MONEY = {"quote": "£2.3bn", "value": "2300000000", "kind": "money"}
PEOPLE = {"quote": "12.4 million people", "value": "12400000", "modifier": "approximately"}
PRODUCT = {"quote": TROOPS[:-6], "derivation": {"operation": "product", "operands": ["Two", "6,000"]}}
FELL, TAXES, BRIDGE = "Profit fell 7 per cent", "We will not raise taxes", "The bridge could reopen in May"
BAN = "The council lifted the ban on swimming in the lake"
MET = "“Rain,” said Ada Holm of the Met Office."
DENIED = {"quotes": ["jobs would go"], "statement": "Jobs would go.", "speech": "indirect"}
SHE = {"attributions": [{"source": "s1", "cue": "denied"}]}

EXAMPLES: dict[str, tuple[str, dict[str, Any], dict[str, Any]]] = {
    "quote-not-found": (
        FLED,
        number(**{**PEOPLE, "quote": "13.4 million people"}),
        number(**{**PEOPLE, "quote": "12.4 MILLION people"}),
    ),
    "quote-ambiguous": (
        "Two died. Rain fell. Two died.",
        claim("Two died"),
        claim("Two died", context="fell. Two died"),
    ),
    "value-mismatch": (FLED, number(**{**PEOPLE, "value": "13400000"}), number(**PEOPLE)),
    "scale-mismatch": (FLOOD, number(**{**MONEY, "value": "2300000"}), number(**MONEY)),
    "range-mismatch": (
        BURNED,
        number(quote="33 and 35 houses", value="33"),
        number(quote="33 and 35 houses", value=None, lower="33", upper="35", modifier="between"),
    ),
    "modifier-dropped": (
        "Up to 6,000 troops came.",
        number(quote="6,000 troops", value="6000"),
        number(quote="6,000 troops", value="6000", modifier="at_most"),
    ),
    "unit-mismatch": (
        POINTS,
        number(quote="0.25 percentage points", value="0.25", kind="percent", unit="per cent"),
        number(quote="0.25 percentage points", value="0.25", kind="percent", unit="pp"),
    ),
    "currency-mismatch": (FLOOD, number(**MONEY, currency="EUR"), number(**MONEY, currency="GBP")),
    "slot-mismatch": (
        SHIPS,
        number(quote="12 ships", value="12", unit="boats"),
        number(quote="12 ships", value="12", unit="ships"),
    ),
    "number-not-in-quote": (f"{FELL}.", claim(FELL, "Profit fell 17 per cent."), claim(FELL, "Profit fell by 7%.")),
    "derivation-wrong": (TROOPS, number(**PRODUCT, value="13000"), number(**PRODUCT, value="12000")),
    "direction-flipped": (
        f"{FELL}.",
        claim(FELL, "Profit rose 7 per cent."),
        claim(FELL, "Profit declined 7 per cent."),
    ),
    "negation-flipped": (f"{TAXES}.", claim(TAXES, "We will raise taxes."), claim(TAXES, "We won't raise taxes.")),
    "modality-changed": (
        f"{BRIDGE}.",
        claim(BRIDGE, "The bridge reopened in May."),
        claim(BRIDGE, "The bridge might reopen in May."),
    ),
    "word-exchanged": (
        f"{BAN}.",
        claim(BAN, "The council mocked the ban on swimming in the lake."),
        claim(BAN, "The ban on swimming in the lake was lifted."),
    ),
    "stance-mismatch": (
        "She denied that jobs would go.",
        {"sources": [ADA], "claims": [{"key": "c1", **DENIED, **SHE, "stance": "asserted"}]},
        {"sources": [ADA], "claims": [{"key": "c1", **DENIED, **SHE, "stance": "denied"}]},
    ),
    "source-not-in-text": (MET, {"sources": [{**ADA, "name": "Anna Weiss"}]}, {"sources": [ADA]}),
    "title-not-in-text": (
        "“Rain,” said farmer Ada Holm.",
        {"sources": [{**ADA, "title": "minister"}]},
        {"sources": [{**ADA, "title": "farmer"}]},
    ),
    "affiliation-not-in-text": (
        MET,
        {"sources": [{**ADA, "affiliation": "the Navy"}]},
        {"sources": [{**ADA, "affiliation": "the Met Office"}]},
    ),
    "attribution-missing": (
        SHEEP,
        claim("We lost forty sheep"),
        claim("We lost forty sheep", attributions=by("s1", "Ada Holm")),
    ),
    "speaker-mismatch": (
        f"{SHEEP} Tom Brandt nodded.",
        claim("We lost forty sheep", attributions=by("s2", "Tom Brandt")),
        claim("We lost forty sheep", attributions=by("s1", "Ada Holm")),
    ),
    "reference-unknown": (
        SHEEP,
        claim("We lost forty sheep", attributions=by("s9", "Ada Holm")),
        claim("We lost forty sheep", attributions=by("s1", "Ada Holm")),
    ),
    "omitted-figure": (FLOOD, {}, number(**MONEY)),
    "omitted-quotation": (SHEEP, {}, claim("We lost forty sheep")),
    "duplicate-record": (
        FLOOD,
        {"figures": [figure(**MONEY), figure(**{**MONEY, "key": "f2"})]},
        number(**MONEY),
    ),
}


def codes(facts: Facts) -> set[str]:
    return {found.code for record in records_of(facts) for found in record.findings} | {
        found.code for found in facts.findings
    }


def test_the_page_lists_every_code_once() -> None:
    page = (ROOT / "docs" / "findings.md").read_text("utf-8")
    assert sorted(ROW.findall(page)) == sorted(get_args(FindingCode))


def test_every_code_has_examples() -> None:
    assert {*EXAMPLES, "planted-instruction"} == set(get_args(FindingCode))


@for_every(EXAMPLES)
def test_the_true_example_is_found_and_the_false_one_is_not(code: str) -> None:
    text, wrong, right = EXAMPLES[code]
    assert code in codes(extractor.check(text, wrong))
    assert code not in codes(extractor.check(text, right))


@for_every(EXAMPLES)
def test_the_page_shows_the_articles_of_the_examples(code: str) -> None:
    page = (ROOT / "docs" / "findings.md").read_text("utf-8")
    (row,) = [line for line in page.splitlines() if line.startswith(f"| `{code}` |")]
    article = row.split(" | ")[2].strip()
    assert article.split()[-1] in EXAMPLES[code][0]
