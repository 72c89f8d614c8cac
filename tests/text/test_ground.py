import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from extractor.text.fold import fold
from extractor.text.ground import GroundedText, ground

WORDS = st.sampled_from(
    [
        "Losses",
        "grew",
        "12.4",
        "million",
        "1,200",
        "£2.3bn",
        "we",
        "can’t",
        "“go",
        "on”",
        "said",
        "the",
        "minister",
        "—",
        "co-op",
        "up",
        "to",
        "10–12",
        "€5",
        "naïve",
        "ﬁne",
        "F-16",
    ]
)
PROSE = st.lists(WORDS, min_size=3, max_size=40).map(" ".join)
TEXT = "“We can’t go on,” she said. Some 12.4 million people had fled; revenue rose 4 per cent to £2.3bn."


@given(PROSE, st.data())
def test_any_run_of_whole_words_grounds_to_its_own_characters(text: str, data: st.DataObject) -> None:
    words = list(re.finditer(r"\S+", text))
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    start, end = words[first].start(), words[last].end()
    assume(any(char.isalnum() for char in text[start:end]))
    places = ground(text, text[start:end])
    assert (start, end) in [(place.start, place.end) for place in places]
    assert all(text[place.start : place.end] == text[start:end] for place in places)


@given(st.text(max_size=60), st.text(max_size=8))
def test_what_grounds_is_in_the_text(text: str, quote: str) -> None:
    for place in ground(text, quote):
        found = text[place.start : place.end]
        alike = [char for char in fold(found).key if char.isalnum()] == [c for c in fold(quote).key if c.isalnum()]
        assert found == quote or alike


@given(PROSE, st.integers(0, 9), st.data())
def test_a_quote_with_another_digit_never_grounds(text: str, digit: int, data: st.DataObject) -> None:
    digits = [at for at, char in enumerate(text) if char.isdigit()]
    assume(digits)
    at = data.draw(st.sampled_from(digits))
    changed = text[:at] + str(digit) + text[at + 1 :]
    assume(changed != text)
    assert ground(text, changed) == ()


@pytest.mark.parametrize(
    "quote",
    [
        '"We can\'t go on"',
        "we can't go on,",
        "WE CAN’T GO ON",
        "12.4\u00a0million people",
        "people had\nfled;",
        "revenue rose 4 per cent to £2.3bn",
    ],
)
def test_a_quote_grounds_in_spite_of_typography(quote: str) -> None:
    assert len(ground(TEXT, quote)) == 1


@pytest.mark.parametrize(
    "quote",
    [
        "13.4 million people had fled",
        "2.4 million people",
        "4 million people",
        "We can go on",
        "we can",
        "revenue rose 40 per cent",
        "revenue fell 4 per cent",
        "£2.3",
        "eople had fled",
        "",
        "…",
        "We go on",
    ],
)
def test_a_changed_or_cut_quote_does_not(quote: str) -> None:
    assert ground(TEXT, quote) == ()


def test_a_possessive_does_not_hide_a_name() -> None:
    assert len(ground("Austin’s comment", "Austin")) == 1


def test_context_settles_a_quote_that_occurs_twice() -> None:
    text = "Two died. Rain fell. Two died."
    assert len(ground(text, "Two died")) == 2
    (place,) = ground(text, "Two died", context="fell. Two died")
    assert place.start == 21


def test_unique_context_occurs_once_and_holds_the_place() -> None:
    text = "Losses grew. " * 5 + "At last losses shrank. Losses grew."
    grounded = GroundedText(text)
    context = grounded.unique_context(len(text) - 12, len(text))
    assert context is not None
    assert len(grounded.places(context)) == 1
    assert context.endswith("Losses grew.")


def test_a_hint_shows_the_nearest_wording_and_is_no_match() -> None:
    grounded = GroundedText(TEXT)
    hint = grounded.hint("13.4 million people have fled")
    assert hint is not None
    assert "12.4 million people" in hint.quote


def test_languages_without_spaces_are_searched_inside() -> None:
    assert len(ground("昨日、三人が死亡した。", "三人が死亡")) == 1
