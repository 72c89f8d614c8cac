import pytest
from english.trying import failing, filled, gender_told, is_a, is_called, only_source, reason_given

from extractor.english import people
from extractor.english.given_names import MALE
from extractor.rules import attributions

EXAMPLES = people.EXAMPLES


@pytest.mark.parametrize("table", ["HONORIFICS", "TITLES"])
def test_a_title_makes_a_person(table: str) -> None:
    # "Dean" and "Duke" are given names as well.
    words = getattr(people, table) - MALE
    assert failing(words, EXAMPLES[table], is_called("Ruizova", "person")) == []


def test_a_form_of_address_makes_a_surname_of_a_word_that_is_a_title_elsewhere() -> None:
    assert failing(people.FORMS_OF_ADDRESS, EXAMPLES["FORMS_OF_ADDRESS"], is_called("King", "person")) == []


@pytest.mark.parametrize(
    ("table", "gender"),
    [("MALE_TITLES", "male"), ("FEMALE_TITLES", "female"), ("MALE_ROLES", "male"), ("FEMALE_ROLES", "female")],
)
def test_titles_and_roles_tell_the_gender(table: str, gender: str) -> None:
    words = getattr(people, table)
    assert failing(words, EXAMPLES[table], lambda text: gender_told(text) == gender) == []


def test_a_role_is_somebody() -> None:
    assert failing(people.ROLES, EXAMPLES["ROLES"], is_a("someone")) == []


def test_a_group_is_a_group() -> None:
    # "Local police" are a body.
    assert failing(people.GROUPS - {"police"}, EXAMPLES["GROUPS"], is_a("group")) == []


def test_a_quantity_alone_is_a_group() -> None:
    assert failing(people.QUANTITIES, EXAMPLES["QUANTITIES"], is_a("group")) == []


def test_an_epithet_means_who_was_named() -> None:
    def one(text: str) -> bool:
        first, second = attributions(text)
        return first.entity is second.entity

    assert failing(people.EPITHETS, EXAMPLES["EPITHETS"], one) == []


def test_a_reason_for_anonymity_is_kept() -> None:
    lost = [
        words for words in sorted(people.ANONYMITY) if words not in reason_given(filled(EXAMPLES["ANONYMITY"], words))
    ]
    assert lost == []


def test_a_portfolio_is_no_part_of_the_name() -> None:
    assert failing(people.PORTFOLIOS, EXAMPLES["PORTFOLIOS"], is_called("Petr Novak", "person")) == []


def test_an_adjective_that_is_a_title_too_begins_the_name_of_a_company() -> None:
    assert failing(people.ADJECTIVE_TITLES, EXAMPLES["ADJECTIVE_TITLES"], is_a("body")) == []


def test_who_somebody_is_to_others_is_no_title() -> None:
    def untitled(text: str) -> bool:
        source = only_source(text)
        return source is not None and source.title is None

    assert failing(people.RELATIONS, EXAMPLES["RELATIONS"], untitled) == []
    # An elder is somebody by the table of roles.
    assert failing(people.NO_AGENTS - people.ROLES, EXAMPLES["NO_AGENTS"], untitled) == []


def test_a_body_speaks_through_its_spokespeople() -> None:
    assert failing(people.SPOKESPEOPLE, EXAMPLES["SPOKESPEOPLE"], is_called("Orsova Power", "body")) == []


def test_an_office_means_who_was_named_without_it() -> None:
    assert failing(people.OFFICES, EXAMPLES["OFFICES"], is_called("Petr Novak", "person")) == []
