"""Whom "he", "she", "they" and "it" mean."""

import pytest

from extractor.rules import attributions


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Petr Novak met Ana Ruiz. He said the dam was safe.", "Petr Novak"),
        ("Petr Novak met Ana Ruiz. She said the dam was safe.", "Ana Ruiz"),
        ("Ana Ruiz, who runs the dam, left. Eva Holm stayed. She said Holm was late.", "Ana Ruiz"),
        ("“Eva Holm was late,” Ana Ruiz said. She said the dam was safe.", "Ana Ruiz"),
        ("A spokeswoman for Orsova Power said the dam was safe. She said it would hold.", "Orsova Power"),
        ("Residents said the dam leaked. They said nobody came.", "Residents"),
        ("Residents said the dam leaked. Police said it was safe. They said nobody came.", "Police"),
        ("The harbour board said the dam was safe. Ana Ruiz left. It said nobody came.", "harbour board"),
        ("The harbour board said the dam was safe. Orsova Power runs it. It said nobody came.", "Orsova Power"),
    ],
)
def test_whom_the_last_pronoun_means(text: str, name: str) -> None:
    entity = attributions(text)[-1].entity
    assert entity is not None and entity.name == name


def test_a_pronoun_tells_the_gender_of_whom_it_means() -> None:
    entity = attributions("Toni Ruiz left. She said the dam was safe.")[-1].entity
    assert entity is not None and entity.gender == "female"
