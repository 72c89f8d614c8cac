from checks.retold import found
from table_tests import for_every

from extractor.checks.edits import check_edits

PORT = "The port of Velmar may open its northern gate on the last day of the week"


@for_every(
    [
        (PORT.replace(" may ", " may not "), "negation-flipped"),
        (PORT.replace("open", "close"), "direction-flipped"),
        (PORT.replace(" may ", " "), "modality-changed"),
    ]
)
def test_a_word_or_two_of_difference_are_judged_by_themselves(row: tuple[str, str]) -> None:
    statement, code = row
    assert found(check_edits, PORT, f"{statement}.") == [code]


def test_where_more_than_that_differs_nothing_is_said() -> None:
    assert found(check_edits, PORT, "At the weekend the northern gate of Velmar's port stays closed.") == []
    assert found(check_edits, PORT, f"{PORT.replace('The port', 'A port')}.") == []
