"""Whom "the minister", "the board" or "the 38-year-old" means."""

import pytest

from extractor.rules import attributions


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The minister, Ana Ruiz, left. Petr Novak stayed. The minister said the dam was safe.", "Ana Ruiz"),
        ("The board said the dam leaked. The minister said the dam was safe.", "minister"),
        (
            "The French president, Ana Ruiz, left. The Polish president, Petr Novak, stayed. "
            "The French president said the dam was safe.",
            "Ana Ruiz",
        ),
        ("Ana Ruiz left. The tycoon said the dam was safe.", "Ana Ruiz"),
        ("Ana Ruiz, an engineer, left. The governor said the dam was safe.", "governor"),
        ("Vesna Lines said the ferry was safe. Orsova’s council said it was old.", "Orsova’s council"),
        ("Vesna Lines said the ferry was safe. The company said it was new.", "Vesna Lines"),
        ("Vesna Lines said the ferry was safe. The large ferry company said it was new.", "large ferry company"),
        ("Orsova Hospital said the ward was safe. The council said it was new.", "council"),
        ("The Brenn Courier said the ward was safe. The local newspaper said it was new.", "Brenn Courier"),
    ],
)
def test_whom_the_last_description_means(text: str, name: str) -> None:
    entity = attributions(text)[-1].entity
    assert entity is not None and entity.name == name
