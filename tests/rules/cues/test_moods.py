import pytest
from rules.reported import misread, moods

PASSIVES = {
    "Ruiz was told that the ferry leaks.": ["passive"],
    "Ruiz has been accused of neglect.": ["passive"],
    "The ferry is being criticised by crews.": ["passive"],
    "Ruiz was saying that the ferry leaks.": ["finite"],
    "Ruiz has told the board that the ferry leaks.": ["finite"],
    "Ruiz will tell the board that the ferry leaks.": ["finite"],
    "Ruiz did tell the board that the ferry leaks.": ["finite"],
    "Ruiz is tell the board that the ferry leaks.": [],
}
SUPPOSED = {
    "Ruiz would say that the ferry leaks.": [],
    "Ruiz might have said that the ferry leaks.": [],
    "Ruiz could not say whether the ferry leaks.": [],
    "Ruiz can claim that the ferry leaks.": [],
    "Ruiz would only say that the ferry leaks.": ["finite"],
    "Ruiz would say only that the ferry leaks.": ["finite"],
    "Ruiz could only say that the ferry leaks.": [],
    "Ruiz won’t say that the ferry leaks.": ["finite"],
}
PARTICIPLES = {
    "Ruiz left, warning that the ferry leaks.": ["participle"],
    "Ruiz’s warning that the ferry leaks came late.": [],
    "A warning that the ferry leaks came late.": [],
    "The storm warning for Orsova was lifted.": [],
    "After learning that the ferry leaked, Ruiz wept.": [],
    "Ruiz wept on learning that the ferry leaked.": ["participle"],
    "After saying that the ferry leaked, Ruiz wept.": ["participle"],
    "Saying that the ferry leaked, Ruiz wept.": ["participle"],
}
INFINITIVES = {
    "Ruiz wants to say that the ferry leaks.": ["infinitive"],
    "To say that the ferry leaks is easy.": ["infinitive"],
    "Ruiz continued to claim that the ferry leaks.": ["finite"],
    "Ruiz tried to argue that the ferry leaks.": ["finite"],
    "Ruiz hopes to argue that the ferry leaks.": ["finite", "infinitive"],
    "Ruiz used to said that the ferry leaks.": [],
}
BASE_FORMS = {
    "They say that the ferry leaks.": ["finite"],
    "Crews who say that the ferry leaks wept.": ["finite"],
    "Officials say that the ferry leaks.": ["finite"],
    "Police say that the ferry leaks.": ["finite"],
    "Ana Ruiz and Petr Novak say that the ferry leaks.": ["finite"],
    "Officials in Orsova say that the ferry leaks.": ["finite"],
    "Let Ruiz say that the ferry leaks.": [],
    "Ana Ruiz say that the ferry leaks.": [],
    "Say that the ferry leaks.": [],
}
BEHIND_BY = {
    "A letter written by Ruiz warns of leaks.": ["finite"],
    "Ruiz said by phone that the ferry leaks.": ["finite"],
    "Ruiz said by e-mail that the ferry leaks.": ["finite"],
    "The plan praised by Ruiz failed.": [],
    "The plan praised by": [],
}
ARTICLES = {
    "The stated aim of the board failed.": [],
    "Few said that the ferry leaked.": ["finite"],
    "One said that the ferry leaked.": ["finite"],
    "The one said that the ferry leaked.": ["finite"],
    "Their alleged leak was mended.": [],
    "Ruiz’s claimed record stood.": [],
}


@pytest.mark.parametrize(
    "rows",
    [PASSIVES, SUPPOSED, PARTICIPLES, INFINITIVES, BASE_FORMS, BEHIND_BY, ARTICLES],
    ids=["passive", "supposed", "participle", "infinitive", "base form", "behind by", "behind an article"],
)
def test_the_mood_is_told_by_form_and_surroundings(rows: dict[str, list[str]]) -> None:
    assert misread(rows, lambda text: list(map(str, moods(text)))) == {}


def test_a_past_form_that_could_be_a_noun_needs_no_second_look() -> None:
    assert moods("Boats report leaks.") == []
    assert moods("Boats reported leaks.") == ["finite"]
