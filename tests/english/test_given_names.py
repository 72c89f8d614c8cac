import pytest
from english.trying import failing, filled, gender_told, is_a, is_called

from extractor.english import given_names
from extractor.english.given_names import EITHER, FEMALE, MALE
from extractor.rules import attributions

EXAMPLES = given_names.EXAMPLES


@pytest.mark.parametrize(("table", "gender"), [("MALE", "male"), ("FEMALE", "female"), ("EITHER", None)])
def test_a_given_name_makes_a_person_and_tells_the_gender(table: str, gender: str | None) -> None:
    names = getattr(given_names, table)
    sure = names - (MALE & FEMALE) - EITHER
    assert failing(names, EXAMPLES[table], is_a("person")) == []
    assert failing(sure, EXAMPLES[table], lambda text: gender_told(text) == gender) == []
    assert failing(names - sure, EXAMPLES[table], lambda text: gender_told(text) is None) == []


def test_a_surname_that_means_something_else_is_a_surname() -> None:
    def one(text: str) -> bool:
        first, second, third = (speaker.entity for speaker in attributions(text))
        return first is second is third and first is not None and first.kind == "person"

    assert failing(given_names.SURNAMES_TOO, EXAMPLES["SURNAMES_TOO"], one) == []


def test_a_particle_is_part_of_the_name() -> None:
    whole = {word: is_called(f"Ana {word} Ruiz", "person") for word in given_names.PARTICLES}
    assert [word for word, holds in whole.items() if not holds(filled(EXAMPLES["PARTICLES"], word))] == []


def test_a_suffix_is_no_part_of_the_name() -> None:
    assert failing(given_names.SUFFIXES, EXAMPLES["SUFFIXES"], is_called("Milan Ruiz", "person")) == []
