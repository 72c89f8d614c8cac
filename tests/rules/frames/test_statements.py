import pytest
from rules.reported import Reported, contents, misread, reported, told


def test_every_sentence_is_read_in_order() -> None:
    assert reported("Ruiz said it leaks.\n\n“It sails,” said Novak. According to the board, it sank.") == [
        Reported("Ruiz", "said", "it leaks", "after"),
        Reported("Novak", "said", "“It sails,”", "inverted"),
        Reported("the board", "According to", "it sank", "according"),
    ]


def test_a_semicolon_parts_what_has_cues_on_both_sides() -> None:
    rows: dict[str, list[tuple[str | None, str]]] = {
        "Ruiz said it leaks; Novak denied that it does.": [("Ruiz", "it leaks"), ("Novak", "that it does")],
        "Ruiz said it leaks; the pier sank.": [("Ruiz", "it leaks; the pier sank")],
        "The pier sank; Ruiz said it leaks.": [("Ruiz", "it leaks")],
        "Ruiz said it leaks; the pier sank; Novak said it sails.": [
            ("Ruiz", "it leaks"),
            ("Novak", "it sails"),
        ],
        "Ruiz said “it leaks; it sinks”; Novak said it sails.": [
            ("Ruiz", "“it leaks; it sinks”"),
            ("Novak", "it sails"),
        ],
    }
    assert misread(rows, told) == {}


def test_a_sentence_is_read_behind_its_label() -> None:
    assert contents("Headline: Ruiz said it leaks.") == ["it leaks"]
    assert told("ORSOVA — Ruiz said it leaks.") == [("Ruiz", "it leaks")]


def test_no_statement_is_made_of_what_a_dialogue_says() -> None:
    assert told("RUIZ: “It leaks,” I said. Novak said it sails.") == [
        ("RUIZ", "“It leaks,” I said. Novak said it sails.")
    ]


def test_speakers_do_not_reach_into_the_next_sentence() -> None:
    assert told("Ruiz wept. Said that it leaks.") == []
    assert told("“It leaks,” Ruiz said. Novak wept, adding that it sails.") == [
        ("Ruiz", "“It leaks,”"),
        ("Novak", "that it sails"),
    ]


@pytest.mark.parametrize("text", ["", " ", ".", ";", ";;", "said;said", "“;”", "Ruiz said", "said Ruiz", ": “"])
def test_odd_texts_report_nothing(text: str) -> None:
    assert [one for one in reported(text) if one.cue is not None] == []
