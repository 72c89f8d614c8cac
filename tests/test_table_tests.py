import pytest
from table_tests import for_every


@for_every([1, 3, 5])
def test_every_row_is_tried(row: int) -> None:
    assert row % 2


def test_every_row_that_fails_is_reported() -> None:
    @for_every([1, 2, 3, 4])
    def is_odd(row: int) -> None:
        assert row % 2, "even"

    with pytest.raises(pytest.fail.Exception) as told:
        is_odd()
    assert str(told.value).splitlines()[0] == "2 of 4 rows fail:"
    assert [line for line in str(told.value).splitlines() if line in "24"] == ["2", "4"]


def test_a_table_without_rows_is_refused() -> None:
    with pytest.raises(AssertionError):
        for_every([])
