"""An entity's words are those of its name and those said of it."""

from extractor.rules.sources.entities import Entity


def test_the_words_of_an_entity() -> None:
    assert Entity("body", "Harbour Board", heads={"agency"}).words == {"harbour", "board", "agency"}
