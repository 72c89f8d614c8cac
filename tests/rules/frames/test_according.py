from rules.reported import cue_words, frames, misread, relays, told


def test_according_to_takes_the_clause_beside_it() -> None:
    rows: dict[str, list[tuple[str | None, str]]] = {
        "According to the board, the ferry leaks.": [("the board", "the ferry leaks")],
        "The ferry leaks, according to the board.": [("the board", "The ferry leaks")],
        "The ferry leaks according to the board.": [("the board", "The ferry leaks")],
        "The toll, according to the board, rose to 40.": [("the board", "The toll | rose to 40")],
        "The toll, according to the board, was wrong.": [("the board", "The toll | was wrong")],
        "But according to the board, the ferry leaks.": [("the board", "the ferry leaks")],
        "The toll of all the storms of this winter, according to the board, rose to 40.": [
            ("the board", "The toll of all the storms of this winter")
        ],
    }
    assert misread(rows, told) == {}
    assert frames("The ferry leaks, according to the board.") == ["according"]


def test_a_source_goes_with_its_description_but_not_with_the_clause() -> None:
    rows: dict[str, list[tuple[str | None, str]]] = {
        "According to Ana Ruiz, the head of the board, the ferry leaks.": [
            ("Ana Ruiz, the head of the board", "the ferry leaks")
        ],
        "According to Ana Ruiz, the ferry leaks.": [("Ana Ruiz", "the ferry leaks")],
        "The ferry leaks, according to Ana Ruiz, the head of the board.": [
            ("Ana Ruiz, the head of the board", "The ferry leaks")
        ],
        "The ferry leaks, according to a report by Ana Ruiz.": [("a report by Ana Ruiz", "The ferry leaks")],
    }
    assert misread(rows, told) == {}


def test_according_to_beside_a_speaker_passes_on() -> None:
    text = "Ruiz said the ferry leaked, according to the Courier."
    assert told(text) == [("Ruiz", "the ferry leaked")]
    assert relays(text) == [["the Courier"]]


def test_according_to_beside_a_mere_thing_or_belief_speaks() -> None:
    text = "Residents fear that the ferry leaks, according to the board."
    assert told(text) == [("the board", "Residents fear that the ferry leaks"), ("Residents", "that the ferry leaks")]
    assert relays(text) == [[], []]


def test_according_to_in_quotation_marks_is_part_of_them() -> None:
    assert told("“It leaks, according to Novak,” Ruiz said.") == [("Ruiz", "“It leaks, according to Novak,”")]


def test_according_without_a_source_says_nothing() -> None:
    rows: dict[str, list[tuple[str | None, str]]] = {
        "The ferry leaks, according to.": [],
        "The ferry leaks, according": [],
        "According to": [],
        "According to the board.": [],
        "According to the board": [],
        "Seats go according to rank": [("rank", "Seats go")],
    }
    assert misread(rows, told) == {}


def test_according_to_is_no_cue() -> None:
    assert cue_words("According to the board, the ferry leaks.") == []


def test_each_according_to_has_a_source() -> None:
    text = "The ferry leaks, according to the board, and sails, according to Novak."
    assert [speaker for speaker, _ in told(text)] == ["the board", "Novak"]
