import pytest
from rules.reported import cues

from extractor.reading import read
from extractor.reading.cores import Group
from extractor.rules.frames.setting import Setting


def setting(text: str, number: int = 0, first: int = 0, known: Group | None = None) -> Setting:
    """Return a cue of a text in its setting, which begins at ``first``."""
    tokens = read(text).tokens
    return Setting(tokens, cues(text)[number], first, len(tokens), known=known)


def words(text: str, group: Group | None) -> str | None:
    return None if group is None else read(text).tokens.phrase(*group)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("“It leaks,” Ruiz said.", True),
        ("“It leaks,” Ruiz added.", True),
        ("Ruiz denied that it leaks.", False),
        ("Ruiz praised the crew.", False),
    ],
)
def test_a_setting_knows_whether_its_verb_takes_quotations(text: str, quotes: bool) -> None:
    assert setting(text).quotes is quotes


def test_the_place_is_the_whole_cue() -> None:
    text = "Ruiz has pointed out that the ferry leaks."
    assert text[slice(*setting(text).place)] == "has pointed out"


def test_the_group_before_and_the_subject_are_two_things() -> None:
    text = "Ruiz closed the road warning that the ferry leaked."
    assert words(text, setting(text).before) == "the road"
    assert words(text, setting(text).subject.group) == "Ruiz"


def test_nothing_before_the_first_token_is_taken_up() -> None:
    text = "Ana Ruiz said that the ferry leaked."
    assert words(text, setting(text).before) == "Ana Ruiz"
    assert words(text, setting(text, first=1).before) == "Ruiz"
    assert setting(text, first=2).before is None
    assert setting(text, first=2).subject.group is None


def test_a_known_subject_stands_in_for_a_missing_one() -> None:
    text = "Ana Ruiz said that the ferry leaked."
    assert words(text, setting(text, first=2, known=(0, 2)).subject.group) == "Ana Ruiz"
