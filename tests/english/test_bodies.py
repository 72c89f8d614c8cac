import pytest
from english.trying import failing, filled, is_a, is_called, last_source, only_source, only_speaker, two_sources

from extractor.english import bodies, people
from extractor.rules import attributions

EXAMPLES = bodies.EXAMPLES


@pytest.mark.parametrize("table", ["BODY_HEADS", "GUARDS"])
def test_a_body_is_a_body(table: str) -> None:
    assert failing(getattr(bodies, table), EXAMPLES[table], is_a("body")) == []


def test_a_word_of_a_body_makes_one_of_a_name() -> None:
    # WHO is a body in capitals alone.
    assert failing(bodies.BODY_WORDS - {"who"}, EXAMPLES["BODY_WORDS"], is_a("body")) == []


def test_a_company_goes_by_its_last_word() -> None:
    # These mean people or documents as well, and "Sun" a day.
    others = people.GROUPS | people.ROLES | people.EPITHETS | bodies.DOCUMENTS | {"media", "sun"}
    words = {word for word in bodies.COMPANY_WORDS if word not in others and word.removesuffix("s") not in others}
    assert failing(words, EXAMPLES["COMPANY_WORDS"], is_a("body")) == []


def test_a_company_may_have_a_role() -> None:
    assert failing(bodies.ORG_ROLES, EXAMPLES["ORG_ROLES"], is_called("Kalmia Lines", "body")) == []


def test_an_organisation_goes_by_all_its_words() -> None:
    names, example = sorted(bodies.ORGANISATIONS), EXAMPLES["ORGANISATIONS"]
    assert [name for name in names if not is_called(name, "body")(filled(example, name))] == []


def test_a_document_is_a_document() -> None:
    assert failing(bodies.DOCUMENTS, EXAMPLES["DOCUMENTS"], is_a("document")) == []


def test_an_agency_passes_on() -> None:
    for name in sorted(bodies.AGENCIES):
        speaker = only_speaker(filled(EXAMPLES["AGENCIES"], name))
        assert speaker is not None and speaker.entity is not None and speaker.entity.name == "Ana Ruiz", name
        assert [relay.name for relay in speaker.relays] == [name]


def test_the_media_speak_where_nobody_else_does() -> None:
    words = bodies.MEDIA_HEADS
    assert failing(words, EXAMPLES["MEDIA_HEADS"], lambda text: only_source(text) is not None) == []


def test_a_seat_speaks() -> None:
    assert failing(bodies.SEATS, EXAMPLES["SEATS"], is_a("place", "body")) == []


@pytest.mark.parametrize(("table", "name"), [("PLACE_HEADS", "Milan Ruiz"), ("PLACES", "Petr Ruiz")])
def test_a_place_is_nobody_that_he_could_mean(table: str, name: str) -> None:
    def he_is_named(text: str) -> bool:
        he = attributions(text)[-1].entity
        return he is not None and he.name == name

    assert failing(getattr(bodies, table), EXAMPLES[table], he_is_named) == []


def test_he_is_nobody_whose_name_follows_the_part_of_a_place() -> None:
    def ruiz(text: str) -> bool:
        return getattr(last_source(text), "name", None) == "Petr Ruiz"

    assert failing(bodies.PLACE_PARTS, EXAMPLES["PLACE_PARTS"], ruiz) == []


def test_a_body_is_taken_up_by_its_head() -> None:
    def one(text: str) -> bool:
        first, second = two_sources(text)
        return first is second is not None

    assert failing(bodies.GENERIC_BODIES, EXAMPLES["GENERIC_BODIES"], one) == []


def test_a_body_of_one_make_is_not_taken_up_by_another() -> None:
    def two(text: str) -> bool:
        first, second = two_sources(text)
        return first is not second

    assert failing(bodies.DISTINCT_BODIES, EXAMPLES["DISTINCT_BODIES"], two) == []
