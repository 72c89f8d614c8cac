from decimal import Decimal

from table_tests import for_every

from extractor.checks.derivation import check_derivation
from extractor.reading import read
from extractor.schemas import DraftDerivation, DraftFigure, Operation

TEXT = "In all 40 boats and 12 ferries sank, and between 6 and 8 sailors drowned."


def wrong(operation: Operation, value: str, *operands: str) -> list[str]:
    derivation = DraftDerivation(operation=operation, operands=operands)
    figure = DraftFigure(key="f1", quote=TEXT, value=value, kind="count", derivation=derivation)
    _, findings = check_derivation(read(TEXT), figure, derivation, (0, len(TEXT)))
    return [found.code for found in findings]


RESULTS: list[tuple[Operation, str]] = [
    ("sum", "52"),
    ("difference", "28"),
    ("product", "480"),
    ("ratio", "3.33"),
    ("percent_change", "-70"),
]


@for_every(RESULTS)
def test_sums_are_done_again(row: tuple[Operation, str]) -> None:
    operation, value = row
    assert wrong(operation, value, "40 boats", "12 ferries") == []
    assert wrong(operation, str(Decimal(value) + 1), "40 boats", "12 ferries") == ["derivation-wrong"]


def test_operands_have_to_be_numbers_of_the_article() -> None:
    assert wrong("sum", "52", "40 boats") == ["derivation-wrong"]
    assert wrong("sum", "46", "40 boats", "between 6 and 8 sailors") == ["derivation-wrong"]
    assert wrong("sum", "139", "40 boats", "99 crates") == ["quote-not-found", "derivation-wrong"]
