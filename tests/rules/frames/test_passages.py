import pytest

from extractor.reading import read
from extractor.reading.tokens import Tokens
from extractor.rules.frames import passages


def read_tokens(text: str) -> Tokens:
    return read(text).tokens


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("last week the", 2),
        ("this month", 2),
        ("a day earlier it", 2),
        ("late on", None),
        ("the boats", None),
        ("the last few weeks", 4),
        ("last week’s count", None),
        ("next winter storms", None),
        ("Ruiz", None),
        ("last", None),
    ],
)
def test_a_time_ends_behind_its_noun(text: str, end: int | None) -> None:
    tokens = read_tokens(text)
    assert passages.time_after(tokens, 0, len(tokens)) == end


def test_a_time_stays_before_the_last_token() -> None:
    assert passages.time_after(read_tokens("last week the"), 0, 1) is None


@pytest.mark.parametrize(("text", "at"), [("(twice) it", 3), ("(twice it", 3), (")", 1)])
def test_a_bracket_ends_behind_its_mark_or_with_the_sentence(text: str, at: int) -> None:
    tokens = read_tokens(text)
    assert passages.past_mark(tokens, 0, len(tokens), ")") == at


@pytest.mark.parametrize(
    ("text", "at"),
    [
        (", “It leaks.”", 1),
        (", in Orsova, that", 4),
        (", on Monday, it", 4),
        (", citing the board, that", 5),
        (", in Orsova", None),
        (", in Orsova: “It leaks”, he", None),
        (", Novak, that", None),
        (",", None),
    ],
)
def test_a_comma_is_passed_with_the_phrase_that_it_opens(text: str, at: int | None) -> None:
    tokens = read_tokens(text)
    assert passages.past_comma(tokens, 0, len(tokens)) == at


def test_a_phrase_between_commas_has_22_tokens_at_most() -> None:
    def past(words: int) -> int | None:
        tokens = read_tokens(f", in{' old' * words}, that")
        return passages.past_comma(tokens, 0, len(tokens))

    assert past(19) == 22
    assert past(20) is None


@pytest.mark.parametrize(
    ("text", "opens"),
    [("it", True), ("there", True), ("Brenn would sink", True), ("Brenn to sink", False), ("Brenn", False)],
)
def test_a_clause_opens_with_a_noun_group_before_a_verb(text: str, opens: bool) -> None:
    tokens = read_tokens(text)
    assert passages.clause_subject(tokens, 0, len(tokens)) is opens


@pytest.mark.parametrize(
    ("text", "finite"),
    [("it had leaked", True), ("boats nearby", False), ("boats leaked", True), ("it “leaks”", True), ("had", False)],
)
def test_a_finite_verb_is_sought_behind_the_first_word(text: str, finite: bool) -> None:
    tokens = read_tokens(text)
    assert passages.finite_ahead(tokens, 0, len(tokens)) is finite


def test_a_finite_verb_is_sought_in_thirty_tokens() -> None:
    near, far = (read_tokens("old " * count + "had") for count in (29, 30))
    assert passages.finite_ahead(near, 0, len(near))
    assert not passages.finite_ahead(far, 0, len(far))


@pytest.mark.parametrize(
    ("text", "end"), [("It leaks.", 2), ("It leaks?!", 2), ("It leaks", 2), ("“It leaks.”", 5), (".", 1), ("...", 1)]
)
def test_a_sentence_ends_before_its_stops_but_keeps_a_token(text: str, end: int) -> None:
    tokens = read_tokens(text)
    assert passages.sentence_end(tokens, 0, len(tokens)) == end


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("The Harbour Post that it", 3),
        ("Harbour Post that", 2),
        ("old boats that", 0),
        ("The Post", 0),
        ("The Old Grey Orsova And Brenn Daily Harbour Post that it", 0),
    ],
)
def test_the_name_of_a_paper_is_passed_up_to_that(text: str, at: int) -> None:
    tokens = read_tokens(text)
    assert passages.past_name(tokens, 0, len(tokens)) == at


@pytest.mark.parametrize(("text", "end"), [("of the party that", 3), ("with Novak", 2), ("in Orsova", 0), ("", 0)])
def test_an_adjunct_goes_on_with_of_and_with(text: str, end: int) -> None:
    tokens = read_tokens(text)
    assert passages.adjunct_end(tokens, 0, len(tokens)) == end
