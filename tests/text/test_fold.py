import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.text.fold import fold

TEXTS = st.text(
    alphabet=st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("aé1 ²½ﬁ'’“”\"-–—\u00ad\u0301 \n"))
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“We can’t”", '"We can\'t"'),
        ("‘stop’ it", "stop it"),
        ("a ﬁne oﬃce", "a fine office"),
        ("10\u202f000 men", "10 000 men"),
        ("up to\n6,000", "up to 6,000"),
        ("co\u00adoperate", "cooperate"),
        ("Europe — it", "Europe—it"),
        ("Europe -- it", "Europe — it"),
        ("10–12", "10-12"),
        ("NATO", "Nato"),
        ("cafe\u0301", "café"),
        ("１２", "12"),
    ],
)
def test_what_typesetting_changes_folds_alike(one: str, other: str) -> None:
    assert fold(one).key == fold(other).key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("10²", "102"),
        ("3½", "31/2"),
        ("①", "1"),
        ("12.4", "12,4"),
        ("1,000", "1000"),
        ("5 - 3", "5-3"),
        ("we can't", "we cant"),
        ("6'2", "62"),
    ],
)
def test_words_digits_and_marks_in_numbers_never_fold_away(one: str, other: str) -> None:
    assert fold(one).key != fold(other).key


@given(TEXTS)
def test_every_character_of_a_key_knows_where_it_comes_from(text: str) -> None:
    folded = fold(text)
    assert len(folded.key) == len(folded.starts) == len(folded.ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(folded.starts, folded.ends, strict=True))
    assert list(folded.starts) == sorted(folded.starts)


@given(TEXTS)
def test_a_key_holds_as_many_digits_as_its_text(text: str) -> None:
    def count(value: str) -> int:
        return sum(char.isdecimal() for char in value)

    assert count(fold(text).key) == count(text)
