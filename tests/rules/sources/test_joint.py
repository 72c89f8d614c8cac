"""Two persons joined by "and" are two sources; a body with "and" in its name is one."""

import pytest

from extractor.rules import attributions


@pytest.mark.parametrize(
    ("group", "names"),
    [
        ("Ana Ruiz and Petr Novak", ["Ana Ruiz", "Petr Novak"]),
        ("France and Germany", ["France", "Germany"]),
        ("Ana Ruiz and the harbour board", ["Ana Ruiz and the harbour board"]),
        ("The Ministry of Water and Power", ["Ministry of Water and Power"]),
    ],
)
def test_the_sources_of_a_group(group: str, names: list[str]) -> None:
    speaker = attributions(f"{group} said the dam was safe.")[-1]
    assert [each.name for each in (speaker.entity, *speaker.others) if each] == names
