import pytest

from extractor.reading import read
from extractor.rules.mentions.namings import names_in


@pytest.mark.parametrize(
    ("text", "title", "affiliation"),
    [
        ("It was built by harbour chief Ana Ruiz.", "harbour chief", None),
        ("It was built by harbour chief Ana Ruiz, an engineer at Brenn Power.", "harbour chief", "Brenn Power"),
        ("It was built by Orsova’s harbour chief, Ana Ruiz.", "harbour chief", "Orsova"),
        ("It was built by Ana Ruiz, an engineer at Brenn Power.", "engineer", "Brenn Power"),
        ("It was built by a farmer called Ana Ruiz in May.", "farmer", None),
        ("It was built in the harbour, Ana Ruiz.", None, None),
        ("It was built by Ana Ruiz, an engineer at Brenn Power paid for it.", None, None),
    ],
)
def test_a_name_takes_the_title_beside_it(text: str, title: str | None, affiliation: str | None) -> None:
    mention = next(named.mention for named in names_in(read(text)) if named.mention.name == "Ana Ruiz")
    assert (mention.title, mention.affiliation) == (title, affiliation)
