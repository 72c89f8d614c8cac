from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from comparison.inventing import Drafted, Laid, claim, facts, figure, source
from table_tests import for_every

from extractor.comparison.numbers import Count, counted, counts, stated, with_number
from extractor.schemas import Figure

TEXT = "Divers found 12 boats off Velmar, while the storm sank 40 ferries, harbour master Ada Holm said."


def counts_of(text: str, figures: Sequence[Drafted], **records: Any) -> list[Count]:
    made = facts(text, figures=figures, **records)
    laid = Laid(made)
    return list(counts(laid.articles[0], laid.voices, text))


def drafted(**fields: Any) -> Figure:
    return Figure.model_validate(
        {"id": "f1", "status": "verified", "modifier": "exact", "kind": "count", "evidence": None, **fields}
    )


BOATS = figure("12 boats", "12", "boats")
FERRIES = figure("40 ferries", "40", "ferries", key="f2")


def test_each_number_has_the_words_of_its_own_clause() -> None:
    boats, ferries = counts_of(TEXT, [BOATS, FERRIES])
    assert "velmar" in boats.near.names
    assert "velmar" not in ferries.near.names
    assert "velmar" in ferries.around.names


def test_the_speaker_of_a_number_is_that_of_its_claim() -> None:
    said = claim("Divers found 12 boats off Velmar", by="s1", figures=["f1"])
    (boats,) = counts_of(TEXT, [BOATS], claims=[said], sources=[source("Ada Holm")])
    assert boats.speakers == ("v1",)
    assert boats.claim is not None


def test_what_the_article_contradicts_is_not_compared() -> None:
    assert counts_of(TEXT, [figure("12 boats", "120", "boats")]) == []


NUMBERS: list[tuple[dict[str, Any], Decimal | None]] = [
    ({"value": Decimal(7)}, Decimal(7)),
    ({"lower": Decimal(7), "modifier": "at_least"}, Decimal(7)),
    ({"upper": Decimal(7), "modifier": "at_most"}, Decimal(7)),
    ({"lower": Decimal(7), "upper": Decimal(9), "modifier": "between"}, None),
    ({"lower": Decimal(1000), "modifier": "vague"}, None),
]


@for_every(NUMBERS)
def test_the_number_that_a_figure_states(row: tuple[dict[str, Any], Decimal | None]) -> None:
    fields, number = row
    assert stated(drafted(**fields)) == number


THINGS: list[tuple[dict[str, Any], str | None]] = [
    ({"kind": "money", "currency": "NOK"}, "NOK"),
    ({"kind": "percent", "unit": "%"}, "percent"),
    ({"unit": "soldiers"}, "=troops"),
    ({"unit": "North Koreans"}, "=people"),
    ({"unit": "wooden crates"}, "crate"),
    ({"unit": None}, None),
]


@for_every(THINGS)
def test_what_a_figure_counts(row: tuple[dict[str, Any], str | None]) -> None:
    fields, thing = row
    assert counted(drafted(**fields)) == thing


def test_digits_are_those_that_say_something() -> None:
    (boats,) = counts_of(TEXT, [BOATS])
    assert boats.digits == 2
    assert with_number(boats, Decimal(10_000), "2 × 5,000").digits == 1


def test_a_number_in_no_claim_has_the_sentence_of_its_text_around_it() -> None:
    (boats,) = counts_of("Rain fell all week. " + TEXT, [BOATS])
    assert boats.sentence == TEXT
    assert boats.sentence[boats.offset :].startswith("12 boats")


def test_without_a_text_such_a_number_has_its_own_words() -> None:
    laid = Laid(facts(TEXT, figures=[BOATS]))
    (boats,) = counts(laid.articles[0], laid.voices, None)
    assert boats.sentence == "12 boats"
