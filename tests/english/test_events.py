from collections.abc import Callable
from decimal import Decimal
from typing import Any

from english.trying import failing, filled

import extractor
from extractor.comparison.articles import Event, told
from extractor.comparison.numbers import counts
from extractor.comparison.products import products
from extractor.comparison.terms import root_of, terms, thing
from extractor.comparison.voices import Name, Voices
from extractor.english import events
from extractor.english.events import EXAMPLES
from extractor.schemas import Source


def named(**fields: Any) -> Name:
    return Name(0, Source.model_construct(kind="named_person", affiliation=None, **fields))


def tells(outcome: str) -> Callable[[str], bool]:
    return lambda text: terms(text).outcomes == {outcome}


def is_thing(name: str) -> Callable[[str], bool]:
    return lambda word: thing(word) == f"={name}"


def has_root(name: str) -> Callable[[str], bool]:
    return lambda word: root_of(word) == f"={name}"


def test_a_word_tells_what_happened() -> None:
    for outcome, words in events.OUTCOMES.items():
        assert failing(words, EXAMPLES["OUTCOMES"], tells(outcome)) == []


def test_nouns_of_a_row_count_the_same() -> None:
    for name, words in events.THINGS.items():
        assert failing(words, EXAMPLES["THINGS"], is_thing(name)) == []
    assert failing(events.PEOPLE, EXAMPLES["PEOPLE"], lambda word: thing(word) == "=people") == []


def test_words_of_a_row_have_one_root() -> None:
    for name, words in events.ALIKE.items():
        assert failing(words, EXAMPLES["ALIKE"], has_root(name)) == []


def test_no_word_stands_in_two_rows() -> None:
    for table in (events.OUTCOMES, events.THINGS, events.ALIKE):
        words = [word for row in table.values() for word in row]
        assert len(words) == len(set(words))


def test_a_seat_in_a_title_stands_for_an_office() -> None:
    for seat, meant in events.TITLES_FROM_SEATS.items():
        spelt_out = filled(EXAMPLES["TITLES_FROM_SEATS"], meant).replace("chief", "secretary")
        assert named(name="X", title=filled(EXAMPLES["TITLES_FROM_SEATS"], seat)).title == terms(spelt_out).roots


def test_a_legal_form_is_no_part_of_the_name() -> None:
    for form in events.LEGAL_FORMS:
        assert named(name=filled(EXAMPLES["LEGAL_FORMS"], form)).words == ("kalmia", "lines"), form


def test_each_makes_a_product() -> None:
    def multiplied(text: str) -> list[Decimal]:
        articles, _ = told([extractor.extract(text)])
        found = [*counts(articles[0], Voices(articles, Event(articles)), text)]
        return [product.number for product in products(found)]

    assert failing(events.EVERY, EXAMPLES["EVERY"], lambda text: multiplied(text) == [Decimal(12000)]) == []
    assert multiplied(filled(EXAMPLES["EVERY"], "part")) == []
