"""A statement tells of its speaker that a label is a person's, his gender, and why he is not named."""

from extractor.rules import attributions
from extractor.rules.sources.entities import Entity


def first(text: str) -> Entity:
    entity = attributions(text)[0].entity
    assert entity is not None
    return entity


def test_a_label_in_capitals_is_a_person() -> None:
    assert first("NOVAK: The dam is safe.\n\nNOVAK: It will hold.").kind == "person"
    assert first("NOVAK said the dam was safe.").kind == "body"


def test_who_goes_on_with_himself_tells_his_gender() -> None:
    assert first("Toni Ruiz said that she was late.").gender == "female"
    assert first("Toni Ruiz said he was late.").gender == "male"
    assert first("Toni Ruiz said “he was late”.").gender is None
    assert first("Ana Ruiz said he was late.").gender == "female"


def test_the_reason_for_not_naming_somebody_is_kept() -> None:
    text = "An aide, who spoke on condition of anonymity, said the dam leaked. "
    assert first(text).reason == "who spoke on condition of anonymity"
    assert first("Ana Ruiz, who spoke on condition of anonymity, said the dam leaked.").reason is None
