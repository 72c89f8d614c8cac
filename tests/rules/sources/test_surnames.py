"""A surname that means an office or place elsewhere is a person's where somebody bears it or a capital tells so."""

import pytest

from extractor.rules import attributions


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Liam Fox left. Fox said the dam was safe.", "Liam Fox", "person"),
        ("On Monday Lake said the dam was safe.", "Lake", "person"),
        ("King said the dam was safe.", "King", "someone"),
        ("Mayor Liam Fox left. The farmer said the dam was safe.", "farmer", "someone"),
    ],
)
def test_a_surname_that_means_something_else(text: str, name: str, kind: str) -> None:
    entity = attributions(text)[-1].entity
    assert entity is not None and (entity.name, entity.kind) == (name, kind)
