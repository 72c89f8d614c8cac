import pytest
from rules.reported import cues, misread, speakers

from extractor.reading import read
from extractor.reading.cores import Group
from extractor.rules.frames.setting import Setting


def subject(text: str, number: int = 0, begin: int = 0, known: Group | None = None) -> tuple[str | None, str | None]:
    """Return the words of the subject of a cue, and of what a "who" stands for."""
    tokens = read(text).tokens
    found = Setting(tokens, cues(text)[number], begin, len(tokens), known=known).subject
    group, antecedent = (None if one is None else tokens.phrase(*one) for one in (found.group, found.antecedent))
    return group, antecedent


def test_the_noun_group_before_the_cue_speaks() -> None:
    rows: dict[str, list[str | None]] = {
        "Ana Ruiz said that the ferry leaked.": ["Ana Ruiz"],
        "Ana Ruiz, the harbour master, said that the ferry leaked.": ["Ana Ruiz, the harbour master"],
        "On Monday Ana Ruiz said that the ferry leaked.": ["Ana Ruiz"],
        "In Orsova, Ana Ruiz said that the ferry leaked.": ["Ana Ruiz"],
        "A spokesman for the harbour board said that the ferry leaked.": ["A spokesman for the harbour board"],
        "Ana Ruiz and Petr Novak said that the ferry leaked.": ["Ana Ruiz and Petr Novak"],
        "Ana Ruiz on Monday said that the ferry leaked.": ["Ana Ruiz"],
        "Ana Ruiz (left) said that the ferry leaked.": ["Ana Ruiz (left)"],
        "Two days later, Ruiz said that the ferry leaked.": ["Ruiz"],
    }
    assert misread(rows, speakers) == {}


@pytest.mark.parametrize(
    ("text", "antecedent"),
    [
        ("Ana Ruiz, who said that the ferry leaked, wept.", "Ana Ruiz"),
        ("Residents who said that the ferry leaked wept.", "Residents"),
        ("The crew met a mate who said that the ferry leaked.", "a mate"),
    ],
)
def test_who_stands_for_the_noun_before_it(text: str, antecedent: str) -> None:
    assert subject(text) == ("who", antecedent)


def test_a_who_at_the_head_stands_for_nobody() -> None:
    assert subject("Who said that the ferry leaked?") == ("Who", None)


def test_a_participle_has_the_subject_that_its_place_tells() -> None:
    rows: dict[str, list[str | None]] = {
        "Ruiz left the hall, saying that the ferry leaked.": ["Ruiz"],
        "In Orsova, Ruiz left the hall, saying that the ferry leaked.": ["Ruiz"],
        "Ruiz met ministers on Monday saying that the ferry leaked.": ["Ruiz"],
        "Ruiz met residents warning that the ferry leaked.": ["residents"],
        "Ruiz met Petr Novak warning that the ferry leaked.": ["Petr Novak"],
        "Ruiz closed the road warning that the ferry leaked.": ["Ruiz"],
        "Ruiz left Bristol warning that the ferry leaked.": ["Ruiz"],
        "Ruiz said that it sailed, adding that it leaked.": ["Ruiz", "Ruiz"],
    }
    assert misread(rows, speakers) == {}


def test_a_verb_behind_and_has_the_subject_of_the_cue_before_or_of_the_sentence() -> None:
    rows: dict[str, list[str | None]] = {
        "Ruiz left the hall and said that the ferry leaked.": ["Ruiz"],
        "Ruiz told Novak that it sailed and added that it leaked.": ["Ruiz", "Ruiz"],
        "Ruiz left the hall but insisted that the ferry leaked.": ["Ruiz"],
        "Ruiz left the hall and Novak said that the ferry leaked.": ["Novak"],
    }
    assert misread(rows, speakers) == {}


def test_a_known_subject_comes_before_that_of_the_sentence() -> None:
    text = "Ruiz left the hall, saying that the ferry leaked."
    assert subject(text) == ("Ruiz", None)
    assert subject(text, known=(2, 4)) == ("the hall", None)
    assert subject("Ana Ruiz said that the ferry leaked.", begin=2, known=(0, 2)) == ("Ana Ruiz", None)


def test_no_subject_is_sought_before_the_beginning() -> None:
    text = "Ruiz left. Novak said that the ferry leaked."
    assert subject(text, begin=3) == ("Novak", None)
    assert subject(text, begin=4) == (None, None)
    assert subject("Saying that the ferry leaked, Novak wept.") == (None, None)
