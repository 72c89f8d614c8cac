"""A headline's title finds the one person named with it further down."""

import pytest

from extractor.reading import read
from extractor.rules.mentions.namings import names_in
from extractor.rules.sources.titled import Titled

TEXT = "Defense Secretary Ana Ruiz met Health Secretary Petr Novak. CEO Eva Holm left."


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the defence secretary", "Ana Ruiz"),
        ("health secretary", "Petr Novak"),
        ("the secretary", None),
        ("holm’s ceo", None),
        ("chief executive", "Eva Holm"),
        ("harbour secretary", None),
        ("", None),
    ],
)
def test_the_one_holder_of_a_title(words: str, name: str | None) -> None:
    mention = Titled(names_in(read(TEXT))).holder(set(words.split()))
    assert (mention.name if mention else None) == name


def test_a_title_that_two_persons_have_is_nobodys() -> None:
    titled = Titled(names_in(read("Harbour Secretary Ana Ruiz followed Harbour Secretary Petr Novak.")))
    assert titled.holder({"harbour", "secretary"}) is None
