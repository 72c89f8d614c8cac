from rules.reported import misread, relays, told

from extractor.reading import read
from extractor.rules.frames.sentence import statements_in


def between(text: str, first: int, last: int) -> list[str]:
    """Return the contents of the statements between two tokens of a text."""
    reading = read(text)
    found = statements_in(reading.tokens, first, last, reading.quoted)
    return [text[one.start : one.end] for one in found]


def test_each_cue_of_a_sentence_reports_its_own_content() -> None:
    rows: dict[str, list[tuple[str | None, str]]] = {
        "“It leaks,” Ruiz said, adding that it sailed.": [("Ruiz", "“It leaks,”"), ("Ruiz", "that it sailed")],
        "“It leaks,” said Ruiz, who added that it sailed.": [("Ruiz", "“It leaks,”"), ("who", "that it sailed")],
        "Ruiz said it leaked, adding that it sailed, warning that it sank.": [
            ("Ruiz", "it leaked"),
            ("Ruiz", "that it sailed"),
            ("Ruiz", "that it sank"),
        ],
        "“It leaks,” Ruiz said, but Novak denied that it did.": [
            ("Ruiz", "“It leaks,”"),
            ("Novak", "that it did"),
        ],
    }
    assert misread(rows, told) == {}


def test_a_cue_inside_what_is_reported_reports_nothing_of_its_own() -> None:
    assert told("Ruiz said that the board says the ferry leaks.") == [("Ruiz", "that the board says the ferry leaks")]
    assert told("“The board said it leaked,” Ruiz said.") == [("Ruiz", "“The board said it leaked,”")]


def test_who_closes_a_sentence_with_a_speaker_of_its_own_passes_it_on() -> None:
    text = "Ruiz said the ferry leaked, the Courier reported."
    assert told(text) == [("Ruiz", "the ferry leaked")]
    assert relays(text) == [["the Courier"]]


def test_a_medium_passes_on_what_no_main_speaker_says() -> None:
    text = "In Orsova, residents warned that the ferry leaked, the Courier reported."
    assert told(text) == [("residents", "that the ferry leaked")]
    assert relays(text) == [["the Courier"]]


def test_a_belief_in_what_is_said_has_no_speaker_to_pass_on() -> None:
    text = "Residents fear that the ferry has sunk, the Courier reported."
    assert told(text) == [("the Courier", "Residents fear that the ferry has sunk")]


def test_who_agrees_passes_nothing_on() -> None:
    text = "Ruiz said the ferry leaked, as the Courier reported."
    assert relays(text) == [[]]


def test_a_pronoun_passes_nothing_on() -> None:
    assert relays("Ruiz said the ferry leaked, he reported.") == [[]]


def test_who_is_cited_by_a_medium_speaks() -> None:
    text = "The ferry is safe, the Courier reported, citing the board."
    assert told(text) == [("the board", "The ferry is safe")]
    assert relays(text) == [["the Courier"]]


def test_who_is_cited_by_anybody_else_is_not_heard() -> None:
    text = "The ferry is safe, Ana Ruiz said, citing the board."
    assert told(text) == [("Ana Ruiz", "The ferry is safe")]
    assert relays(text) == [[]]


def test_statements_stay_between_the_first_and_the_last_token() -> None:
    text = "Ruiz said it leaked. Novak said it sailed. Holm said it sank."
    assert between(text, 0, 5) == ["it leaked"]
    assert between(text, 5, 10) == ["it sailed"]
    assert between(text, 5, 5) == []


def test_a_sentence_without_a_cue_reports_nothing() -> None:
    assert between("The ferry leaked.", 0, 4) == []
    assert between("", 0, 0) == []
