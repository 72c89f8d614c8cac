"""Laws of the comparison: order, repeats, and what it keeps apart."""

from itertools import permutations

import pytest

import extractor
from extractor.schemas import ClaimRow, Comparison, Facts, FigureRow, QuotationRow

TEXTS = (
    "The flood at Orla killed at least 12 people, the mayor of Orla, Ada Holm, said on Tuesday.",
    "The flood in Orla killed 14 people, Ada Holm said on Wednesday. It cost Orla €3 million, she said.",
    "Ada Holm said that the flood in Orla killed 12 people. “We in Orla will build every house again,” said Holm.",
)


@pytest.fixture(scope="module")
def facts() -> list[Facts]:
    return [extractor.extract(text) for text in TEXTS]


def test_the_order_of_the_articles_makes_no_difference(facts: list[Facts]) -> None:
    laid = {extractor.compare(order).model_dump_json() for order in permutations(facts)}
    assert len(laid) == 1


def test_a_text_that_comes_twice_counts_once_and_is_said(facts: list[Facts]) -> None:
    once, twice = extractor.compare(facts), extractor.compare([*facts, facts[0]])
    assert twice.figures == once.figures
    assert "2 times" in twice.notes[0]


def test_nothing_and_one_article_give_no_rows_to_share(facts: list[Facts]) -> None:
    assert extractor.compare([]).articles == ()
    alone = extractor.compare(facts[:1])
    assert (alone.figures, alone.quotations) == ((), ())
    assert {row.verdict for row in alone.claims} == {"alone"}


def test_every_row_of_several_says_why(facts: list[Facts]) -> None:
    laid = extractor.compare(facts)
    rows: list[FigureRow | QuotationRow | ClaimRow] = [*laid.figures, *laid.quotations]
    rows += [row for row in laid.claims if row.verdict != "alone"]
    assert rows and all(row.reasons for row in rows)


def test_it_survives_a_round_through_json(facts: list[Facts]) -> None:
    laid = extractor.compare(facts)
    assert Comparison.model_validate_json(laid.model_dump_json()) == laid


def test_a_rejected_record_is_not_compared() -> None:
    text = TEXTS[1]
    wrong = extractor.check(text, {"figures": [{"key": "f1", "quote": "14 people", "value": "140", "kind": "count"}]})
    assert wrong.figures[0].status == "rejected"
    laid = extractor.compare([wrong, extractor.extract(TEXTS[0])])
    assert laid.figures == ()


def test_an_article_without_a_speaker_for_a_source_is_still_compared(facts: list[Facts]) -> None:
    orphan = facts[0].model_copy(update={"sources": ()})
    assert extractor.compare([orphan, facts[1]]).articles
