from checks.retold import found
from table_tests import for_every

from extractor.checks.direction import check_direction


@for_every(
    [
        ("Rents rose in the port", "Rents fell in the port."),
        ("The clerk left on Monday", "On Friday the clerk left."),
        ("The guards chased the sailors", "The sailors chased the guards."),
        ("The dam was strong", "The dam was weak."),
    ]
)
def test_an_opposite_another_of_a_class_and_a_swap_are_found(row: tuple[str, str]) -> None:
    assert found(check_direction, *row) == ["direction-flipped"]


@for_every(
    [
        ("Rents rose in the port", "Rents went up in the port."),
        ("The guards chased the sailors", "The sailors were chased by the guards."),
        ("Tin and coal were sold", "Coal and tin were sold."),
        ("The water is not safe", "The water is unsafe."),
        ("Ann is older than Bea", "Bea is younger than Ann."),
    ]
)
def test_the_same_said_the_other_way_round_is_not(row: tuple[str, str]) -> None:
    assert found(check_direction, *row) == []
