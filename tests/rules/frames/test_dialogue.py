import pytest
from rules.reported import Reported, frames, misread, only_reported, speakers, told

from extractor.reading import read
from extractor.rules.frames.dialogue import dialogue, past_label


def lines(text: str) -> list[tuple[str, str]]:
    """Return the names and words of the paragraphs that begin with a name and a colon."""
    reading = read(text)
    found = dialogue(reading.tokens, reading.paragraph_tokens)
    return [(reading.tokens.phrase(*one.source), text[one.start : one.end]) for one in found if one.source is not None]


def behind_label(text: str) -> str:
    """Return a sentence behind its label."""
    tokens = read(text).tokens
    return tokens.phrase(past_label(tokens, 0, len(tokens)), len(tokens))


def test_a_name_with_a_colon_says_the_whole_paragraph() -> None:
    assert only_reported("RUIZ: It leaks. It sank twice.") == Reported(
        "RUIZ", ":", "It leaks. It sank twice.", "dialogue"
    )


def test_who_opens_a_paragraph_speaks_and_a_label_does_not() -> None:
    rows = {
        "REPORTER: Does it leak?": [("REPORTER", "Does it leak?")],
        "Ana Ruiz: It leaks": [("Ana Ruiz", "It leaks")],
        "Study: Ferries leak": [("Study", "Ferries leak")],
        "Kremlin: Ferries leak": [("Kremlin", "Ferries leak")],
        "Photo: Ana Ruiz at the pier": [],
        "PHOTO: Ana Ruiz at the pier": [],
        "Orsova: the pier has sunk": [],
        "Q: Does it leak?": [],
        "the mayor: It leaks": [],
        "Boats of Orsova, Brenn and old Corwall bay: they leak": [],
        "Ana Ruiz:": [],
        ": It leaks": [],
        "": [],
    }
    assert misread(rows, lines) == {}


def test_a_name_that_opens_two_paragraphs_speaks() -> None:
    assert lines("Brodek: Does it leak?") == []
    assert lines("Brodek: Does it leak?\n\nIt does.\n\nBrodek: Sure?") == [
        ("Brodek", "Does it leak?"),
        ("Brodek", "Sure?"),
    ]


def test_a_longer_name_speaks_only_where_it_opens_two_paragraphs() -> None:
    assert lines("Old Man Brodek: Does it leak?\n\nOld Man Brodek left.") == []
    assert len(lines("Old Man Brodek: Does it leak?\n\nIt does.\n\nOld Man Brodek: Sure?")) == 2


def test_a_name_that_the_article_has_elsewhere_speaks() -> None:
    assert lines("Brodek: It leaks\n\nToni Brodek sails.") == [("Brodek", "It leaks")]
    assert lines("Brodek: It leaks\n\nToni Holm sails.") == []


def test_what_stands_in_a_dialogue_is_not_read_again() -> None:
    text = "RUIZ: Novak said that it leaks.\n\nHolm said that it sails."
    assert told(text) == [("RUIZ", "Novak said that it leaks."), ("Holm", "that it sails")]
    assert frames(text) == ["dialogue", "after"]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Headline: Ruiz said no.", "Ruiz said no."),
        ("ORSOVA, June 5 (Agency) - Ruiz said no.", "Ruiz said no."),
        ("ORSOVA — Ruiz said no.", "Ruiz said no."),
        ("WHO — Ruiz said no.", "WHO — Ruiz said no."),
        ("ORSOVA sails — Ruiz said no.", "ORSOVA sails — Ruiz said no."),
        ("Orsova — Ruiz said no.", "Orsova — Ruiz said no."),
        ("Ruiz: no.", "Ruiz: no."),
        ("ORSOVA —", "ORSOVA —"),
        ("Headline:", "Headline:"),
        ("", ""),
    ],
)
def test_a_sentence_begins_behind_its_label_or_dateline(text: str, rest: str) -> None:
    assert behind_label(text) == rest


def test_a_dateline_is_no_part_of_a_subject() -> None:
    assert speakers("ORSOVA, June 5 (Agency) - Ruiz said that it leaks.") == ["Ruiz"]
