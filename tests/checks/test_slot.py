from table_tests import for_every

from extractor.checks.slot import check_slot
from extractor.reading import read
from extractor.schemas import DraftFigure

TEXT = "In Velmar 12 ferries sank while in Ossel 40 sailors drowned."


def severities(quote: str, **fields: str) -> list[str]:
    reading = read(TEXT)
    (quantity,) = reading.figures_in(TEXT.index(quote), TEXT.index(quote) + len(quote))
    drafted = {"key": "f1", "quote": quote, "value": quote.split()[0], "kind": "count"} | fields
    figure = DraftFigure.model_validate(drafted)
    return [found.severity for found in check_slot(reading, figure, quantity)]


@for_every([("12 ferries", {"unit": "sailors"}, ["error"]), ("40 sailors", {"measures": "ferries sank"}, ["warning"])])
def test_words_of_another_number_are_found(row: tuple[str, dict[str, str], list[str]]) -> None:
    quote, fields, expected = row
    assert severities(quote, **fields) == expected


@for_every([{"unit": "ferries"}, {"unit": "ships"}, {"measures": "ferries sunk at Velmar"}, {}])
def test_its_own_words_and_words_of_nobody_are_not(fields: dict[str, str]) -> None:
    assert severities("12 ferries", **fields) == []
