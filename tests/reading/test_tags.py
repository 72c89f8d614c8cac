import pytest

from extractor.reading import tags
from extractor.reading.tags import KnownWords, read_word


@pytest.mark.parametrize(
    ("word", "tag"),
    [
        ("Ruiz", "name"),
        ("al-Sabri", "name"),
        ("WHO", "name"),
        ("Said", "name"),
        ("said", "verb"),
        ("The", "determiner"),
        ("IS", "auxiliary"),
        ("Monday", "day"),
        ("quickly", "adverb"),
        ("Undoubtedly", "adverb"),
        ("Kelly", "name"),
        ("harbour", "word"),
        ("1,200", "number"),
        ("’s", "genitive"),
        ("’re", "auxiliary"),
        ("—", "-"),
        ("[", "("),
        ("…", "."),
        ("$", "mark"),
    ],
)
def test_a_word_by_itself(word: str, tag: str) -> None:
    assert read_word(word)[1] == tag


def test_lower_case_has_straight_apostrophes() -> None:
    assert read_word("Didn’t")[0] == "didn't"


def test_what_is_remembered_is_what_is_read() -> None:
    known = KnownWords()
    assert known["Orsova"] == known["Orsova"] == read_word("Orsova")


def test_no_more_is_remembered_than_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tags, "_REMEMBERED", 3)
    known = KnownWords()
    for word in ("a", "b", "c", "d", "e"):
        assert known[word] == read_word(word)
    assert len(known) == 2
