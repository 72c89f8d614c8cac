import pytest
from rules.reported import misread, reported

from extractor.reading import read
from extractor.rules.frames.voices import animate_head, passes_on


def speaks(text: str) -> bool:
    return bool(reported(text))


def test_a_noun_group_speaks_if_it_means_somebody() -> None:
    rows = {
        "Ana Ruiz argued that the ferry leaked.": True,
        "She argued that the ferry leaked.": True,
        "The mayor argued that the ferry leaked.": True,
        "Two of the ministers argued that the ferry leaked.": True,
        "The harbour board argued that the ferry leaked.": True,
        "A study argued that the ferry leaked.": True,
        "The colour argued that the ferry leaked.": False,
        "The colour of the mayor’s coat argued that the ferry leaked.": False,
        "A series of storms showed that the ferry leaked.": False,
        "A majority of residents argued that the ferry leaked.": True,
    }
    assert misread(rows, speaks) == {}


def test_a_quantity_speaks_alone_but_not_of_things() -> None:
    rows = {
        "Many argued that the ferry leaked.": True,
        "Some argued that the ferry leaked.": True,
        "Many boats showed that the ferry leaked.": False,
        "The others argued that the ferry leaked.": True,
        "The other argued that the ferry leaked.": True,
        "The other boat showed that the ferry leaked.": False,
    }
    assert misread(rows, speaks) == {}


def test_a_bare_demonstrative_speaks_for_nobody() -> None:
    rows = {
        "This suggested that the ferry leaked.": False,
        "These showed that the ferry leaked.": False,
        "This said that the ferry leaked.": False,
        "One said that the ferry leaked.": True,
        "One argued that the ferry leaked.": False,
    }
    assert misread(rows, speaks) == {}


@pytest.mark.parametrize(
    ("verb", "can"), [("said", True), ("found", True), ("warned", True), ("thought", False), ("feared", False)]
)
def test_it_speaks_with_the_verbs_of_bodies(verb: str, can: bool) -> None:
    assert speaks(f"It {verb} that the ferry leaked.") is can


def test_whatever_says_tells_or_adds_something_is_somebody() -> None:
    rows = {
        "A local legend said that the ferry leaked.": True,
        "A local legend suggested that the ferry leaked.": False,
        "A local legend is telling all that the ferry leaked.": True,
    }
    assert misread(rows, speaks) == {}


@pytest.mark.parametrize(
    ("words", "animate"),
    [
        ("the mayor", True),
        ("the mayor of Orsova", True),
        ("the gate of the mayor", False),
        ("ministers", True),
        ("half of the ministers", True),
        ("half of the gates", False),
        ("Petr Novak", True),
        ("several", False),
    ],
)
def test_the_head_noun_decides_who_is_animate(words: str, animate: bool) -> None:
    tokens = read(words).tokens
    assert animate_head(tokens, (0, len(tokens))) is animate


@pytest.mark.parametrize(
    ("words", "medium"),
    [
        ("the Brenn Courier", True),
        ("Reuters", True),
        ("the newspaper", True),
        ("Ana Ruiz", False),
        ("the mayor", False),
    ],
)
def test_a_medium_passes_on_what_others_say(words: str, medium: bool) -> None:
    tokens = read(words).tokens
    assert passes_on(tokens, (0, len(tokens))) is medium
