from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.tokens import tokenize
from extractor.text.quotations import quotations


def words(text: str) -> list[str]:
    return tokenize(text, quotations(text)).words


def tagged(text: str) -> str:
    tokens = tokenize(text, quotations(text))
    return " ".join(f"{word}/{tag}" for word, tag in zip(tokens.words, tokens.tags, strict=True))


@given(st.text(max_size=60) | st.text("Mr. A’s'\"“” -12,.U", max_size=40))
def test_each_token_is_a_stretch_of_the_text_and_only_blanks_stand_between(text: str) -> None:
    tokens = tokenize(text, quotations(text))
    at = 0
    for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        assert text[start:end] == word and text[at:start].strip() == ""
        at = end
    assert text[at:].strip() == ""


def test_a_full_stop_belongs_to_an_abbreviation_and_to_an_initial() -> None:
    assert words("Mr. F. Novak of U.S. Lines left.") == ["Mr.", "F.", "Novak", "of", "U.S.", "Lines", "left", "."]


def test_a_full_stop_after_a_word_or_a_blank_stands_alone() -> None:
    assert words("He left. Dr . plan F. it") == ["He", "left", ".", "Dr", ".", "plan", "F", ".", "it"]


def test_an_ellipsis_is_one_mark() -> None:
    assert words("Mr... went") == ["Mr", "...", "went"]


def test_a_short_form_is_a_token_of_its_own() -> None:
    assert " ".join(words("Ruiz’s aide didn’t say they’re o’clock")) == "Ruiz ’s aide didn’t say they ’re o’clock"


def test_the_apostrophe_of_a_plural_is_a_genitive_and_a_quotation_mark_is_none() -> None:
    assert tagged("the pilots’ union") == "the/determiner pilots/word ’/genitive union/word"
    assert tagged("‘the boats’ sank") == "‘/opening the/determiner boats/word ’/closing sank/verb"


def test_all_words_of_a_known_organisation_are_names() -> None:
    assert tagged("Save the Children") == "Save/name the/name Children/name"
    assert tagged("Save the boats").split()[1] == "the/determiner"


def test_a_text_without_words_has_no_tokens() -> None:
    assert (words(""), words(" \n")) == ([], [])
