from collections.abc import Sequence

from comparison.inventing import Drafted, Laid, claim, facts, source
from table_tests import for_every

from extractor.comparison.sayings import Saying, sayings, words_of

HOLM = "“We lost the boats. We will build others,” said Ada Holm."
BOTH = claim("We lost the boats. We will build others", by="s1", speech="direct")


def of(text: str, *claims: Drafted, sources: Sequence[Drafted] = ()) -> list[Saying]:
    laid = Laid(facts(text, claims=claims, sources=sources))
    return list(sayings(laid.articles[0], laid.voices))


def test_each_sentence_of_direct_speech_stands_alone_with_its_speaker() -> None:
    found = of(HOLM, BOTH, sources=[source("Ada Holm")])
    assert [one.quote for one in found] == ["We lost the boats.", "We will build others"]
    assert all(HOLM[one.start : one.end] == one.quote for one in found)
    assert {one.speakers for one in found} == {("v1",)}


def test_of_mixed_speech_only_the_marked_words_are_said() -> None:
    text = "Holm called the night “a long and cold wait” for all."
    (found,) = of(text, claim(text[:-1], speech="mixed"))
    assert found.quote == "a long and cold wait"


def test_indirect_speech_and_a_word_or_two_are_no_saying() -> None:
    assert of("Holm said that they lost the boats.", claim("they lost the boats", speech="indirect")) == []
    short = claim("Not now", by="s1", speech="direct")
    assert of("“Not now,” said Holm.", short, sources=[source("Holm")]) == []


@for_every(
    [
        ("They’re late", ("they", "are", "late")),
        ("We won't go", ("we", "won't", "go")),
        ("It didn’t", ("it", "did", "not")),
        ("1,500 of them", ("1,500", "of", "them")),
    ]
)
def test_short_forms_are_spelt_out_for_comparing(row: tuple[str, tuple[str, ...]]) -> None:
    text, words = row
    compared, written = words_of(text)
    assert compared == words
    assert " ".join(word for word in written if word) == text


def test_what_an_outlet_put_in_brackets_is_not_the_speakers() -> None:
    quote = "He [the mayor] came late"
    drafted = claim(quote, by="s1", speech="direct")
    (found,) = of(f"“{quote},” said Holm.", drafted, sources=[source("Holm")])
    assert (len(found.words), found.own_words) == (5, 3)
