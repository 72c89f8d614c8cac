"""A quotation left open before anybody was named belongs to who ends it."""

from extractor.rules import attributions


def names(text: str) -> list[str | None]:
    return [speaker.entity.name if speaker.entity else None for speaker in attributions(text)]


def test_an_open_quotation_belongs_to_who_ends_it() -> None:
    assert names("“The dam is safe.\n\n“It is dry.\n\n“It will hold,” Ana Ruiz said.") == ["Ana Ruiz", "Ana Ruiz"]


def test_a_closed_quotation_stays_nobodys() -> None:
    assert names("“The dam is safe.”\n\n“It will hold,” Ana Ruiz said.") == [None, "Ana Ruiz"]


def test_an_open_quotation_that_nobody_ends_stays_nobodys() -> None:
    assert names("“The dam is safe.\n\n“It will hold.”") == [None]
