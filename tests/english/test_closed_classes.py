from english.trying import findings

from extractor.english.closed_classes import CLASSES


def test_another_member_of_a_class_flips() -> None:
    for name, _, quote, other in CLASSES:
        assert "direction-flipped" in findings(quote, other), name
        assert findings(quote, quote) == set(), name


def test_every_class_has_the_words_of_its_example() -> None:
    for name, words, quote, other in CLASSES:
        told = {word.strip(".").lower() for word in f"{quote} {other}".split()}
        known = told | {word.removesuffix("s") for word in told}
        assert len(known & words) >= 2, name
