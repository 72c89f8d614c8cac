from extractor.reading import read
from extractor.rules.mentions.anonymity import anonymity_reason


def test_the_reason_ends_at_a_comma() -> None:
    reading = read("An aide, who asked not to be named because talks go on, said no.")
    assert anonymity_reason(reading, 0) == "asked not to be named because talks go on"


def test_another_sentence_gives_no_reason() -> None:
    reading = read("An aide said no. Petr Novak, on condition of anonymity, said yes.")
    assert anonymity_reason(reading, 0) is None
