from typing import Any

from comparison.inventing import Drafted, Laid, claim, facts, source

from extractor.comparison.claims import claim_rows
from extractor.comparison.quotations import quotation_rows
from extractor.schemas import ClaimRow

OPENED = "The council of Velmar opened the flood gates at Port Erle"


def rows(*claims: tuple[Drafted, str]) -> list[ClaimRow]:
    """Rows of articles that make a claim each, said by somebody."""
    made = [
        facts(f"{drafted['quotes'][0]}, {speaker} said.", day, claims=[drafted], sources=[source(speaker)])
        for day, (drafted, speaker) in enumerate(claims, 1)
    ]
    laid = Laid(*made)
    quoted = list(quotation_rows(laid.articles, laid.event, laid.voices))
    return list(claim_rows(laid.articles, laid.event, laid.voices, quoted))


def said(quote: str, **fields: Any) -> Drafted:
    return claim(quote, by="s1", **fields)


def test_two_articles_that_say_the_same_agree() -> None:
    (row,) = rows((said(OPENED), "Ada Holm"), (said(f"{OPENED} there"), "Ada Holm"))
    assert (row.verdict, len(row.members)) == ("agree", 2)
    assert "the same speaker" in row.reasons


def test_who_says_no_to_it_is_told() -> None:
    (row,) = rows((said(OPENED), "Ada Holm"), (said(f"{OPENED} there", stance="denied"), "Tom Brandt"))
    assert row.verdict == "denied"
    assert "other-speaker" in row.differences


def test_another_day_for_the_same_is_another_time() -> None:
    (row,) = rows((said(f"{OPENED} on 3 March"), "Ada Holm"), (said(f"{OPENED} on 4 March"), "Ada Holm"))
    assert row.verdict == "other-time"


def test_what_one_article_has_alone_stands_alone() -> None:
    found = rows((said(OPENED), "Ada Holm"), (said("Nobody in Velmar near Port Erle has any sheep left"), "Ada Holm"))
    assert [row.verdict for row in found] == ["alone", "alone"]
    assert [row.id for row in found] == ["c1", "c2"]


def test_a_question_is_no_claim_that_another_agrees_with() -> None:
    found = rows((said(OPENED), "Ada Holm"), (said(f"{OPENED} there", stance="asked"), "Ada Holm"))
    assert [row.verdict for row in found] == ["alone", "alone"]


def test_what_a_row_of_quotations_shows_is_not_shown_again() -> None:
    direct = {"speech": "direct"}
    assert rows((said(OPENED, **direct), "Ada Holm"), (said(f"{OPENED} at last", **direct), "Ada Holm")) == []
