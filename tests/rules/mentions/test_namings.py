import pytest

from extractor.reading import read
from extractor.rules.mentions.namings import full_names, names_in


def found(text: str) -> list[tuple[str, str, str | None]]:
    return [(each.mention.name, each.mention.kind, each.mention.title) for each in names_in(read(text))]


def test_persons_and_unknown_names_are_found_but_no_bodies() -> None:
    assert found("Mayor Ana Ruiz met Holm at the Harbour Board.") == [
        ("Ana Ruiz", "person", "Mayor"),
        ("Holm", "unknown", None),
    ]


@pytest.mark.parametrize("before", ["in", "near", "the port of"])
def test_a_name_behind_a_preposition_of_place_is_no_person(before: str) -> None:
    assert found(f"The boats lay {before} Puerto Alto.") == []
    assert found("The boats were built by Puerto Alto.") == [("Puerto Alto", "person", None)]


def test_the_beginning_of_a_bodys_name_is_no_person() -> None:
    assert found("Crooked Gate Creamery closed. Crooked Gate lost it.") == []


def test_the_rest_of_an_office_is_no_part_of_the_name() -> None:
    assert found("She met Commissioner of Police Petr Novak.")[-1] == ("Petr Novak", "person", "Police")


def test_full_names_are_found_by_surname() -> None:
    assert full_names(names_in(read("Ana Ruiz met Petr Ruiz and Ana Ruiz."))) == {"Ruiz": ["Ana Ruiz", "Petr Ruiz"]}
