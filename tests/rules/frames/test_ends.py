import pytest
from rules.reported import contents, cues, misread, told

from extractor.reading import read
from extractor.rules.frames.ends import content_end, make


def made(text: str, *pieces: tuple[int, int]) -> list[str] | None:
    """Return the pieces of the statement of a text's one cue with these token spans as content."""
    (cue,) = cues(text)
    statement = make(read(text).tokens, list(pieces), None, cue, "after")
    return None if statement is None else [text[start:end] for start, end in statement.content]


def test_a_content_ends_before_according_to() -> None:
    rows = {
        "Ruiz said the ferry leaked, according to the board.": ["the ferry leaked"],
        "Ruiz said the ferry leaked according to the board.": ["the ferry leaked"],
        "Ruiz said the ferry sailed according to plans.": ["the ferry sailed"],
        "Ruiz said the ferry sailed, each according rights.": ["the ferry sailed, each according rights"],
    }
    assert misread(rows, contents) == {}


def test_a_content_ends_before_what_the_author_says_of_it() -> None:
    rows = {
        "Ruiz said the ferry would close, raising the stakes for Orsova.": ["the ferry would close"],
        "Ruiz said the ferry would close, leaving Orsova alone.": ["the ferry would close, leaving Orsova alone"],
        "Ruiz said the ferry would close, raising, lowering and mending it.": [
            "the ferry would close, raising, lowering and mending it"
        ],
        "Ruiz said the ferry leaked but would not give details.": ["the ferry leaked"],
        "Ruiz said the ferry leaked, but she did not give details.": ["the ferry leaked"],
        "Ruiz said the ferry leaked but would be mended.": ["the ferry leaked but would be mended"],
        "Ruiz said “it leaks, raising the stakes”.": ["“it leaks, raising the stakes”"],
        "Ruiz said “it leaks”, raising the stakes.": ["“it leaks”"],
    }
    assert misread(rows, contents) == {}


def test_a_content_has_three_tokens_before_the_author_speaks() -> None:
    assert contents("Ruiz said Brenn sank, raising the stakes.") == ["Brenn sank, raising the stakes"]
    assert contents("Ruiz said old Brenn sank, raising the stakes.") == ["old Brenn sank"]


def test_a_content_ends_where_the_speaker_says_the_next_thing() -> None:
    rows = {
        "Ruiz said it leaked, adding that it sailed.": ["it leaked", "that it sailed"],
        "Ruiz said it had leaked and added that it sailed.": ["it had leaked", "that it sailed"],
        "Ruiz said “it leaks” adding that it sailed.": ["“it leaks”", "that it sailed"],
        "Ruiz called the ferry unsafe while insisting that it would sail.": ["the ferry unsafe", "that it would sail"],
        "Ruiz said a letter warning that the ferry leaked was lost.": [
            "a letter warning that the ferry leaked was lost"
        ],
        "Ruiz said it had leaked, and added, but that it sailed.": ["it had leaked"],
    }
    assert misread(rows, contents) == {}


def test_a_content_ends_where_somebody_else_speaks() -> None:
    rows: dict[str, list[tuple[str | None, str]]] = {
        "Ruiz said the ferry leaked, while Novak said that it sailed.": [
            ("Ruiz", "the ferry leaked"),
            ("Novak", "that it sailed"),
        ],
        "Ruiz said the ferry leaked, and Novak said that it sailed.": [
            ("Ruiz", "the ferry leaked"),
            ("Novak", "that it sailed"),
        ],
        "Ruiz said the ferry leaked, but the mayor said that it sailed.": [
            ("Ruiz", "the ferry leaked"),
            ("the mayor", "that it sailed"),
        ],
        "Ruiz said the ferry leaked, even though Novak said that it sailed.": [
            ("Ruiz", "the ferry leaked"),
            ("Novak", "that it sailed"),
        ],
        "When Ruiz said the ferry leaked, the mayor replied that it sailed.": [
            ("Ruiz", "the ferry leaked"),
            ("the mayor", "that it sailed"),
        ],
        "Ruiz said the ferry leaked because Novak had said that it sailed.": [
            ("Ruiz", "the ferry leaked because Novak had said that it sailed")
        ],
    }
    assert misread(rows, told) == {}


def test_a_content_holds_what_others_think_or_say_in_it() -> None:
    rows = {
        "Ruiz said that residents feared the ferry would leak.": ["that residents feared the ferry would leak"],
        "Ruiz said the ferry leaked, and residents feared that it would sink.": [
            "the ferry leaked, and residents feared that it would sink"
        ],
        "Ruiz said the mayor was late and was asked to leave.": ["the mayor was late and was asked to leave"],
        "Ruiz said the board says the ferry leaks.": ["the board says the ferry leaks"],
        "Ruiz said that the board was asked to say why.": ["that the board was asked to say why"],
        "Ruiz said that if it leaked, the mayor would say that it had.": [
            "that if it leaked, the mayor would say that it had"
        ],
    }
    assert misread(rows, contents) == {}


def test_a_content_ends_before_a_phrase_that_takes_it_up() -> None:
    rows = {
        "Ruiz said repairs would cost £2m, a sum that Novak called small.": ["repairs would cost £2m"],
        "Ruiz said repairs would cost £2m, something that Novak denied.": ["repairs would cost £2m"],
        "Ruiz said repairs would cost the sum that Novak called small.": [
            "repairs would cost the sum that Novak called small"
        ],
    }
    assert misread(rows, contents) == {}


def test_cues_too_near_or_beyond_the_end_cut_nothing() -> None:
    text = "Ruiz said it leaked and added that it sailed"
    tokens, (said, added) = read(text).tokens, cues(text)
    assert content_end(tokens, 2, [added], 0, 9) == 4
    assert content_end(tokens, 2, [added], 0, 5) == 5
    assert content_end(tokens, 2, [], 0, 9) == 9
    assert content_end(tokens, 2, [said], 0, 9) == 9


@pytest.mark.parametrize(
    ("pieces", "content"),
    [
        ([(2, 6)], ["that the ferry leaked"]),
        ([(2, 3), (4, 6)], ["that", "ferry leaked"]),
        ([(2, 2), (4, 6)], ["ferry leaked"]),
        ([(2, 2)], None),
        ([], None),
        ([(2, 3)], None),
    ],
)
def test_a_statement_is_made_of_pieces_that_hold_something(
    pieces: list[tuple[int, int]], content: list[str] | None
) -> None:
    assert made("Ruiz said that the ferry leaked.", *pieces) == content
