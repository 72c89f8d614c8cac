from checks.retold import found
from table_tests import for_every

from extractor.checks.hedging import check_modality


@for_every(
    [
        ("The bridge may reopen in spring", "The bridge reopened in spring."),
        ("The bridge could reopen in spring", "The bridge will reopen in spring."),
        ("Rents are likely to fall next year", "Rents fell next year."),
        ("The port closes if the storm turns north", "The port closes."),
        ("whether the dam was safe", "The dam was safe."),
        ("The bridge reopened in spring", "The bridge may have reopened in spring."),
    ]
)
def test_a_statement_that_is_surer_or_less_sure_is_found(row: tuple[str, str]) -> None:
    assert found(check_modality, *row) == ["modality-changed"]


@for_every(
    [
        ("The bridge may reopen in spring", "The bridge might reopen in spring."),
        ("The port closes if the storm turns north", "If the storm turns north, the port closes."),
        ("The bridge reopened in spring", "The bridge reopened in spring, with a new deck."),
        ("whether the dam was safe", "Was the dam safe?"),
    ]
)
def test_what_stays_as_sure_is_not(row: tuple[str, str]) -> None:
    assert found(check_modality, *row) == []


def test_what_a_cue_only_announces_is_not_done() -> None:
    quote, done = "repair the flood gates", "They repaired the flood gates."
    assert found(check_modality, quote, done, "vowed to") == ["modality-changed"]
    assert found(check_modality, quote, done, "said") == []
