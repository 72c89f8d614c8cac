from checks.retold import drafted_claim, evidence_of
from table_tests import for_every

from extractor.checks.stance import check_stance

QUOTE = "the gates had opened"


def expected(cue: str, stance: str, quote: str = QUOTE, statement: str = "") -> list[str | None]:
    claim = drafted_claim(quote, statement, stance=stance)
    return [found.expected for found in check_stance(claim, [cue], evidence_of(f"Holm {cue} {quote}.", quote))]


@for_every(
    [
        ("denied", "asserted", "denied"),
        ("doubted", "asserted", "doubted"),
        ("predicted", "asserted", "predicted"),
        ("said", "denied", "asserted"),
        ("said", "predicted", "asserted"),
    ]
)
def test_a_stance_that_the_cue_does_not_bear_out_is_found(row: tuple[str, str, str]) -> None:
    cue, stance, instead = row
    assert expected(cue, stance) == [instead]


@for_every([("denied", "denied"), ("doubted", "doubted"), ("predicted", "predicted"), ("said", "asserted")])
def test_a_stance_that_it_does_is_not(row: tuple[str, str]) -> None:
    assert expected(*row) == []


def test_the_quote_itself_may_make_the_stance() -> None:
    assert expected("said", "predicted", "the gates will open") == []
    assert expected("denied", "asserted", statement="The gates had not opened.") == []
